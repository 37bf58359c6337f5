#include "exchange/casetree.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/casepointer.h"

namespace guapai::exchange {
namespace {

using core::Field;
using core::FieldType;
using Kind = CaseNode::Kind;

/// The Levenshtein distance in bytes: how many single mistakes in typing lie between the two keys.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

CaseNode& childNamed(CaseNode& parent, std::string_view name) {
  for (CaseNode& child : parent.children) {
    if (child.name == name) return child;
  }
  CaseNode& added = parent.children.emplace_back();
  added.name = name;
  return added;
}

/// The node at the end of a dotted path. It and the objects above it are added when they do not exist yet.
CaseNode& nodeAt(CaseNode& root, std::string_view path) {
  CaseNode* node = &root;
  while (true) {
    const auto dot = path.find('.');
    node = &childNamed(*node, path.substr(0, dot));
    if (dot == std::string_view::npos) return *node;
    path.remove_prefix(dot + 1);
  }
}

void describe(CaseNode& node, const Field& field) {
  node.kind = field.type == FieldType::List ? Kind::List : Kind::Answer;
  node.field = field.id;
  node.required = field.required;
}

std::size_t numberFrom(CaseNode& node, std::size_t number) {
  node.number = number++;
  for (CaseNode& child : node.children) number = numberFrom(child, number);
  return number;
}

/// Copies each list, and each object with required keys, to the place where its unfinished form is kept. There it
/// stands under its dotted name.
void addUnfinished(const CaseNode& node, const std::string& path, CaseNode& lists, CaseNode& objects) {
  const bool list = node.kind == Kind::List;
  if (list || (node.kind == Kind::Object && node.hasRequired())) {
    CaseNode copy = node;
    copy.name = path;
    copy.required = false;
    copy.finished = false;
    (list ? lists : objects).children.push_back(std::move(copy));
    return;
  }
  for (const CaseNode& child : node.children) addUnfinished(child, path + "." + child.name, lists, objects);
}

}  // namespace

bool CaseNode::hasRequired() const {
  return std::ranges::any_of(children, &CaseNode::required);
}

const CaseNode* CaseNode::child(std::string_view key, std::size_t from) const {
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::size_t at = from + i < children.size() ? from + i : from + i - children.size();
    if (children[at].name == key) return &children[at];
  }
  return nullptr;
}

const CaseNode* CaseNode::nearestChild(std::string_view key) const {
  constexpr std::size_t kLongestName = 64;
  if (key.empty() || key.size() > kLongestName) return nullptr;
  const CaseNode* nearest = nullptr;
  std::size_t least = key.size() / 3 + 1;
  for (const CaseNode& child : children) {
    const std::size_t apart = distance(key, child.name);
    if (apart > least || (nearest != nullptr && apart == least)) continue;
    nearest = &child;
    least = apart;
  }
  return nearest;
}

CaseTree caseTree(const core::FieldCatalogue& catalogue) {
  CaseTree tree;
  CaseNode& format = childNamed(tree.root, "format");
  format.kind = Kind::Format;
  format.required = true;
  for (const Field& field : catalogue.fields()) describe(nodeAt(tree.root, field.name), field);
  childNamed(tree.root, "center").required = true;

  CaseNode lists{.name = std::string(core::kUnfinishedLists)};
  CaseNode objects{.name = std::string(core::kUnfinishedObjects)};
  for (const CaseNode& child : tree.root.children) {
    if (!child.required) addUnfinished(child, child.name, lists, objects);
  }
  CaseNode& worksheets = childNamed(tree.root, "worksheets");
  worksheets.children.push_back(std::move(lists));
  worksheets.children.push_back(std::move(objects));
  tree.size = numberFrom(tree.root, 0);
  return tree;
}

}  // namespace guapai::exchange
