#include "terms/resultwords.h"

#include <string>

#include "rules/evaluationjson.h"

namespace guapai::terms {
std::string ResultWords::sentence(std::string_view key, const core::Arguments& arguments) const {
  return m_messages->sentence(key, arguments);
}

std::string ResultWords::result(rules::CriterionResult result) const {
  return sentence("word.criterion." + std::string(rules::word(result)));
}

std::string ResultWords::result(rules::DisqualifierResult result) const {
  return sentence("word.disqualifier." + std::string(rules::word(result)));
}

std::string ResultWords::why(rules::Why why) const {
  return why == rules::Why::None ? std::string() : sentence("word.why." + std::string(rules::word(why)));
}

std::string ResultWords::basis(rules::Basis basis) const {
  return basis == rules::Basis::None ? std::string() : sentence("word.basis." + std::string(rules::word(basis)));
}

std::string ResultWords::source(rules::Source source) const {
  return sentence("word.source." + std::string(rules::word(source)));
}

std::string ResultWords::reading(rules::Reading reading) const {
  return sentence("word.reading." + std::string(rules::word(reading)));
}

std::string ResultWords::reading(const rules::SourceReading& reading) const {
  std::string result = this->reading(reading.result);
  if (reading.missing.empty()) return result;
  return sentence("finding.reading.unknown", {{"result", result}, {"missing", reading.missing}});
}

std::string ResultWords::readings(const rules::Finding& finding) const {
  const auto& [first, second] = finding.readings;
  return sentence("finding.readings", {{"first", source(first.source)},
                                       {"first_result", reading(first)},
                                       {"second", source(second.source)},
                                       {"second_result", reading(second)}});
}

std::string ResultWords::outcome(rules::Outcome outcome) const {
  return sentence("word.outcome." + std::string(rules::word(outcome)));
}

std::string ResultWords::outcome(rules::Outcome outcome, rules::Basis basis) const {
  return sentence("word.outcome." + std::string(rules::word(outcome)) + "." + std::string(rules::word(basis)));
}

std::string ResultWords::criterion(int number) const {
  return sentence("word.criterion", {{"number", std::to_string(number)}});
}

std::string ResultWords::disqualifier(int number) const {
  return sentence("word.disqualifier", {{"number", std::to_string(number)}});
}

}  // namespace guapai::terms
