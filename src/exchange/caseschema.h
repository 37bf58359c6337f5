#pragma once

#include <string>

#include "core/fieldcatalogue.h"

namespace guapai::exchange {

/// The JSON Schema (draft 2020-12) of `guapai.case/1`, made from the same tree of keys by which CaseReader reads. It
/// accepts what the reader accepts, but for what JSON Schema cannot say (docs/formats.md, "JSON Schema").
/// @return the schema's text on several lines, which end with a line break. Equal catalogues give equal texts.
[[nodiscard]] std::string caseSchema(const core::FieldCatalogue& catalogue);

}  // namespace guapai::exchange
