#include "rules/linter.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/text.h"
#include "rules/evaluation.h"
#include "rules/evaluationjson.h"
#include "rules/standardcontent.h"

namespace guapai::rules {
namespace {

using Kind = Condition::Kind;

constexpr std::array<std::string_view, 6> kPlaces{"have", "need", "threshold", "gap", "ratio", "population"};

/// Why it is undetermined; empty where it is not.
std::string codeOf(Why why) {
  return why == Why::None ? std::string() : std::string(word(why));
}

class Linter {
public:
  explicit Linter(const Standard& standard) : m_standard(standard), m_content(standard.content()) {}

  std::vector<std::string> run() {
    if (m_content.windowYears < 1) complain("window_years", "must be at least 1");
    for (std::size_t i = 0; i < m_content.criteria.size(); ++i) lintCriterion(i);
    for (std::size_t i = 0; i < m_content.disqualifiers.size(); ++i) lintDisqualifier(i);
    return std::move(m_complaints);
  }

private:
  void complain(const std::string& place, const std::string& what) { m_complaints.push_back(place + ": " + what); }

  void lintCriterion(std::size_t index) {
    const CriterionContent& criterion = m_content.criteria[index];
    const std::string& id = criterion.text.id;
    if (id != "C" + std::to_string(index + 1)) complain(id, "ids run C1, C2, … in order");
    if (core::isBlank(criterion.text.text) || core::isBlank(criterion.text.method) ||
        core::isBlank(criterion.text.brief)) {
      complain(id, "text, method and brief must not be blank");
    }
    if (criterion.facts.empty()) complain(id, "names no facts, so that nothing could be verified");
    lintCondition(id, criterion.application);
    lintCondition(id, criterion.second);
    lintExamples(id, criterion.examples, {"met", "not_met", "undetermined"}, [&](const Example& example) {
      const Evaluation evaluation = evaluate(m_standard, example.answers, std::nullopt, core::Date());
      const Finding& finding = evaluation.criteria[index];
      compareShortfalls(id, example, finding);
      return std::pair(std::string(word(finding.computed)), codeOf(finding.why));
    });
  }

  void lintDisqualifier(std::size_t index) {
    const DisqualifierContent& disqualifier = m_content.disqualifiers[index];
    const std::string& id = disqualifier.text.id;
    if (id != "D" + std::to_string(index + 1)) complain(id, "ids run D1, D2, … in order");
    if (core::isBlank(disqualifier.text.text) || core::isBlank(disqualifier.text.brief))
      complain(id, "text and brief must not be blank");
    for (const Line& line : disqualifier.lines) {
      if (line.then != DisqualifierResult::Clear && line.say.empty())
        complain(id, "a line that does not clear must say why");
    }
    lintExamples(id, disqualifier.examples, {"clear", "triggered", "undetermined"}, [&](const Example& example) {
      const Evaluation evaluation = evaluate(m_standard, example.answers, std::nullopt, core::Date());
      const DisqualifierFinding& finding = evaluation.disqualifiers[index];
      return std::pair(std::string(word(finding.computed)), codeOf(finding.why));
    });
  }

  void lintCondition(const std::string& id, const Condition& condition) {
    for (const Condition& part : condition.parts) lintCondition(id, part);
    std::vector<std::string_view> needed;
    if (condition.kind == Kind::AnyRow) needed = {"none", "unknown"};
    if (condition.kind == Kind::NotRefuted) needed = {"not_met"};
    if (condition.parts.empty() && condition.kind != Kind::NotRefuted) needed = {"met", "not_met"};
    for (const std::string_view key : needed) {
      if (!condition.say.contains(key)) complain(id, "a condition has no sentence " + std::string(key));
    }
    for (const auto& [key, sentence] : condition.say) lintPlaces(id, sentence);
    if (condition.kind == Kind::RatioAtLeast && condition.operand.kind != Operand::Kind::Fact)
      complain(id, "a ratio compares a fact");
  }

  void lintPlaces(const std::string& id, std::string_view sentence) {
    for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
      const std::string_view place = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
      if (std::ranges::find(kPlaces, place) == kPlaces.end())
        complain(id, "unknown place {" + std::string(place) + "}");
    }
  }

  template <typename Run>
  void lintExamples(const std::string& id, const std::vector<Example>& examples, const std::set<std::string>& expected,
                    Run run) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      seen.insert(examples[i].result);
      const auto [result, why] = run(examples[i]);
      if (result == examples[i].result && why == examples[i].why) continue;
      complain(id, "example " + std::to_string(i + 1) + " claims " + examples[i].result + " " + examples[i].why +
                       ", but is " + result + " " + why);
    }
    for (const std::string& result : expected) {
      if (!seen.contains(result)) complain(id, "has no example that is " + result);
    }
  }

  void compareShortfalls(const std::string& id, const Example& example, const Finding& finding) {
    if (!example.shortfalls) return;
    const auto same = [](const Shortfall& a, const Shortfall& b) {
      return a.fact == b.fact && a.source == b.source && a.have == b.have && a.need == b.need;
    };
    if (!std::ranges::equal(*example.shortfalls, finding.shortfalls, same))
      complain(id, "an example's shortfalls are not the claimed ones");
  }

  const Standard& m_standard;
  const StandardContent& m_content;
  std::vector<std::string> m_complaints;
};

}  // namespace

std::vector<std::string> lint(const Standard& standard) {
  return Linter(standard).run();
}

}  // namespace guapai::rules
