#include "annotations/evidence.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/rows.h"
#include "terms/factoutline.h"

namespace guapai::annotations {
namespace {

using core::List;
using core::Row;
using core::Value;

constexpr auto kVerification = "worksheets.verification.";

/// The list `evidence.files` and its columns.
struct EvidenceColumns {
  explicit EvidenceColumns(const core::FieldCatalogue& from)
      : catalogue(&from),
        list(from.require("evidence.files")),
        file(column("file")),
        about(column("about")),
        item(column("item")),
        on(column("added_on")),
        by(column("added_by")),
        field(column("field")),
        row(column("row")) {}

  [[nodiscard]] core::FieldId id(const char* name) const {
    return catalogue->require(std::string("evidence.files.") + name);
  }
  [[nodiscard]] std::size_t column(const char* name) const { return (*catalogue)[id(name)].column; }
  [[nodiscard]] terms::WrittenPlace place(const Row& from) const {
    return terms::writtenPlaceIn(from.cells[field], from.cells[row]);
  }

  const core::FieldCatalogue* catalogue;
  core::FieldId list;
  std::size_t file, about, item, on, by, field, row;
};

const std::vector<core::RowId>& none() {
  static const std::vector<core::RowId> nothing;
  return nothing;
}

/// The place in words: 申请表 年诊疗人次数
std::string wordsOf(const terms::Definitions& definitions, const terms::WrittenPlace& place) {
  const std::string paper = terms::paperName(definitions, place.field);
  return (paper.empty() ? "" : paper + " ") + terms::placeName(definitions, place);
}

bool turnsOn(const terms::FactOutline& outline, core::FieldId field, const core::FieldCatalogue& catalogue) {
  const auto is = [&](core::FieldId blank) { return blank == field || catalogue[blank].list == field; };
  return (outline.verified && is(*outline.verified)) || std::ranges::any_of(outline.application, is) ||
         std::ranges::any_of(outline.informationOrRegister, is);
}

/// The first criterion, else the first disqualifier, that the field or a column of the list decides; empty where none.
std::string decidedBy(const terms::Definitions& definitions, core::FieldId field) {
  const auto& content = definitions.standard().content();
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  for (std::size_t i = 0; i < content.criteria.size(); ++i)
    for (const terms::FactOutline& outline : terms::factOutlines(definitions, content.criteria[i]))
      if (turnsOn(outline, field, catalogue)) return definitions.standard().criteria()[i].id;
  for (std::size_t i = 0; i < content.disqualifiers.size(); ++i)
    if (content.disqualifiers[i].records == field) return definitions.standard().disqualifiers()[i].id;
  return "";
}

/// The person who verified the criterion `about`; if nobody has, the person who received the last file; else the person
/// with the latest verification.
Value receiver(const core::Answers& answers, const std::string& about) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const std::string_view by = ".verified_by";
  Value latest;
  std::string day;
  for (const core::Field& field : catalogue.fields()) {
    if (!field.name.starts_with(kVerification) || !field.name.ends_with(by)) continue;
    const Value& person = answers.value(field.id);
    if (!core::isKnown(person)) continue;
    const std::string record = field.name.substr(0, field.name.size() - by.size());
    if (record == std::string(kVerification) + about) return person;
    std::string on = core::valueText(answers.value(catalogue.require(record + ".verified_on")));
    if (core::isKnown(latest) && on < day) continue;
    latest = person;
    day = std::move(on);
  }
  const EvidenceColumns columns(catalogue);
  for (const Row& row : core::rowsOf(answers, columns.list))
    if (core::isKnown(row.cells[columns.by])) latest = row.cells[columns.by];
  return latest;
}

}  // namespace

Evidence::Evidence(const core::Answers& answers) {
  const EvidenceColumns columns(answers.catalogue());
  for (const Row& row : core::rowsOf(answers, columns.list)) {
    if (!core::isKnown(row.cells[columns.file])) continue;
    if (const std::string id = core::valueText(row.cells[columns.about]); !id.empty()) m_about[id].push_back(row.id);
    if (const auto place = terms::placeAt(answers, columns.place(row)))
      m_places[{place->field, place->row.value_or(core::RowId())}].push_back(row.id);
  }
}

const std::vector<core::RowId>& Evidence::of(const core::Place& place) const {
  const auto found = m_places.find({place.field, place.row.value_or(core::RowId())});
  return found == m_places.end() ? none() : found->second;
}

const std::vector<core::RowId>& Evidence::about(const std::string& id) const {
  const auto found = m_about.find(id);
  return found == m_about.end() ? none() : found->second;
}

EvidenceTarget evidenceTarget(const terms::Definitions& definitions, const core::Place& place) {
  const core::FieldId whole = definitions.catalogue()[place.field].list.value_or(place.field);
  return {.about = decidedBy(definitions, whole), .place = core::Place{.field = whole, .row = place.row}};
}

std::string evidenceName(const terms::Definitions& definitions, const core::Answers& answers,
                         const EvidenceTarget& target) {
  const EvidenceColumns columns(answers.catalogue());
  const core::Choice* const about = answers.catalogue()[columns.id("about")].choice(target.about);
  std::string name = about == nullptr ? "" : about->label;
  if (target.place)
    name += (name.empty() ? "" : " · ") + wordsOf(definitions, terms::writtenPlace(answers, *target.place));
  return name;
}

core::Changes evidenceChanges(const terms::Definitions& definitions, const core::Answers& answers,
                              const EvidenceTarget& target, const std::vector<std::string>& files, core::Date day) {
  if (files.empty()) return {};
  const EvidenceColumns columns(answers.catalogue());
  const List* const known = answers.list(columns.list);
  List list = known == nullptr ? List{.finished = false, .rows = {}} : *known;
  const Value by = receiver(answers, target.about);
  std::int64_t id = answers.lastRow();
  for (const std::string& file : files) {
    Row row{.id = {++id}, .cells = std::vector<Value>(answers.catalogue()[columns.list].columns.size())};
    row.cells[columns.file] = file;
    if (!target.about.empty()) row.cells[columns.about] = core::Code{target.about};
    if (target.place) {
      const terms::WrittenPlace written = terms::writtenPlace(answers, *target.place);
      row.cells[columns.item] = wordsOf(definitions, written);
      row.cells[columns.field] = written.field;
      if (written.row) row.cells[columns.row] = *written.row;
    }
    row.cells[columns.on] = core::WrittenDate(day);
    row.cells[columns.by] = by;
    list.rows.push_back(std::move(row));
  }
  return {core::SetList{.field = columns.list, .list = std::move(list)}};
}

std::vector<std::pair<core::FieldId, Value>> evidenceDefaults(const core::Answers& answers, core::Date day) {
  const EvidenceColumns columns(answers.catalogue());
  return {{columns.id("added_on"), core::WrittenDate(day)}, {columns.id("added_by"), receiver(answers, "")}};
}

core::Changes evidenceLetGo(const core::Answers& answers, core::RowId file) {
  const EvidenceColumns columns(answers.catalogue());
  core::Changes changes;
  for (const Row& row : core::rowsOf(answers, columns.list)) {
    if (row.id != file) continue;
    for (const char* const column : {"field", "row"})
      if (core::isKnown(row.cells[columns.column(column)]))
        changes.emplace_back(core::SetCell{.column = columns.id(column), .row = file, .value = {}});
  }
  return changes;
}

core::Changes evidenceFollowing(const terms::Definitions& definitions, const core::Answers& answers,
                                const core::Changes& edit) {
  const EvidenceColumns columns(answers.catalogue());
  const List* const files = answers.list(columns.list);
  if (files == nullptr || std::ranges::find(edit, columns.list, core::fieldOf) != edit.end()) return {};
  List then = *files;
  bool changed = false;
  for (const core::Change& change : edit) {
    const core::FieldId list = core::fieldOf(change);
    const List* const before = core::isOfList(change) ? answers.list(list) : nullptr;
    if (before == nullptr) continue;
    const List after = core::listAfter(answers, change).value_or(List());
    for (Row& row : then.rows) {
      const terms::WrittenPlace place = columns.place(row);
      if (!place.row || answers.catalogue().find(place.field) != list) continue;
      const auto position = terms::positionThen(*before, after, *place.row);
      if (position == place.row) continue;
      changed = true;
      if (!position) row.cells[columns.field] = Value();
      row.cells[columns.row] = position ? Value(*position) : Value();
      // Once the record is removed, the words name only its list: another record may have that number now.
      if (core::valueText(row.cells[columns.item]) == wordsOf(definitions, place))
        row.cells[columns.item] = wordsOf(definitions, {.field = place.field, .row = position});
    }
  }
  if (!changed) return {};
  return {core::SetList{.field = columns.list, .list = std::move(then)}};
}

}  // namespace guapai::annotations
