#include "rules/standardloader.h"

#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"
#include "rules/conditionloader.h"
#include "rules/evaluationjson.h"
#include "rules/stageloader.h"

namespace guapai::rules {
namespace {

using Json = nlohmann::json;

/// The keys of the phrases in the file, in the order of Phrase. A file without one of them is refused.
constexpr std::array<std::string_view, kPhraseCount> kPhrases{"sentence.met",
                                                              "sentence.not_met",
                                                              "sentence.conflict",
                                                              "sentence.missing",
                                                              "sentence.missing.either",
                                                              "sentence.missing.both",
                                                              "sentence.ruled",
                                                              "sentence.ruled_without_reason",
                                                              "unknown.answer",
                                                              "unknown.unfinished",
                                                              "unknown.population",
                                                              "unknown.population_zero",
                                                              "source.application",
                                                              "source.information",
                                                              "source.register",
                                                              "source.verified",
                                                              "source.both",
                                                              "name.information",
                                                              "name.register",
                                                              "result.met",
                                                              "result.not_met",
                                                              "result.clear",
                                                              "result.triggered",
                                                              "joint"};

class StandardLoader {
public:
  StandardLoader(const Json& json, const core::FieldCatalogue& catalogue)
      : m_json(json), m_catalogue(catalogue), m_content(std::make_unique<StandardContent>()) {}

  std::unique_ptr<StandardContent> load() {
    m_content->catalogue = &m_catalogue;
    readHead();
    for (const auto& [name, fact] : m_json.at("facts").items()) readFact(name, fact);
    bindFacts();
    for (const Json& criterion : m_json.at("criteria")) readCriterion(criterion);
    for (const Json& disqualifier : m_json.at("disqualifiers")) readDisqualifier(disqualifier);
    return std::move(m_content);
  }

private:
  [[nodiscard]] std::string setting(const char* key) const {
    std::string text = m_json.at("settings").at(key).get<std::string>();
    if (text.empty()) refuseStandard("settings: " + std::string(key) + " is empty");
    return text;
  }

  [[nodiscard]] int numberSetting(const char* key) const {
    const std::string text = setting(key);
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number < 1)
      refuseStandard("settings: " + std::string(key) + " is no number from 1");
    return number;
  }

  void readHead() {
    m_content->id = m_json.at("id").get<std::string>();
    m_content->title = m_json.at("title").get<std::string>();
    m_content->source = m_json.at("source").get<std::string>();
    m_content->note = m_json.at("note").get<std::string>();
    m_content->windowYears = m_json.at("window_years").get<int>();
    m_content->settings = {.districtCode = setting("district_code"),
                           .postalPrefix = setting("postal_prefix"),
                           .gradeValidYears = numberSetting("grade_valid_years"),
                           .leastSurveyAnswers = numberSetting("survey_least_answers")};
    const Json& phrases = m_json.at("phrases");
    for (std::size_t i = 0; i < kPhraseCount; ++i) {
      const std::string key(kPhrases[i]);
      if (!phrases.contains(key)) refuseStandard("no phrase " + key);
      m_content->phrases[i] = phrases.at(key).get<std::string>();
    }
    for (const Json& stage : m_json.at("plan")) {
      m_content->plan.push_back({stage.at("time").get<std::string>(), stage.at("from").get<int>(),
                                 stage.at("to").get<int>(), stage.at("centers").get<int>()});
    }
    m_content->stages = loadStages(m_json.at("stages"), m_catalogue);
    const Json& population = m_json.at("population");
    m_content->population = {require(population, "verified"), require(population, "persons"),
                             require(population, "wan")};
    m_content->appliedOn = m_catalogue.require("application.applied_on");
    m_content->acceptedOn = m_catalogue.require("review.accepted_on");
  }

  [[nodiscard]] core::FieldId require(const Json& json, const char* key) const {
    return m_catalogue.require(json.at(key).get<std::string>());
  }

  [[nodiscard]] std::optional<core::FieldId> optional(const Json& json, const char* key) const {
    if (!json.contains(key) || !json.at(key).is_string()) return std::nullopt;
    return require(json, key);
  }

  void readFact(const std::string& name, const Json& json) {
    Fact fact;
    fact.name = name;
    fact.label = json.at("label").get<std::string>();
    fact.verified = optional(json, "verified");
    fact.application = optional(json, "application");
    fact.information = optional(json, "information");
    fact.registerEntry = optional(json, "register");
    if (json.contains("information") && json.at("information").is_object()) {
      fact.information = require(json.at("information"), "rows");
      fact.distinctRows = require(json.at("information"), "distinct");
    }
    m_content->facts.push_back(std::move(fact));
  }

  void bindFacts() {
    const ConditionLoader facts(m_catalogue, m_content->facts);
    for (Fact& fact : m_content->facts) {
      fact.standsFor = facts.fact(m_json.at("facts").at(fact.name).value("stands_for", fact.name));
    }
  }

  void readCriterion(const Json& json) {
    const ConditionLoader conditions(m_catalogue, m_content->facts);
    CriterionContent criterion;
    criterion.text = {.id = json.at("id").get<std::string>(),
                      .number = static_cast<int>(m_content->criteria.size()) + 1,
                      .text = json.at("text").get<std::string>(),
                      .method = json.at("method").get<std::string>(),
                      .brief = json.at("brief").get<std::string>()};
    for (const Json& fact : json.at("facts")) criterion.facts.push_back(conditions.fact(fact.get<std::string>()));
    const Json& readings = json.at("readings");
    criterion.application = conditions.read(readings.at("application"));
    criterion.secondSource = readings.contains("register") ? Source::Register : Source::Information;
    criterion.second = conditions.read(readings.at(readings.contains("register") ? "register" : "information"));
    criterion.examples = readExamples(json);
    m_content->criterionRulings.push_back(rulingFields(criterion.text.id));
    m_content->criterionTexts.push_back(criterion.text);
    m_content->criteria.push_back(std::move(criterion));
  }

  void readDisqualifier(const Json& json) {
    const ConditionLoader conditions(m_catalogue, m_content->facts);
    DisqualifierContent disqualifier;
    disqualifier.text = {.id = json.at("id").get<std::string>(),
                         .number = static_cast<int>(m_content->disqualifiers.size()) + 1,
                         .text = json.at("text").get<std::string>(),
                         .brief = json.at("brief").get<std::string>()};
    disqualifier.records = require(json, "records");
    disqualifier.dated = json.at("dated").get<bool>();
    disqualifier.say = json.at("say").get<Say>();
    requireSentences(disqualifier);
    for (const Json& line : json.at("lines")) {
      Line made;
      if (line.contains("when")) made.when = conditions.read(line.at("when"));
      made.then = resultNamed(line.at("then").get<std::string>());
      made.say = line.value("say", "");
      disqualifier.lines.push_back(std::move(made));
    }
    if (disqualifier.lines.empty() || disqualifier.lines.back().when)
      refuseStandard(disqualifier.text.id + ": the last line must always fit");
    disqualifier.examples = readExamples(json);
    m_content->disqualifierRulings.push_back(rulingFields(disqualifier.text.id));
    m_content->disqualifierTexts.push_back(disqualifier.text);
    m_content->disqualifiers.push_back(std::move(disqualifier));
  }

  /// The reason of a finding is put together from these without asking whether they are there.
  static void requireSentences(const DisqualifierContent& disqualifier) {
    std::vector<std::string_view> keys{"missing", "none", "clear"};
    if (disqualifier.dated) keys.insert(keys.end(), {"dates", "dates_clear"});
    for (const std::string_view key : keys)
      if (!disqualifier.say.contains(key))
        refuseStandard(disqualifier.text.id + " has no sentence " + std::string(key));
  }

  static DisqualifierResult resultNamed(const std::string& name) {
    if (name == "clear") return DisqualifierResult::Clear;
    if (name == "triggered") return DisqualifierResult::Triggered;
    if (name == "undetermined") return DisqualifierResult::Undetermined;
    refuseStandard("unknown result " + name);
  }

  [[nodiscard]] RulingFields rulingFields(const std::string& id) const {
    const std::string stem = "review.rulings." + id + ".";
    return {m_catalogue.require(stem + "result"), m_catalogue.require(stem + "reason"),
            m_catalogue.require(stem + "ruled_by"), m_catalogue.require(stem + "ruled_on")};
  }

  [[nodiscard]] std::vector<Example> readExamples(const Json& json) const {
    std::vector<Example> examples;
    for (const Json& entry : json.at("examples")) {
      Example example{.answers = core::Answers(m_catalogue),
                      .result = entry.at("result").get<std::string>(),
                      .why = entry.value("why", ""),
                      .shortfalls = {}};
      for (const auto& [name, value] : m_json.at("examples_days").items()) setAnswer(example.answers, name, value);
      for (const auto& [name, value] : entry.at("answers").items()) setAnswer(example.answers, name, value);
      if (entry.contains("shortfalls")) example.shortfalls = readShortfalls(entry.at("shortfalls"));
      examples.push_back(std::move(example));
    }
    return examples;
  }

  void setAnswer(core::Answers& answers, const std::string& name, const Json& json) const {
    const core::FieldId id = m_catalogue.require(name);
    if (!json.is_array()) {
      answers.set(id, value(m_catalogue[id], json));
      return;
    }
    core::List list;
    for (const Json& entry : json) {
      core::Row row = answers.newRow(id);
      for (const auto& [column, cell] : entry.items()) {
        const core::Field& field = m_catalogue[m_catalogue.require(name + "." + column)];
        row.cells[field.column] = value(field, cell);
      }
      list.rows.push_back(std::move(row));
    }
    answers.setList(id, std::move(list));
  }

  static core::Value value(const core::Field& field, const Json& json) {
    auto parsed = core::parseValue(field, json.get<std::string>());
    if (core::isFault(parsed)) refuseStandard("example: " + field.name + " cannot be " + json.dump());
    return std::get<core::Value>(std::move(parsed));
  }

  static std::vector<Shortfall> readShortfalls(const Json& json) {
    std::vector<Shortfall> shortfalls;
    for (const Json& entry : json) {
      shortfalls.push_back({.fact = entry.at("fact").get<std::string>(),
                            .source = sourceNamed(entry.at("source").get<std::string>()),
                            .have = entry.at("have").get<std::string>(),
                            .need = entry.at("need").get<std::string>()});
    }
    return shortfalls;
  }

  static Source sourceNamed(const std::string& name) {
    for (const Source source : {Source::Application, Source::Information, Source::Register, Source::Verified})
      if (word(source) == name) return source;
    refuseStandard("unknown source " + name);
  }

  const Json& m_json;
  const core::FieldCatalogue& m_catalogue;
  std::unique_ptr<StandardContent> m_content;
};

}  // namespace

std::unique_ptr<StandardContent> loadStandard(std::string_view document, const core::FieldCatalogue& catalogue) {
  try {
    // The parser sorts the facts by their name. Nothing depends on the order in which the file has them.
    const Json json = core::parsedJson(document);
    return StandardLoader(json, catalogue).load();
  } catch (const Json::exception& exception) {
    refuseStandard(exception.what());
  }
}

}  // namespace guapai::rules
