#include "papers/districtplan.h"

#include <algorithm>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include "core/jsonwriter.h"

namespace guapai::papers {
namespace {

using Stage = rules::Standard::PlanStage;

constexpr const char* kKey = "plan";
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;
constexpr int kMostCenters = 1000;

bool isSame(const Stage& a, const Stage& b) {
  return a.from == b.from && a.to == b.to && a.centers == b.centers;
}

std::string written(const DistrictPlan& plan) {
  core::JsonWriter json;
  json.beginArray();
  for (const Stage& stage : plan)
    json.beginArray().number(stage.from).number(stage.to).number(stage.centers).endArray();
  return json.endArray().take();
}

DistrictPlan read(const std::string& text) {
  DistrictPlan plan;
  const QJsonArray stages = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
  for (const auto& each : stages) {
    const QJsonArray stage = each.toArray();
    const int from = stage.at(0).toInt(-1);
    const int to = stage.at(1).toInt(-1);
    plan.push_back({.time = planTime(from, to), .from = from, .to = to, .centers = stage.at(2).toInt(-1)});
  }
  return plan;
}

}  // namespace

std::string planTime(int from, int to) {
  const std::string end = std::to_string(to) + "年";
  return from == to ? end : std::to_string(from) + "-" + end;
}

std::optional<std::string> planProblem(const DistrictPlan& plan) {
  if (plan.empty()) return "plan.empty";
  int last = kFirstYear - 1;
  for (const Stage& stage : plan) {
    const auto isYear = [](int year) { return year >= kFirstYear && year <= kLastYear; };
    if (!isYear(stage.from) || !isYear(stage.to)) return "plan.year";
    if (stage.to < stage.from) return "plan.backwards";
    if (stage.from <= last) return "plan.order";
    if (stage.centers < 0 || stage.centers > kMostCenters) return "plan.centers";
    last = stage.to;
  }
  return std::nullopt;
}

DistrictPlan districtPlan(const terms::Definitions& definitions, const storage::Library& library) {
  const auto own = library.setting(kKey);
  if (!own) return definitions.standard().plan();
  DistrictPlan plan = read(*own);
  return planProblem(plan) ? definitions.standard().plan() : plan;
}

void keepDistrictPlan(const terms::Definitions& definitions, storage::Library& library, const DistrictPlan& plan) {
  const bool isThatOfTheNotice = std::ranges::equal(plan, definitions.standard().plan(), isSame);
  library.set(kKey, isThatOfTheNotice ? std::nullopt : std::optional(written(plan)));
}

}  // namespace guapai::papers
