#include "terms/factname.h"

#include "core/text.h"

namespace guapai::terms {

FactName factName(const Definitions& definitions, std::string_view fact) {
  for (const char* prefix : {"review.verified.", "application.", "information."}) {
    const auto id = definitions.catalogue().find(prefix + std::string(fact));
    if (!id) continue;
    const core::Field& field = definitions.catalogue()[*id];
    return {.label = labelOfVerified(definitions, field), .unit = field.unit};
  }
  return {.label = std::string(fact), .unit = {}};
}

std::string labelOfVerified(const Definitions& definitions, const core::Field& field) {
  return core::replaced(field.label, definitions.messages().sentence("word.source.verified") + " ", "");
}

}  // namespace guapai::terms
