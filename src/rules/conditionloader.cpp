#include "rules/conditionloader.h"

#include <array>
#include <utility>

#include "core/error.h"

namespace guapai::rules {
namespace {

using Json = nlohmann::json;
using Kind = Condition::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 18> kKinds{{
    {"at_least", Kind::AtLeast},
    {"ratio_at_least", Kind::RatioAtLeast},
    {"one_of", Kind::OneOf},
    {"is_true", Kind::IsTrue},
    {"not_refuted", Kind::NotRefuted},
    {"known", Kind::Known},
    {"all_of", Kind::AllOf},
    {"any_of", Kind::AnyOf},
    {"unless", Kind::Unless},
    {"any_row", Kind::AnyRow},
    {"first_known", Kind::FirstKnown},
    {"when_verified", Kind::WhenVerified},
    {"sufficient", Kind::Sufficient},
    {"by_evaluation_day", Kind::ByEvaluationDay},
    {"after_evaluation", Kind::AfterEvaluation},
    {"before_evaluation", Kind::BeforeEvaluation},
    {"in_window", Kind::InWindow},
    {"before_window", Kind::BeforeWindow},
}};

core::Decimal decimal(const Json& json, const char* key) {
  const auto parsed = core::Decimal::parse(json.at(key).get<std::string>());
  if (core::isFault(parsed)) refuseStandard(std::string(key) + " is no decimal: " + json.dump());
  return std::get<core::Decimal>(parsed);
}

std::pair<Kind, Json> kindAndBody(const Json& json) {
  for (const auto& [word, kind] : kKinds) {
    if (json.contains(word)) return {kind, json.at(std::string(word))};
  }
  refuseStandard("unknown condition: " + json.dump());
}

}  // namespace

void refuseStandard(const std::string& cause) {
  throw core::Error(core::ErrorCode::ResourceDamaged, "standard: " + cause);
}

std::size_t ConditionLoader::fact(const std::string& name) const {
  for (std::size_t i = 0; i < m_facts.size(); ++i) {
    if (m_facts[i].name == name) return i;
  }
  refuseStandard("unknown fact " + name);
}

Operand ConditionLoader::operand(const Json& json) const {
  Operand operand;
  if (json.contains("fact")) {
    operand.fact = fact(json.at("fact").get<std::string>());
    return operand;
  }
  operand.kind = json.contains("cell") ? Operand::Kind::Cell : Operand::Kind::Field;
  operand.field = m_catalogue.require(json.at(json.contains("cell") ? "cell" : "field").get<std::string>());
  const bool isColumn = m_catalogue[operand.field].list.has_value();
  if (isColumn != (operand.kind == Operand::Kind::Cell)) refuseStandard("cell and field mixed up: " + json.dump());
  operand.fact = json.contains("as") ? fact(json.at("as").get<std::string>()) : m_facts.size();
  return operand;
}

void ConditionLoader::readOneOf(const Json& json, Condition& condition) const {
  if (!json.contains("by")) {
    condition.values = json.at("values").get<std::vector<std::string>>();
    return;
  }
  condition.by = m_catalogue.require(json.at("by").get<std::string>());
  for (const core::Choice& choice : m_catalogue[*condition.by].choices) {
    condition.valuesBy[choice.code] = json.at("values").at(choice.code).get<std::vector<std::string>>();
  }
}

Condition ConditionLoader::read(const Json& json) const {
  Condition condition;
  const auto [kind, body] = kindAndBody(json);
  condition.kind = kind;
  if (json.contains("say")) condition.say = json.at("say").get<Say>();
  switch (kind) {
    case Kind::AllOf:
    case Kind::AnyOf:
    case Kind::FirstKnown:
      for (const Json& part : body) condition.parts.push_back(read(part));
      break;
    case Kind::Unless:
    case Kind::Sufficient:
      condition.parts.push_back(read(body));
      break;
    case Kind::WhenVerified:
      condition.operand = operand(body);
      condition.parts = {read(body.at("then")), read(body.at("else"))};
      break;
    case Kind::AnyRow:
      condition.list = m_catalogue.require(body.at("list").get<std::string>());
      condition.parts.push_back(read(body.at("where")));
      break;
    default:
      condition.operand = operand(body);
  }
  if (kind == Kind::AtLeast || kind == Kind::RatioAtLeast) condition.threshold = decimal(body, "value");
  if (kind == Kind::RatioAtLeast) condition.per = decimal(body, "per");
  if (kind == Kind::OneOf) readOneOf(body, condition);
  return condition;
}

}  // namespace guapai::rules
