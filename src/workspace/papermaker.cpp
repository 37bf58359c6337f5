#include "workspace/papermaker.h"

#include <utility>

#include "render/pdfwriter.h"
#include "workspace/casefiles.h"
#include "workspace/paper.h"

namespace guapai::workspace {

PaperMaker::PaperMaker(std::shared_ptr<const Definitions> definitions, const storage::Library& library,
                       const core::Clock& clock)
    : m_definitions(std::move(definitions)), m_library(&library), m_clock(&clock) {}

forms::Pages PaperMaker::pages(const PaperOrder& order) {
  const Case& found = caseOf(order.caseId);
  PaperOptions options;
  options.pictures =
      picturesOf(m_definitions->form(order.form), found.answers, FilesInLibrary(*m_library, order.caseId));
  return paperOf(*m_definitions, order.form, found.answers, found.evaluation, options);
}

MadePaper PaperMaker::make(const PaperOrder& order, const Options& options) {
  MadePaper made{.pages = pages(order), .pdf = {}};
  if (options.wantsPdf) made.pdf = render::pdfOf(made.pages);
  return made;
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
