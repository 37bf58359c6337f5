#include "terms/definitions.h"

#include <algorithm>
#include <cassert>

namespace guapai::terms {

std::shared_ptr<const Definitions> Definitions::read(const DefinitionTexts& texts) {
  const std::shared_ptr<Definitions> read(new Definitions);
  read->m_messages = std::make_unique<core::Messages>(core::Messages::load(texts.messages));
  read->m_catalogue = std::make_unique<core::FieldCatalogue>(core::FieldCatalogue::load(texts.fields));
  read->m_standard = std::make_unique<rules::Standard>(rules::Standard::load(texts.standard, *read->m_catalogue));
  read->m_checksum = texts.standardSha256;
  read->m_basicStandard = rules::BasicStandard::load(texts.basicStandard, *read->m_catalogue);
  for (const std::string& text : texts.forms)
    read->m_forms.push_back(forms::FormDefinition::load(text, *read->m_catalogue));
  return read;
}

const forms::FormDefinition& Definitions::form(const std::string& id) const {
  const auto found = std::ranges::find(m_forms, id, &forms::FormDefinition::id);
  assert(found != m_forms.end());
  return *found;
}

}  // namespace guapai::terms
