#include "annotations/corrections.h"

#include <utility>

#include "annotations/queries.h"
#include "core/given.h"
#include "core/masking.h"
#include "core/text.h"

namespace guapai::annotations {
namespace {

using core::Value;

/// The list `worksheets.corrections` and its columns.
struct CorrectionColumns {
  explicit CorrectionColumns(const core::FieldCatalogue& from)
      : catalogue(&from),
        list(from.require("worksheets.corrections")),
        kind(column("kind")),
        field(column("field")),
        row(column("row")),
        before(column("before")),
        after(column("after")),
        document(column("document")),
        on(column("corrected_on")),
        person(column("corrected_by")) {}

  [[nodiscard]] std::size_t column(const std::string& name) const {
    return (*catalogue)[catalogue->require("worksheets.corrections." + name)].column;
  }

  const core::FieldCatalogue* catalogue;
  core::FieldId list;
  std::size_t kind, field, row, before, after, document, on, person;
};

core::Problem problem(const std::string& sentence, core::Arguments arguments = {}) {
  return {.severity = core::Severity::Error,
          .code = sentence,
          .path = {},
          .sentence = sentence,
          .arguments = std::move(arguments)};
}

/// Shows an answer of the history, which keeps it as text, as its field would show it. Personal data is masked. A text
/// stays as it is where its field is gone or cannot read it.
std::string answerThen(const terms::Definitions& definitions, const std::string& name, const Value& kept) {
  const auto field = definitions.catalogue().find(name);
  if (!field) return core::valueText(kept);
  if (definitions.catalogue()[*field].personal && core::isKnown(kept))
    return definitions.messages().sentence("correction.masked");
  const auto parsed = core::parseValue(definitions.catalogue()[*field], core::valueText(kept));
  const auto* const value = std::get_if<Value>(&parsed);
  return value == nullptr ? core::valueText(kept) : answerText(definitions, definitions.catalogue()[*field], *value);
}

}  // namespace

bool canCorrect(const core::Field& field) {
  return terms::isOnPaper(field) && field.type != core::FieldType::List && field.type != core::FieldType::File;
}

std::optional<core::Problem> faultOf(const core::Answers& answers, const Correction& correction, core::Date today) {
  const bool isSupplement = correction.kind == CorrectionKind::Supplement;
  const core::Field& field = answers.catalogue()[correction.place.field];
  if (!core::isGiven(correction.value) && (isSupplement || field.required)) return problem("correction.no_value");
  if (core::sameAsWritten(correction.value, terms::answerAt(answers, correction.place)))
    return problem("correction.same");
  if (isSupplement && !core::isGiven(correction.document)) return problem("correction.no_document");
  if (!correction.on) return problem("correction.no_date");
  if (*correction.on > today) return problem("correction.ahead", {{"today", today.chinese()}});
  if (!core::isGiven(correction.person)) return problem("correction.no_person");
  return std::nullopt;
}

core::Changes changesOf(const core::Answers& answers, const Correction& correction) {
  const CorrectionColumns columns(answers.catalogue());
  const core::Place& place = correction.place;
  const terms::WrittenPlace written = terms::writtenPlace(answers, place);
  const core::List* const known = answers.list(columns.list);
  core::List history = known == nullptr ? core::List() : *known;
  core::Row entry{.id = {answers.lastRow() + 1},
                  .cells = std::vector<Value>(answers.catalogue()[columns.list].columns.size())};
  entry.cells[columns.kind] = core::Code{correction.kind == CorrectionKind::Keying ? "keying" : "supplement"};
  entry.cells[columns.field] = written.field;
  if (written.row) entry.cells[columns.row] = *written.row;
  entry.cells[columns.before] = core::textValue(core::trimmed(core::valueText(terms::answerAt(answers, place))));
  entry.cells[columns.after] = core::textValue(core::trimmed(core::valueText(correction.value)));
  entry.cells[columns.document] = core::textValue(core::trimmed(correction.document));
  if (correction.on) entry.cells[columns.on] = core::WrittenDate(*correction.on);
  entry.cells[columns.person] = core::textValue(core::trimmed(correction.person));
  history.rows.push_back(std::move(entry));

  core::Changes changes;
  if (place.row)
    changes.emplace_back(core::SetCell{.column = place.field, .row = *place.row, .value = correction.value});
  else
    changes.emplace_back(core::SetValue{.field = place.field, .value = correction.value});
  changes.emplace_back(core::SetList{.field = columns.list, .list = std::move(history)});
  for (core::Change& change : markChanges(answers, place, std::nullopt)) changes.push_back(std::move(change));
  return changes;
}

std::string lastCorrector(const core::Answers& answers) {
  const CorrectionColumns columns(answers.catalogue());
  const core::List* const history = answers.list(columns.list);
  return history == nullptr || history->rows.empty() ? "" : core::valueText(history->rows.back().cells[columns.person]);
}

std::vector<CorrectionLine> correctionLines(const terms::Definitions& definitions, const core::Answers& answers) {
  const CorrectionColumns columns(answers.catalogue());
  const core::FieldCatalogue& catalogue = answers.catalogue();
  std::vector<CorrectionLine> lines;
  const core::List* const history = answers.list(columns.list);
  if (history == nullptr) return lines;
  lines.reserve(history->rows.size());
  for (const core::Row& row : history->rows) {
    const auto shown = [&](std::size_t column) {
      return core::displayText(catalogue[catalogue[columns.list].columns[column]], row.cells[column]);
    };
    const terms::WrittenPlace place = terms::writtenPlaceIn(row.cells[columns.field], row.cells[columns.row]);
    const std::string paper = terms::paperName(definitions, place.field);
    lines.push_back({.kind = shown(columns.kind),
                     .name = (paper.empty() ? "" : paper + " ") + terms::placeName(definitions, place),
                     .before = answerThen(definitions, place.field, row.cells[columns.before]),
                     .after = answerThen(definitions, place.field, row.cells[columns.after]),
                     .document = shown(columns.document),
                     .on = shown(columns.on),
                     .person = shown(columns.person)});
  }
  return lines;
}

std::string answerText(const terms::Definitions& definitions, const core::Field& field, const core::Value& value) {
  if (!core::isKnown(value)) return definitions.messages().sentence("word.blank");
  return core::shownElsewhere(field, value) + field.unit;
}

}  // namespace guapai::annotations
