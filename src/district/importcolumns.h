#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/field.h"
#include "terms/definitions.h"

namespace guapai::transfer {
struct LedgerHead;
}  // namespace guapai::transfer

namespace guapai::district {

/// A heading of the ledgers that are to come in, and what its column is taken as.
struct ImportColumn {
  std::string heading;                 ///< as it is written
  std::optional<core::FieldId> field;  ///< absent where the column is passed over, or the heading is not understood
  bool isUnderstood = true;
};

/// A field that a column can be taken as.
struct ImportField {
  core::FieldId field;
  std::string name;  ///< with its paper in front and its unit behind, because two papers may ask for the same thing
};

/// Each heading once, in the order of the ledgers and their columns. Where ledgers take one heading differently, the
/// first counts, and a heading that one of them does not understand counts as not understood.
[[nodiscard]] std::vector<ImportColumn> importColumns(const std::vector<transfer::LedgerHead>& heads);

/// All of them, in the order of the papers.
[[nodiscard]] std::vector<ImportField> importFields(const terms::Definitions& definitions);

}  // namespace guapai::district
