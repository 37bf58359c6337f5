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

/// The life of the open case: how it came to where it is, what can come next, what was decided, what is to be put
/// right. One page that scrolls as a whole; Tab walks it from top to bottom.
class ProgressPage : public QWidget {
  Q_OBJECT

public:
  /// @param session  must live longer.
  /// @param lastPerson  as of MoveQuestions.
  ProgressPage(session::CaseSession& session, std::string& lastPerson, QWidget* parent = nullptr);
  ~ProgressPage() override;

  /// The list of what is to be put right: a form like the others.
  [[nodiscard]] FormView& rectification() { return *m_rectification; }
  /// Whether an answer to this field shows here, outside of the list.
  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Where the keyboard goes when the page comes up.
  void takeFocus();

  // What was typed about a move that was not made is kept until it is made or thrown away, or another step leaves it
  // behind. It is told of while the move can be made: undo and redo take it away and bring it back.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  [[nodiscard]] QString unfinishedName() const;  ///< 不予受理、受理
  /// Its form again, with the cursor in it.
  void showUnfinished();
  void restoreDraft(const QString& draft);
  void saveDrafts() { m_drafts.save(); }
  /// What the library did not keep of it.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  void restoreUnsaved(const QString& draft);
  void giveUpUnsaved();

Q_SIGNALS:
  void newRoundWanted();
  /// `openPlaces` may give something else than before.
  void openPlacesChanged();

protected:
  bool focusNextPrevChild(bool next) override;
  void showEvent(QShowEvent* event) override;

private:
  void lay(QWidget* content);
  PlainLabel* addLabel(QVBoxLayout* to, const char* name);
  void follow();
  void showCase();
  /// There is something to put right, or was.
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
  PlainLabel* m_note = nullptr;  ///< of what was typed and not done
  WayView* m_way;
  ActBar* m_acts;
  MoveForm* m_form;
  AcceptanceView* m_acceptances;
  FormView* m_rectification;
  bool m_isBehind = false;  ///< the case has changed since it was last shown here
};

}  // namespace guapai::ui
