#include "district/boardtables.h"

#include <algorithm>

#include "core/visibletext.h"
#include "platform/datetext.h"
#include "terms/resultwords.h"

namespace guapai::district {
namespace {

/// The heads of a table's columns. Their keys in the messages are like `board.plan.year`.
std::vector<std::string> headOf(const terms::ResultWords& words, const std::string& table,
                                std::initializer_list<const char*> columns) {
  std::vector<std::string> head;
  for (const char* column : columns) head.push_back(words.sentence("board." + table + "." + column));
  return head;
}

rules::CriterionResult resultOf(const terms::ResultMark& mark) {
  if (mark.shape == terms::ResultMark::Shape::Met) return rules::CriterionResult::Met;
  return mark.shape == terms::ResultMark::Shape::NotMet ? rules::CriterionResult::NotMet
                                                        : rules::CriterionResult::Undetermined;
}

}  // namespace

terms::Table planTable(const Board& board, const core::Messages& messages) {
  const terms::ResultWords words(messages);
  terms::Table table{
      .title = words.sentence("board.plan"),
      .head = headOf(words, "plan", {"year", "planned", "achieved", "planned_sum", "achieved_sum", "names"}),
      .rows = {},
      .numbers = {1, 2, 3, 4}};
  for (const Board::Year& year : board.years) {
    const auto achieved = [&year](int number) { return year.begun ? std::to_string(number) : std::string(); };
    table.rows.push_back({words.sentence("board.plan.year_number", {{"year", std::to_string(year.year)}}),
                          year.planned == 0 ? std::string() : std::to_string(year.planned), achieved(year.achieved),
                          std::to_string(year.plannedSum), achieved(year.achievedSum),
                          core::visibleLine(year.centers.join(QStringLiteral("、")).toStdString())});
  }
  return table;
}

std::vector<Board::Tally> byFailures(const Board& board) {
  std::vector<Board::Tally> sorted = board.tallies;
  std::ranges::stable_sort(sorted, [](const Board::Tally& a, const Board::Tally& b) {
    return a.notMet != b.notMet ? a.notMet > b.notMet : a.undetermined > b.undetermined;
  });
  return sorted;
}

terms::Table resultsTable(const Board& board, const core::Messages& messages) {
  const terms::ResultWords words(messages);
  terms::Table table{.title = words.sentence("board.results"),
                     .head = headOf(words, "results", {"criterion", "not_met", "undetermined", "met", "ruled"}),
                     .rows = {},
                     .numbers = {1, 2, 3, 4}};
  for (const Board::Tally& tally : byFailures(board)) {
    table.rows.push_back({(tally.number + QLatin1Char(' ') + tally.brief).toStdString(), std::to_string(tally.notMet),
                          std::to_string(tally.undetermined), std::to_string(tally.met), std::to_string(tally.ruled)});
  }
  return table;
}

terms::Table distributionsTable(const Board& board, const core::Messages& messages) {
  const terms::ResultWords words(messages);
  terms::Table table{
      .title = words.sentence("board.distribution"),
      .head = headOf(words, "distribution", {"title", "least", "center", "figure", "reaches", "source", "result"}),
      .rows = {},
      .numbers = {1, 3}};
  for (const Board::Distribution& distribution : board.distributions) {
    for (const Board::Figure& figure : distribution.figures) {
      const auto basis = figure.figure.verified ? rules::Basis::Verified : rules::Basis::Declared;
      table.rows.push_back(
          {distribution.title.toStdString(), leastText(distribution).toStdString(),
           core::visibleLine(figure.center.toStdString()), (figure.figure.text + distribution.unit).toStdString(),
           words.sentence(figure.reaches() ? "board.distribution.above" : "board.distribution.below"),
           words.basis(basis), terms::signOf(figure.mark) + " " + words.result(resultOf(figure.mark))});
    }
  }
  return table;
}

QString leastText(const Board::Distribution& distribution) {
  return QString::fromStdString(distribution.threshold.value.written()) + distribution.unit;
}

terms::Table todoTable(const Board& board, const core::Messages& messages) {
  const terms::ResultWords words(messages);
  terms::Table table{.title = words.sentence("board.todo"),
                     .head = headOf(words, "todo", {"kind", "day", "center", "text"}),
                     .rows = {},
                     .numbers = {},
                     .signs = {},
                     .days = {1}};
  for (const Board::Todo& todo : board.todo) {
    table.rows.push_back({words.sentence("todo." + std::string(procedure::word(todo.item.kind))),
                          dayText(todo.item, messages).toStdString(), core::visibleLine(todo.center.toStdString()),
                          core::visibleLine(todo.item.text)});
  }
  return table;
}

QString dayText(const procedure::TodoItem& item, const core::Messages& messages) {
  if (!item.day) return {};
  const QString day = platform::dateText(item.day);
  return item.overdue ? day + QLatin1Char(' ') + QString::fromStdString(messages.sentence("todo.overdue")) : day;
}

}  // namespace guapai::district
