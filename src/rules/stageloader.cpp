#include "rules/stageloader.h"

#include <algorithm>
#include <chrono>

#include "rules/conditionloader.h"

namespace guapai::rules {
namespace {

using Json = nlohmann::json;

Stage::Level levelNamed(const std::string& name) {
  if (name == "center") return Stage::Level::Center;
  if (name == "district") return Stage::Level::District;
  if (name == "city") return Stage::Level::City;
  refuseStandard("stages: unknown level " + name);
}

class StageLoader {
public:
  explicit StageLoader(const core::FieldCatalogue& catalogue) : m_catalogue(catalogue) {}

  Stages load(const Json& json) {
    for (const Json& entry : json.at("states")) readStage(entry);
    for (const Json& entry : json.at("deadlines")) readDeadline(entry);
    const Json& round = json.at("new_round");
    for (const Json& name : round.at("keeps")) readKept(name.get<std::string>());
    for (const Json& name : round.at("unchecked")) m_stages.unchecked.push_back(list(name.get<std::string>()));
    bindIds();
    return std::move(m_stages);
  }

private:
  void readStage(const Json& json) {
    const bool first = m_stages.all.empty();
    Stage stage;
    stage.id = json.at("id").get<std::string>();
    if (first == isChoice("progress.moves.to", stage.id))
      refuseStandard("stages: a move must be able to name " + stage.id + ", and none the first");
    stage.label = json.at("label").get<std::string>();
    if (!first) stage.act = json.at("act").get<std::string>();
    if (!first) stage.clause = json.at("clause").get<std::string>();
    stage.level = levelNamed(json.value("level", "district"));
    stage.practice = json.value("practice", false);
    stage.ends = json.value("ends", false);
    stage.requiresPass = json.value("requires_pass", false);
    stage.decision = code(json, "decision", "progress.acceptances.decision");
    stage.setBy = code(json, "set_by", "progress.rectification.set_by");
    stage.official = json.value("official", false);
    stage.waiting = json.value("waiting", false);
    stage.handsIn = json.value("hands_in", "");
    stage.next = json.at("next").get<std::vector<std::string>>();
    if (json.contains("dated_by")) stage.datedBy = date(json.at("dated_by").get<std::string>());
    if (json.contains("writes")) {
      for (const auto& [column, field] : json.at("writes").items())
        stage.writes.emplace_back(m_catalogue.require("progress.moves." + column),
                                  m_catalogue.require(field.get<std::string>()));
    }
    m_stages.all.push_back(std::move(stage));
  }

  void readDeadline(const Json& json) {
    StageDeadline deadline{.id = json.at("id").get<std::string>(),
                           .text = json.at("text").get<std::string>(),
                           .during = json.at("during").get<std::vector<std::string>>(),
                           .from = json.at("from").get<std::string>(),
                           .month = json.at("month").get<unsigned>(),
                           .day = json.at("day").get<unsigned>()};
    // The day must exist in every year. 2021 is no leap year, so 29 February is refused.
    const std::chrono::year_month_day day(std::chrono::year(2021), std::chrono::month(deadline.month),
                                          std::chrono::day(deadline.day));
    if (!day.ok()) refuseStandard("stages: no such day: " + deadline.id);
    m_stages.deadlines.push_back(std::move(deadline));
  }

  /// @param name  of a field, of a list, or of an object (`center`), which stands for all its fields.
  void readKept(const std::string& name) {
    if (const auto field = m_catalogue.find(name)) {
      m_stages.kept.push_back(*field);
      return;
    }
    const std::size_t before = m_stages.kept.size();
    for (const core::Field& field : m_catalogue.fields()) {
      if (!field.list && field.name.starts_with(name + ".")) m_stages.kept.push_back(field.id);
    }
    if (m_stages.kept.size() == before) refuseStandard("stages: a new round cannot keep " + name);
  }

  [[nodiscard]] core::FieldId list(const std::string& name) const {
    const core::FieldId id = m_catalogue.require(name);
    if (m_catalogue[id].type != core::FieldType::List) refuseStandard("stages: no list: " + name);
    return id;
  }

  [[nodiscard]] core::FieldId date(const std::string& name) const {
    const core::FieldId id = m_catalogue.require(name);
    if (m_catalogue[id].type != core::FieldType::Date) refuseStandard("stages: no date: " + name);
    return id;
  }

  [[nodiscard]] bool isChoice(const char* field, const std::string& code) const {
    return m_catalogue[m_catalogue.require(field)].choice(code) != nullptr;
  }

  [[nodiscard]] std::string code(const Json& json, const char* key, const char* field) const {
    std::string code = json.value(key, "");
    if (!code.empty() && !isChoice(field, code)) refuseStandard(std::string("stages: unknown ") + key + " " + code);
    return code;
  }

  void bindIds() const {
    const auto known = [this](const std::string& id) {
      if (m_stages.find(id) == nullptr) refuseStandard("stages: no stage " + id);
    };
    if (m_stages.all.empty()) refuseStandard("stages: there are none");
    for (const Stage& stage : m_stages.all) std::ranges::for_each(stage.next, known);
    for (const StageDeadline& deadline : m_stages.deadlines) {
      known(deadline.from);
      std::ranges::for_each(deadline.during, known);
    }
  }

  const core::FieldCatalogue& m_catalogue;
  Stages m_stages;
};

}  // namespace

Stages loadStages(const Json& json, const core::FieldCatalogue& catalogue) {
  return StageLoader(catalogue).load(json);
}

}  // namespace guapai::rules
