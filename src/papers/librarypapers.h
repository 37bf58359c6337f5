#pragma once

#include <memory>
#include <optional>

#include <QtCore/QByteArray>

#include "core/clock.h"
#include "forms/pagemodel.h"
#include "papers/paperrequest.h"
#include "render/pdfarchive.h"
#include "rules/evaluation.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// A paper as it goes to a file or to a printer.
struct MadePaper {
  forms::Pages pages;
  QByteArray pdf;                      ///< empty where none was wanted
  std::optional<std::int64_t> issued;  ///< its number
};

/// Makes papers of the cases of an open library. Used from the library's thread.
class LibraryPapers {
public:
  struct Options {
    bool forSignature = false;    ///< issued: numbered, kept in the library, never to be changed; otherwise a draft
    bool clockConfirmed = false;  ///< as IssueOptions::clockConfirmed
    bool attachment = true;       ///< the PDF carries the case file of what is printed on it
    bool outside = true;          ///< as PaperOptions::outside
    bool achieved = false;        ///< Annex 3 says how many centers were accepted, too
    bool wantsPdf = true;

    friend bool operator==(const Options&, const Options&) = default;
  };

  /// @param library, clock  must live longer.
  LibraryPapers(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library,
                const core::Clock& clock);

  /// To be looked at; nothing is issued by that. A paper for signature has no number yet, and says all else that it
  /// would say if it were issued today.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] forms::Pages pages(const PaperRequest& order, const Options& options);
  /// Whether all pictures of the paper have been read by the picture reader; begins to read those that have not.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] bool isReady(const PaperRequest& order);
  /// A paper that is issued already is the one that was kept, whatever the options. Annex 3 is never issued.
  /// @throws core::Error, as Issuing
  [[nodiscard]] MadePaper make(const PaperRequest& order, const Options& options);

  /// It says results of a case, and nothing that they rest on is verified or ruled. Not a paper that is issued already.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] bool isUnverified(const PaperRequest& order);

private:
  struct Case {
    std::int64_t revision = 0;
    core::Answers answers;
    rules::Evaluation evaluation;
  };
  [[nodiscard]] std::optional<render::PdfAttachment> attachmentOf(const PaperRequest& order, const Options& options);
  const Case& caseOf(core::CaseId id);
  [[nodiscard]] forms::Pages planPages(bool achieved) const;

  std::shared_ptr<const terms::Definitions> m_definitions;
  storage::Library* m_library;
  const core::Clock* m_clock;
  /// The case of the last paper: papers of one center are made one after the other.
  std::optional<core::CaseId> m_read;
  std::optional<Case> m_case;
};

}  // namespace guapai::papers
