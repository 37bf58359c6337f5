#include "rules/evaluationjson.h"

#include "core/caseidentity.h"
#include "core/jsonwriter.h"

namespace guapai::rules {
namespace {

using core::JsonWriter;

void writeDate(JsonWriter& json, const std::optional<core::Date>& date) {
  if (date) {
    json.text(date->iso());
  } else {
    json.null();
  }
}

/// Writes the keys that criteria and disqualifiers have in common.
template <typename AnyFinding>
void writeResult(JsonWriter& json, const AnyFinding& finding) {
  json.key("id").text(finding.id);
  json.key("result").text(word(finding.result));
  json.key("computed").text(word(finding.computed));
  json.key("why");
  if (finding.why == Why::None) {
    json.null();
  } else {
    json.text(word(finding.why));
  }
  json.key("ruled").flag(finding.ruled);
}

void writeCriterion(JsonWriter& json, const Finding& finding) {
  json.beginObject();
  writeResult(json, finding);
  json.key("basis");
  if (finding.basis == Basis::None) {
    json.null();
  } else {
    json.text(word(finding.basis));
  }
  json.key("reason").text(finding.reason);
  json.key("readings").beginArray();
  for (const SourceReading& reading : finding.readings) {
    json.beginObject().key("source").text(word(reading.source));
    json.key("result").text(word(reading.result)).endObject();
  }
  json.endArray();
  json.key("shortfalls").beginArray();
  for (const Shortfall& shortfall : finding.shortfalls) {
    json.beginObject().key("fact").text(shortfall.fact).key("source").text(word(shortfall.source));
    json.key("have").text(shortfall.have).key("need").text(shortfall.need).endObject();
  }
  json.endArray().endObject();
}

void writeDisqualifier(JsonWriter& json, const DisqualifierFinding& finding) {
  json.beginObject();
  writeResult(json, finding);
  json.key("reason").text(finding.reason);
  json.key("not_triggered_from");
  writeDate(json, finding.notTriggeredFrom);
  json.key("clears_on");
  writeDate(json, finding.clearsOn);
  json.endObject();
}

void writeHead(JsonWriter& json, const Standard& standard, const core::Answers& answers, const Evaluation& evaluation) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto* round = core::known<std::int64_t>(answers.value(catalogue.require("round")));
  json.key("format").text("guapai.evaluation/1");
  json.key("standard").text(standard.id());
  json.key("center").text(core::centerName(answers));
  json.key("round").number(round == nullptr ? 1 : *round);
  json.key("evaluated_on").text(evaluation.days.evaluation.iso());
  json.key("window").beginObject().key("from").text(evaluation.days.windowFrom.iso());
  json.key("to").text(evaluation.days.evaluation.iso()).endObject();
  json.key("outcome").text(word(evaluation.outcome));
  json.key("basis").text(word(evaluation.basis));
}

}  // namespace

std::string evaluationJson(const Standard& standard, const core::Answers& answers, const Evaluation& evaluation) {
  constexpr std::size_t kUsual = 6000;
  JsonWriter json(kUsual);
  json.beginObject();
  writeHead(json, standard, answers, evaluation);
  json.key("criteria").beginArray();
  for (const Finding& finding : evaluation.criteria) writeCriterion(json, finding);
  json.endArray().key("disqualifiers").beginArray();
  for (const DisqualifierFinding& finding : evaluation.disqualifiers) writeDisqualifier(json, finding);
  json.endArray().key("problems").beginArray();
  for (const core::Problem& problem : evaluation.problems)
    json.beginObject().key("code").text(problem.code).key("path").text(problem.path).endObject();
  json.endArray().endObject();
  return json.take();
}

std::string_view word(Reading reading) {
  switch (reading) {
    case Reading::NotMet:
      return "not_met";
    case Reading::Unknown:
      return "unknown";
    case Reading::Met:
      return "met";
  }
  return {};
}

std::string_view word(CriterionResult result) {
  switch (result) {
    case CriterionResult::Met:
      return "met";
    case CriterionResult::NotMet:
      return "not_met";
    case CriterionResult::Undetermined:
      return "undetermined";
  }
  return {};
}

std::string_view word(DisqualifierResult result) {
  switch (result) {
    case DisqualifierResult::Clear:
      return "clear";
    case DisqualifierResult::Triggered:
      return "triggered";
    case DisqualifierResult::Undetermined:
      return "undetermined";
  }
  return {};
}

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::Pass:
      return "pass";
    case Outcome::Fail:
      return "fail";
    case Outcome::Undetermined:
      return "undetermined";
  }
  return {};
}

std::string_view word(Source source) {
  switch (source) {
    case Source::Application:
      return "application";
    case Source::Information:
      return "information";
    case Source::Register:
      return "register";
    case Source::Verified:
      return "verified";
  }
  return {};
}

std::string_view word(Why why) {
  switch (why) {
    case Why::None:
      break;
    case Why::Missing:
      return "missing";
    case Why::Conflict:
      return "conflict";
    case Why::Record:
      return "record";
  }
  return {};
}

std::string_view word(Basis basis) {
  switch (basis) {
    case Basis::None:
      break;
    case Basis::Declared:
      return "declared";
    case Basis::Verified:
      return "verified";
  }
  return {};
}

}  // namespace guapai::rules
