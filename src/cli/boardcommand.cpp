#include "cli/boardcommand.h"

#include <algorithm>
#include <utility>

#include "cli/columns.h"
#include "cli/libraryoption.h"
#include "cli/workbookoutput.h"
#include "core/displaywidth.h"
#include "core/visibletext.h"
#include "district/boardtables.h"
#include "district/keptlines.h"
#include "papers/districtplan.h"
#include "storage/library.h"

namespace guapai::cli {
namespace {

/// The table as text, below its title. Each column is as wide as its widest cell, with two spaces behind it; no line
/// ends with spaces.
std::string tableText(const terms::Table& table) {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < table.head.size(); ++column) {
    std::size_t width = core::displayWidth(core::visibleLine(table.head[column]));
    for (const auto& row : table.rows) width = std::max(width, core::displayWidth(core::visibleLine(row[column])));
    widths.push_back(width + 2);
  }
  const auto lineOf = [&widths](const std::vector<std::string>& cells) {
    std::vector<std::string> shown;
    for (const std::string& cell : cells) shown.push_back(core::visibleLine(cell));
    std::string line = inColumns(widths, shown);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  };
  std::string text = table.title + "\n" + lineOf(table.head);
  for (const auto& row : table.rows) text += lineOf(row);
  return text;
}

}  // namespace

ExitStatus showBoard(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  const core::Date today = context.clock.today();
  std::vector<district::LedgerLine> lines;
  district::visitLines(context.definitions, *library, today, district::LineExtent::Whole,
                       [&lines](district::LedgerLine each) { lines.push_back(std::move(each)); });
  const district::Board board =
      district::boardOf(context.definitions, lines, papers::districtPlan(context.definitions, *library), today);
  if (line.has("json")) {
    context.console.out << core::visibleJson(district::boardJson(board, today)) << '\n';
    return ExitStatus::Done;
  }
  const core::Messages& messages = context.messages();
  const std::vector<terms::Table> tables{district::todoTable(board, messages), district::planTable(board, messages),
                                         district::resultsTable(board, messages),
                                         district::distributionsTable(board, messages)};
  if (line.has("o")) return writeWorkbook(tables, *library, line, context);
  for (const terms::Table& table : tables)
    context.console.out << (&table == &tables.front() ? "" : "\n") << tableText(table);
  return ExitStatus::Done;
}

}  // namespace guapai::cli
