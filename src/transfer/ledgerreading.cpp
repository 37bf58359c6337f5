#include "transfer/ledgerreading.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/text.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using core::Field;
using core::FieldId;
using core::FieldType;
using core::Problem;
using core::Value;
using workbooks::FilledCell;
using workbooks::FilledSheet;

bool isSeen(const FilledCell& cell) {
  return cell.isFormula || !core::isBlank(cell.text);
}

/// The boxes that a cell names: 内科、外科.
CellReading boxesIn(const Field& field, const FilledCell& cell) {
  if (cell.isFormula) return Problem{.severity = core::Severity::Error, .sentence = "workbook.formula"};
  std::string text = cell.text;
  for (const std::string_view mark : {"，", ",", "；", ";", "/", "\n", "\t", " ", "　"})
    text = core::replaced(text, mark, "、");
  std::set<std::string> named;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find("、", begin), text.size());
    if (const std::string each = core::comparable(text.substr(begin, end - begin)); !each.empty()) named.insert(each);
    begin = end + std::string_view("、").size();
  }
  core::CodeSet set;
  std::vector<std::string> labels;
  for (const core::Choice& choice : field.choices) {
    if (named.erase(core::comparable(choice.label)) > 0) set.codes.push_back(choice.code);
    labels.push_back(choice.label);
  }
  if (named.empty()) return Value(std::move(set));
  return Problem{.severity = core::Severity::Error,
                 .sentence = "workbook.choice",
                 .arguments = {{"choices", core::joined(labels, "、")}}};
}

/// 单位：万人、万人次, above the headings. Which of the columns it means is not said.
bool saysUnits(std::string_view cell) {
  constexpr std::u32string_view kWord = U"单位:";
  constexpr std::u32string_view kBetween = U"、,;/)";
  constexpr std::u32string_view kMagnitudes = U"百千万亿";
  constexpr std::size_t kLongest = 3;  // 万人次; a name of an institution is longer
  std::u32string text = core::codePoints(core::comparable(cell));
  if (text.starts_with(U'(')) text.erase(0, 1);
  if (!text.starts_with(kWord)) return false;
  for (std::size_t begin = kWord.size(); begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kBetween, begin), text.size());
    if (end - begin <= kLongest && kMagnitudes.find(text[begin]) != std::u32string_view::npos) return true;
    begin = end + 1;
  }
  return false;
}

/// The centers of the library by what a row may say of them: both may be many.
class KnownIndex {
public:
  using Found = std::vector<const KnownCenter*>;

  /// @pre the centers outlive the index.
  explicit KnownIndex(const std::vector<KnownCenter>& centers) {
    for (const KnownCenter& each : centers) {
      m_byId[each.id].push_back(&each);
      const std::string name = core::comparable(each.name);
      m_byName[name].push_back(&each);
      if (each.id != name) m_byName[each.id].push_back(&each);
      for (const auto& number : each.numbers) m_byNumber[number].push_back(&each);
    }
  }

  [[nodiscard]] Found withId(const std::string& id) const { return found(m_byId, id); }
  /// @param name  in the form of core::comparable. A center without a name of its own has its id for it.
  [[nodiscard]] Found withName(const std::string& name) const { return found(m_byName, name); }
  /// @param number  the name of the field, and the number in the form of core::comparable.
  [[nodiscard]] Found withNumber(const std::pair<std::string, std::string>& number) const {
    return found(m_byNumber, number);
  }

private:
  template <typename Key>
  [[nodiscard]] static Found found(const std::map<Key, Found>& centers, const Key& key) {
    const auto at = centers.find(key);
    return at == centers.end() ? Found() : at->second;
  }

  std::map<std::string, Found> m_byId;
  std::map<std::string, Found> m_byName;
  std::map<std::pair<std::string, std::string>, Found> m_byNumber;
};

/// Reads the rows of one sheet.
class SheetReader {
public:
  SheetReader(const terms::Definitions& definitions, const workbooks::FilledBook& book, const FilledSheet& sheet,
              const LedgerHead& head, const KnownIndex& known, const Chosen& chosen)
      : m_definitions(definitions),
        m_book(book),
        m_sheet(sheet),
        m_head(head),
        m_known(known),
        m_chosen(chosen),
        m_name(definitions.catalogue().require("center.name")),
        m_id(definitions.catalogue().require("center.id")),
        m_kind(definitions.catalogue().require("center.kind")),
        m_round(definitions.catalogue().require("round")) {}

  /// @return whether a column names the centers.
  [[nodiscard]] bool namesCenters() const {
    return std::ranges::any_of(m_head.columns, [this](const LedgerColumn& column) {
      return column.field == m_name || column.field == m_id ||
             isNumberOfCenter(m_definitions.catalogue()[column.field]);
    });
  }

  /// @return absent where the row says nothing of a center.
  [[nodiscard]] std::optional<ReadCenter> read(int row) {
    if (isEmpty(row) || isSum(row)) return std::nullopt;
    CellNotes notes(m_definitions.messages(), m_chosen);
    core::Answers answers(m_definitions.catalogue());
    ReadCenter center{.cell = cellNaming(row), .line = static_cast<std::size_t>(row) + 1};
    for (const LedgerColumn& column : m_head.columns) readCell(row, column, notes, answers);
    identify(row, notes, answers, center);
    center.name = core::centerName(answers);
    center.identity = core::identityOf(answers);
    center.questions = std::move(notes.questions);
    center.result = {.answers = std::nullopt, .problems = std::move(notes.problems), .json = true};
    if (center.result.problems.empty()) center.result.answers = std::move(answers);
    return center;
  }

private:
  [[nodiscard]] const FilledCell* cellAt(int row, int column) const {
    const auto cell = m_sheet.cells.find({row, column});
    return cell == m_sheet.cells.end() || !isSeen(cell->second) ? nullptr : &cell->second;
  }

  [[nodiscard]] bool isEmpty(int row) const {
    return std::ranges::none_of(m_head.columns,
                                [&](const LedgerColumn& column) { return cellAt(row, column.column) != nullptr; });
  }

  [[nodiscard]] bool isSum(int row) const {
    const std::string sums = "|" + m_definitions.messages().sentence("ledger.sums") + "|";
    const auto begin = m_sheet.cells.lower_bound({row, 0});
    const auto end = m_sheet.cells.lower_bound({row + 1, 0});
    return std::any_of(begin, end, [&](const auto& each) {
      const std::string text = core::comparable(each.second.text);
      return !text.empty() && sums.find("|" + text + "|") != std::string::npos;
    });
  }

  /// The cell that names the center, or else the first one of the row that holds a field.
  [[nodiscard]] std::string cellNaming(int row) const {
    const LedgerColumn* const name = m_head.holding(m_name);
    if (name != nullptr) return nameOf(row, name->column);
    const auto first = std::ranges::find_if(
        m_head.columns, [&](const LedgerColumn& column) { return cellAt(row, column.column) != nullptr; });
    return first == m_head.columns.end() ? "" : nameOf(row, first->column);
  }

  [[nodiscard]] std::string nameOf(int row, int column) const { return workbooks::cellName(m_sheet.name, row, column); }

  [[nodiscard]] NotedCell noted(int row, int column, FieldId field) const {
    return {.name = nameOf(row, column),
            .pointer = m_definitions.catalogue().pointer(field),
            .line = std::to_string(row + 1)};
  }

  void readCell(int row, const LedgerColumn& column, CellNotes& notes, core::Answers& answers) const {
    const workbooks::MergedColumn* merged = m_sheet.mergedAt(row, column.column);
    if (merged != nullptr && merged->first.first <= m_head.row) merged = nullptr;  // a heading
    const FilledCell* const cell =
        merged == nullptr ? cellAt(row, column.column) : cellAt(merged->first.first, merged->first.second);
    if (cell == nullptr) return;
    const Field& field = m_definitions.catalogue()[column.field];
    if (merged != nullptr && isUnclear(*merged, column.column, field))
      return notes.refuse(noted(row, column.column, column.field), {.sentence = "workbook.merged"});
    FilledCell shown = *cell;
    // The heading says 万人, and the cell only the number.
    const bool hasNoUnit = !cell->text.empty() && core::isDigit(cell->text.back()) && cell->look.unit.empty();
    if (hasNoUnit) (cell->isNumber && field.type != FieldType::Percent ? shown.look.unit : shown.text) += column.unit;
    CellReading reading = field.type == FieldType::CodeSet
                              ? boxesIn(field, shown)
                              : cellValue(field, entryChoices(m_definitions, field), shown, m_book.beginsIn1904);
    answers.set(field.id, notes.taken(std::move(reading), field.id, noted(row, column.column, field.id)));
  }

  /// Finds out whose row it is, and puts that into the answers.
  void identify(int row, CellNotes& notes, core::Answers& answers, ReadCenter& center) const {
    const std::string id(core::trimmed(core::valueText(answers.value(m_id))));
    const std::string name = core::comparable(core::valueText(answers.value(m_name)));
    const NotedCell at{.name = center.cell, .pointer = "/center", .line = std::to_string(row + 1)};
    const KnownIndex::Found byName = name.empty() ? KnownIndex::Found() : m_known.withName(name);
    KnownIndex::Found found = id.empty() ? KnownIndex::Found() : m_known.withId(id);
    if (found.empty() && id.empty()) found = byNumber(answers);
    const bool isOfAnother = !found.empty() && !byName.empty() && found.front() != byName.front() && byName.size() == 1;
    if (isOfAnother || found.size() > 1) return notes.refuse(at, {.sentence = "ledger.contradiction"});
    if (found.empty() && id.empty()) found = byName;
    if (found.size() > 1) return notes.refuse(at, {.sentence = "ledger.several"});
    if (found.empty()) {
      completeNew(at, notes, answers);
    } else {
      center.isKnown = true;
      completeKnown(*found.front(), answers);
    }
  }

  [[nodiscard]] KnownIndex::Found byNumber(const core::Answers& answers) const {
    std::set<const KnownCenter*> found;
    for (const LedgerColumn& column : m_head.columns) {
      const Field& field = m_definitions.catalogue()[column.field];
      if (!isNumberOfCenter(field)) continue;
      const std::string number = core::comparable(core::valueText(answers.value(field.id)));
      for (const KnownCenter* const each : m_known.withNumber({field.name, number})) found.insert(each);
    }
    return {found.begin(), found.end()};
  }

  void completeKnown(const KnownCenter& known, core::Answers& answers) const {
    // A center that was given no id is known by its name, and stays so.
    const bool hasId = core::comparable(known.name) != known.id;
    answers.set(m_id, hasId ? Value(known.id) : Value());
    answers.set(m_name, known.name);
    answers.set(m_kind, known.kind);
    if (!core::isKnown(answers.value(m_round))) answers.set(m_round, known.lastRound);
  }

  void completeNew(const NotedCell& at, CellNotes& notes, core::Answers& answers) const {
    if (!core::isKnown(answers.value(m_name))) {
      if (notes.problems.empty()) notes.refuse(at, {.sentence = "ledger.no_name"});
      return;
    }
    if (core::isKnown(answers.value(m_kind))) return;
    // The official name of an institution says what it is.
    const std::string name = core::centerName(answers);
    const bool isCenter = name.find("社区卫生服务中心") != std::string::npos;
    const bool isTownship = name.find("卫生院") != std::string::npos;
    if (isCenter != isTownship) {
      answers.set(m_kind, core::Code{isCenter ? "community" : "township"});
    } else if (notes.problems.empty()) {
      notes.refuse(at, {.sentence = "ledger.no_kind"});
    }
  }

  const terms::Definitions& m_definitions;
  const workbooks::FilledBook& m_book;
  const FilledSheet& m_sheet;
  const LedgerHead& m_head;
  const KnownIndex& m_known;
  const Chosen& m_chosen;
  FieldId m_name;
  FieldId m_id;
  FieldId m_kind;
  FieldId m_round;
};

class LedgerReader {
public:
  LedgerReader(const terms::Definitions& definitions, const workbooks::FilledBook& book,
               const LedgerKnowledge& knowledge, const Chosen& chosen)
      : m_definitions(definitions),
        m_book(book),
        m_knowledge(knowledge),
        m_known(knowledge.centers),
        m_chosen(chosen),
        m_notes(definitions.messages(), chosen) {}

  [[nodiscard]] Ledger read() {
    for (const FilledSheet& sheet : m_book.sheets) readSheet(sheet);
    if (m_ledger.heads.empty() && m_notes.problems.empty()) refuseAll("ledger.empty");
    if (m_ledger.centers.empty() && m_notes.problems.empty()) refuseAll("ledger.no_centers");
    m_ledger.problems = std::move(m_notes.problems);
    return std::move(m_ledger);
  }

private:
  void readSheet(const FilledSheet& sheet) {
    const auto first = std::ranges::find_if(sheet.cells, [](const auto& each) { return isSeen(each.second); });
    if (first == sheet.cells.end()) return;
    const auto head = ledgerHead(m_definitions, sheet, m_knowledge.mappings, m_notes);
    if (sheet.isHidden && !head) return;  // what drop-down lists of other sheets offer
    if (!head) return refuseAt(sheet, first->first, "ledger.no_headings");
    if (sheet.isHidden) return refuseAt(sheet, first->first, "ledger.hidden_sheet");
    m_ledger.heads.push_back(*head);
    SheetReader reader(m_definitions, m_book, sheet, *head, m_known, m_chosen);
    if (!reader.namesCenters())
      refuseAt(sheet, {head->row, head->columns.empty() ? 0 : head->columns.front().column}, "ledger.no_center_column");
    refuseWithoutHeading(sheet, *head);
    for (auto cell = sheet.cells.begin(); cell->first.first < head->row; ++cell)
      if (saysUnits(cell->second.text)) refuseAt(sheet, cell->first, "ledger.units_above");
    if (!head->others.empty())
      return refuseAt(sheet, sheet.cells.lower_bound({head->others.front(), 0})->first, "ledger.second_table");
    int last = head->row;
    for (const auto& [place, cell] : sheet.cells) {
      if (place.first <= last || head->repeated.contains(place.first)) continue;
      last = place.first;
      if (auto center = reader.read(place.first)) keep(*std::move(center), place.first);
      if (m_ledger.centers.size() > kMostCenters)
        return refuseAt(sheet, place, "ledger.too_many", {{"most", std::to_string(kMostCenters)}});
    }
  }

  /// What stands below no heading would be lost.
  void refuseWithoutHeading(const FilledSheet& sheet, const LedgerHead& head) {
    std::set<int> columns(head.passedOver.begin(), head.passedOver.end());
    columns.insert(head.unknown.begin(), head.unknown.end());
    for (const LedgerColumn& column : head.columns) columns.insert(column.column);
    for (const auto& [place, cell] : sheet.cells)
      if (place.first > head.row && isSeen(cell) && columns.insert(place.second).second)
        refuseAt(sheet, place, "ledger.no_heading");
  }

  void keep(ReadCenter center, int row) {
    const auto [first, isFirst] = m_named.emplace(center.identity, center.cell);
    if (!isFirst && !center.identity.centerId.empty()) {
      CellNotes notes(m_definitions.messages(), m_chosen);
      notes.refuse({.name = center.cell, .pointer = "/center", .line = std::to_string(row + 1)},
                   {.sentence = "ledger.twice", .arguments = {{"first", first->second}}});
      center.result.problems.push_back(std::move(notes.problems.front()));
      center.result.answers.reset();
    }
    m_ledger.centers.push_back(std::move(center));
  }

  void refuseAll(std::string sentence) {
    m_notes.refuseAll({.name = {}, .pointer = {}, .line = "1"}, std::move(sentence));
  }

  void refuseAt(const FilledSheet& sheet, const std::pair<int, int>& place, std::string sentence,
                core::Arguments arguments = {}) {
    m_notes.refuse({.name = workbooks::cellName(sheet.name, place.first, place.second),
                    .pointer = {},
                    .line = std::to_string(place.first + 1)},
                   {.sentence = std::move(sentence), .arguments = std::move(arguments)});
  }

  const terms::Definitions& m_definitions;
  const workbooks::FilledBook& m_book;
  const LedgerKnowledge& m_knowledge;
  KnownIndex m_known;
  const Chosen& m_chosen;
  CellNotes m_notes;
  Ledger m_ledger;
  std::map<core::CaseIdentity, std::string> m_named;  ///< the cell that names it
};

}  // namespace

LedgerKnowledge ledgerKnowledge(const core::FieldCatalogue& catalogue, const storage::Library& library) {
  return {.centers = knownCenters(library),
          .mappings = {.given = {}, .remembered = rememberedMappings(catalogue, library)}};
}

Ledger readLedger(const terms::Definitions& definitions, const workbooks::FilledBook& book,
                  const LedgerKnowledge& knowledge, const Chosen& chosen) {
  return LedgerReader(definitions, book, knowledge, chosen).read();
}

core::Answers withLedgerRow(const core::Answers& before, const core::Answers& row) {
  core::Answers result = before;
  for (const Field& field : before.catalogue().fields()) {
    const bool isOfCase = core::identifies(field) || field.name == "center.kind";
    if (!isOfLedger(field) || isOfCase || !core::isKnown(row.value(field.id))) continue;
    result.set(field.id, row.value(field.id));
  }
  return result;
}

}  // namespace guapai::transfer
