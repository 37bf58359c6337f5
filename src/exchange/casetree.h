#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fieldcatalogue.h"

namespace guapai::exchange {

inline constexpr std::string_view kCaseFormat = "guapai.case/1";

/// What may stand at one place of a case file. The dotted names of the catalogue form a tree of keys.
struct CaseNode {
  enum class Kind {
    Format,  ///< the name of the format
    Object,
    List,    ///< an array of objects; `children` are the columns
    Answer,  ///< a single value, or an array of codes for a field of type CodeSet
  };

  std::string name;
  Kind kind = Kind::Object;
  std::optional<core::FieldId> field;  ///< only for List and Answer
  bool required = false;               ///< the object that contains the key must have it
  bool finished = true;                ///< false below `worksheets`, where unfinished lists and objects are kept
  std::size_t number = 0;              ///< the position of the node in the tree, from 0
  std::vector<CaseNode> children;

  /// Whether some child is required, so that the object states nothing without it: a ruling without its result.
  [[nodiscard]] bool hasRequired() const;
  /// The child with this key, or null.
  /// @param from  the child to look at first; keys mostly come in the order of the catalogue.
  [[nodiscard]] const CaseNode* child(std::string_view key, std::size_t from = 0) const;
  /// The child whose name was probably meant by the unknown `key`, or null.
  [[nodiscard]] const CaseNode* nearestChild(std::string_view key) const;
};

/// All keys that a case file may contain.
struct CaseTree {
  CaseNode root;
  std::size_t size = 0;  ///< number of nodes
};

/// Makes the tree: `format` first, then the fields of the catalogue in their order. The unfinished lists and objects
/// stand at the end of `worksheets`.
[[nodiscard]] CaseTree caseTree(const core::FieldCatalogue& catalogue);

}  // namespace guapai::exchange
