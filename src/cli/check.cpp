#include "cli/check.h"

#include <algorithm>

#include "cli/casebatch.h"
#include "cli/columnsoption.h"
#include "cli/complaint.h"
#include "core/jsonwriter.h"
#include "core/visibletext.h"
#include "exchange/casereader.h"
#include "files/filename.h"
#include "rules/checks.h"
#include "transfer/tablereading.h"

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

/// What is wrong with one case, in the form that was asked for.
class Reporter {
public:
  Reporter(const CommandLine& line, const Context& context)
      : m_line(line),
        m_context(context),
        m_checker(context.definitions.standard(), context.definitions.catalogue()),
        m_today(context.clock.today()) {}

  [[nodiscard]] CaseReport report(const LocatedCase& found, const exchange::CaseResult& result) const {
    const core::Messages& messages = m_context.messages();
    if (!result.json)
      return {.err = complaint(messages, found.file, found.complaintLine(), result.problems.front()),
              .status = ExitStatus::BadInput};
    const core::Problems problems =
        result.answers ? m_checker.check(*result.answers, m_line.on, m_today) : result.problems;
    return {.out = m_line.has("json") ? jsonOf(messages, found, problems) : textFor(messages, found, problems),
            .status = statusOf(problems)};
  }

  /// Of a table: what is wrong with it as a whole, then each of its centers.
  [[nodiscard]] CaseReport report(const LocatedCase& found, const transfer::ReadTable& table) const {
    CaseReport all;
    const auto add = [&](const LocatedCase& part, const exchange::CaseResult& result) {
      const CaseReport one = report(part, result);
      all.out += one.out;
      all.err += one.err;
      all.status = graver(all.status, one.status);
    };
    if (!table.problems.empty())
      add(found, {.answers = std::nullopt, .problems = table.problems, .json = table.isReadable});
    for (const transfer::ReadCenter& center : table.centers) {
      const LocatedCase row{found.file, {.text = {}, .line = center.line}, table.isLedger};
      add(row, center.result);
    }
    return all;
  }

private:
  const CommandLine& m_line;
  const Context& m_context;
  rules::CaseChecker m_checker;
  core::Date m_today;
};

}  // namespace

ExitStatus checkCases(const CommandLine& line, const Context& context) {
  const auto columns = columnsOption(line, context);
  if (const auto* const status = std::get_if<ExitStatus>(&columns)) return *status;
  const transfer::LedgerKnowledge knowledge{
      .centers = {}, .mappings = {.given = std::get<transfer::LedgerMapping>(columns), .remembered = {}}};
  const exchange::CaseReader reader(context.definitions.catalogue());
  const Reporter reporter(line, context);

  CaseWalk cases(line.files, false, context.console);
  return workThrough(cases, context, [&](const LocatedCase& found) -> CaseReport {
    const std::string& text = found.text.text;
    if (!transfer::isTable(text, found.file)) return reporter.report(found, reader.read(text));
    return reporter.report(found, transfer::readTable(context.definitions, text, found.file, knowledge));
  });
}

}  // namespace guapai::cli
