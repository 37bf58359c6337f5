#include "entry/formpieces.h"

#include <ranges>
#include <utility>

namespace guapai::ui {
namespace {

forms::Length columnWidth(const core::Field& field) {
  switch (field.type) {
    case core::FieldType::Count:
      return 2500;  // room for the label in one line
    case core::FieldType::Date:
    case core::FieldType::DateOrMonth:
      return 4300;  // room for 2019年10月20日 in one line
    default:
      return 2700;
  }
}

}  // namespace

using forms::Cell;
using forms::Paragraph;
using forms::Piece;

Piece words(const std::string& text) {
  return {.kind = Piece::Kind::Text, .text = text};
}

Piece words(const QString& text) {
  return words(text.toStdString());
}

Piece blank(const core::Field& field, forms::Length width) {
  return {.kind = Piece::Kind::Blank, .name = field.name, .field = field.id, .width = width};
}

Piece live(const std::string& name) {
  return {.kind = Piece::Kind::Blank, .name = name};
}

std::vector<Piece> blankOrMarks(const core::Field& field) {
  if (field.type != core::FieldType::Code && field.type != core::FieldType::CodeSet) return {blank(field)};
  std::vector<Piece> marks;
  marks.reserve(field.choices.size());
  for (const core::Choice& choice : field.choices)
    marks.push_back(
        {.kind = Piece::Kind::Tick, .text = choice.label, .name = field.name, .field = field.id, .value = choice.code});
  return marks;
}

Cell cell(int column, int span, forms::Align align, std::vector<Piece> pieces) {
  return {.column = column, .columnSpan = span, .align = align, .paragraphs = {Paragraph{.pieces = std::move(pieces)}}};
}

Cell cell(int column, int span, std::vector<std::vector<Piece>> paragraphs) {
  Cell made{.column = column, .columnSpan = span};
  made.paragraphs.reserve(paragraphs.size());
  for (std::vector<Piece>& pieces : paragraphs) made.paragraphs.push_back(Paragraph{.pieces = std::move(pieces)});
  return made;
}

Cell heading(Cell cell) {
  cell.font = forms::FontRole::Title;
  return cell;
}

forms::FormRow labelledBlank(const core::Field& field) {
  return {.minimumHeight = kRowHeight,
          .cells = {cell(0, 1, forms::Align::Center, {words(field.label)}),
                    cell(1, 1, forms::Align::Left, blankOrMarks(field))}};
}

forms::Sheet listSheet(const core::FieldCatalogue& catalogue, core::FieldId list, std::size_t columns) {
  forms::Sheet sheet{.list = list, .title = catalogue[list].label};
  for (const core::FieldId id : catalogue[list].columns | std::views::take(columns)) {
    const core::Field& field = catalogue[id];
    const int column = static_cast<int>(sheet.columns.size());
    sheet.columns.push_back(columnWidth(field));
    sheet.head.cells.push_back(cell(column, 1, forms::Align::Center, {words(field.label)}));
    sheet.row.cells.push_back(cell(column, 1, forms::Align::Left, {blank(field)}));
  }
  return sheet;
}

std::set<core::FieldId> fieldsOf(const forms::FormDefinition& form) {
  std::set<core::FieldId> fields;
  const auto add = [&fields](const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs)
      for (const Piece& piece : paragraph.pieces)
        if (piece.field) fields.insert(*piece.field);
  };
  for (const forms::FormRow& row : form.rows) {
    if (row.list) {
      fields.insert(*row.list);
      continue;
    }
    for (const Cell& each : row.cells) {
      add(each.paragraphs);
      add(each.signature);
    }
  }
  return fields;
}

}  // namespace guapai::ui
