#include "workspace/papermaker.h"

#include <utility>

#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "workspace/attachedcase.h"
#include "workspace/casefiles.h"
#include "workspace/issuing.h"
#include "workspace/paper.h"
#include "workspace/pdfpages.h"
#include "workspace/plan.h"
#include "workspace/verifiedsteps.h"

namespace guapai::workspace {

PaperMaker::PaperMaker(std::shared_ptr<const Definitions> definitions, storage::Library& library,
                       const core::Clock& clock)
    : m_definitions(std::move(definitions)), m_library(&library), m_clock(&clock) {}

forms::Pages PaperMaker::pages(const PaperOrder& order, const Options& options) {
  if (order.isPlan()) return planPages(options.achieved);
  const Case& found = caseOf(order.caseId);
  PaperOptions shown;
  shown.forSignature = options.forSignature;
  shown.outside = options.outside;
  shown.pictures = picturesOf(m_definitions->form(order.form), found.answers, FilesInLibrary(*m_library, order.caseId));
  if (!options.forSignature) return paperOf(*m_definitions, order.form, found.answers, found.evaluation, shown);
  const auto fixed = evaluatedForSignature(m_definitions->standard(), found.answers, m_clock->today());
  return paperOf(*m_definitions, order.form, found.answers, fixed, shown);
}

bool PaperMaker::isReady(const PaperOrder& order) {
  if (order.isPlan() || order.issued) return true;
  const render::Haste haste(std::chrono::milliseconds(0));
  (void)picturesOf(m_definitions->form(order.form), caseOf(order.caseId).answers,
                   FilesInLibrary(*m_library, order.caseId));
  return haste.isComplete();
}

forms::Pages PaperMaker::planPages(bool achieved) const {
  const DistrictPlan plan = districtPlan(*m_definitions, *m_library);
  if (!achieved) return planPaperOf(*m_definitions, plan);
  return planPaperOf(*m_definitions, plan, achievedCenters(*m_definitions, *m_library, m_clock->today()));
}

MadePaper PaperMaker::make(const PaperOrder& order, const Options& options) {
  if (order.issued) {
    QByteArray pdf = Issuing(*m_definitions, *m_library, *m_clock).pdf(*order.issued);
    forms::Pages kept = pagesOfPdf(order.title.toStdString(), pdf);
    return {.pages = std::move(kept), .pdf = std::move(pdf), .issued = order.issued};
  }
  if (options.forSignature && !order.isPlan()) {
    Issuing issuing(*m_definitions, *m_library, *m_clock);
    FreshPaper fresh = issuing.issue(
        order.caseId, order.form,
        {.attachment = options.attachment, .outside = options.outside, .clockConfirmed = options.clockConfirmed});
    return {.pages = std::move(fresh.pages), .pdf = std::move(fresh.pdf), .issued = fresh.paper.number};
  }
  MadePaper made{.pages = pages(order, options), .pdf = {}, .issued = std::nullopt};
  if (options.wantsPdf) made.pdf = render::pdfOf(made.pages, {.attachment = attachmentOf(order, options)});
  return made;
}

bool PaperMaker::isUnverified(const PaperOrder& order) {
  if (order.issued || order.isPlan()) return false;
  const Case& found = caseOf(order.caseId);
  return workspace::isUnverified(*m_definitions, order.form, found.answers, found.evaluation);
}

std::optional<render::PdfAttachment> PaperMaker::attachmentOf(const PaperOrder& order, const Options& options) {
  if (!options.attachment || order.isPlan()) return std::nullopt;
  return attachedCaseOf(*m_definitions, order.form, caseOf(order.caseId).answers);
}

const PaperMaker::Case& PaperMaker::caseOf(storage::CaseId id) {
  const std::int64_t revision = m_library->head(id).revision;
  if (m_read == id && m_case->revision == revision) return *m_case;
  core::Answers answers = m_library->answers(id);
  auto evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, m_clock->today());
  m_case.emplace(Case{revision, std::move(answers), std::move(evaluation)});
  m_read = id;
  return *m_case;
}

}  // namespace guapai::workspace
