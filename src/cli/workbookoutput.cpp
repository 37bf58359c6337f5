#include "cli/workbookoutput.h"

#include "cli/libraryoption.h"
#include "cli/output.h"
#include "core/visibletext.h"
#include "district/tablesaving.h"
#include "files/filename.h"

namespace guapai::cli {

ExitStatus writeWorkbook(const std::vector<terms::Table>& tables, storage::Library& library, const CommandLine& line,
                         const Context& context) {
  const std::filesystem::path file = outputNamed(*line.value("o")).path;
  tellUnnoted(district::saveTables(library, tables, context.clock.today(), file), context);
  const std::string name = core::visibleLine(files::shownPath(file));
  context.console.err << context.messages().sentence("cli.workbook_written", {{"file", name}}) << '\n';
  return ExitStatus::Done;
}

}  // namespace guapai::cli
