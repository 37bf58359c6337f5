#include "papers/checklist.h"

#include <algorithm>

#include "core/caseidentity.h"
#include "rules/evaluationjson.h"
#include "terms/resultwords.h"

namespace guapai::papers {
namespace {

using rules::CriterionResult;
using rules::DisqualifierResult;

class Checklist {
public:
  Checklist(forms::FormContent& content, const terms::Definitions& definitions, const rules::Evaluation& evaluation)
      : m_content(content), m_definitions(definitions), m_evaluation(evaluation), m_words(definitions.messages()) {}

  void add() {
    set("round", std::to_string(core::identityOf(m_content.answers).round));
    for (const auto& disqualifier : m_definitions.standard().disqualifiers()) {
      m_content.repeats["disqualifiers"].push_back(disqualifier.id);
      set("condition." + disqualifier.id + ".number", std::to_string(disqualifier.number));
      set("condition." + disqualifier.id + ".text", disqualifier.text);
    }
    for (const rules::DisqualifierFinding& finding : m_evaluation.disqualifiers) addDisqualifier(finding);
    for (const rules::Finding& finding : m_evaluation.criteria) addCriterion(finding);
    addOutcome();
  }

private:
  void set(const std::string& name, const std::string& text) { m_content.computed[name] = text; }

  void addDisqualifier(const rules::DisqualifierFinding& finding) {
    const std::string prefix = "condition." + finding.id;
    set(prefix + ".reason", finding.reason);
    set(prefix + ".remark", remark(finding.id, finding.ruled, finding.why));
    if (finding.result != DisqualifierResult::Undetermined)
      set(prefix + ".result", std::string(rules::word(finding.result)));
  }

  void addCriterion(const rules::Finding& finding) {
    const std::string prefix = "criterion." + finding.id;
    set(prefix + ".reason", finding.reason);
    set(prefix + ".source", source(finding));
    set(prefix + ".remark", remark(finding.id, finding.ruled, finding.why));
  }

  [[nodiscard]] std::string source(const rules::Finding& finding) const {
    if (finding.ruled) return m_definitions.messages().sentence("paper.source.ruled");
    if (finding.basis == rules::Basis::None) return "";
    return m_definitions.messages().sentence("paper.source." + std::string(rules::word(finding.basis)));
  }

  /// Who ruled and when, or why the result is undetermined. Otherwise empty, which leaves white paper for the pen.
  [[nodiscard]] std::string remark(const std::string& id, bool ruled, rules::Why why) const {
    if (!ruled) return m_words.why(why);
    return m_definitions.messages().sentence("paper.remark.ruled",
                                             {{"ruled_by", answer("review.rulings." + id + ".ruled_by")},
                                              {"ruled_on", answer("review.rulings." + id + ".ruled_on")}});
  }

  [[nodiscard]] std::string answer(const std::string& name) const {
    const core::Field& field = m_definitions.catalogue()[m_definitions.catalogue().require(name)];
    return core::displayText(field, m_content.answers.value(field.id));
  }

  [[nodiscard]] std::string count(CriterionResult result) const {
    return std::to_string(std::ranges::count(m_evaluation.criteria, result, &rules::Finding::result));
  }
  [[nodiscard]] std::string count(DisqualifierResult result) const {
    return std::to_string(std::ranges::count(m_evaluation.disqualifiers, result, &rules::DisqualifierFinding::result));
  }

  void addOutcome() {
    const rules::Outcome outcome = m_evaluation.outcome;
    const bool verified = m_evaluation.basis == rules::Basis::Verified;
    if (outcome == rules::Outcome::Fail || (outcome == rules::Outcome::Pass && verified))
      set("outcome", std::string(rules::word(outcome)));
    set("outcome.basis",
        m_definitions.messages().sentence("paper.outcome", {{"outcome", m_words.outcome(outcome, m_evaluation.basis)},
                                                            {"met", count(CriterionResult::Met)},
                                                            {"not_met", count(CriterionResult::NotMet)},
                                                            {"undetermined", count(CriterionResult::Undetermined)},
                                                            {"clear", count(DisqualifierResult::Clear)},
                                                            {"triggered", count(DisqualifierResult::Triggered)},
                                                            {"unchecked", count(DisqualifierResult::Undetermined)}}));
  }

  forms::FormContent& m_content;
  const terms::Definitions& m_definitions;
  const rules::Evaluation& m_evaluation;
  terms::ResultWords m_words;
};

}  // namespace

void addChecklist(forms::FormContent& content, const terms::Definitions& definitions,
                  const rules::Evaluation& evaluation) {
  Checklist(content, definitions, evaluation).add();
}

}  // namespace guapai::papers
