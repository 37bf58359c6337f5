#pragma once

#include <string>
#include <vector>

#include <QtWidgets/QWidget>

#include "entry/draftkeeper.h"
#include "procedure/progress.h"
#include "progress/actbar.h"
#include "progress/moveform.h"
#include "progress/movequestions.h"
#include "session/unsaved.h"

class QScrollArea;
class QVBoxLayout;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class AcceptanceView;
class FormView;
class PlainLabel;
class WayView;

/// The page of the open case's progress: how it came to where it is, what can come next, what was decided, and what is
/// to be put right. The page scrolls as a whole, and Tab leads through it from top to bottom.
class ProgressPage : public QWidget {
  Q_OBJECT

public:
  /// @param session  must outlive the page.
  /// @param lastPerson  see MoveQuestions; must outlive the page.
  ProgressPage(session::CaseSession& session, std::string& lastPerson, QWidget* parent = nullptr);
  ~ProgressPage() override;

  /// The list of what is to be put right (整改), which is edited like any other form.
  [[nodiscard]] FormView& rectification() { return *m_rectification; }
  /// Whether such a page shows answers to the field, in that list or outside of it.
  [[nodiscard]] static bool shows(const core::Field& field) { return field.name.starts_with("progress."); }
  /// Whether an answer to this field is shown on this page outside of that list.
  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Gives the focus to the place where the user probably goes on; called when the page comes up.
  void takeFocus();

  // Words that were typed about an act and not done are kept as a draft of the case until the act is done, the user
  // throws them away, or another step makes the act impossible for good. They are reported only while the act is
  // offered: undo and redo can hide them and bring them back.
  /// The place of the draft, when words about an offered act are kept; else empty.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  [[nodiscard]] QString unfinishedName() const;  ///< the acts with such words, 不予受理、受理
  /// Opens the form of the first such act again, with the cursor in it.
  void showUnfinished();
  /// Takes up the draft that the library has kept.
  void restoreDraft(const QString& draft);
  void saveDrafts() { m_drafts.save(); }
  /// The words that the library has not kept; empty when it has kept all.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  /// Takes up words that were not kept before, and keeps them.
  void restoreUnsaved(const QString& draft);
  /// Forgets the words that the library has not kept.
  void giveUpUnsaved();

Q_SIGNALS:
  void newRoundWanted();
  /// The result of `openPlaces` may have changed.
  void openPlacesChanged();

protected:
  bool focusNextPrevChild(bool next) override;
  void showEvent(QShowEvent* event) override;

private:
  void lay(QWidget* content);
  PlainLabel* addLabel(QVBoxLayout* to, const char* name);
  void follow();
  void showCase();
  /// Whether something is or was to be put right.
  [[nodiscard]] bool hasItems(const procedure::Progress& progress) const;
  void showState();
  void showWay(const procedure::Progress& progress);
  void showDue();
  void showActs();
  [[nodiscard]] ActBar::Act actOf(const MoveQuestions::Offer& offer) const;
  void showUnfinishedNote();
  void ask(const MoveForm::Question& question);
  [[nodiscard]] std::optional<MoveForm::Question> questionOf(const std::string& id);
  [[nodiscard]] std::vector<MoveQuestions::Offer> unfinished() const;
  void keepTyped();
  void forgetLeftBehind();
  void storeUnfinished();
  [[nodiscard]] core::Place wayPlace() const;
  void actClosed(MoveForm::End how);
  void chainTabs();
  void keepInSight(QWidget* now);

  session::CaseSession* m_session;
  MoveQuestions m_questions;
  session::UnfinishedActs m_unfinished;
  DraftKeeper m_drafts;
  QScrollArea* m_scroll;
  PlainLabel* m_stage = nullptr;
  PlainLabel* m_readOnly = nullptr;
  PlainLabel* m_trial = nullptr;
  PlainLabel* m_overdue = nullptr;
  PlainLabel* m_due = nullptr;
  PlainLabel* m_start = nullptr;  ///< says how the way begins, while nothing was done
  PlainLabel* m_note = nullptr;   ///< names the acts with words that were typed and not done
  WayView* m_way;
  ActBar* m_acts;
  MoveForm* m_form;
  AcceptanceView* m_acceptances;
  FormView* m_rectification;
  bool m_isBehind = false;  ///< the case has changed since the page last showed it
};

}  // namespace guapai::ui
