#include "workspace/boardtables.h"

#include <algorithm>

#include "workspace/shown.h"
#include "workspace/words.h"

namespace guapai::workspace {
namespace {

/// The words of a table's heads, `board.plan.year` and so on.
QStringList headOf(const Words& words, const std::string& table, std::initializer_list<const char*> columns) {
  QStringList head;
  for (const char* column : columns) head.append(words.sentence("board." + table + "." + column));
  return head;
}

QString cellText(QString text) {
  static const auto kBreaks = QStringLiteral("\t\r\n");
  for (const QChar each : kBreaks) text.replace(each, QLatin1Char(' '));
  const bool isFormula = !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
  return isFormula ? QLatin1Char('\'') + text : text;
}

rules::CriterionResult resultOf(const ResultMark& mark) {
  if (mark.shape == ResultMark::Shape::Met) return rules::CriterionResult::Met;
  return mark.shape == ResultMark::Shape::NotMet ? rules::CriterionResult::NotMet
                                                 : rules::CriterionResult::Undetermined;
}

}  // namespace

BoardTable planTable(const Board& board, const core::Messages& messages) {
  const Words words(messages);
  BoardTable table{
      .title = words.sentence("board.plan"),
      .head = headOf(words, "plan", {"year", "planned", "achieved", "planned_sum", "achieved_sum", "names"}),
      .rows = {},
      .numbers = {1, 2, 3, 4}};
  for (const Board::Year& year : board.years) {
    const auto achieved = [&year](int number) { return year.begun ? QString::number(number) : QString(); };
    table.rows.push_back({words.sentence("board.plan.year_number", {{"year", std::to_string(year.year)}}),
                          year.planned == 0 ? QString() : QString::number(year.planned), achieved(year.achieved),
                          QString::number(year.plannedSum), achieved(year.achievedSum),
                          shownLine(year.centers.join(QStringLiteral("、")))});
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

BoardTable resultsTable(const Board& board, const core::Messages& messages) {
  const Words words(messages);
  BoardTable table{.title = words.sentence("board.results"),
                   .head = headOf(words, "results", {"criterion", "not_met", "undetermined", "met", "ruled"}),
                   .rows = {},
                   .numbers = {1, 2, 3, 4}};
  for (const Board::Tally& tally : byFailures(board)) {
    table.rows.push_back({tally.number + QLatin1Char(' ') + tally.brief, QString::number(tally.notMet),
                          QString::number(tally.undetermined), QString::number(tally.met),
                          QString::number(tally.ruled)});
  }
  return table;
}

BoardTable distributionsTable(const Board& board, const core::Messages& messages) {
  const Words words(messages);
  BoardTable table{
      .title = words.sentence("board.distribution"),
      .head = headOf(words, "distribution", {"title", "least", "center", "figure", "reaches", "source", "result"}),
      .rows = {},
      .numbers = {1, 3}};
  for (const Board::Distribution& distribution : board.distributions) {
    for (const Board::Figure& figure : distribution.figures) {
      const auto basis = figure.figure.verified ? rules::Basis::Verified : rules::Basis::Declared;
      table.rows.push_back({distribution.title, leastText(distribution), shownLine(figure.center),
                            figure.figure.text + distribution.unit,
                            words.sentence(figure.reaches() ? "board.distribution.above" : "board.distribution.below"),
                            words.basis(basis),
                            signOf(figure.mark) + QLatin1Char(' ') + words.result(resultOf(figure.mark))});
    }
  }
  return table;
}

QString leastText(const Board::Distribution& distribution) {
  return QString::fromStdString(distribution.threshold.value.written()) + distribution.unit;
}

BoardTable todoTable(const Board& board, const core::Messages& messages) {
  const Words words(messages);
  BoardTable table{.title = words.sentence("board.todo"),
                   .head = headOf(words, "todo", {"kind", "day", "center", "text"}),
                   .rows = {},
                   .numbers = {}};
  for (const Board::Todo& todo : board.todo) {
    table.rows.push_back({words.sentence("todo." + std::string(word(todo.item.kind))), dayText(todo.item, messages),
                          shownLine(todo.center), shownLine(todo.item.text)});
  }
  return table;
}

QString dayText(const TodoItem& item, const core::Messages& messages) {
  if (!item.day) return {};
  const QString day = QString::fromStdString(item.day->chinese());
  return item.overdue ? day + QLatin1Char(' ') + Words(messages).sentence("todo.overdue") : day;
}

QString tabSeparated(const BoardTable& table) {
  const auto line = [](const QStringList& cells) {
    QStringList texts;
    for (const QString& cell : cells) texts.append(cellText(cell));
    return texts.join(QLatin1Char('\t')) + QLatin1Char('\n');
  };
  QString text = line(table.head);
  for (const QStringList& row : table.rows) text += line(row);
  return text;
}

}  // namespace guapai::workspace
