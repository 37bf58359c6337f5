#include "rules/disqualification.h"

#include <set>

#include "core/messages.h"
#include "rules/reading.h"

namespace guapai::rules {
namespace {

const Line& lineFor(const StandardContent& standard, const DisqualifierContent& disqualifier,
                    const core::Answers& answers, const Days& days, const core::Row& record) {
  const ReadingContext context{.standard = standard, .answers = answers, .days = days, .row = &record};
  for (const Line& line : disqualifier.lines) {
    if (!line.when || readCondition(*line.when, context) == Reading::Met) return line;
  }
  return disqualifier.lines.back();
}

/// The days behind `after` on which the result may differ from that of the day before. A record can change the result
/// only on one of its dates, on the day after that, and on the day on which the date leaves the window.
std::set<core::Date> turningDays(const StandardContent& standard, const std::vector<core::Row>& records,
                                 core::Date after) {
  std::set<core::Date> days{after.plusDays(1)};
  for (const core::Row& record : records) {
    for (const core::Value& cell : record.cells) {
      const auto* date = core::known<core::WrittenDate>(cell);
      if (date == nullptr) continue;
      for (const core::Date day :
           {date->firstDay(), date->firstDay().plusDays(1), leavesWindowOn(standard, date->firstDay())}) {
        if (day > after) days.insert(day);
      }
    }
  }
  return days;
}

void findEndingDays(const StandardContent& standard, const DisqualifierContent& disqualifier,
                    const core::Answers& answers, const Days& days, DisqualifierFinding& finding) {
  const auto* records = answers.finishedRows(disqualifier.records);
  for (const core::Date day : turningDays(standard, *records, days.evaluation)) {
    const auto result = decide(standard, disqualifier, answers, daysFor(standard, day, day)).result;
    if (result != DisqualifierResult::Triggered && !finding.notTriggeredFrom) finding.notTriggeredFrom = day;
    if (result == DisqualifierResult::Clear) {
      finding.clearsOn = day;
      return;
    }
  }
}

std::string reasonOf(const DisqualifierContent& disqualifier, const core::Answers& answers, const Decision& decision,
                     const DisqualifierFinding& finding) {
  const auto say = [&](std::string_view key) { return disqualifier.say.find(key)->second; };
  const auto* records = answers.finishedRows(disqualifier.records);
  if (records == nullptr) return say("missing");
  if (decision.line == nullptr)
    return core::filled(say(records->empty() ? "none" : "clear"), {{"count", std::to_string(records->size())}});

  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto append = [&](std::string& text, std::string_view place) {
    for (const core::FieldId id : catalogue[disqualifier.records].columns) {
      const core::Field& column = catalogue[id];
      if (std::string_view(column.name).substr(catalogue[disqualifier.records].name.size() + 1) != place) continue;
      text += core::displayText(column, (*records)[decision.record].cells[column.column]);
      return true;
    }
    if (place == "row") text += std::to_string(decision.record + 1);
    return place == "row";
  };
  std::string reason;
  core::appendFilled(reason, decision.line->say, append);
  if (finding.notTriggeredFrom && finding.notTriggeredFrom != finding.clearsOn) {
    reason += core::filled(say("dates"), {{"not_triggered_from", finding.notTriggeredFrom->chinese()}});
  }
  if (finding.clearsOn) reason += core::filled(say("dates_clear"), {{"clears_on", finding.clearsOn->chinese()}});
  return reason;
}

}  // namespace

Decision decide(const StandardContent& standard, const DisqualifierContent& disqualifier, const core::Answers& answers,
                const Days& days) {
  const auto* records = answers.finishedRows(disqualifier.records);
  if (records == nullptr) return {.why = Why::Missing};
  Decision decision{.result = DisqualifierResult::Clear};
  for (std::size_t i = 0; i < records->size(); ++i) {
    const Line& line = lineFor(standard, disqualifier, answers, days, (*records)[i]);
    if (line.then == DisqualifierResult::Triggered) return {.result = line.then, .line = &line, .record = i};
    if (line.then == DisqualifierResult::Undetermined && decision.result == DisqualifierResult::Clear) {
      decision = {.result = line.then, .why = Why::Record, .line = &line, .record = i};
    }
  }
  return decision;
}

Days daysFor(const StandardContent& standard, core::Date evaluation, core::Date application) {
  return {
      .evaluation = evaluation, .application = application, .windowFrom = application.minusYears(standard.windowYears)};
}

core::Date leavesWindowOn(const StandardContent& standard, core::Date day) {
  const core::Date sameDay(std::chrono::sys_days(std::chrono::year(day.year() + standard.windowYears) /
                                                 std::chrono::month(day.month()) / 1));
  core::Date candidate = sameDay.plusDays(static_cast<int>(day.day()) - 2);
  while (candidate.minusYears(standard.windowYears) <= day) candidate = candidate.plusDays(1);
  return candidate;
}

DisqualifierFinding computeDisqualifier(const StandardContent& standard, const DisqualifierContent& disqualifier,
                                        const core::Answers& answers, const Days& days) {
  const Decision decision = decide(standard, disqualifier, answers, days);
  DisqualifierFinding finding;
  finding.id = disqualifier.text.id;
  finding.result = finding.computed = decision.result;
  finding.why = decision.why;
  finding.records = disqualifier.records;
  if (disqualifier.dated && decision.result == DisqualifierResult::Triggered)
    findEndingDays(standard, disqualifier, answers, days, finding);
  finding.reason = reasonOf(disqualifier, answers, decision, finding);
  return finding;
}

}  // namespace guapai::rules
