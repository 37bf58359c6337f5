#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fieldcatalogue.h"

namespace guapai::exchange {

inline constexpr std::string_view kCaseFormat = "guapai.case/1";

/// What may stand at one place of a case file: the catalogue's dotted names as the tree of keys that they are.
struct CaseNode {
  enum class Kind {
    Format,  ///< the name of the format
    Object,
    List,    ///< array of objects; `children` are the columns
    Answer,  ///< a value; for a field of type CodeSet an array of codes
  };

  std::string name;
  Kind kind = Kind::Object;
  std::optional<core::FieldId> field;  ///< of List and Answer
  bool required = false;               ///< the object that holds it must have it
  bool finished = true;                ///< false below `worksheets`, where half a list or object waits for its rest
  std::size_t number = 0;              ///< counts the tree's nodes
  std::vector<CaseNode> children;

  /// It is nothing without some of its children: a ruling without its result.
  [[nodiscard]] bool hasRequired() const;
  /// @param from  where to look first; keys mostly come in the catalogue's order.
  [[nodiscard]] const CaseNode* child(std::string_view key, std::size_t from = 0) const;
  /// The child whose name was probably meant by `key`, or null.
  [[nodiscard]] const CaseNode* nearestChild(std::string_view key) const;
};

struct CaseTree {
  CaseNode root;
  std::size_t size = 0;  ///< number of nodes
};

/// `format` first, then the catalogue's fields in their order; what is unfinished closes `worksheets`.
[[nodiscard]] CaseTree caseTree(const core::FieldCatalogue& catalogue);

}  // namespace guapai::exchange
