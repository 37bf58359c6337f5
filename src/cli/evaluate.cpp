#include "cli/evaluate.h"

#include "cli/casebatch.h"
#include "cli/complaint.h"
#include "cli/evaluationtext.h"
#include "core/visibletext.h"
#include "exchange/casereader.h"
#include "rules/evaluationjson.h"

namespace guapai::cli {
namespace {

enum class Form { Json, Full, Table };

Form formOf(const CommandLine& line) {
  if (line.has("json")) return Form::Json;
  const bool one = line.files.size() == 1 && !line.has("jsonl") && !exchange::holdsOneCaseALine(pathOf(line.files[0]));
  return one ? Form::Full : Form::Table;
}

std::string evaluationIn(Form form, const terms::Definitions& definitions, const core::Answers& answers,
                         const rules::Evaluation& evaluation) {
  switch (form) {
    case Form::Json:
      return core::visibleJson(rules::evaluationJson(definitions.standard(), answers, evaluation)) + "\n";
    case Form::Full:
      return fullText(definitions, answers, evaluation);
    case Form::Table:
      return tableLines(definitions, answers, evaluation);
  }
  return {};
}

}  // namespace

ExitStatus evaluateCases(const CommandLine& line, const Context& context) {
  const terms::Definitions& definitions = context.definitions;
  const exchange::CaseReader reader(definitions.catalogue());
  const Form form = formOf(line);
  const core::Date today = context.clock.today();
  if (form == Form::Table) context.console.out << tableHead(definitions);

  CaseWalk cases(line.files, line.has("jsonl"), context.console);
  return workThrough(cases, context, [&](const LocatedCase& found) {
    CaseReport report;
    const exchange::CaseResult result = reader.read(found.text.text);
    for (const core::Problem& problem : result.problems)
      report.err += complaint(definitions.messages(), found.file, found.complaintLine(), problem);
    if (!result.answers) {
      report.status = ExitStatus::BadInput;
      return report;
    }
    const rules::Extent extent = form == Form::Full ? rules::Extent::Whole : rules::Extent::Written;
    const auto evaluation = rules::evaluate(definitions.standard(), *result.answers, line.on, today, extent);
    report.out = evaluationIn(form, definitions, *result.answers, evaluation);
    return report;
  });
}

}  // namespace guapai::cli
