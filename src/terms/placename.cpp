#include "terms/placename.h"

#include <algorithm>

namespace guapai::terms {
namespace {

constexpr const char* kApplication = "application.";
constexpr const char* kInformation = "information.";

/// The list itself, or the list of which the field is a column; absent for any other field.
std::optional<core::FieldId> listOf(const core::Field& field) {
  return field.type == core::FieldType::List ? std::optional(field.id) : field.list;
}

}  // namespace

WrittenPlace writtenPlace(const core::Answers& answers, const core::Place& place) {
  const core::Field& field = answers.catalogue()[place.field];
  WrittenPlace written{.field = field.name, .row = std::nullopt};
  const auto of = listOf(field);
  const core::List* const list = of && place.row ? answers.list(*of) : nullptr;
  if (list == nullptr) return written;
  const auto row = std::ranges::find(list->rows, *place.row, &core::Row::id);
  if (row != list->rows.end()) written.row = row - list->rows.begin() + 1;
  return written;
}

WrittenPlace writtenPlaceIn(const core::Value& field, const core::Value& row) {
  const auto* const position = core::known<std::int64_t>(row);
  return {.field = core::valueText(field), .row = position == nullptr ? std::nullopt : std::optional(*position)};
}

std::optional<core::Place> placeAt(const core::Answers& answers, const WrittenPlace& written) {
  const auto id = answers.catalogue().find(written.field);
  if (!id) return std::nullopt;
  const core::Field& field = answers.catalogue()[*id];
  if (!field.list && !written.row) return core::Place{.field = *id, .row = std::nullopt};
  const auto of = listOf(field);
  const core::List* const list = of ? answers.list(*of) : nullptr;
  if (list == nullptr || !written.row || *written.row < 1 || *written.row > std::ssize(list->rows)) return std::nullopt;
  return core::Place{.field = *id, .row = list->rows[static_cast<std::size_t>(*written.row - 1)].id};
}

std::optional<std::int64_t> positionThen(const core::List& before, const core::List& after, std::int64_t position) {
  if (position < 1 || position > std::ssize(before.rows)) return std::nullopt;
  const auto id = before.rows[static_cast<std::size_t>(position - 1)].id;
  const auto found = std::ranges::find(after.rows, id, &core::Row::id);
  return found == after.rows.end() ? std::nullopt : std::optional(found - after.rows.begin() + 1);
}

const core::Value& answerAt(const core::Answers& answers, const core::Place& place) {
  return place.row ? answers.cell(place.field, *place.row) : answers.value(place.field);
}

bool isOnPaper(const core::Field& field) {
  return field.name.starts_with(kApplication) || field.name.starts_with(kInformation);
}

std::string paperName(const Definitions& definitions, const std::string& field) {
  if (field.starts_with(kApplication)) return definitions.messages().sentence("word.source.application");
  if (field.starts_with(kInformation)) return definitions.messages().sentence("word.source.information");
  return "";
}

std::string placeName(const Definitions& definitions, const WrittenPlace& place) {
  const auto id = definitions.catalogue().find(place.field);
  if (!id) return place.field;
  const core::Field& field = definitions.catalogue()[*id];
  if (field.type == core::FieldType::List && place.row)
    return definitions.messages().sentence("place.row", {{"list", field.label}, {"row", std::to_string(*place.row)}});
  if (!field.list) return field.label;
  const std::string& list = definitions.catalogue()[*field.list].label;
  if (!place.row) return list + " " + field.label;
  return definitions.messages().sentence(
      "supplement.row", {{"list", list}, {"row", std::to_string(*place.row)}, {"column", field.label}});
}

}  // namespace guapai::terms
