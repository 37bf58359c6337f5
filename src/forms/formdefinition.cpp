#include "forms/formdefinition.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"

namespace guapai::forms {
namespace {

using Json = nlohmann::json;

/// Where the names in a pattern are looked up. Within the row of a list, a name is that of a column of `list`.
struct Scope {
  const core::FieldCatalogue& catalogue;
  std::optional<core::FieldId> list;
};

[[noreturn]] void refuse(const std::string& cause) {
  throw core::Error(core::ErrorCode::ResourceDamaged, cause);
}

void bindName(Piece& piece, const std::string& name, const Scope& scope) {
  if (name.starts_with('=')) {
    piece.name = name.substr(1);
    return;
  }
  piece.name = scope.list ? scope.catalogue[*scope.list].name + "." + name : name;
  piece.field = scope.catalogue.require(piece.name);
}

Piece::TickStyle tickStyle(const Json& json) {
  const auto style = json.value("style", "box");
  if (style == "box") return Piece::TickStyle::Box;
  if (style == "parentheses") return Piece::TickStyle::Parentheses;
  refuse("unknown style of a tick: " + style);
}

/// One tick for each choice of a field, in the order of the paper.
void appendTicks(std::vector<Piece>& pieces, const Json& json, const Scope& scope) {
  const core::FieldId field = scope.catalogue.require(json.at("ticks").get<std::string>());
  for (const core::Choice& choice : scope.catalogue[field].choices) {
    Piece piece;
    piece.kind = Piece::Kind::Tick;
    piece.text = choice.label;
    piece.name = scope.catalogue[field].name;
    piece.field = field;
    piece.value = choice.code;
    pieces.push_back(std::move(piece));
  }
}

void appendPieces(std::vector<Piece>& pieces, const Json& json, const Scope& scope) {
  if (json.contains("ticks")) return appendTicks(pieces, json, scope);
  Piece piece;
  if (json.is_string()) {
    piece.text = json.get<std::string>();
  } else if (json.contains("blank")) {
    piece.kind = Piece::Kind::Blank;
    bindName(piece, json.at("blank").get<std::string>(), scope);
    piece.width = json.value("width", 0);
    piece.forPen = json.value("pen", false);
    piece.ruled = json.value("ruled", false);
  } else if (json.contains("date")) {
    piece.kind = Piece::Kind::Date;
    bindName(piece, json.at("date").get<std::string>(), scope);
  } else if (json.contains("tick")) {
    piece.kind = Piece::Kind::Tick;
    bindName(piece, json.at("tick").get<std::string>(), scope);
    piece.value = json.at("is").get<std::string>();
    piece.text = json.at("text").get<std::string>();
    piece.tickStyle = tickStyle(json);
  } else {
    piece.kind = Piece::Kind::Gap;
    piece.width = json.at("gap").get<Length>();
  }
  pieces.push_back(std::move(piece));
}

Align alignOf(const std::string& name) {
  if (name == "left") return Align::Left;
  if (name == "center") return Align::Center;
  if (name == "right") return Align::Right;
  refuse("unknown alignment: " + name);
}

FontRole fontOf(const std::string& name) {
  if (name == "body") return FontRole::Body;
  if (name == "head") return FontRole::Head;
  refuse("unknown font: " + name);
}

/// Reads a paragraph. In the file it is verbatim text, or a list of pieces, or an object that also places its pieces.
Paragraph paragraphOf(const Json& json, const Scope& scope) {
  Paragraph paragraph;
  if (json.is_object()) {
    paragraph.indent = json.value("indent", 0);
    paragraph.firstIndent = json.value("first_indent", 0);
    paragraph.above = json.value("above", 0);
    if (json.contains("align")) paragraph.align = alignOf(json.at("align").get<std::string>());
  }
  const Json& pieces = json.is_object() ? json.at("pieces") : json;
  if (pieces.is_string()) {
    appendPieces(paragraph.pieces, pieces, scope);
  } else {
    for (const Json& piece : pieces) appendPieces(paragraph.pieces, piece, scope);
  }
  return paragraph;
}

Cell cellOf(const Json& json, const Scope& scope) {
  Cell cell;
  cell.column = json.at("at").get<int>();
  cell.columnSpan = json.value("span", 1);
  cell.rowSpan = json.value("rows", 1);
  cell.align = alignOf(json.value("align", "left"));
  cell.font = fontOf(json.value("font", "body"));
  cell.framed = json.value("frame", true);
  if (json.contains("text")) cell.paragraphs.push_back(paragraphOf(json.at("text"), scope));
  if (json.contains("lines")) {
    for (const Json& line : json.at("lines")) cell.paragraphs.push_back(paragraphOf(line, scope));
  }
  if (json.contains("signature")) {
    cell.signatureHeight = json.at("signature_height").get<Length>();
    for (const Json& line : json.at("signature")) cell.signature.push_back(paragraphOf(line, scope));
  }
  return cell;
}

FormRow rowOf(const Json& json, Length height, Scope scope) {
  FormRow row;
  row.minimumHeight = json.value("height", height);
  row.repeat = json.value("repeat", "");
  row.printedRows = json.value("printed_rows", 0);
  if (json.contains("list")) {
    row.list = scope.catalogue.require(json.at("list").get<std::string>());
    scope.list = row.list;
  }
  for (const Json& cell : json.at("cells")) row.cells.push_back(cellOf(cell, scope));
  return row;
}

/// Refuses rows whose cells do not together cover each place of the grid exactly once.
void checkGrid(const std::vector<FormRow>& rows, std::size_t columns) {
  std::vector<int> spans(columns, 0);  // for each column, how many rows from this one on are covered by a cell
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::string place = "row " + std::to_string(r + 1);
    for (const Cell& cell : rows[r].cells) {
      const int end = cell.column + cell.columnSpan;
      if (cell.column < 0 || cell.columnSpan < 1 || cell.rowSpan < 1 || std::cmp_greater(end, columns))
        refuse(place + ": a cell outside of the grid");
      for (int c = cell.column; c < end; ++c) {
        int& span = spans[static_cast<std::size_t>(c)];
        if (span != 0) refuse(place + ": two cells in one place");
        span = cell.rowSpan;
      }
    }
    for (int& span : spans) {
      if (span == 0) refuse(place + ": a place without a cell");
      --span;
    }
  }
  if (std::ranges::any_of(spans, [](int span) { return span != 0; })) refuse("a cell reaches below the last row");
}

PictureWords picturesOf(const Json& json, const Scope& scope) {
  const auto column = [&](const char* key) {
    return scope.catalogue.require(scope.catalogue[*scope.list].name + "." + json.at(key).get<std::string>());
  };
  const auto words = [&](const char* key) { return json.at(key).get<std::string>(); };
  return {.file = column("file"),
          .caption = column("caption"),
          .number = words("number"),
          .page = words("page"),
          .unnamed = words("unnamed"),
          .missing = words("missing"),
          .unreadable = words("unreadable"),
          .reading = words("reading")};
}

Sheet sheetOf(const Json& json, Length height, Length width, Scope scope) {
  Sheet sheet;
  sheet.list = scope.catalogue.require(json.at("list").get<std::string>());
  scope.list = sheet.list;
  sheet.title = json.at("title").get<std::string>();
  sheet.reference = json.value("reference", "");
  sheet.after = json.at("after").get<int>();
  sheet.columns = json.at("columns").get<std::vector<Length>>();
  if (std::accumulate(sheet.columns.begin(), sheet.columns.end(), Length{0}) != width)
    refuse(sheet.title + ": not as wide as the form");
  sheet.head = rowOf(json.at("head"), height, scope);
  sheet.row = rowOf(json.at("row"), height, scope);
  sheet.row.list = sheet.list;
  checkGrid({sheet.head, sheet.row}, sheet.columns.size());
  if (json.contains("pictures")) sheet.pictures = picturesOf(json.at("pictures"), scope);
  return sheet;
}

FormDefinition formOf(const Json& json, const core::FieldCatalogue& catalogue) {
  FormDefinition form;
  form.id = json.at("id").get<std::string>();
  form.annex = json.at("attachment").get<std::string>();
  form.title = json.at("title").get<std::string>();
  for (const Json& name : json.at("institution"))
    form.institution.push_back(catalogue.require(name.get<std::string>()));
  form.selfAssessed = json.value("self_assessed", false);
  for (const Json& name : json.value("overprint", Json::array()))
    form.overprint.push_back(catalogue.require(name.get<std::string>()));
  form.textSize = json.at("text_size").get<int>();
  form.columns = json.at("columns").get<std::vector<Length>>();
  form.note = json.value("note", "");
  form.runningHead = json.at("running_head").get<std::string>();
  form.pageNumber = json.at("page_number").get<std::string>();
  const auto height = json.at("row_height").get<Length>();
  const Scope scope{catalogue, std::nullopt};
  if (json.contains("outside")) {
    for (const Json& line : json.at("outside")) form.outside.push_back(paragraphOf(line, scope));
  }
  for (const Json& row : json.at("rows")) form.rows.push_back(rowOf(row, height, scope));
  checkGrid(form.rows, form.columns.size());
  if (json.contains("sheets")) {
    const Length width = std::accumulate(form.columns.begin(), form.columns.end(), Length{0});
    for (const Json& sheet : json.at("sheets")) form.sheets.push_back(sheetOf(sheet, height, width, scope));
  }
  return form;
}

}  // namespace

FormDefinition FormDefinition::load(std::string_view document, const core::FieldCatalogue& catalogue) {
  std::string name = "file";
  try {
    const Json json = core::parsedJson(document);
    name = json.at("id").get<std::string>();
    return formOf(json, catalogue);
  } catch (const Json::exception& exception) {
    throw core::Error(core::ErrorCode::ResourceDamaged, "forms: " + name + ": " + exception.what());
  } catch (const core::Error& error) {
    throw core::Error(core::ErrorCode::ResourceDamaged, "forms: " + name + ": " + error.detail());
  }
}

const Sheet* FormDefinition::sheetOf(core::FieldId list) const {
  const auto found = std::ranges::find(sheets, list, &Sheet::list);
  return found == sheets.end() ? nullptr : &*found;
}

}  // namespace guapai::forms
