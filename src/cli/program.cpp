#include "cli/program.h"

#include <exception>
#include <new>
#include <utility>

#include "cli/boardcommand.h"
#include "cli/casecommands.h"
#include "cli/check.h"
#include "cli/commandline.h"
#include "cli/complaint.h"
#include "cli/context.h"
#include "cli/evaluate.h"
#include "cli/historycommand.h"
#include "cli/issuedpapers.h"
#include "cli/libraryintegrity.h"
#include "cli/libraryrestore.h"
#include "cli/passphrasecommand.h"
#include "cli/render.h"
#include "cli/reportcommand.h"
#include "cli/schemacommand.h"
#include "cli/templatecommand.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "files/process.h"
#include "platform/builtindefinitions.h"

namespace guapai::cli {
namespace {

constexpr std::string_view kNoMemoryToBegin = "内存不足，程序没有启动。请关闭其他程序后重试。";
constexpr std::string_view kDamagedProgram = "程序自带的文件损坏，请重新安装程序。";

using Command = ExitStatus (*)(const CommandLine&, const Context&);

Command commandNamed(std::string_view name) {
  if (name == "evaluate") return evaluateCases;
  if (name == "check") return checkCases;
  if (name == "render") return renderPapers;
  if (name == "template") return writeTemplate;
  if (name == "import") return importCases;
  if (name == "export") return exportLibrary;
  if (name == "papers") return listPapers;
  if (name == "board") return showBoard;
  if (name == "report") return writeReport;
  if (name == "history") return showHistory;
  if (name == "verify") return verifyLibrary;
  if (name == "backup") return backUpLibrary;
  if (name == "restore") return restoreLibrary;
  if (name == "passphrase") return protectLibrary;
  if (name == "schema") return printSchema;
  return listLibrary;
}

ExitStatus refuseUsage(const core::Problem& problem, const Context& context) {
  context.console.err << core::visibleLine(context.messages().sentence(problem)) << '\n'
                      << context.messages().sentence("cli.see_help") << '\n';
  return ExitStatus::BadInput;
}

ExitStatus run(std::span<const std::string> arguments, Context& context) {
  Console& console = context.console;
  const auto parsed = parseCommandLine(arguments);
  if (const auto* problem = std::get_if<core::Problem>(&parsed)) return refuseUsage(*problem, context);
  const auto& line = std::get<CommandLine>(parsed);
  const std::string& standard = context.definitions.standard().id();
  if (line.value("standard").value_or(standard) != standard)
    return refuseUsage({.sentence = "usage.unknown_standard", .arguments = {{"standard", standard}}}, context);
  ExitStatus status = ExitStatus::Done;
  if (line.command == "help") {
    console.out << context.messages().sentence("cli.help") << '\n';
  } else {
    status = commandNamed(line.command)(line, context);
  }
  console.out.flush();
  if (!console.out || !files::settleStandardOutput()) throw core::Error(core::ErrorCode::OutputIncomplete, {});
  return status;
}

}  // namespace

ExitStatus runProgram(std::span<const std::string> arguments, Console& console, const core::Clock& clock) {
  std::shared_ptr<const terms::Definitions> definitions;
  try {
    definitions = platform::loadDefinitions();
  } catch (const std::exception& error) {
    // The messages file may be what is damaged, or there may be no memory for it: these sentences are in the code.
    const auto* const refusal = dynamic_cast<const core::Error*>(&error);
    if (refusal == nullptr) {
      console.err << kNoMemoryToBegin << '\n';
    } else {
      console.err << kDamagedProgram << core::errorName(refusal->code()) << ": " << error.what() << '\n';
    }
    return ExitStatus::SystemFailed;
  }
  return runProgram(arguments, *definitions, console, clock);
}

ExitStatus runProgram(std::span<const std::string> arguments, const terms::Definitions& definitions, Console& console,
                      const core::Clock& clock) {
  const core::Messages& messages = definitions.messages();
  Context context{definitions, clock, console};
  try {
    return run(arguments, context);
  } catch (const core::Error& error) {
    console.err << core::visibleLine(refusal(messages, error)) << '\n';
    return statusOf(error.code());
  } catch (const std::bad_alloc&) {
    console.err << messages.sentence(core::Error(core::ErrorCode::MemoryFull, {})) << '\n';
  } catch (const std::exception&) {
    console.err << messages.sentence("cli.unexpected") << '\n';
  }
  return ExitStatus::SystemFailed;
}

bool needsFonts(std::span<const std::string> arguments) {
  return !arguments.empty() && arguments.front() == "render";
}

}  // namespace guapai::cli
