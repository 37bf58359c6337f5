#include "cli/board.h"

#include <algorithm>

#include "cli/libraryoption.h"
#include "cli/table.h"
#include "core/visibletext.h"
#include "storage/library.h"
#include "workspace/boardtables.h"
#include "workspace/districtplan.h"

namespace guapai::cli {
namespace {

std::string cellText(const QString& cell) {
  return core::visibleLine(cell.toStdString());
}

/// Columns as wide as their widest cell; the last one as it is.
std::string tableText(const workspace::BoardTable& table) {
  std::vector<std::size_t> widths;
  for (qsizetype column = 0; column < table.head.size(); ++column) {
    std::size_t width = displayWidth(cellText(table.head[column]));
    for (const QStringList& row : table.rows) width = std::max(width, displayWidth(cellText(row[column])));
    widths.push_back(width + 2);
  }
  const auto lineOf = [&widths](const QStringList& cells) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i)
      line += padded(cellText(cells[static_cast<qsizetype>(i)]), widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  };
  std::string text = table.title.toStdString() + "\n" + lineOf(table.head);
  for (const QStringList& row : table.rows) text += lineOf(row);
  return text;
}

}  // namespace

ExitStatus showBoard(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  const core::Date today = context.clock.today();
  std::vector<workspace::LedgerLine> lines;
  library->visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto evaluation = rules::evaluate(context.definitions.standard(), answers, std::nullopt, today);
    lines.push_back(workspace::ledgerLine(context.definitions, head, answers, evaluation, today));
  });
  const workspace::Board board =
      workspace::boardOf(context.definitions, lines, workspace::districtPlan(context.definitions, *library), today);
  if (line.has("json")) {
    context.console.out << workspace::boardJson(board, today) << '\n';
    return ExitStatus::Done;
  }
  const core::Messages& messages = context.messages();
  context.console.out << tableText(workspace::todoTable(board, messages)) << '\n'
                      << tableText(workspace::planTable(board, messages)) << '\n'
                      << tableText(workspace::resultsTable(board, messages)) << '\n'
                      << tableText(workspace::distributionsTable(board, messages));
  return ExitStatus::Done;
}

}  // namespace guapai::cli
