#include "rules/standard.h"

#include "rules/standardcontent.h"
#include "rules/standardloader.h"

namespace guapai::rules {

Standard::Standard(std::unique_ptr<StandardContent> content) : m_content(std::move(content)) {}
Standard::Standard(Standard&&) noexcept = default;
Standard& Standard::operator=(Standard&&) noexcept = default;
Standard::~Standard() = default;

Standard Standard::load(std::string_view document, const core::FieldCatalogue& catalogue) {
  return Standard(loadStandard(document, catalogue));
}

const std::string& Standard::id() const {
  return m_content->id;
}
const std::string& Standard::title() const {
  return m_content->title;
}
const std::string& Standard::note() const {
  return m_content->note;
}
const std::vector<Standard::CriterionText>& Standard::criteria() const {
  return m_content->criterionTexts;
}
const std::vector<Standard::DisqualifierText>& Standard::disqualifiers() const {
  return m_content->disqualifierTexts;
}
const std::vector<Standard::PlanStage>& Standard::plan() const {
  return m_content->plan;
}

const Stages& Standard::stages() const {
  return m_content->stages;
}

const Standard::Settings& Standard::settings() const {
  return m_content->settings;
}

}  // namespace guapai::rules
