#include "cli/evaluationtext.h"

#include <algorithm>

#include "cli/columns.h"
#include "core/caseidentity.h"
#include "core/visibletext.h"
#include "terms/resultmark.h"
#include "terms/resultwords.h"

namespace guapai::cli {
namespace {

constexpr std::size_t kLabelWidth = 12;
constexpr std::size_t kResultWidth = 8;
constexpr std::size_t kBasisWidth = 8;
constexpr std::size_t kCriterionWidth = 4;
constexpr std::size_t kDisqualifierWidth = 7;
constexpr std::size_t kOutcomeWidth = 22;

/// A criterion or a disqualifier, as a line of text shows it.
struct Line {
  std::string label;
  std::string sign;
  std::string result;
  std::string basis;  ///< empty for a disqualifier
  std::string reason;
  bool good = false;  ///< met or clear, and computed: nothing to explain
};

std::vector<Line> linesOf(const terms::Definitions& definitions, const rules::Evaluation& evaluation) {
  const terms::ResultWords words(definitions.messages());
  std::vector<Line> lines;
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
    const rules::Finding& finding = evaluation.criteria[i];
    lines.push_back({.label = words.criterion(definitions.standard().criteria()[i].number),
                     .sign = terms::signOf(terms::markOf(finding)),
                     .result = words.result(finding.result),
                     .basis = words.basis(finding.basis),
                     .reason = core::visibleLine(finding.reason),
                     .good = finding.result == rules::CriterionResult::Met && !finding.ruled});
  }
  for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) {
    const rules::DisqualifierFinding& finding = evaluation.disqualifiers[i];
    lines.push_back({.label = words.disqualifier(definitions.standard().disqualifiers()[i].number),
                     .sign = terms::signOf(terms::markOf(finding)),
                     .result = words.result(finding.result),
                     .basis = {},
                     .reason = core::visibleLine(finding.reason),
                     .good = finding.result == rules::DisqualifierResult::Clear && !finding.ruled});
  }
  return lines;
}

std::string nameOf(const core::Answers& answers) {
  return core::visibleLine(core::centerName(answers));
}

std::string problemLines(const core::Messages& messages, const rules::Evaluation& evaluation) {
  std::string text;
  for (const core::Problem& problem : evaluation.problems)
    text += "    " + messages.sentence("cli.attention", {{"message", core::visibleLine(messages.sentence(problem))}}) +
            "\n";
  return text;
}

}  // namespace

std::string fullText(const terms::Definitions& definitions, const core::Answers& answers,
                     const rules::Evaluation& evaluation) {
  const core::Messages& messages = definitions.messages();
  const terms::ResultWords words(messages);
  std::string text =
      messages.sentence("cli.evaluation.head", {{"center", nameOf(answers)},
                                                {"round", std::to_string(core::identityOf(answers).round)},
                                                {"day", evaluation.days.evaluation.iso()},
                                                {"outcome", words.outcome(evaluation.outcome, evaluation.basis)},
                                                {"standard", definitions.standard().title()}}) +
      "\n";
  for (const Line& line : linesOf(definitions, evaluation)) {
    text += padded(line.label, kLabelWidth) + padded(line.result, kResultWidth) + padded(line.basis, kBasisWidth) +
            line.reason + "\n";
  }
  return text + problemLines(messages, evaluation);
}

std::string tableHead(const terms::Definitions& definitions) {
  const core::Messages& messages = definitions.messages();
  std::string text = messages.sentence("cli.table.signs") + "\n";
  for (const auto& criterion : definitions.standard().criteria())
    text += padded(std::to_string(criterion.number), kCriterionWidth);
  for (const auto& disqualifier : definitions.standard().disqualifiers()) {
    const std::string number = std::to_string(disqualifier.number);
    text += padded(messages.sentence("word.column.condition", {{"number", number}}), kDisqualifierWidth);
  }
  return text + padded(messages.sentence("word.column.outcome"), kOutcomeWidth) +
         messages.sentence("cli.table.center") + "\n";
}

std::string tableLines(const terms::Definitions& definitions, const core::Answers& answers,
                       const rules::Evaluation& evaluation) {
  const terms::ResultWords words(definitions.messages());
  const std::vector<Line> lines = linesOf(definitions, evaluation);
  std::string signs;
  std::string reasons;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    signs += padded(lines[i].sign, i < evaluation.criteria.size() ? kCriterionWidth : kDisqualifierWidth);
    if (!lines[i].good)
      reasons +=
          "    " + padded(lines[i].label, kLabelWidth) + padded(lines[i].result, kResultWidth) + lines[i].reason + "\n";
  }
  const std::string outcome = words.outcome(evaluation.outcome, evaluation.basis);
  return signs + padded(outcome, kOutcomeWidth) + nameOf(answers) + "\n" + reasons +
         problemLines(definitions.messages(), evaluation);
}

}  // namespace guapai::cli
