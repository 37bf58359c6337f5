#include "desk/deskwalk.h"

#include <algorithm>

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include "desk/deskform.h"
#include "entry/formpage.h"
#include "entry/formview.h"
#include "verification/verificationsteps.h"

namespace guapai::ui {
namespace {

using verification::VerificationStep;

/// Pixels that are left above the heading, so that it is seen that something stands before it.
constexpr int kAbove = 8;

std::vector<VerificationStep> stepsOf(const session::CaseSession& session) {
  const verification::Verification verification(session.definitions());
  return verification::verificationSteps(session.definitions(), verification, session.answers(), session.evaluation());
}

int headingTop(FormView& desk, const VerificationStep& step) {
  const auto name = QString::fromStdString(liveName(step.id, kLiveResult));
  const auto* const heading = desk.widget()->findChild<QWidget*>(name);
  return heading == nullptr ? 0 : heading->mapTo(desk.widget(), QPoint()).y();
}

/// The index of the last step whose heading stands above the cursor; -1 where there is none, or the cursor is
/// elsewhere.
std::ptrdiff_t stepAtCursor(FormView& desk, const std::vector<VerificationStep>& steps) {
  const QWidget* const holder = QApplication::focusWidget();
  if (holder == nullptr || !desk.widget()->isAncestorOf(holder)) return -1;
  const int cursor = holder->mapTo(desk.widget(), QPoint()).y();
  const auto isBelow = [&](const VerificationStep& step) { return headingTop(desk, step) > cursor; };
  return std::ranges::find_if(steps, isBelow) - steps.begin() - 1;
}

void show(FormView& desk, const VerificationStep& step, core::FieldId blank) {
  desk.focusPlace({.field = blank, .row = std::nullopt});
  desk.verticalScrollBar()->setValue(headingTop(desk, step) - kAbove);
  desk.keepInSight({.field = blank, .row = std::nullopt});
}

}  // namespace

void goToCriterion(FormView& desk, const session::CaseSession& session, int by) {
  const std::vector<VerificationStep> steps = stepsOf(session);
  const auto count = std::ssize(steps);
  const auto here = stepAtCursor(desk, steps);
  const auto to = here < 0 ? (by > 0 ? 0 : count - 1) : (here + by + count) % count;
  const VerificationStep& step = steps[static_cast<std::size_t>(to)];
  show(desk, step, step.first);
}

bool goToUnverified(FormView& desk, const session::CaseSession& session) {
  std::vector<VerificationStep> steps = stepsOf(session);
  std::ranges::rotate(steps, steps.begin() + stepAtCursor(desk, steps) + 1);
  std::erase_if(steps,
                [](const VerificationStep& step) { return step.state == verification::VerificationState::Done; });
  if (steps.empty()) return false;
  // A fact that two criteria share has one blank: from there the cursor goes on, not back into the same blank.
  const auto here = desk.focusedPlace();
  const auto elsewhere =
      std::ranges::find_if(steps, [&here](const VerificationStep& step) { return !here || step.open != here->field; });
  const auto open = elsewhere == steps.end() ? steps.begin() : elsewhere;
  show(desk, *open, open->open);
  return true;
}

void tryFigures(FormView& desk, session::CaseSession& session) {
  if (!session.isTrying()) session.beginTrial();
  const std::vector<VerificationStep> steps = stepsOf(session);
  const auto& criteria = session.evaluation().criteria;
  const auto unmet = std::ranges::find_if(
      criteria, [](const rules::Finding& each) { return each.result != rules::CriterionResult::Met; });
  const VerificationStep& step =
      steps[unmet == criteria.end() ? 0 : static_cast<std::size_t>(unmet - criteria.begin())];
  show(desk, step, step.first);
}

}  // namespace guapai::ui
