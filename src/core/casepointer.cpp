#include "core/casepointer.h"

#include <algorithm>

namespace guapai::core {
namespace {

/// The dotted name of the object that contains the field; empty at the top level.
std::string_view objectOf(std::string_view field) {
  const auto dot = field.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : field.substr(0, dot);
}

/// Whether the object lacks an answer without which it states nothing, as a ruling does without its result. `center`
/// has no unfinished form, because no case file is without it.
bool isUnfinished(const Answers& answers, std::string_view object) {
  if (object == "center") return false;
  return std::ranges::any_of(answers.catalogue().fields(), [&](const Field& field) {
    return field.required && !field.list && objectOf(field.name) == object && !isKnown(answers.value(field.id));
  });
}

/// The pointer to the same answer of a list or object (`owner`) that is not finished.
std::string unfinished(std::string_view member, std::string_view owner, const std::string& pointer) {
  return "/worksheets/" + std::string(member) + "/" + std::string(owner) + pointer.substr(owner.size() + 1);
}

}  // namespace

std::string casePointer(const Answers& answers, FieldId field, std::optional<std::size_t> row) {
  const FieldCatalogue& catalogue = answers.catalogue();
  const Field& asked = catalogue[field];
  std::string pointer = catalogue.pointer(field, row);
  const FieldId listId = asked.list.value_or(field);
  const List* const list = answers.list(listId);
  if (list != nullptr && !list->finished) return unfinished(kUnfinishedLists, catalogue[listId].name, pointer);
  if (const auto object = objectOf(asked.name); !asked.list && isUnfinished(answers, object))
    return unfinished(kUnfinishedObjects, object, pointer);
  return pointer;
}

}  // namespace guapai::core
