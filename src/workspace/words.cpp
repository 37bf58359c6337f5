#include "workspace/words.h"

#include <string>

#include "rules/evaluationjson.h"

namespace guapai::workspace {
QString Words::sentence(std::string_view key, const core::Arguments& arguments) const {
  return QString::fromStdString(m_messages->sentence(key, arguments));
}

QString Words::result(rules::CriterionResult result) const {
  return sentence("word.criterion." + std::string(rules::word(result)));
}

QString Words::result(rules::DisqualifierResult result) const {
  return sentence("word.disqualifier." + std::string(rules::word(result)));
}

QString Words::why(rules::Why why) const {
  return why == rules::Why::None ? QString() : sentence("word.why." + std::string(rules::word(why)));
}

QString Words::basis(rules::Basis basis) const {
  return basis == rules::Basis::None ? QString() : sentence("word.basis." + std::string(rules::word(basis)));
}

QString Words::source(rules::Source source) const {
  return sentence("word.source." + std::string(rules::word(source)));
}

QString Words::reading(rules::Reading reading) const {
  return sentence("word.reading." + std::string(rules::word(reading)));
}

QString Words::reading(const rules::SourceReading& reading) const {
  QString result = this->reading(reading.result);
  if (reading.missing.empty()) return result;
  return sentence("finding.reading.unknown", {{"result", result.toStdString()}, {"missing", reading.missing}});
}

QString Words::readings(const rules::Finding& finding) const {
  const auto& [first, second] = finding.readings;
  return sentence("finding.readings", {{"first", source(first.source).toStdString()},
                                       {"first_result", reading(first).toStdString()},
                                       {"second", source(second.source).toStdString()},
                                       {"second_result", reading(second).toStdString()}});
}

QString Words::outcome(rules::Outcome outcome) const {
  return sentence("word.outcome." + std::string(rules::word(outcome)));
}

QString Words::outcome(rules::Outcome outcome, rules::Basis basis) const {
  return sentence("word.outcome." + std::string(rules::word(outcome)) + "." + std::string(rules::word(basis)));
}

QString Words::criterion(int number) const {
  return sentence("word.criterion", {{"number", std::to_string(number)}});
}

QString Words::disqualifier(int number) const {
  return sentence("word.disqualifier", {{"number", std::to_string(number)}});
}

}  // namespace guapai::workspace
