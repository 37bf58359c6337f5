#include "entry/formpieces.h"

#include <utility>

namespace guapai::ui {

using forms::Cell;
using forms::Paragraph;
using forms::Piece;

Piece words(const std::string& text) {
  return {.kind = Piece::Kind::Text, .text = text};
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

}  // namespace guapai::ui
