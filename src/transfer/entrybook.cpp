#include "transfer/entrybook.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/displaywidth.h"
#include "core/text.h"
#include "core/value.h"
#include "transfer/entryform.h"
#include "workbooks/celltext.h"

namespace guapai::transfer {
namespace {

using core::FieldType;
using workbooks::Input;
using workbooks::InputKind;
using workbooks::InputPlace;
using workbooks::InputSheet;
using workbooks::Words;

constexpr std::array<std::string_view, 4> kIdentity{"center.name", "center.kind", "center.id", "round"};
constexpr std::array<const char*, 2> kForms{"annex2", "annex4"};
/// How many rows of a list stand ready. The import also reads those below them.
constexpr int kListRows = 200;
constexpr int kNumberWidth = 6;
constexpr int kFigureWidth = 14;
constexpr int kTextWidth = 26;
constexpr std::string_view kBox = "√";

/// Makes the sheets that are no form.
class Sheets {
public:
  explicit Sheets(const terms::Definitions& definitions) : m_definitions(definitions) {}

  [[nodiscard]] InputSheet identity() const {
    InputSheet sheet{.name = sentence("entry.sheet"), .widths = {30, 44}, .places = {}};
    sheet.places.push_back({.row = 0, .columns = 2, .content = Words{sentence("entry.title"), Words::Look::Title}});
    int row = 1;
    for (const char* const line : {"entry.about.cells", "entry.about.save", "entry.about.blank", "entry.about.opinion"})
      sheet.places.push_back({.row = row++, .columns = 2, .content = Words{sentence(line), Words::Look::Note}});
    for (const std::string_view name : kIdentity) {
      const core::Field& field = catalogue()[catalogue().require(name)];
      sheet.places.push_back({.row = row, .content = Words{field.label, Words::Look::Label}});
      sheet.places.push_back({.row = row++, .column = 1, .content = entryInput(m_definitions, field)});
    }
    return sheet;
  }

  [[nodiscard]] InputSheet list(const core::Field& list) const {
    InputSheet sheet = begun(list, "entry.about.list");
    const core::Arguments about{{"list", list.label}};
    sheet.widths.push_back(kNumberWidth);
    sheet.places.push_back(
        {.row = 2, .columns = 2, .content = Words{sentence("entry.none", about), Words::Look::Label}});
    sheet.places.push_back({.row = 2,
                            .column = 2,
                            .content = Input{.name = entryNameOfNone(list),
                                             .kind = InputKind::Choice,
                                             .choices = {sentence("entry.none.word")},
                                             .title = list.label,
                                             .hint = sentence("entry.hint.none")}});
    sheet.places.push_back({.row = 3, .content = Words{sentence("entry.number"), Words::Look::Heading}});
    for (int i = 0; i < kListRows; ++i)
      sheet.places.push_back({.row = 4 + i, .content = Words{std::to_string(i + 1), Words::Look::Label}});
    for (const core::FieldId id : list.columns) {
      const core::Field& column = catalogue()[id];
      const int at = static_cast<int>(sheet.widths.size());
      const std::string heading = entryLabel(column.label, column);
      const int least = column.isFigure() || column.type == FieldType::Flag ? kFigureWidth : kTextWidth;
      sheet.widths.push_back(std::max(least, static_cast<int>(core::displayWidth(heading)) + 2));
      sheet.places.push_back({.row = 3, .column = at, .content = Words{heading, Words::Look::Heading}});
      sheet.places.push_back(
          {.row = 4, .column = at, .rows = kListRows, .isList = true, .content = entryInput(m_definitions, column)});
    }
    spread(sheet);
    return sheet;
  }

  [[nodiscard]] InputSheet boxes(const core::Field& set) const {
    InputSheet sheet = begun(set, "entry.about.boxes");
    sheet.widths = {kTextWidth, kFigureWidth};
    sheet.places.push_back({.row = 3, .content = Words{set.label, Words::Look::Heading}});
    sheet.places.push_back({.row = 3, .column = 1, .content = Words{std::string(kBox), Words::Look::Heading}});
    int row = 4;
    for (const core::Choice& choice : set.choices) {
      sheet.places.push_back({.row = row, .content = Words{choice.label, Words::Look::Label}});
      sheet.places.push_back({.row = row++,
                              .column = 1,
                              .content = Input{.name = entryNameOfBox(set, choice),
                                               .kind = InputKind::Choice,
                                               .choices = {std::string(kBox)},
                                               .title = choice.label,
                                               .hint = sentence("entry.hint.box")}});
    }
    spread(sheet);
    return sheet;
  }

private:
  [[nodiscard]] InputSheet begun(const core::Field& field, const char* about) const {
    InputSheet sheet{.name = field.label, .widths = {}, .places = {}, .headRows = 4};
    sheet.places.push_back({.row = 0, .content = Words{field.label, Words::Look::Title}});
    sheet.places.push_back({.row = 1, .content = Words{sentence(about), Words::Look::Note}});
    return sheet;
  }

  /// Lets title and note go over all columns.
  static void spread(InputSheet& sheet) {
    for (InputPlace& place : sheet.places)
      if (place.row < 2) place.columns = static_cast<int>(sheet.widths.size());
  }

  [[nodiscard]] const core::FieldCatalogue& catalogue() const { return m_definitions.catalogue(); }
  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments = {}) const {
    return m_definitions.messages().sentence(key, arguments);
  }

  const terms::Definitions& m_definitions;
};

InputKind kindOf(FieldType type) {
  switch (type) {
    case FieldType::Count:
      return InputKind::Whole;
    case FieldType::Decimal:
    case FieldType::Percent:
      return InputKind::Number;
    case FieldType::Flag:
    case FieldType::Code:
      return InputKind::Choice;
    default:
      return InputKind::Text;
  }
}

std::string hintOf(const core::Messages& messages, const core::Field& field) {
  std::string hint;
  if (field.type == FieldType::Percent) hint += messages.sentence("entry.hint.percent");
  if (field.isFigure() && field.type != FieldType::Percent && !field.unit.empty())
    hint += messages.sentence("entry.hint.unit", {{"unit", field.unit}});
  if (field.type == FieldType::Count) hint += messages.sentence("entry.hint.whole");
  if (field.plausible)
    hint += messages.sentence("entry.hint.usual",
                              {{"least", field.plausible->least.written()}, {"most", field.plausible->most.written()}});
  if (field.type == FieldType::Date) hint += messages.sentence("entry.hint.date");
  if (field.type == FieldType::DateOrMonth) hint += messages.sentence("entry.hint.date_or_month");
  if (field.type == FieldType::File) hint += messages.sentence("entry.hint.file");
  if (field.identifier) hint += messages.sentence("entry.hint.identifier");
  if (kindOf(field.type) == InputKind::Choice) hint += messages.sentence("entry.hint.choice");
  if (field.name == "center.id") hint += messages.sentence("entry.hint.center_id");
  if (field.name == "round") hint += messages.sentence("entry.hint.round");
  return hint;
}

std::string named(std::string_view name) {
  return std::string(kEntryPrefix) + core::replaced(std::string(name), ".", "__");
}

}  // namespace

bool isAsked(const core::Field& field) {
  if (std::ranges::find(kIdentity, field.name) != kIdentity.end()) return true;
  const bool isOfForm = field.name.starts_with("information.") || field.name.starts_with("application.");
  return isOfForm && field.name.find(".opinion.") == std::string::npos;
}

std::string entryName(const core::Field& field) {
  return named(field.name);
}

std::string entryNameOfNone(const core::Field& list) {
  return named("none." + list.name);
}

std::string entryNameOfBox(const core::Field& set, const core::Choice& choice) {
  return named(set.name + "." + choice.code);
}

std::vector<core::Choice> entryChoices(const terms::Definitions& definitions, const core::Field& field) {
  if (field.type != FieldType::Flag) return field.choices;
  std::vector<core::Choice> choices;
  for (const char* const form : kForms)
    for (const forms::Piece* const tick : ticksOf(definitions.form(form), field.id))
      choices.push_back({tick->value, tick->text});
  if (!choices.empty()) return choices;
  return {{"true", core::displayText(field, true)}, {"false", core::displayText(field, false)}};
}

Input entryInput(const terms::Definitions& definitions, const core::Field& field) {
  Input input{.name = entryName(field),
              .kind = kindOf(field.type),
              .least = field.minimum,
              .most = field.maximum,
              .title = field.label,
              .hint = hintOf(definitions.messages(), field)};
  if (input.kind == InputKind::Choice)
    for (const core::Choice& choice : entryChoices(definitions, field)) input.choices.push_back(choice.label);
  return input;
}

std::string entryLabel(std::string label, const core::Field& field) {
  constexpr std::string_view kColon = "：";
  if (label.ends_with(kColon)) label.resize(label.size() - kColon.size());
  if (label.empty()) label = field.label;
  const bool hasUnit = field.unit.empty() || label.find("（" + field.unit + "）") != std::string::npos;
  return hasUnit ? label : label + "（" + field.unit + "）";
}

workbooks::InputBook entryBook(const terms::Definitions& definitions, core::Date day) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  const Sheets sheets(definitions);
  workbooks::InputBook book{.day = day, .sheets = {sheets.identity()}};
  for (const char* const form : kForms) book.sheets.push_back(formSheet(definitions, definitions.form(form)));
  for (const core::Field& field : catalogue.fields()) {
    if (!isAsked(field)) continue;
    if (field.type == FieldType::List) book.sheets.push_back(sheets.list(field));
    if (field.type == FieldType::CodeSet) book.sheets.push_back(sheets.boxes(field));
  }
  return book;
}

}  // namespace guapai::transfer
