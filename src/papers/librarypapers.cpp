#include "papers/librarypapers.h"

#include <utility>

#include "attachments/casefiles.h"
#include "core/error.h"
#include "papers/annex3paper.h"
#include "papers/embeddedcase.h"
#include "papers/filledpaper.h"
#include "papers/issuing.h"
#include "papers/pdfpages.h"
#include "papers/printablepictures.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "verification/verificationsteps.h"

namespace guapai::papers {

LibraryPapers::LibraryPapers(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library,
                             const core::Clock& clock)
    : m_definitions(std::move(definitions)), m_library(&library), m_clock(&clock) {}

forms::Pages LibraryPapers::pages(const PaperRequest& request, const Options& options) {
  return request.isPlan() ? planPages(options.achieved) : casePages(request, options, picturesOf(request));
}

forms::Pictures LibraryPapers::picturesOf(const PaperRequest& request) {
  return attachments::picturesOf(m_definitions->form(request.form), caseOf(request.caseId).answers,
                                 attachments::FilesInLibrary(*m_library, request.caseId));
}

forms::Pages LibraryPapers::printablePages(const PaperRequest& request, const Options& options,
                                           render::PrintedPictures& printed) {
  if (request.isPlan()) return planPages(options.achieved);
  forms::Pictures pictures = picturesOf(request);
  return composedPrintable(pictures, printed, [&] { return casePages(request, options, pictures); });
}

forms::Pages LibraryPapers::casePages(const PaperRequest& request, const Options& options,
                                      const forms::Pictures& pictures) {
  const Case& found = caseOf(request.caseId);
  PaperOptions shown;
  shown.forSignature = options.forSignature;
  shown.outside = options.outside;
  shown.trailHead = options.trailHead;
  shown.pictures = pictures;
  if (!options.forSignature) return paperOf(*m_definitions, request.form, found.answers, found.evaluation, shown);
  const auto fixed = evaluatedOnFixedDay(m_definitions->standard(), found.answers, m_clock->today());
  return paperOf(*m_definitions, request.form, found.answers, fixed, shown);
}

bool LibraryPapers::isReady(const PaperRequest& request) {
  if (request.isPlan() || request.issued) return true;
  const render::Haste haste(std::chrono::milliseconds(0));
  (void)picturesOf(request);
  return haste.isComplete();
}

forms::Pages LibraryPapers::planPages(bool achieved) const {
  const DistrictPlan plan = districtPlan(*m_definitions, *m_library);
  if (!achieved) return annex3Of(*m_definitions, plan);
  return annex3Of(*m_definitions, plan, achievedCenters(*m_definitions, *m_library, m_clock->today()));
}

MadePaper LibraryPapers::make(const PaperRequest& request, const Options& options) {
  if (request.issued) {
    QByteArray pdf = Issuing(*m_definitions, *m_library, *m_clock).pdf(*request.issued);
    forms::Pages kept = pagesOfPdf(request.title.toStdString(), pdf);
    return {.pages = std::move(kept), .pdf = std::move(pdf), .issued = request.issued};
  }
  if (options.forSignature && !request.isPlan()) {
    Issuing issuing(*m_definitions, *m_library, *m_clock);
    FreshPaper fresh = issuing.issue(request.caseId, request.form,
                                     {.embeddedCase = options.embeddedCase,
                                      .outside = options.outside,
                                      .trailHead = options.trailHead,
                                      .clockConfirmed = options.clockConfirmed});
    return {.pages = std::move(fresh.pages), .pdf = std::move(fresh.pdf), .issued = fresh.paper.number};
  }
  const render::PaperTime time;
  render::PrintedPictures printed;
  MadePaper made{.pages = printablePages(request, options, printed), .pdf = {}, .issued = std::nullopt};
  if (options.wantsPdf) made.pdf = render::pdfOf(made.pages, printed, {.embeddedFile = caseToEmbed(request, options)});
  return made;
}

bool LibraryPapers::notePrints(std::span<const PaperRequest> requests, const Options& options) {
  std::vector<storage::Print> prints;
  try {
    for (const PaperRequest& request : requests) {
      const bool isIssuedNow = options.forSignature && !request.issued && !request.isPlan();
      if (isIssuedNow) continue;
      storage::Print print{.caseId = request.caseId, .form = request.form};
      const auto issued = request.issued ? m_library->issuedPaper(*request.issued) : std::nullopt;
      if (issued) print.what = issued->fingerprint;
      prints.push_back(std::move(print));
    }
  } catch (const core::Error&) {
    return false;
  }
  return m_library->notePrints(prints);
}

bool LibraryPapers::isNothingVerified(const PaperRequest& request) {
  if (request.issued || request.isPlan()) return false;
  const Case& found = caseOf(request.caseId);
  return papers::isNothingVerified(*m_definitions, request.form, found.answers, found.evaluation);
}

std::vector<std::string> LibraryPapers::unprintableBlanks(const PaperRequest& request) {
  if (request.issued || request.isPlan()) return {};
  return papers::unprintableBlanks(*m_definitions, request.form, caseOf(request.caseId).answers);
}

std::optional<render::PdfEmbeddedFile> LibraryPapers::caseToEmbed(const PaperRequest& request, const Options& options) {
  if (!options.embeddedCase || request.isPlan()) return std::nullopt;
  return embeddedCaseOf(*m_definitions, request.form, caseOf(request.caseId).answers);
}

const LibraryPapers::Case& LibraryPapers::caseOf(core::CaseId id) {
  const std::int64_t revision = m_library->head(id).revision;
  if (m_read == id && m_case->revision == revision) return *m_case;
  core::Answers answers = m_library->answers(id);
  auto evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, m_clock->today());
  m_case.emplace(Case{revision, std::move(answers), std::move(evaluation)});
  m_read = id;
  return *m_case;
}

}  // namespace guapai::papers
