#include "rules/basicstandard.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"
#include "rules/conditionloader.h"
#include "rules/figures.h"

namespace guapai::rules {
namespace {

using core::Wide;
using Json = nlohmann::json;

constexpr auto kSheet = "worksheets.basic_standard.";

class Loader {
public:
  Loader(const Json& json, const core::FieldCatalogue& catalogue) : m_json(json), m_catalogue(catalogue) {}

  [[nodiscard]] BasicStandard load() const {
    BasicStandard standard;
    standard.title = m_json.at("title").get<std::string>();
    for (const Json& group : m_json.at("groups")) {
      auto& made = standard.groups.emplace_back();
      made.title = group.at("title").get<std::string>();
      for (const Json& entry : group.at("items")) made.items.push_back(item(entry));
    }
    return standard;
  }

private:
  [[nodiscard]] BasicItem item(const Json& entry) const {
    BasicItem made{.id = text(entry, "id"), .text = text(entry, "text"), .unit = entry.value("unit", "")};
    made.mandatory = oneOf(entry, "kind", "mandatory", "guidance");
    made.confirmed = oneOf(entry, "status", "found", "recalled");
    if (entry.contains("figure")) made.figure = figure(entry);
    if (entry.contains("ticked"))
      made.ticked = {field(text(entry.at("ticked"), "field")), entry.at("ticked").at("at_least").get<int>()};
    if (entry.contains("every_row")) made.everyRow = everyRow(entry.at("every_row"));
    if (entry.contains("judged")) made.judged = field("judged." + made.id + ".result");
    const int ways = int{made.figure.has_value()} + int{made.ticked.has_value()} + int{made.everyRow.has_value()} +
                     int{made.judged.has_value()};
    if (ways != 1) refuseStandard("item " + made.id + " is to be found out in one way");
    return made;
  }

  [[nodiscard]] BasicFigure figure(const Json& entry) const {
    const Json& json = entry.at("figure");
    BasicFigure made{.of = stated(json, "of"), .less = stated(json, "less"), .to = stated(json, "to")};
    made.per = json.contains("per") ? decimal(json, "per") : core::Decimal(1);
    if (json.contains("at_least")) made.atLeast = decimal(json, "at_least");
    if (json.contains("at_most")) made.atMost = decimal(json, "at_most");
    if (made.of.empty() || (!made.atLeast && !made.atMost)) refuseStandard("figure compares nothing: " + json.dump());
    made.before = json.value("before", "");
    return made;
  }

  [[nodiscard]] BasicItem::EveryRow everyRow(const Json& json) const {
    const std::string list = text(json, "list");
    return {field(list), field(list + "." + text(json, "column")), decimal(json, "at_least")};
  }

  /// The blanks that can state a quantity: those that the file lists for it under `stated`, else the sheet's own blank.
  [[nodiscard]] BasicFigure::Stated stated(const Json& json, const char* key) const {
    if (!json.contains(key)) return {};
    const std::string name = text(json, key);
    const Json& all = m_json.at("stated");
    if (!all.contains(name)) return {field(name)};
    BasicFigure::Stated fields;
    for (const Json& one : all.at(name)) fields.push_back(m_catalogue.require(one.get<std::string>()));
    return fields;
  }

  [[nodiscard]] core::FieldId field(const std::string& name) const { return m_catalogue.require(kSheet + name); }

  static std::string text(const Json& json, const char* key) { return json.at(key).get<std::string>(); }

  static bool oneOf(const Json& json, const char* key, std::string_view yes, std::string_view no) {
    const std::string word = text(json, key);
    if (word != yes && word != no) refuseStandard(std::string(key) + " is " + word);
    return word == yes;
  }

  static core::Decimal decimal(const Json& json, const char* key) {
    const auto parsed = core::Decimal::parse(text(json, key));
    if (core::isFault(parsed)) refuseStandard(std::string(key) + " is no decimal: " + json.dump());
    return std::get<core::Decimal>(parsed);
  }

  const Json& m_json;
  const core::FieldCatalogue& m_catalogue;
};

Reading readingOf(bool met) {
  return met ? Reading::Met : Reading::NotMet;
}

class Proposing {
public:
  explicit Proposing(const core::Answers& answers) : m_answers(answers) {}

  [[nodiscard]] BasicFinding find(const BasicItem& item) const {
    BasicFinding finding{.item = &item};
    if (item.figure) compare(*item.figure, item.unit, finding);
    if (item.ticked) count(*item.ticked, item.unit, finding);
    if (item.everyRow) walk(*item.everyRow, item.unit, finding);
    if (item.judged) takeJudgement(*item.judged, finding);
    return finding;
  }

private:
  /// The first figure that is known, in ten-thousandths. Where none is, the first blank is noted as missing.
  std::optional<Wide> stated(const BasicFigure::Stated& fields, BasicFinding& finding) const {
    for (const core::FieldId field : fields) {
      if (const auto figure = scaledFigure(m_answers.value(field))) return figure;
    }
    finding.missing.push_back(fields.front());
    return std::nullopt;
  }

  void compare(const BasicFigure& figure, const std::string& unit, BasicFinding& finding) const {
    const auto of = stated(figure.of, finding);
    const auto less = figure.less.empty() ? Wide{0} : stated(figure.less, finding);
    const auto to = figure.to.empty() ? Wide{core::Decimal::kScale} : stated(figure.to, finding);
    if (!of || !less || !to) return;
    // A share of 0 means nothing, and more cannot be taken away than there is. In both cases somebody has miskeyed.
    if (*to == 0) finding.missing.push_back(figure.to.front());
    if (*less > *of) finding.missing.push_back(figure.less.front());
    if (!finding.missing.empty()) return;
    const Wide numerator = (*of - *less) * figure.per.scaled() / core::Decimal::kScale;
    const auto reaches = [&](const core::Decimal& bound) {
      return numerator * core::Decimal::kScale >= *to * bound.scaled();
    };
    const auto keeps = [&](const core::Decimal& bound) {
      return numerator * core::Decimal::kScale <= *to * bound.scaled();
    };
    finding.result =
        readingOf((!figure.atLeast || reaches(*figure.atLeast)) && (!figure.atMost || keeps(*figure.atMost)));
    const bool above = figure.atMost && !keeps(*figure.atMost);
    finding.have =
        figure.before + (above ? raisedText(numerator, *to) : core::quotientText(numerator, *to, bound(figure))) + unit;
  }

  static core::Decimal bound(const BasicFigure& figure) { return figure.atLeast ? *figure.atLeast : *figure.atMost; }

  /// The quotient, rounded up to two decimals, so that a figure above a bound never reads as the bound.
  static std::string raisedText(Wide numerator, Wide denominator) {
    const Wide hundredths = core::ceilingQuotient(numerator * 100, denominator);
    return core::quotientText(hundredths, 100, core::Decimal(0));
  }

  void count(const BasicItem::Ticked& ticked, const std::string& unit, BasicFinding& finding) const {
    const auto* set = core::known<core::CodeSet>(m_answers.value(ticked.field));
    if (set == nullptr) {
      finding.missing.push_back(ticked.field);
      return;
    }
    finding.result = readingOf(set->codes.size() >= static_cast<std::size_t>(ticked.atLeast));
    finding.have = std::to_string(set->codes.size()) + unit;
  }

  void walk(const BasicItem::EveryRow& every, const std::string& unit, BasicFinding& finding) const {
    const auto* rows = m_answers.finishedRows(every.list);
    const std::size_t column = m_answers.catalogue()[every.column].column;
    if (rows == nullptr || rows->empty()) {
      finding.missing.push_back(every.list);
      return;
    }
    std::size_t reached = 0;
    std::size_t open = 0;
    for (const core::Row& row : *rows) {
      const auto figure = scaledFigure(row.cells[column]);
      if (!figure) ++open;
      if (figure && *figure >= every.atLeast.scaled()) ++reached;
    }
    finding.have = std::to_string(reached) + "/" + std::to_string(rows->size()) + unit;
    if (reached + open < rows->size()) {
      finding.result = Reading::NotMet;
    } else if (open > 0) {
      finding.missing.push_back(every.column);
    } else {
      finding.result = Reading::Met;
    }
  }

  void takeJudgement(core::FieldId field, BasicFinding& finding) const {
    const auto* code = core::known<core::Code>(m_answers.value(field));
    if (code == nullptr) {
      finding.missing.push_back(field);
    } else if (code->code == "not_applicable") {
      finding.applies = false;
    } else {
      finding.result = readingOf(code->code == "met");
    }
  }

  const core::Answers& m_answers;
};

}  // namespace

BasicStandard BasicStandard::load(std::string_view document, const core::FieldCatalogue& catalogue) {
  try {
    return Loader(core::parsedJson(document), catalogue).load();
  } catch (const Json::exception& error) {
    refuseStandard(error.what());
  }
}

BasicProposal propose(const BasicStandard& standard, const core::Answers& answers) {
  BasicProposal proposal;
  const Proposing proposing(answers);
  for (const BasicStandard::Group& group : standard.groups) {
    for (const BasicItem& item : group.items) {
      const BasicFinding& finding = proposal.findings.emplace_back(proposing.find(item));
      if (!item.decides() || !finding.applies) continue;
      if (finding.result == Reading::Met) ++proposal.met;
      if (finding.result == Reading::NotMet) ++proposal.notMet;
      if (finding.result == Reading::Unknown) ++proposal.unknown;
    }
  }
  if (proposal.notMet > 0) {
    proposal.result = Reading::NotMet;
  } else if (proposal.unknown == 0) {
    proposal.result = Reading::Met;
  }
  return proposal;
}

}  // namespace guapai::rules
