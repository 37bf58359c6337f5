#include "verification/timeline.h"

#include <algorithm>

#include "core/visibletext.h"
#include "rules/disqualification.h"

namespace guapai::verification {
namespace {

class Drawing {
public:
  Drawing(const terms::Definitions& definitions, const core::Answers& answers, const rules::Days& days)
      : m_definitions(definitions), m_catalogue(definitions.catalogue()), m_answers(answers), m_days(days) {}

  [[nodiscard]] Timeline draw(const rules::DisqualifierFinding& finding) const {
    Timeline line{.id = finding.id, .windowFrom = m_days.windowFrom, .windowTo = m_days.evaluation};
    const core::List* records = m_answers.list(finding.records);
    if (records != nullptr) {
      for (std::size_t row = 0; row < records->rows.size(); ++row) {
        add(records->rows[row], row + 1, finding, line);
      }
    }
    std::ranges::stable_sort(line.marks, {}, &TimelineMark::day);
    frame(finding, line);
    line.outlook = outlook(finding, line);
    return line;
  }

private:
  /// What one date of the record does by itself: the rules decide the record with its other dates moved out of the
  /// window.
  [[nodiscard]] TimelineEffect effectOf(core::Row record, const core::Field& date,
                                        const rules::DisqualifierFinding& finding) const {
    const core::Date outside = m_days.windowFrom.plusDays(-1);
    for (const core::FieldId id : m_catalogue[finding.records].columns) {
      const core::Field& other = m_catalogue[id];
      if (other.type != core::FieldType::Date || other.id == date.id) continue;
      const auto day = dayIn(record, other);
      if (day && isInWindow(*day)) record.cells[other.column] = core::WrittenDate(outside);
    }
    return effectOf(record, finding);
  }

  [[nodiscard]] bool isInWindow(core::Date day) const { return day >= m_days.windowFrom && day <= m_days.evaluation; }

  /// What the record does by itself: the rules decide a finished list that holds only this record.
  [[nodiscard]] TimelineEffect effectOf(const core::Row& record, const rules::DisqualifierFinding& finding) const {
    const rules::StandardContent& standard = m_definitions.standard().content();
    const auto& disqualifiers = standard.disqualifiers;
    const auto which = std::ranges::find(disqualifiers, finding.records, &rules::DisqualifierContent::records);
    core::Answers alone(m_catalogue);
    alone.setList(finding.records, {.finished = true, .rows = {record}});
    switch (rules::computeDisqualifier(standard, *which, alone, m_days).result) {
      case rules::DisqualifierResult::Triggered:
        return TimelineEffect::Hit;
      case rules::DisqualifierResult::Undetermined:
        return TimelineEffect::Undecided;
      case rules::DisqualifierResult::Clear:
        break;
    }
    return TimelineEffect::None;
  }

  void add(const core::Row& record, std::size_t row, const rules::DisqualifierFinding& finding, Timeline& line) const {
    std::vector<const core::Field*> dates;
    for (const core::FieldId id : m_catalogue[finding.records].columns) {
      if (m_catalogue[id].type == core::FieldType::Date) dates.push_back(&m_catalogue[id]);
    }
    // An accident or a penalty has days and becomes marks; a department is leased from one day to another and becomes a
    // span.
    if (finding.records == m_catalogue.require("records.outsourced_departments")) {
      addSpan(record, row, effectOf(record, finding), *dates.front(), *dates.back(), line);
      return;
    }
    for (const core::Field* date : dates) addMark(record, row, finding, *date, line);
  }

  void addMark(const core::Row& record, std::size_t row, const rules::DisqualifierFinding& finding,
               const core::Field& date, Timeline& line) const {
    const auto day = dayIn(record, date);
    if (!day) return;
    TimelineMark mark{.day = *day, .row = row};
    mark.label = m_definitions.messages().sentence(
        "timeline.mark", {{"row", std::to_string(row)}, {"field", date.label}, {"day", day->chinese()}});
    mark.inWindow = isInWindow(*day);
    if (mark.inWindow) {
      mark.effect = effectOf(record, date, finding);
      mark.leaves = rules::leavesWindowOn(m_definitions.standard().content(), *day);
    }
    core::Arguments arguments{{"date", mark.label}};
    if (mark.leaves) arguments["leaves"] = mark.leaves->chinese();
    mark.says = m_definitions.messages().sentence(saying(mark), arguments);
    line.marks.push_back(std::move(mark));
  }

  [[nodiscard]] static const char* saying(const TimelineMark& mark) {
    if (!mark.inWindow) return "timeline.outside";
    if (mark.effect == TimelineEffect::None) return "timeline.no_hit";
    return mark.effect == TimelineEffect::Hit ? "timeline.hit" : "timeline.undecided";
  }

  void addSpan(const core::Row& record, std::size_t row, TimelineEffect effect, const core::Field& from,
               const core::Field& to, Timeline& line) const {
    TimelineSpan span{.row = row, .from = dayIn(record, from), .to = dayIn(record, to)};
    const core::Field& department = m_catalogue[m_catalogue.require("records.outsourced_departments.department")];
    span.label = m_definitions.messages().sentence(
        "timeline.span",
        {{"row", std::to_string(row)},
         {"department", core::visibleLine(core::displayText(department, record.cells[department.column]))}});
    span.effect = effect;
    const bool hits = effect == TimelineEffect::Hit;
    span.says = m_definitions.messages().sentence(hits ? "timeline.span.hit" : "timeline.span.no_hit",
                                                  {{"span", span.label}, {"day", m_days.evaluation.chinese()}});
    line.spans.push_back(std::move(span));
  }

  [[nodiscard]] static std::optional<core::Date> dayIn(const core::Row& record, const core::Field& date) {
    const auto* written = core::known<core::WrittenDate>(record.cells[date.column]);
    return written == nullptr ? std::nullopt : std::optional(written->firstDay());
  }

  static void frame(const rules::DisqualifierFinding& finding, Timeline& line) {
    core::Date first = line.windowFrom;
    core::Date last = std::max(line.windowFrom, line.windowTo);
    const auto take = [&](const std::optional<core::Date>& day) {
      if (!day) return;
      first = std::min(first, *day);
      last = std::max(last, *day);
    };
    for (const TimelineMark& mark : line.marks) {
      take(mark.day);
      take(mark.leaves);
    }
    for (const TimelineSpan& span : line.spans) {
      take(span.from);
      take(span.to);
    }
    take(finding.notTriggeredFrom);
    take(finding.clearsOn);
    line.first = core::Date(first.year(), 1, 1);
    line.last = core::Date(last.year(), 12, 31);
  }

  [[nodiscard]] std::string outlook(const rules::DisqualifierFinding& finding, const Timeline& line) const {
    const core::Messages& messages = m_definitions.messages();
    core::Arguments arguments;
    if (finding.notTriggeredFrom) arguments["not_triggered_from"] = finding.notTriggeredFrom->chinese();
    if (finding.clearsOn) arguments["clears_on"] = finding.clearsOn->chinese();
    if (!finding.notTriggeredFrom) return finding.clearsOn ? messages.sentence("timeline.clears", arguments) : "";
    if (finding.notTriggeredFrom == finding.clearsOn) return messages.sentence("timeline.clears", arguments);
    arguments["why"] = whyOpen(*finding.notTriggeredFrom, line);
    return messages.sentence(finding.clearsOn ? "timeline.ruling_then_clears" : "timeline.ruling", arguments);
  }

  /// Why the disqualifier still needs a ruling on that day: the first date that is then still in the window.
  [[nodiscard]] std::string whyOpen(core::Date day, const Timeline& line) const {
    for (const TimelineMark& mark : line.marks) {
      if (mark.leaves && *mark.leaves > day)
        return m_definitions.messages().sentence("timeline.still", {{"date", mark.label}});
    }
    return m_definitions.messages().sentence("timeline.open");
  }

  const terms::Definitions& m_definitions;
  const core::FieldCatalogue& m_catalogue;
  const core::Answers& m_answers;
  const rules::Days& m_days;
};

}  // namespace

std::vector<Timeline> timelines(const terms::Definitions& definitions, const core::Answers& answers,
                                const rules::Evaluation& evaluation) {
  const Drawing drawing(definitions, answers, evaluation.days);
  std::vector<Timeline> lines;
  lines.reserve(evaluation.disqualifiers.size());
  for (const rules::DisqualifierFinding& finding : evaluation.disqualifiers) lines.push_back(drawing.draw(finding));
  return lines;
}

}  // namespace guapai::verification
