#include "workspace/placename.h"

#include <algorithm>

namespace guapai::workspace {
namespace {

constexpr const char* kApplication = "application.";
constexpr const char* kInformation = "information.";

}  // namespace

WrittenPlace writtenPlace(const core::Answers& answers, const Place& place) {
  const core::Field& field = answers.catalogue()[place.field];
  WrittenPlace written{.field = field.name, .row = std::nullopt};
  const core::List* const list = field.list && place.row ? answers.list(*field.list) : nullptr;
  if (list == nullptr) return written;
  const auto row = std::ranges::find(list->rows, *place.row, &core::Row::id);
  if (row != list->rows.end()) written.row = row - list->rows.begin() + 1;
  return written;
}

std::optional<Place> placeAt(const core::Answers& answers, const WrittenPlace& written) {
  const auto id = answers.catalogue().find(written.field);
  if (!id) return std::nullopt;
  const core::Field& field = answers.catalogue()[*id];
  if (!field.list) return Place{.field = *id, .row = std::nullopt};
  const core::List* const list = answers.list(*field.list);
  if (list == nullptr || !written.row || *written.row < 1 || *written.row > std::ssize(list->rows)) return std::nullopt;
  return Place{.field = *id, .row = list->rows[static_cast<std::size_t>(*written.row - 1)].id};
}

const core::Value& answerAt(const core::Answers& answers, const Place& place) {
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
  if (!field.list) return field.label;
  const std::string& list = definitions.catalogue()[*field.list].label;
  if (!place.row) return list + " " + field.label;
  return definitions.messages().sentence(
      "supplement.row", {{"list", list}, {"row", std::to_string(*place.row)}, {"column", field.label}});
}

}  // namespace guapai::workspace
