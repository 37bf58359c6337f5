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

/// A paper as it was issued, compared with the case as it is now.
struct ComparedPaper : storage::IssuedPaper {
  /// The paper would be printed differently now (已过期). Undoing the edit makes it current again. False where
  /// `caseRemoved` is true.
  bool outOfDate = false;
  /// The library no longer has the case, nor another one of the same center and round, to compare the paper with.
  bool caseRemoved = false;
};

/// The key of the word that tells how the paper stands by now: 现行, 已过期 or 案卷已删除.
[[nodiscard]] std::string_view stateWord(const ComparedPaper& paper);

/// A paper that has just been issued, ready for printer and file.
struct FreshPaper {
  ComparedPaper paper;
  forms::Pages pages;
  QByteArray pdf;  ///< the PDF of `pages`, byte for byte as the library keeps it
};

/// How Issuing::issue makes a paper.
struct IssueOptions {
  bool embeddedCase = true;     ///< false: the PDF carries no case file, for copies that go elsewhere
  bool outside = true;          ///< as PaperOptions::outside
  bool trailHead = false;       ///< as PaperOptions::trailHead
  bool clockConfirmed = false;  ///< true: a person has confirmed the clock, which is then not checked (clockcheck.h)
};

/// The fingerprint of a paper: the first 10 hexadecimal digits of a SHA-256 over what identifies it (docs/formats.md,
/// "Issued papers").
///
/// @param frozenCase  the case as `guapai.case/1`, as the library keeps it with the paper.
/// @param checksum    SHA-256 of the standard's file, in hexadecimal digits.
[[nodiscard]] std::string fingerprintOf(std::string_view frozenCase, std::string_view checksum, std::string_view form,
                                        std::int64_t number);

/// Evaluates a case for the day of evaluation that issuing a paper today would fix, so that the paper says the same
/// tomorrow. Where the case itself fixes that day, it is used.
[[nodiscard]] rules::Evaluation evaluatedOnFixedDay(const rules::Standard& standard, const core::Answers& answers,
                                                    core::Date today);

/// Whether a text can be a fingerprint or a part of one, typed from a paper: 4 to 10 hexadecimal digits, in capitals or
/// small letters.
[[nodiscard]] bool mayBeFingerprint(std::string_view text);

/// Issues papers of the cases of one library, and finds those that were issued. To issue a paper is to print it for
/// signature and to freeze it: the library keeps the version of the case, the results and the PDF, and never changes
/// them.
///
/// Every function throws core::Error as storage::Library does.
class Issuing {
public:
  /// @param definitions, library, clock  must outlive this object.
  Issuing(const terms::Definitions& definitions, storage::Library& library, const core::Clock& clock)
      : m_definitions(&definitions), m_library(&library), m_clock(&clock) {}

  /// Freezes the case as the library has it, and keeps the paper that is printed from it. Issuing the same case again
  /// makes another paper with a number of its own. Needs a QGuiApplication.
  /// @param form  an id that Definitions::form takes.
  /// @throws core::Error{CaseIncomplete, ClockBehind, PictureUnprinted, PictureReaderRefused} as well. Nothing is
  /// issued then, and no number is used.
  FreshPaper issue(core::CaseId id, const std::string& form, const IssueOptions& wanted = {});

  /// All issued papers, ordered by number.
  [[nodiscard]] std::vector<ComparedPaper> papers() const;
  /// The issued papers of one case, also where it was removed. Papers of an earlier case with the same center and
  /// round, which was removed, are among them.
  [[nodiscard]] std::vector<ComparedPaper> papersOf(core::CaseId id) const;
  /// How many issued papers of the case are out of date, where the caller has its answers at hand: the case is not read
  /// again.
  /// @param evaluation  of these answers, for today.
  [[nodiscard]] std::size_t outOfDate(core::CaseId id, const core::Answers& answers,
                                      const rules::Evaluation& evaluation) const;
  /// Nothing where no paper has this number.
  [[nodiscard]] std::optional<ComparedPaper> paper(std::int64_t number) const;
  /// The papers whose fingerprint contains these digits, ordered by number. None where `mayBeFingerprint(digits)` is
  /// false.
  [[nodiscard]] std::vector<ComparedPaper> withFingerprint(std::string_view digits) const;
  /// The cases of the papers that `withFingerprint` finds; a removed case is not among them.
  [[nodiscard]] std::set<core::CaseId> casesWithFingerprint(std::string_view digits) const;

  /// The paper's PDF, byte for byte as it was issued.
  /// @pre there is a paper with this number.
  /// @throws core::Error{LibraryDamaged} where the stored bytes have changed since.
  [[nodiscard]] QByteArray pdf(std::int64_t number) const;

private:
  /// The papers of `withFingerprint`, not yet compared with their cases.
  [[nodiscard]] std::vector<storage::IssuedPaper> holding(std::string_view digits) const;
  [[nodiscard]] std::vector<ComparedPaper> compared(std::vector<storage::IssuedPaper> papers) const;
  /// SHA-256 of what the paper says: of its `printedContent` and of the files that it shows.
  [[nodiscard]] std::string printedSum(core::CaseId id, const core::Answers& answers,
                                       const rules::Evaluation& evaluation, const std::string& form) const;

  const terms::Definitions* m_definitions;
  storage::Library* m_library;
  const core::Clock* m_clock;
};

}  // namespace guapai::papers
