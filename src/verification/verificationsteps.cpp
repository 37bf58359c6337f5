#include "verification/verificationsteps.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/given.h"
#include "terms/resultwords.h"

namespace guapai::verification {
namespace {

class StepMaker {
public:
  StepMaker(const terms::Definitions& definitions, const core::Answers& answers)
      : m_words(definitions.messages()), m_catalogue(definitions.catalogue()), m_answers(answers) {}

  /// A fact of two criteria has its blank in the section of the first one, so the step of the second begins with a fact
  /// of its own.
  [[nodiscard]] VerificationStep criterion(int number, const std::vector<terms::FactOutline>& facts,
                                           const rules::Finding& finding) {
    std::vector<core::FieldId> all;
    std::optional<core::FieldId> own;
    for (const terms::FactOutline& fact : facts) {
      if (!fact.verified) continue;
      all.push_back(*fact.verified);
      if (m_seen.insert(*fact.verified).second && !own) own = fact.verified;
    }
    VerificationStep step = stepOver(all, finding.id, m_words.criterion(number));
    step.first = own.value_or(step.first);
    step.state = finding.ruled || finding.basis == rules::Basis::Verified ? VerificationState::Done
                 : isAnyGiven(all)                                        ? VerificationState::Partly
                                                                          : VerificationState::Open;
    return step;
  }

  [[nodiscard]] VerificationStep disqualifier(int number, const rules::DisqualifierFinding& finding) const {
    const std::string record = "worksheets.verification." + finding.id + ".";
    const auto field = [&](const char* name) { return m_catalogue.require(record + name); };
    VerificationStep step = stepOver({field("methods"), field("verified_by"), field("verified_on")}, finding.id,
                                     m_words.disqualifier(number));
    const std::vector<core::FieldId> signature{field("verified_by"), field("verified_on")};
    const bool isSigned = std::ranges::all_of(signature, [this](core::FieldId each) { return isGiven(each); });
    const bool isBegun = isAnyGiven(signature) || isGiven(field("methods"));
    // A signature verifies nothing as long as nobody has said which records there are.
    const bool isTold = finding.why != rules::Why::Missing;
    step.state = finding.ruled || (isSigned && isTold) ? VerificationState::Done
                 : isBegun                             ? VerificationState::Partly
                                                       : VerificationState::Open;
    return step;
  }

private:
  [[nodiscard]] bool isGiven(core::FieldId field) const { return core::isGiven(m_answers.value(field)); }
  [[nodiscard]] bool isAnyGiven(const std::vector<core::FieldId>& fields) const {
    return std::ranges::any_of(fields, [this](core::FieldId each) { return isGiven(each); });
  }

  [[nodiscard]] VerificationStep stepOver(const std::vector<core::FieldId>& blanks, const std::string& id,
                                          const std::string& name) const {
    const auto open = std::ranges::find_if(blanks, [this](core::FieldId each) { return !isGiven(each); });
    return {.id = id, .name = name, .first = blanks.front(), .open = open == blanks.end() ? blanks.front() : *open};
  }

  terms::ResultWords m_words;
  const core::FieldCatalogue& m_catalogue;
  const core::Answers& m_answers;
  std::set<core::FieldId> m_seen;
};

}  // namespace

std::vector<VerificationStep> verificationSteps(const terms::Definitions& definitions, const Verification& verification,
                                                const core::Answers& answers, const rules::Evaluation& evaluation) {
  const rules::Standard& standard = definitions.standard();
  StepMaker maker(definitions, answers);
  std::vector<VerificationStep> steps;
  steps.reserve(evaluation.criteria.size() + evaluation.disqualifiers.size());
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i)
    steps.push_back(maker.criterion(standard.criteria()[i].number, verification.outlines()[i], evaluation.criteria[i]));
  for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i)
    steps.push_back(maker.disqualifier(standard.disqualifiers()[i].number, evaluation.disqualifiers[i]));
  return steps;
}

std::string verifiedText(const core::Messages& messages, const std::vector<VerificationStep>& steps) {
  const auto count = [&steps](VerificationState state) {
    return std::to_string(std::ranges::count(steps, state, &VerificationStep::state));
  };
  return messages.sentence("verification.steps", {{"done", count(VerificationState::Done)},
                                                  {"partly", count(VerificationState::Partly)},
                                                  {"open", count(VerificationState::Open)}});
}

std::string verifiedWord(const core::Messages& messages, VerificationState state) {
  constexpr std::array kKeys{"verification.state.open", "verification.state.partly", "verification.state.done"};
  return messages.sentence(kKeys.at(static_cast<std::size_t>(state)));
}

}  // namespace guapai::verification
