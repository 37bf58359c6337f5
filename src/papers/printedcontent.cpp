#include "papers/printedcontent.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "core/jsonwriter.h"
#include "core/text.h"
#include "forms/filling.h"

namespace guapai::papers {
namespace {

using core::FieldId;

/// The fields that a case file must have, or that tell whose case it is.
constexpr std::array<std::string_view, 4> kIdentity{"round", "center.name", "center.id", "center.kind"};

/// Calls `visit` for every piece that prints an answer.
/// @param repeat  Row::repeat of the row that the pieces stand in; empty outside of repeated rows.
template <typename Visitor>
void visitPieces(const std::vector<forms::Paragraph>& paragraphs, const std::string& repeat, const Visitor& visit) {
  for (const forms::Paragraph& paragraph : paragraphs) {
    for (const forms::Piece& piece : paragraph.pieces) {
      if (!piece.name.empty() && !piece.forPen) visit(piece, repeat);
    }
  }
}

template <typename Visitor>
void visitRow(const forms::FormRow& row, const Visitor& visit) {
  for (const forms::Cell& cell : row.cells) {
    visitPieces(cell.paragraphs, row.repeat, visit);
    visitPieces(cell.signature, row.repeat, visit);
  }
}

template <typename Visitor>
void visitForm(const forms::FormDefinition& form, const Visitor& visit) {
  visitPieces(form.outside, "", visit);
  for (const forms::FormRow& row : form.rows) visitRow(row, visit);
  for (const forms::Sheet& sheet : form.sheets) visitRow(sheet.row, visit);
}

/// The names of the computed answers that the form prints, each once, with `{}` replaced by the ids of repeated rows.
std::set<std::string> computedNames(const forms::FormDefinition& form, const forms::FormContent& content) {
  std::set<std::string> names;
  visitForm(form, [&](const forms::Piece& piece, const std::string& repeat) {
    if (piece.field) return;
    const auto ids = content.repeats.find(repeat);
    if (ids == content.repeats.end()) {
      names.insert(piece.name);
      return;
    }
    for (const std::string& id : ids->second) names.insert(core::replaced(piece.name, "{}", id));
  });
  return names;
}

/// The text that stands for an answer in the content. It is empty where the answer leaves the paper white, as an
/// unknown answer and an empty set of codes do. The codes of a set come in the field's order, because the order of
/// ticking does not show on paper. For a file the text is only `file`: the picture is printed and not its name, which
/// an export changes.
std::string writtenText(const core::Field& field, const core::Value& value) {
  if (field.type == core::FieldType::File) return core::isKnown(value) ? "file" : "";
  const auto* set = core::known<core::CodeSet>(value);
  if (set == nullptr) return core::valueText(value);
  core::CodeSet ordered;
  for (const core::Choice& choice : field.choices) {
    if (set->contains(choice.code)) ordered.codes.push_back(choice.code);
  }
  return core::valueText(ordered);
}

std::vector<FieldId> printedColumns(const core::Field& list, const std::set<FieldId>& printed) {
  std::vector<FieldId> columns;
  std::ranges::copy_if(list.columns, std::back_inserter(columns), [&](FieldId id) { return printed.contains(id); });
  return columns;
}

class ContentWriter {
public:
  ContentWriter(const forms::FormContent& content, const std::set<FieldId>& printed)
      : m_content(content), m_catalogue(content.answers.catalogue()), m_printed(printed) {}

  std::string write(const forms::FormDefinition& form) {
    m_json.beginObject().key("form").text(form.id);
    m_json.key("institution").text(forms::Filling(form, m_content).institution());
    m_json.key("answers").beginObject();
    for (const core::Field& field : m_catalogue.fields()) writeField(field);
    m_json.endObject().key("computed").beginObject();
    for (const std::string& name : computedNames(form, m_content)) {
      const auto found = m_content.computed.find(name);
      if (found != m_content.computed.end()) m_json.key(name).text(found->second);
    }
    return m_json.endObject().endObject().take();
  }

private:
  void writeField(const core::Field& field) {
    if (field.list) return;
    if (field.type == core::FieldType::List) {
      writeList(field);
    } else if (m_printed.contains(field.id)) {
      const std::string text = writtenText(field, m_content.answers.value(field.id));
      if (!core::isBlank(text)) m_json.key(field.name).text(text);
    }
  }

  void writeList(const core::Field& field) {
    const core::List* list = m_content.answers.list(field.id);
    const std::vector<FieldId> columns = printedColumns(field, m_printed);
    if (list == nullptr || list->rows.empty() || columns.empty()) return;
    m_json.key(field.name).beginArray();
    for (const core::Row& row : list->rows) {
      m_json.beginArray();
      for (const FieldId column : columns) {
        const core::Field& cell = m_catalogue[column];
        m_json.text(writtenText(cell, row.cells[cell.column]));
      }
      m_json.endArray();
    }
    m_json.endArray();
  }

  const forms::FormContent& m_content;
  const core::FieldCatalogue& m_catalogue;
  const std::set<FieldId>& m_printed;
  core::JsonWriter m_json;
};

/// A copy of the row in which only the printed columns are filled.
core::Row printedRow(const core::Field& list, const core::Row& row, const std::set<FieldId>& printed) {
  core::Row left{.id = row.id, .cells = std::vector<core::Value>(row.cells.size())};
  for (std::size_t i = 0; i < list.columns.size(); ++i) {
    if (printed.contains(list.columns[i])) left.cells[i] = row.cells[i];
  }
  return left;
}

/// The rows of `paper`. Where the printed columns of one read like those of a row in `answers`, it is that row, with
/// its id and its other columns; each row of `answers` is used once. Any other row is new and gets an id of its own.
core::List merged(const core::Field& list, core::Answers& answers, const core::List& paper,
                  const std::set<FieldId>& printed) {
  const core::List* before = answers.list(list.id);
  std::vector<core::Row> left = before == nullptr ? std::vector<core::Row>() : before->rows;
  core::List result{.finished = paper.finished, .rows = {}};
  for (const core::Row& row : paper.rows) {
    const auto known = std::ranges::find_if(left, [&](const core::Row& each) {
      return std::ranges::equal(printedRow(list, each, printed).cells, row.cells, core::sameAsWritten);
    });
    if (known == left.end()) {
      result.rows.push_back({.id = answers.newRow(list.id).id, .cells = row.cells});
    } else {
      result.rows.push_back(*known);
      left.erase(known);
    }
  }
  return result;
}

}  // namespace

std::set<FieldId> printedFields(const forms::FormDefinition& form) {
  std::set<FieldId> fields;
  visitForm(form, [&fields](const forms::Piece& piece, const std::string& /*repeat*/) {
    if (piece.field) fields.insert(*piece.field);
  });
  return fields;
}

std::string printedContent(const forms::FormDefinition& form, const forms::FormContent& content) {
  const std::set<FieldId> printed = printedFields(form);
  return ContentWriter(content, printed).write(form);
}

core::Answers onlyPrinted(const forms::FormDefinition& form, const core::Answers& answers) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  core::Answers left(catalogue);
  for (const std::string_view name : kIdentity)
    left.set(catalogue.require(name), answers.value(catalogue.require(name)));
  const std::set<FieldId> printed = printedFields(form);
  for (const core::Field& field : catalogue.fields()) {
    if (field.list) continue;
    if (field.type != core::FieldType::List) {
      if (printed.contains(field.id)) left.set(field.id, answers.value(field.id));
      continue;
    }
    const core::List* list = answers.list(field.id);
    if (list == nullptr || printedColumns(field, printed).empty()) continue;
    core::List shortened{.finished = list->finished, .rows = {}};
    for (const core::Row& row : list->rows) shortened.rows.push_back(printedRow(field, row, printed));
    left.setList(field.id, std::move(shortened));
  }
  return left;
}

core::Answers withPrinted(const forms::FormDefinition& form, const core::Answers& answers, const core::Answers& paper) {
  core::Answers result = answers;
  const std::set<FieldId> printed = printedFields(form);
  for (const core::Field& field : answers.catalogue().fields()) {
    if (field.list || std::ranges::find(kIdentity, field.name) != kIdentity.end()) continue;
    if (field.type != core::FieldType::List) {
      if (printed.contains(field.id)) result.set(field.id, paper.value(field.id));
      continue;
    }
    if (printedColumns(field, printed).empty()) continue;
    if (const core::List* list = paper.list(field.id)) {
      result.setList(field.id, merged(field, result, *list, printed));
    } else {
      result.removeList(field.id);
    }
  }
  return result;
}

}  // namespace guapai::papers
