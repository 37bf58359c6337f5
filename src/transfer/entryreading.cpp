#include "transfer/entryreading.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/rows.h"
#include "core/text.h"
#include "transfer/cellnotes.h"
#include "transfer/cellvalue.h"
#include "transfer/entrybook.h"
#include "transfer/ledgermapping.h"
#include "workbooks/celltext.h"

namespace guapai::transfer {
namespace {

using core::Field;
using core::FieldType;
using core::Problem;
using core::Value;
using workbooks::FilledBook;
using workbooks::FilledCell;
using workbooks::NamedCells;

/// A cell, by its sheet, row and column.
using Place = std::tuple<std::size_t, int, int>;

class EntryReader {
public:
  EntryReader(const terms::Definitions& definitions, const FilledBook& book, const Chosen& chosen)
      : m_definitions(definitions),
        m_book(book),
        m_answers(definitions.catalogue()),
        m_notes(definitions.messages(), chosen) {}

  [[nodiscard]] ReadCenter read() {
    if (isEntryBook(m_book)) {
      readFields();
      refuseUnknownNames();
      refuseWhatStandsElsewhere();
    } else {
      refuse("", "workbook.other");
    }
    ReadCenter center{.name = core::centerName(m_answers), .identity = core::identityOf(m_answers)};
    const Field& name = m_definitions.catalogue()[m_definitions.catalogue().require("center.name")];
    if (const NamedCells* const cells = named(entryName(name)))
      center.cell = nameOf({cells->sheet, cells->row, cells->column});
    center.result = {.answers = std::nullopt, .problems = std::move(m_notes.problems), .json = true};
    center.questions = std::move(m_notes.questions);
    if (center.result.problems.empty()) center.result.answers = std::move(m_answers);
    return center;
  }

private:
  void readFields() {
    for (const Field& field : m_definitions.catalogue().fields()) {
      if (!isAsked(field) || field.list) continue;
      if (field.type == FieldType::List) {
        readList(field);
      } else if (field.type == FieldType::CodeSet) {
        readBoxes(field);
      } else {
        readAnswer(field);
      }
    }
  }

  [[nodiscard]] const NamedCells* named(const std::string& name) const {
    const auto found = m_book.names.find(name);
    return found == m_book.names.end() ? nullptr : &found->second;
  }

  /// What stands in a cell that is to be filled in; null where nothing can be seen in it.
  const FilledCell* take(const Place& place) {
    m_read.insert(place);
    const auto& [sheet, row, column] = place;
    const auto cell = m_book.sheets[sheet].cells.find({row, column});
    const bool isEmpty =
        cell == m_book.sheets[sheet].cells.end() || (core::isBlank(cell->second.text) && !cell->second.isFormula);
    return isEmpty ? nullptr : &cell->second;
  }

  void readAnswer(const Field& field) {
    const NamedCells* const cells = named(entryName(field));
    if (cells == nullptr) {
      if (field.required) refuse(pointer(field), "workbook.no_cell", {{"name", field.label}});
      return;
    }
    const Place place{cells->sheet, cells->row, cells->column};
    const FilledCell* const cell = take(place);
    Value value = cell == nullptr ? Value() : valueOf(field, *cell, place, pointer(field));
    const bool isMissing = cell == nullptr && field.required;
    if (isMissing) refuseCell(place, pointer(field), {.sentence = "workbook.missing"});
    m_answers.set(field.id, std::move(value));
  }

  /// Not known, with a problem, where the cell says nothing that can be taken.
  Value valueOf(const Field& field, const FilledCell& cell, const Place& place, const std::string& pointer) {
    auto read = cellValue(field, entryChoices(m_definitions, field), cell, m_book.beginsIn1904);
    return m_notes.taken(std::move(read), field.id, noted(place, pointer));
  }

  void readBoxes(const Field& set) {
    constexpr std::array<std::string_view, 6> kTicks{"√", "✓", "✔", "☑", "是", "有"};
    core::CodeSet ticked;
    for (const core::Choice& choice : set.choices) {
      const NamedCells* const cells = named(entryNameOfBox(set, choice));
      if (cells == nullptr) continue;
      const Place place{cells->sheet, cells->row, cells->column};
      const FilledCell* const cell = take(place);
      if (cell == nullptr) continue;
      const bool isTick = std::ranges::find(kTicks, core::trimmed(cell->text)) != kTicks.end();
      if (isTick)
        ticked.codes.push_back(choice.code);
      else
        refuseCell(place, pointer(set), {.sentence = "workbook.box"});
    }
    if (!ticked.codes.empty()) m_answers.set(set.id, std::move(ticked));
  }

  /// The columns of a list that the workbook has.
  using Columns = std::vector<std::pair<const Field*, NamedCells>>;

  void readList(const Field& list) {
    std::set<int> rows;
    Columns columns;
    for (const core::FieldId id : list.columns) {
      const Field& column = m_definitions.catalogue()[id];
      const NamedCells* const cells = named(entryName(column));
      if (cells == nullptr) continue;
      columns.emplace_back(&column, *cells);
      for (const int row : rowsBelow(*cells)) rows.insert(row);
    }
    const std::optional<Place> none = noneOf(list);
    if (none && !rows.empty()) refuseCell(*none, pointer(list), {.sentence = "workbook.none_and_rows"});
    if (!none && rows.empty()) return;
    core::List read{.finished = true, .rows = {}};
    for (const int row : rows) {
      if (isSum(columns, row) || isHeadingAgain(columns, row)) continue;
      core::Row added = m_answers.newRow(list.id);
      for (const auto& [column, cells] : columns)
        added.cells[column->column] = readListCell(*column, {cells.sheet, row, cells.column}, read.rows.size());
      read.rows.push_back(std::move(added));
    }
    if (read.rows.empty() && !none) return;
    m_answers.setList(list.id, std::move(read));
  }

  /// @param number  of the row in the list, from 0.
  Value readListCell(const Field& column, const Place& place, std::size_t number) {
    const std::string pointer = m_definitions.catalogue().pointer(column.id, number);
    const auto& [sheet, row, at] = place;
    const workbooks::MergedColumn* const merged = m_book.sheets[sheet].mergedAt(row, at);
    const FilledCell* const cell =
        take(merged == nullptr ? place : Place{sheet, merged->first.first, merged->first.second});
    m_read.insert(place);
    if (cell == nullptr) return {};
    if (merged == nullptr || !isUnclear(*merged, at, column)) return valueOf(column, *cell, place, pointer);
    refuseCell(place, pointer, {.sentence = "workbook.merged"});
    return {};
  }

  /// What stands in the cells of a row.
  [[nodiscard]] std::vector<std::pair<const Field*, const FilledCell*>> filledIn(const Columns& columns, int row) {
    std::vector<std::pair<const Field*, const FilledCell*>> filled;
    for (const auto& [column, cells] : columns)
      if (const FilledCell* const cell = take({cells.sheet, row, cells.column})) filled.emplace_back(column, cell);
    return filled;
  }

  /// Whether people have added up the rows above, which is no row of the list.
  bool isSum(const Columns& columns, int row) {
    const std::string sums = "|" + m_definitions.messages().sentence("ledger.sums") + "|";
    return std::ranges::any_of(filledIn(columns, row), [&](const auto& each) {
      return sums.find("|" + core::comparable(each.second->text) + "|") != std::string::npos;
    });
  }

  /// Refuses the headings of a second table below the first one. @return whether they stand here.
  bool isHeadingAgain(const Columns& columns, int row) {
    const auto filled = filledIn(columns, row);
    const bool isAgain = filled.size() > 1 && std::ranges::all_of(filled, [](const auto& each) {
                           return headingText(each.second->text) == headingText(each.first->label);
                         });
    if (!isAgain) return false;
    const NamedCells& first = columns.front().second;
    refuseCell({first.sheet, row, first.column}, "", {.sentence = "workbook.heading_again"});
    return true;
  }

  /// The rows of a column in which something stands, from the first of the named ones to the end of the sheet.
  [[nodiscard]] std::vector<int> rowsBelow(const NamedCells& column) {
    m_read.insert({column.sheet, column.row, column.column});
    std::vector<int> rows;
    for (const auto& [place, cell] : m_book.sheets[column.sheet].cells) {
      const bool isBelow = place.second == column.column && place.first >= column.row;
      if (isBelow && (!core::isBlank(cell.text) || cell.isFormula)) rows.push_back(place.first);
    }
    return rows;
  }

  /// The cell that says that the list has no rows. Absent where it does not say so.
  [[nodiscard]] std::optional<Place> noneOf(const Field& list) {
    const NamedCells* const cells = named(entryNameOfNone(list));
    if (cells == nullptr) return std::nullopt;
    const Place place{cells->sheet, cells->row, cells->column};
    const FilledCell* const cell = take(place);
    if (cell == nullptr) return std::nullopt;
    if (core::trimmed(cell->text) == m_definitions.messages().sentence("entry.none.word")) return place;
    refuseCell(place, pointer(list), {.sentence = "workbook.not_none"});
    return std::nullopt;
  }

  /// A name of another edition whose cell says something.
  void refuseUnknownNames() {
    for (const auto& [name, cells] : m_book.names) {
      const Place place{cells.sheet, cells.row, cells.column};
      if (!name.starts_with(kEntryPrefix) || m_read.contains(place)) continue;
      const std::string field = core::replaced(name.substr(kEntryPrefix.size()), "__", ".");
      if (take(place) != nullptr)
        refuseCell(place, "", {.sentence = "workbook.unknown_name", .arguments = {{"name", field}}});
    }
  }

  /// What stands beside the cells that are to be filled in, and is no word of the workbook.
  void refuseWhatStandsElsewhere() {
    std::set<std::string> words;
    for (const workbooks::InputSheet& sheet : entryBook(m_definitions, {}).sheets)
      for (const workbooks::InputPlace& place : sheet.places)
        if (const auto* const own = std::get_if<workbooks::Words>(&place.content))
          words.insert(core::oneLine(workbooks::cellText(own->text)));
    std::set<std::size_t> ours;
    for (const Place& place : m_read) ours.insert(std::get<0>(place));
    for (std::size_t i = 0; i < m_book.sheets.size(); ++i) {
      for (const auto& [place, cell] : m_book.sheets[i].cells) {
        if (core::isBlank(cell.text) || m_read.contains({i, place.first, place.second})) continue;
        if (words.contains(core::oneLine(cell.text)) && ours.contains(i)) continue;
        if (!ours.contains(i) && m_book.sheets[i].isHidden) break;  // programs keep their own things there
        const std::string sentence = ours.contains(i) ? "workbook.elsewhere" : "workbook.other_sheet";
        refuseCell({i, place.first, place.second}, "", {.sentence = sentence});
        if (!ours.contains(i)) break;
      }
    }
  }

  /// @param cause  its sentence says what is wrong with the cell.
  void refuseCell(const Place& place, const std::string& pointer, const Problem& cause) {
    m_notes.refuse(noted(place, pointer), cause);
  }

  void refuse(const std::string& pointer, std::string sentence, core::Arguments arguments = {}) {
    m_notes.refuseAll({.name = {}, .pointer = pointer, .line = "1"}, std::move(sentence), std::move(arguments));
  }

  [[nodiscard]] NotedCell noted(const Place& place, const std::string& pointer) const {
    return {.name = nameOf(place), .pointer = pointer, .line = "1"};
  }

  [[nodiscard]] std::string nameOf(const Place& place) const {
    const auto& [sheet, row, column] = place;
    return workbooks::cellName(m_book.sheets[sheet].name, row, column);
  }

  [[nodiscard]] std::string pointer(const Field& field) const { return m_definitions.catalogue().pointer(field.id); }

  const terms::Definitions& m_definitions;
  const FilledBook& m_book;
  core::Answers m_answers;
  CellNotes m_notes;
  std::set<Place> m_read;  ///< the cells that are to be filled in
};

/// The rows that were entered; those that are as before keep their ids.
core::List withKeptRows(core::Answers& answers, const Field& list, const core::List& entered) {
  std::vector<core::Row> left = core::rowsOf(answers, list.id);
  core::List kept{.finished = true, .rows = {}};
  for (const core::Row& row : entered.rows) {
    const auto same = std::ranges::find_if(left, [&](const core::Row& before) {
      return std::ranges::equal(before.cells, row.cells, core::sameAsWritten);
    });
    core::Row added = same != left.end() ? *same : answers.newRow(list.id);
    added.cells = row.cells;
    if (same != left.end()) left.erase(same);
    kept.rows.push_back(std::move(added));
  }
  return kept;
}

}  // namespace

bool isEntryBook(const FilledBook& book) {
  return std::ranges::any_of(book.names, [](const auto& named) { return named.first.starts_with(kEntryPrefix); });
}

ReadCenter readEntry(const terms::Definitions& definitions, const FilledBook& book, const Chosen& chosen) {
  return EntryReader(definitions, book, chosen).read();
}

core::Answers withEntered(const core::Answers& before, const core::Answers& entered) {
  core::Answers result = before;
  for (const Field& field : before.catalogue().fields()) {
    const bool isIdentity = field.name.starts_with("center.") || field.name == "round";
    if (field.list || isIdentity || !isAsked(field)) continue;
    if (const core::List* const list = field.type == FieldType::List ? entered.list(field.id) : nullptr) {
      result.setList(field.id, withKeptRows(result, field, *list));
    } else if (field.type != FieldType::List && core::isKnown(entered.value(field.id))) {
      result.set(field.id, entered.value(field.id));
    }
  }
  return result;
}

}  // namespace guapai::transfer
