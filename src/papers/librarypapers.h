#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <QtCore/QByteArray>

#include "core/clock.h"
#include "forms/pagemodel.h"
#include "papers/paperrequest.h"
#include "render/pdfarchive.h"
#include "render/pdfpictures.h"
#include "rules/evaluation.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// A finished paper, ready for a file or a printer.
struct MadePaper {
  forms::Pages pages;
  QByteArray pdf;                      ///< empty for a paper that is not issued, where no PDF was wanted
  std::optional<std::int64_t> issued;  ///< the paper's number; absent where the paper is not issued
};

/// Makes papers from the cases of an open library. Must be used in the library's thread.
class LibraryPapers {
public:
  struct Options {
    bool forSignature = false;    ///< true: the paper is issued (numbered, kept, never changed); false: a draft
    bool clockConfirmed = false;  ///< as IssueOptions::clockConfirmed
    bool embeddedCase = true;     ///< the PDF carries a case file of what is printed on it (embeddedcase.h)
    bool outside = true;          ///< as PaperOptions::outside
    bool trailHead = false;       ///< as PaperOptions::trailHead
    bool achieved = false;        ///< Annex 3 also says how many centers were accepted
    bool wantsPdf = true;         ///< false: a paper that is not issued is made without a PDF

    friend bool operator==(const Options&, const Options&) = default;
  };

  /// @param library, clock  must outlive this object.
  LibraryPapers(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library,
                const core::Clock& clock);

  /// The pages for a preview; nothing is issued. A paper for signature shows no number yet, and otherwise what it would
  /// say if it were issued today. PaperRequest::issued is not looked at: the pages show the case as it is now.
  /// @throws core::Error, as storage::Library and attachments::picturesOf
  [[nodiscard]] forms::Pages pages(const PaperRequest& request, const Options& options);
  /// Whether the picture reader has read all pictures of the paper. Starts reading those that it has not read, without
  /// waiting for them. True for Annex 3 and for a paper that is issued already.
  /// @throws core::Error, as storage::Library and attachments::picturesOf
  [[nodiscard]] bool isReady(const PaperRequest& request);
  /// Makes the paper, and issues it where the options say so. For a request with a number (PaperRequest::issued) it
  /// gives the paper that the library keeps, whatever the options. Annex 3 is never issued. On a draft, a picture that
  /// cannot be read for print has a frame with a sentence in its place, which the preview need not show.
  /// @throws core::Error, as Issuing::issue, Issuing::pdf and pagesOfPdf
  [[nodiscard]] MadePaper make(const PaperRequest& request, const Options& options);

  /// Notes in the library's audit trail that these papers are handed out, before they are. A paper that is issued with
  /// these options is left out: its issue is noted by itself.
  /// @return false where the library did not take the entries (Library::notePrints).
  [[nodiscard]] bool notePrints(std::span<const PaperRequest> requests, const Options& options);

  /// Whether the paper prints results of which nothing is verified or ruled (papers::isNothingVerified). False for
  /// Annex 3 and for a paper that is issued already.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] bool isNothingVerified(const PaperRequest& request);
  /// The labels of the paper's blanks in which a character is printed as 〓 (papers::unprintableBlanks). Empty for
  /// Annex 3 and for a paper that is issued already.
  /// @throws core::Error, as storage::Library and render::requireMemoryForFonts
  [[nodiscard]] std::vector<std::string> unprintableBlanks(const PaperRequest& request);

private:
  struct Case {
    std::int64_t revision = 0;
    core::Answers answers;
    rules::Evaluation evaluation;
  };
  [[nodiscard]] std::optional<render::PdfEmbeddedFile> caseToEmbed(const PaperRequest& request, const Options& options);
  /// The case as the library has it now; valid until the next call.
  const Case& caseOf(core::CaseId id);
  /// The pages of Annex 3. @param achieved  the list of what was built, instead of the plan.
  [[nodiscard]] forms::Pages planPages(bool achieved) const;
  [[nodiscard]] forms::Pictures picturesOf(const PaperRequest& request);
  [[nodiscard]] forms::Pages casePages(const PaperRequest& request, const Options& options,
                                       const forms::Pictures& pictures);
  /// The pages of a draft. Pictures that cannot be printed are replaced (printablepictures.h), never left out in
  /// silence.
  [[nodiscard]] forms::Pages printablePages(const PaperRequest& request, const Options& options,
                                            render::PrintedPictures& printed);

  std::shared_ptr<const terms::Definitions> m_definitions;
  storage::Library* m_library;
  const core::Clock* m_clock;
  /// The case that was read last, and its id. It is kept because the papers of one case are made one after the other.
  std::optional<core::CaseId> m_read;
  std::optional<Case> m_case;
};

}  // namespace guapai::papers
