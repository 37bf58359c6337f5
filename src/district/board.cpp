#include "district/board.h"

#include <algorithm>
#include <map>

#include "core/jsonwriter.h"
#include "terms/resultwords.h"

namespace guapai::district {
namespace {

using Shape = terms::ResultMark::Shape;
using PlanStage = rules::Standard::PlanStage;

/// The line of each center's last round, in the order in which the centers first occur in `lines`.
std::vector<const LedgerLine*> lastRounds(const std::vector<LedgerLine>& lines) {
  std::vector<const LedgerLine*> last;
  std::map<std::string, std::size_t> places;
  for (const LedgerLine& line : lines) {
    const auto [place, isNew] = places.emplace(line.head.centerId, last.size());
    if (isNew) {
      last.push_back(&line);
    } else if (last[place->second]->head.round < line.head.round) {
      last[place->second] = &line;
    }
  }
  return last;
}

void addTo(const terms::ResultMark& mark, Board::Tally& tally) {
  if (mark.shape == Shape::Met) {
    ++tally.met;
  } else if (mark.shape == Shape::NotMet) {
    ++tally.notMet;
  } else {
    ++tally.undetermined;
  }
  if (mark.ruled) ++tally.ruled;
}

class Counter {
public:
  Counter(const terms::Definitions& definitions, const std::vector<LedgerLine>& lines)
      : m_definitions(definitions), m_words(definitions.messages()), m_lines(lines), m_last(lastRounds(lines)) {}

  Board count(const std::vector<PlanStage>& plan, core::Date today) {
    m_board.centers = static_cast<int>(m_last.size());
    countResults();
    distribute();
    m_board.plan = plan;
    countYears(today);
    gatherTodo();
    return std::move(m_board);
  }

private:
  void countResults() {
    const rules::Standard& standard = m_definitions.standard();
    std::size_t column = 0;
    const auto add = [&](const auto& text, const QString& number) {
      Board::Tally tally{.id = QString::fromStdString(text.id), .number = number, .brief = {}};
      tally.brief = QString::fromStdString(text.brief);
      for (const LedgerLine* line : m_last) addTo(line->results[column].mark, tally);
      m_board.tallies.push_back(std::move(tally));
      ++column;
    };
    for (const auto& criterion : standard.criteria())
      add(criterion, QString::fromStdString(m_words.criterion(criterion.number)));
    for (const auto& disqualifier : standard.disqualifiers())
      add(disqualifier, QString::fromStdString(m_words.disqualifier(disqualifier.number)));
  }

  void distribute() {
    const auto all = rules::thresholds(m_definitions.standard());
    for (std::size_t i = 0; i < all.size(); ++i) {
      Board::Distribution distribution = begun(all[i]);
      const std::size_t criterion = criterionAt(all[i].criterion);
      for (const LedgerLine* line : m_last) {
        if (!line->figures[i]) {
          ++distribution.unknown;
          continue;
        }
        distribution.figures.push_back({.id = line->head.id,
                                        .center = line->name,
                                        .figure = *line->figures[i],
                                        .mark = line->results[criterion].mark});
      }
      std::ranges::stable_sort(distribution.figures, {},
                               [](const Board::Figure& figure) { return figure.figure.share; });
      m_board.distributions.push_back(std::move(distribution));
    }
  }

  [[nodiscard]] std::size_t criterionAt(const std::string& id) const {
    const auto& criteria = m_definitions.standard().criteria();
    const auto found = std::ranges::find(criteria, id, &rules::Standard::CriterionText::id);
    return static_cast<std::size_t>(found - criteria.begin());
  }

  [[nodiscard]] Board::Distribution begun(const rules::Threshold& threshold) const {
    const int number = m_definitions.standard().criteria()[criterionAt(threshold.criterion)].number;
    QString label = QString::fromStdString(threshold.label);
    QString unit = QString::fromStdString(threshold.unit);
    if (threshold.ofPopulation) {
      const core::FieldCatalogue& catalogue = m_definitions.catalogue();
      label = QString::fromStdString(m_words.sentence(
          "board.ratio", {{"label", threshold.label},
                          {"population", catalogue[catalogue.require("information.resident_population")].label}}));
      unit = QString::fromStdString(m_words.sentence("board.ratio.unit"));
    }
    return {.threshold = threshold,
            .number = QString::fromStdString(m_words.criterion(number)),
            .title = QString::fromStdString(m_words.criterion(number)) + QLatin1Char(' ') + label,
            .unit = unit,
            .figures = {}};
  }

  /// Counts for each year of the plan's stages, and for other years in which a center became a community hospital.
  void countYears(core::Date today) {
    std::map<int, Board::Year> years;
    for (const PlanStage& stage : m_board.plan) {
      for (int year = stage.from; year <= stage.to; ++year) years[year].year = year;
      years[stage.to].planned += stage.centers;
    }
    for (const auto& [center, line] : firstAchieved()) {
      Board::Year& year = years[line->achievedOn->year()];
      year.year = line->achievedOn->year();
      ++year.achieved;
      year.centers.append(line->name);
    }
    int planned = 0;
    int achieved = 0;
    for (auto& [number, year] : years) {
      year.plannedSum = planned += year.planned;
      year.achievedSum = achieved += year.achieved;
      year.begun = number <= today.year();
      m_board.years.push_back(std::move(year));
    }
  }

  [[nodiscard]] std::map<std::string, const LedgerLine*> firstAchieved() const {
    std::map<std::string, const LedgerLine*> first;
    for (const LedgerLine& line : m_lines) {
      if (!line.achievedOn) continue;
      const auto [known, isNew] = first.emplace(line.head.centerId, &line);
      if (!isNew && line.head.round < known->second->head.round) known->second = &line;
    }
    return first;
  }

  void gatherTodo() {
    for (const LedgerLine* line : m_last) {
      for (const procedure::TodoItem& item : line->todo)
        m_board.todo.push_back({.id = line->head.id, .center = line->name, .item = item});
    }
    std::ranges::stable_sort(m_board.todo, procedure::isMoreUrgent, &Board::Todo::item);
  }

  const terms::Definitions& m_definitions;
  terms::ResultWords m_words;
  const std::vector<LedgerLine>& m_lines;
  std::vector<const LedgerLine*> m_last;
  Board m_board;
};

using core::JsonWriter;

void writeTallies(JsonWriter& json, const std::vector<Board::Tally>& tallies) {
  json.key("results").beginArray();
  for (const Board::Tally& tally : tallies) {
    const bool isDisqualifier = tally.id.startsWith(QLatin1Char('D'));
    json.beginObject().key("id").text(tally.id.toStdString());
    json.key(isDisqualifier ? "clear" : "met").number(tally.met);
    json.key(isDisqualifier ? "triggered" : "not_met").number(tally.notMet);
    json.key("undetermined").number(tally.undetermined).key("ruled").number(tally.ruled).endObject();
  }
  json.endArray();
}

void writeDistributions(JsonWriter& json, const std::vector<Board::Distribution>& distributions) {
  json.key("distributions").beginArray();
  for (const Board::Distribution& distribution : distributions) {
    json.beginObject().key("criterion").text(distribution.threshold.criterion);
    json.key("fact").text(distribution.threshold.fact);
    json.key("threshold")
        .text(distribution.threshold.value.written())
        .key("unit")
        .text(distribution.unit.toStdString());
    json.key("figures").beginArray();
    for (const Board::Figure& figure : distribution.figures) {
      json.beginObject().key("center").text(figure.center.toStdString());
      json.key("figure").text(figure.figure.text.toStdString());
      json.key("reaches").flag(figure.reaches());
      json.key("verified").flag(figure.figure.verified).endObject();
    }
    json.endArray().key("unknown").number(distribution.unknown).endObject();
  }
  json.endArray();
}

void writePlan(JsonWriter& json, const Board& board) {
  json.key("plan").beginArray();
  for (const PlanStage& stage : board.plan) {
    json.beginObject().key("time").text(stage.time).key("from").number(stage.from).key("to").number(stage.to);
    json.key("centers").number(stage.centers).endObject();
  }
  json.endArray().key("years").beginArray();
  for (const Board::Year& year : board.years) {
    json.beginObject().key("year").number(year.year).key("planned_sum").number(year.plannedSum);
    json.key("achieved").number(year.achieved).key("achieved_sum").number(year.achievedSum);
    json.key("centers").beginArray();
    for (const QString& center : year.centers) json.text(center.toStdString());
    json.endArray().endObject();
  }
  json.endArray();
}

void writeTodo(JsonWriter& json, const std::vector<Board::Todo>& todo) {
  json.key("todo").beginArray();
  for (const Board::Todo& each : todo) {
    json.beginObject().key("kind").text(procedure::word(each.item.kind)).key("center").text(each.center.toStdString());
    json.key("day");
    if (each.item.day) {
      json.text(each.item.day->iso());
    } else {
      json.null();
    }
    json.key("overdue").flag(each.item.overdue).key("text").text(each.item.text).endObject();
  }
  json.endArray();
}

}  // namespace

Board boardOf(const terms::Definitions& definitions, const std::vector<LedgerLine>& lines,
              const std::vector<PlanStage>& plan, core::Date today) {
  return Counter(definitions, lines).count(plan, today);
}

std::string boardJson(const Board& board, core::Date today) {
  JsonWriter json;
  json.beginObject().key("format").text("guapai.board/1").key("day").text(today.iso());
  json.key("centers").number(board.centers);
  writeTallies(json, board.tallies);
  writeDistributions(json, board.distributions);
  writePlan(json, board);
  writeTodo(json, board.todo);
  return json.endObject().take();
}

}  // namespace guapai::district
