#include "transfer/ledgercolumns.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/caseidentity.h"
#include "core/text.h"
#include "core/typedvalue.h"
#include "terms/placename.h"

namespace guapai::transfer {
namespace {

using core::Field;
using core::FieldId;
using workbooks::FilledSheet;

constexpr int kSearchedRows = 30;  ///< in which something stands; titles stand above the headings
constexpr int kMostColumns = 500;  ///< that may have a heading

std::vector<std::string> partsOf(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// 常住人口（万人） as 常住人口 and 万人. The unit is empty where no brackets stand at the end.
std::pair<std::string, std::string> withoutUnit(const std::string& heading) {
  const std::string plain = core::comparable(heading);
  const std::size_t bracket = plain.rfind('(');
  if (bracket == std::string::npos || bracket == 0 || !plain.ends_with(')')) return {plain, ""};
  return {plain.substr(0, bracket), plain.substr(bracket + 1, plain.size() - bracket - 2)};
}

/// What a heading means.
struct Meaning {
  std::vector<FieldId> fields;  ///< none: not understood; several: it may be each of them
  bool isPassedOver = false;
  std::string unit = {};  ///< as in LedgerColumn

  [[nodiscard]] bool isClear() const { return isPassedOver || fields.size() == 1; }
};

/// All names under which fields stand in ledgers.
class Names {
public:
  explicit Names(const terms::Definitions& definitions) : m_definitions(definitions) {
    const core::Messages& messages = definitions.messages();
    for (const Field& field : definitions.catalogue().fields()) {
      if (!isOfLedger(field)) continue;
      const std::string key = "ledger.heading." + field.name;
      std::vector<std::string> labels{field.label};
      if (messages.has(key))
        for (std::string& other : partsOf(messages.sentence(key))) labels.push_back(std::move(other));
      const std::string paper = terms::paperName(definitions, field.name);
      for (const std::string& label : labels) {
        add(label, field);
        add(label + field.unit, field);
        add(paper + label, field);
        add(paper + label + field.unit, field);
      }
    }
    for (const std::string& word : partsOf(messages.sentence("ledger.passed_over")))
      m_passedOver.insert(headingText(word));
  }

  /// @param mapping  goes before all names.
  [[nodiscard]] Meaning of(const std::string& heading, const LedgerMapping& mapping) const {
    const auto [base, unit] = withoutUnit(heading);
    if (const auto said = mapping.find(headingText(heading)); said != mapping.end()) {
      if (!said->second) return {.fields = {}, .isPassedOver = true};
      const bool isUnit = isOtherUnit(m_definitions.catalogue()[*said->second], unit);
      return {.fields = {*said->second}, .unit = isUnit ? unit : ""};
    }
    if (m_passedOver.contains(headingText(heading))) return {.fields = {}, .isPassedOver = true};
    if (const auto whole = m_fields.find(headingText(heading)); whole != m_fields.end())
      return {.fields = whole->second};
    const auto found = unit.empty() ? m_fields.end() : m_fields.find(headingText(base));
    if (found == m_fields.end()) return {};
    Meaning meaning{.fields = found->second};
    // What stands in brackets behind a figure must be a unit: （2020年） says that it is another figure.
    std::erase_if(meaning.fields, [&](FieldId id) {
      const Field& field = m_definitions.catalogue()[id];
      return field.isFigure() && !isOtherUnit(field, unit);
    });
    const bool isFigure = !meaning.fields.empty() && m_definitions.catalogue()[meaning.fields.front()].isFigure();
    meaning.unit = isFigure ? unit : "";
    return meaning;
  }

private:
  /// The register's name of a center goes before those on its papers.
  void add(const std::string& text, const Field& field) {
    auto& fields = m_fields[headingText(text)];
    const auto isOfPaper = [&](FieldId id) { return terms::isOnPaper(m_definitions.catalogue()[id]); };
    const bool isTaken = !fields.empty() && !isOfPaper(fields.front()) && terms::isOnPaper(field);
    if (!isTaken && std::ranges::find(fields, field.id) == fields.end()) fields.push_back(field.id);
  }

  static bool isOtherUnit(const Field& field, const std::string& unit) {
    return field.isFigure() && !unit.empty() && !core::isFault(core::parseTyped(field, "1" + unit));
  }

  const terms::Definitions& m_definitions;
  std::map<std::string, std::vector<FieldId>> m_fields;
  std::set<std::string> m_passedOver;
};

/// The headings that a row would have, by the column.
class Row {
public:
  Row(const FilledSheet& sheet, int row) : m_row(row) {
    for (auto cell = sheet.cells.lower_bound({row, 0}); cell != sheet.cells.end() && cell->first.first == row; ++cell)
      if (cell->first.second < kMostColumns) m_own[cell->first.second] = core::oneLine(cell->second.text);
    if (row == 0) return;
    for (auto cell = sheet.cells.lower_bound({row - 1, 0}); cell != sheet.cells.end() && cell->first.first < row;
         ++cell)
      if (cell->first.second < kMostColumns) m_above[cell->first.second] = core::oneLine(cell->second.text);
  }

  /// What people read as the headings of the columns.
  [[nodiscard]] std::map<int, std::string> read(const Names& names, const LedgerMapping& mapping) const {
    std::map<int, std::string> headings;
    for (const auto& [column, text] : m_own) {
      if (core::isBlank(text)) continue;
      const std::string together = groupOf(column) + text;
      const bool isTogether = !names.of(text, mapping).isClear() && names.of(together, mapping).isClear();
      headings[column] = isTogether ? together : text;
    }
    // A heading beside two rows of others stands in the upper one.
    for (const auto& [column, text] : m_above)
      if (!core::isBlank(text) && !headings.contains(column) && names.of(text, mapping).isClear())
        headings[column] = text;
    return headings;
  }

  [[nodiscard]] int row() const { return m_row; }

private:
  /// What stands above the column, or above one to the left of it, as far as a cell reaches.
  [[nodiscard]] std::string groupOf(int column) const {
    const auto next = m_above.upper_bound(column);
    return next == m_above.begin() ? "" : std::prev(next)->second;
  }

  int m_row;
  std::map<int, std::string> m_own;
  std::map<int, std::string> m_above;
};

class HeadFinder {
public:
  HeadFinder(const terms::Definitions& definitions, const FilledSheet& sheet, const LedgerMappings& mappings,
             CellNotes& notes)
      : m_definitions(definitions), m_sheet(sheet), m_mappings(mappings), m_notes(notes), m_names(definitions) {}

  [[nodiscard]] std::optional<LedgerHead> find() {
    std::optional<Row> best;
    std::size_t most = 0;
    for (const int number : firstRows()) {
      const Row row(m_sheet, number);
      const std::size_t matches = matchesIn(row);
      if (matches <= most) continue;
      most = matches;
      best = row;
    }
    if (!best) return std::nullopt;
    LedgerHead head = match(*best);
    findOthers(head);
    return head;
  }

private:
  [[nodiscard]] std::vector<int> firstRows() const {
    std::vector<int> rows;
    for (const auto& [place, cell] : m_sheet.cells) {
      if (rows.empty() || rows.back() != place.first) rows.push_back(place.first);
      if (rows.size() > kSearchedRows) break;
    }
    return rows;
  }

  /// How many headings of the row are understood; 0 where it does not look like a row of headings.
  [[nodiscard]] std::size_t matchesIn(const Row& row) const {
    const LedgerMapping mapping = mappingFor(row);
    const auto headings = row.read(m_names, mapping);
    std::size_t matches = 0;
    bool namesCenters = false;
    for (const auto& [column, heading] : headings) {
      const Meaning meaning = m_names.of(heading, mapping);
      if (!meaning.fields.empty()) ++matches;
      for (const FieldId field : meaning.fields)
        namesCenters = namesCenters || core::identifies(m_definitions.catalogue()[field]);
    }
    // Beside 机构名称 all others may be the words of the district.
    const bool isHead = matches > 1 || (matches == 1 && namesCenters && headings.size() > 1);
    return isHead ? matches : 0;
  }

  /// @return the headings from the first column on.
  [[nodiscard]] std::vector<std::string> inOrder(const Row& row) const {
    std::vector<std::string> headings;
    for (const auto& [column, text] : row.read(m_names, {})) {
      headings.resize(static_cast<std::size_t>(column));
      headings.push_back(text);
    }
    return headings;
  }

  [[nodiscard]] LedgerMapping mappingFor(const Row& row) const {
    LedgerMapping mapping = m_mappings.given;
    const auto remembered = m_mappings.remembered.empty() ? m_mappings.remembered.end()
                                                          : m_mappings.remembered.find(fingerprintOf(inOrder(row)));
    if (remembered != m_mappings.remembered.end()) mapping.insert(remembered->second.begin(), remembered->second.end());
    return mapping;
  }

  [[nodiscard]] LedgerHead match(const Row& row) {
    const LedgerMapping mapping = mappingFor(row);
    LedgerHead head{.row = row.row(), .headings = inOrder(row), .fingerprint = fingerprintOf(inOrder(row))};
    for (const auto& [column, heading] : row.read(m_names, mapping)) {
      const Meaning meaning = m_names.of(heading, mapping);
      if (meaning.isPassedOver) {
        head.passedOver.push_back(column);
      } else if (meaning.fields.size() != 1) {
        head.unknown.push_back(column);
        refuseUnclear(row.row(), column, heading, meaning);
      } else if (const LedgerColumn* const first = head.holding(meaning.fields.front())) {
        head.unknown.push_back(column);
        refuse(row.row(), column, "ledger.same_column",
               {{"heading", heading}, {"first", workbooks::cellName(m_sheet.name, row.row(), first->column)}});
      } else {
        head.columns.push_back({.column = column, .field = meaning.fields.front(), .unit = meaning.unit});
      }
    }
    return head;
  }

  /// Finds the other rows that are headings. The row above the headings may belong to them.
  void findOthers(LedgerHead& head) const {
    const LedgerMapping mapping = mappingFor(Row(m_sheet, head.row));
    for (auto cell = m_sheet.cells.begin(); cell != m_sheet.cells.end();) {
      const int row = cell->first.first;
      const auto end = m_sheet.cells.lower_bound({row + 1, 0});
      if (row > head.row && isHeadAgain(cell, end, head))
        head.repeated.insert(row);
      else if (row != head.row && row != head.row - 1 && looksLikeHead(cell, end, mapping))
        head.others.push_back(row);
      cell = end;
    }
  }

  using Cell = decltype(FilledSheet::cells)::const_iterator;

  /// Whether all that stands in the row are the headings of the same columns, as on each page of a long ledger.
  [[nodiscard]] static bool isHeadAgain(Cell cell, Cell end, const LedgerHead& head) {
    return std::distance(cell, end) > 1 && std::all_of(cell, end, [&](const auto& each) {
             const auto column = static_cast<std::size_t>(each.first.second);
             return column < head.headings.size() &&
                    headingText(each.second.text) == headingText(head.headings[column]);
           });
  }

  /// Whether most of the row is understood as headings, the center among them. Among answers, too, may be a word that
  /// is a heading elsewhere: 社区卫生服务中心 is a kind of center.
  [[nodiscard]] bool looksLikeHead(Cell cell, Cell end, const LedgerMapping& mapping) const {
    const auto cells = std::distance(cell, end);
    std::ptrdiff_t matches = 0;
    std::ptrdiff_t others = 0;
    bool namesCenters = false;
    for (; cell != end && 2 * others < cells; ++cell) {
      const Meaning meaning = cell->second.isNumber ? Meaning() : m_names.of(core::oneLine(cell->second.text), mapping);
      ++(meaning.fields.empty() && !meaning.isPassedOver ? others : matches);
      for (const FieldId field : meaning.fields)
        namesCenters = namesCenters || core::identifies(m_definitions.catalogue()[field]);
    }
    return namesCenters && matches > 1 && 2 * matches > cells;
  }

  void refuseUnclear(int row, int column, const std::string& heading, const Meaning& meaning) {
    if (meaning.fields.empty()) return refuse(row, column, "ledger.unknown_heading", {{"heading", heading}});
    std::vector<std::string> fields;
    for (const FieldId id : meaning.fields) {
      const Field& field = m_definitions.catalogue()[id];
      fields.push_back("“" + terms::paperName(m_definitions, field.name) + field.label +
                       (field.unit.empty() ? "" : "（" + field.unit + "）") + "”");
    }
    refuse(row, column, "ledger.unclear_heading", {{"heading", heading}, {"fields", core::joined(fields, "、")}});
  }

  void refuse(int row, int column, std::string sentence, core::Arguments arguments) {
    m_notes.refuse(
        {.name = workbooks::cellName(m_sheet.name, row, column), .pointer = {}, .line = std::to_string(row + 1)},
        {.sentence = std::move(sentence), .arguments = std::move(arguments)});
  }

  const terms::Definitions& m_definitions;
  const FilledSheet& m_sheet;
  const LedgerMappings& m_mappings;
  CellNotes& m_notes;
  Names m_names;
};

}  // namespace

const LedgerColumn* LedgerHead::holding(FieldId field) const {
  const auto found = std::ranges::find(columns, field, &LedgerColumn::field);
  return found == columns.end() ? nullptr : &*found;
}

std::optional<LedgerHead> ledgerHead(const terms::Definitions& definitions, const FilledSheet& sheet,
                                     const LedgerMappings& mappings, CellNotes& notes) {
  return HeadFinder(definitions, sheet, mappings, notes).find();
}

}  // namespace guapai::transfer
