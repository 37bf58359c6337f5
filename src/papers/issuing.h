#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <QtCore/QByteArray>

#include "core/clock.h"
#include "forms/pagemodel.h"
#include "rules/evaluation.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// A paper as it was issued, beside the case as it is now.
struct IssuedPaper : storage::IssuedPaper {
  /// What is printed on it is not what it would say now. Undoing the edit makes it current again.
  bool outOfDate = false;
  /// There is no such case any more that it could be compared with.
  bool caseRemoved = false;
};

/// A paper at the moment of its issue, ready for printer and file.
struct FreshPaper {
  IssuedPaper paper;
  forms::Pages pages;
  QByteArray pdf;  ///< of these pages, as the library keeps it
};

struct IssueOptions {
  bool attachment = true;       ///< false: the PDF carries no case file, for copies that go elsewhere
  bool outside = true;          ///< as PaperOptions::outside
  bool clockConfirmed = false;  ///< somebody has looked at a clock that is behind the library's last event
};

/// First 10 hexadecimal digits of a SHA-256 over what identifies a paper (docs/formats.md, "Issued papers").
///
/// @param frozenCase  `guapai.case/1` as the library keeps it.
/// @param checksum    of the standard's file.
[[nodiscard]] std::string fingerprintOf(std::string_view frozenCase, std::string_view checksum, std::string_view form,
                                        std::int64_t number);

/// What a case says on a day that no longer moves: an issued paper says the same tomorrow.
///
/// @param issuedFor  the day for which the paper was issued; none while it is being issued, or looked at before.
[[nodiscard]] rules::Evaluation evaluatedForSignature(const rules::Standard& standard, const core::Answers& answers,
                                                      core::Date today,
                                                      std::optional<core::Date> issuedFor = std::nullopt);

/// 4 to 10 hexadecimal digits, of either case: what somebody types who has a paper in his hand.
[[nodiscard]] bool mayBeFingerprint(std::string_view text);

/// The papers of one library that were printed for signature: issued means frozen.
///
/// Throws core::Error as storage::Library.
class Issuing {
public:
  /// All must live longer.
  Issuing(const terms::Definitions& definitions, storage::Library& library, const core::Clock& clock)
      : m_definitions(&definitions), m_library(&library), m_clock(&clock) {}

  /// Freezes the case as the library has it and keeps its paper; issuing again makes another paper with a number of its
  /// own. Needs a QGuiApplication.
  /// @param form  as for Definitions::form.
  /// @throws core::Error{CaseIncomplete, ClockBehind, PictureUnprinted} as well. Nothing is issued then, and no number
  /// used.
  FreshPaper issue(core::CaseId id, const std::string& form, const IssueOptions& wanted = {});

  /// By number.
  [[nodiscard]] std::vector<IssuedPaper> papers() const;
  /// Of one case, and of one with the same center and round that was removed before.
  [[nodiscard]] std::vector<IssuedPaper> papersOf(core::CaseId id) const;
  [[nodiscard]] std::optional<IssuedPaper> paper(std::int64_t number) const;
  /// The papers whose fingerprint holds these digits, by number; none where `mayBeFingerprint` says no.
  [[nodiscard]] std::vector<IssuedPaper> withFingerprint(std::string_view digits) const;
  /// The cases of those papers.
  [[nodiscard]] std::set<core::CaseId> casesWithFingerprint(std::string_view digits) const;

  /// The file byte for byte as it was issued. @pre there is a paper of this number.
  /// @throws core::Error{LibraryDamaged} where its bytes are others by now.
  [[nodiscard]] QByteArray pdf(std::int64_t number) const;

private:
  [[nodiscard]] std::vector<storage::IssuedPaper> holding(std::string_view digits) const;
  [[nodiscard]] std::vector<IssuedPaper> compared(std::vector<storage::IssuedPaper> papers) const;
  /// SHA-256 of what the paper says.
  [[nodiscard]] std::string printed(core::CaseId id, const core::Answers& answers, const rules::Evaluation& evaluation,
                                    const std::string& form) const;

  const terms::Definitions* m_definitions;
  storage::Library* m_library;
  const core::Clock* m_clock;
};

}  // namespace guapai::papers
