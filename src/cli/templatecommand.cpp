#include "cli/templatecommand.h"

#include "cli/output.h"
#include "core/visibletext.h"
#include "files/filename.h"
#include "transfer/entrybook.h"
#include "workbooks/saving.h"

namespace guapai::cli {

ExitStatus writeTemplate(const CommandLine& line, const Context& context) {
  const std::filesystem::path file = outputNamed(*line.value("o")).path;
  workbooks::saveInputBook(transfer::entryBook(context.definitions, context.clock.today()), file);
  const std::string name = core::visibleLine(files::shownPath(file));
  context.console.err << context.messages().sentence("cli.template_written", {{"file", name}}) << '\n';
  return ExitStatus::Done;
}

}  // namespace guapai::cli
