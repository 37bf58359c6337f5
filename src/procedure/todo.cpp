#include "procedure/todo.h"

#include <algorithm>
#include <tuple>

#include "procedure/progress.h"
#include "terms/resultwords.h"

namespace guapai::procedure {
namespace {

using Kind = TodoItem::Kind;

class Finder {
public:
  Finder(const terms::Definitions& definitions, const core::Answers& answers, const rules::Evaluation& evaluation,
         core::Date today)
      : m_definitions(definitions),
        m_words(definitions.messages()),
        m_answers(answers),
        m_evaluation(evaluation),
        m_today(today) {}

  std::vector<TodoItem> find() {
    findDueDates();
    findGradeReview();
    for (std::size_t i = 0; i < m_evaluation.disqualifiers.size(); ++i) findWindowEnd(i);
    findWaiting();
    findNeverAssessed();
    std::ranges::stable_sort(m_found, isMoreUrgent);
    return std::move(m_found);
  }

private:
  [[nodiscard]] std::optional<core::Date> date(std::string_view field) const {
    const auto* known = core::known<core::WrittenDate>(m_answers.value(m_answers.catalogue().require(field)));
    return known == nullptr ? std::nullopt : std::optional(known->firstDay());
  }

  /// Whether the day is past or at most `days` ahead of today.
  [[nodiscard]] bool isNear(core::Date day, int days) const { return day <= m_today.plusDays(days); }

  void findDueDates() {
    for (const DueDate& due : dueDates(m_definitions.standard(), m_answers)) {
      if (!isNear(due.on, kDeadlineDays)) continue;
      m_found.push_back({.kind = due.item ? Kind::Rectification : Kind::Deadline,
                         .day = due.on,
                         .overdue = due.on < m_today,
                         .text = due.text});
    }
  }

  void findGradeReview() {
    const auto awarded = date("center.grade_awarded_on");
    const int years = m_definitions.standard().settings().gradeValidYears;
    if (!awarded) return;
    const core::Date due = awarded->minusYears(-years);
    if (!isNear(due, kDeadlineDays)) return;
    m_found.push_back({.kind = Kind::GradeReview,
                       .day = due,
                       .overdue = due < m_today,
                       .text = m_words.sentence("todo.grade_review.text",
                                                {{"date", awarded->chinese()}, {"years", std::to_string(years)}})});
  }

  /// Adds the day from which the disqualifier no longer rules an application out, and the day from which it is clear.
  void findWindowEnd(std::size_t index) {
    const rules::DisqualifierFinding& finding = m_evaluation.disqualifiers[index];
    const std::string disqualifier = m_words.disqualifier(m_definitions.standard().disqualifiers()[index].number);
    const auto add = [&](const std::optional<core::Date>& day, std::string_view sentence) {
      if (!day || *day < m_today || !isNear(*day, kWindowDays)) return;
      m_found.push_back({.kind = Kind::WindowEnd,
                         .day = day,
                         .overdue = false,
                         .text = m_words.sentence(sentence, {{"condition", disqualifier}})});
    };
    if (finding.notTriggeredFrom != finding.clearsOn)
      add(finding.notTriggeredFrom, "todo.window_end.text.not_triggered");
    add(finding.clearsOn, "todo.window_end.text.clears");
  }

  void findWaiting() {
    const CaseStage stage = stageOf(m_definitions.standard(), m_answers);
    if (!stage.stage->waiting) return;
    const auto applied = date("application.applied_on").has_value() ? date("application.applied_on") : stage.since;
    if (!applied) return;
    const auto days = std::max<std::int64_t>(0, (m_today.days() - applied->days()).count());
    m_found.push_back({.kind = Kind::Waiting,
                       .day = applied,
                       .overdue = false,
                       .text = m_words.sentence("todo.waiting.text",
                                                {{"date", applied->chinese()}, {"days", std::to_string(days)}})});
  }

  void findNeverAssessed() {
    const bool nothing = std::ranges::all_of(m_evaluation.criteria, [](const rules::Finding& finding) {
      return finding.result == rules::CriterionResult::Undetermined && finding.why == rules::Why::Missing;
    });
    if (!nothing) return;
    m_found.push_back({.kind = Kind::NeverAssessed,
                       .day = std::nullopt,
                       .overdue = false,
                       .text = m_words.sentence("todo.never_assessed.text")});
  }

  const terms::Definitions& m_definitions;
  terms::ResultWords m_words;
  const core::Answers& m_answers;
  const rules::Evaluation& m_evaluation;
  core::Date m_today;
  std::vector<TodoItem> m_found;
};

}  // namespace

bool isMoreUrgent(const TodoItem& first, const TodoItem& second) {
  const auto order = [](const TodoItem& item) {
    // The day of a waiting case is past: it says since when the center waits, and nothing falls due on it.
    const bool hasDay = item.day && item.kind != Kind::Waiting;
    return std::tuple(!item.overdue, !hasDay, hasDay ? *item.day : core::Date(), item.kind);
  };
  const auto a = order(first);
  const auto b = order(second);
  return a != b ? a < b : first.day < second.day;
}

std::vector<TodoItem> todoOf(const terms::Definitions& definitions, const core::Answers& answers,
                             const rules::Evaluation& evaluation, core::Date today) {
  return Finder(definitions, answers, evaluation, today).find();
}

std::string_view word(TodoItem::Kind kind) {
  switch (kind) {
    case Kind::Rectification:
      return "rectification";
    case Kind::Deadline:
      return "deadline";
    case Kind::GradeReview:
      return "grade_review";
    case Kind::WindowEnd:
      return "window_end";
    case Kind::Waiting:
      return "waiting";
    case Kind::NeverAssessed:
      break;
  }
  return "never_assessed";
}

}  // namespace guapai::procedure
