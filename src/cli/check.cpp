#include "cli/check.h"

#include <algorithm>

#include "cli/casebatch.h"
#include "cli/complaint.h"
#include "core/jsonwriter.h"
#include "core/visibletext.h"
#include "exchange/casereader.h"
#include "files/filename.h"
#include "rules/checks.h"
#include "transfer/entryreading.h"
#include "workbooks/filledreading.h"

namespace guapai::cli {
namespace {

std::string_view severityWord(core::Severity severity) {
  return severity == core::Severity::Error ? "error" : "warning";
}

std::string jsonOf(const core::Messages& messages, const LocatedCase& found, const core::Problems& problems) {
  core::JsonWriter json;
  json.beginObject().key("format").text("guapai.check/1").key("file").text(files::shownPath(pathOf(found.file)));
  json.key("line").number(static_cast<std::int64_t>(found.text.line)).key("problems").beginArray();
  for (const core::Problem& problem : problems) {
    json.beginObject().key("severity").text(severityWord(problem.severity)).key("code").text(problem.code);
    json.key("path").text(problem.path).key("message").text(core::visible(messages.sentence(problem))).endObject();
  }
  return core::visibleJson(json.endArray().endObject().take()) + "\n";
}

std::string textFor(const core::Messages& messages, const LocatedCase& found, const core::Problems& problems) {
  if (problems.empty()) {
    const std::string line = found.oneALine ? ":" + std::to_string(found.text.line) : "";
    return core::visibleLine(found.file) + line + ": " + messages.sentence("cli.check.none") + "\n";
  }
  std::string text;
  for (const core::Problem& problem : problems) {
    const std::string severity = messages.sentence("cli.severity." + std::string(severityWord(problem.severity)));
    text += placeOf(found.file, found.complaintLine(), problem) + ": " + severity +
            core::visibleLine(messages.sentence(problem)) + "\n";
  }
  return text;
}

ExitStatus statusOf(const core::Problems& problems) {
  const bool bad = std::ranges::any_of(
      problems, [](const core::Problem& problem) { return problem.severity == core::Severity::Error; });
  return bad ? ExitStatus::BadNews : ExitStatus::Done;
}

}  // namespace

ExitStatus checkCases(const CommandLine& line, const Context& context) {
  const terms::Definitions& definitions = context.definitions;
  const core::Messages& messages = definitions.messages();
  const exchange::CaseReader reader(definitions.catalogue());
  const rules::CaseChecker checker(definitions.standard(), definitions.catalogue());
  const core::Date today = context.clock.today();

  CaseWalk cases(line.files, false, context.console);
  return workThrough(cases, context, [&](const LocatedCase& found) -> CaseReport {
    const std::string& text = found.text.text;
    const exchange::CaseResult result =
        workbooks::beginsAsWorkbook(text) ? transfer::readEntryBook(definitions, text) : reader.read(text);
    if (!result.json)
      return {.err = complaint(messages, found.file, found.complaintLine(), result.problems.front()),
              .status = ExitStatus::BadInput};
    const core::Problems problems = result.answers ? checker.check(*result.answers, line.on, today) : result.problems;
    return {.out = line.has("json") ? jsonOf(messages, found, problems) : textFor(messages, found, problems),
            .status = statusOf(problems)};
  });
}

}  // namespace guapai::cli
