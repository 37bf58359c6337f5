#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QtWidgets/QWidget>

#include "session/casesession.h"

class QSplitter;
class QTimer;

namespace guapai::district {
class DistrictSession;
class LedgerFilter;
class TodoModel;
}  // namespace guapai::district
namespace guapai::session {
class FindingsModel;
}  // namespace guapai::session

namespace guapai::ui {

class CasePage;
class ChartFrame;
class ChartsPage;
class FindingsPanel;
class LedgerPage;
class TabStrip;
class TodoPanel;
class UnsavedWork;

/// The page of an open library: the ledger, and beside it the open center with its findings. While no center is open,
/// the overview is shown: what is to be done above the ledger, or the charts.
class DistrictPage : public QWidget {
  Q_OBJECT

public:
  explicit DistrictPage(std::shared_ptr<const terms::Definitions> definitions, QWidget* parent = nullptr);
  ~DistrictPage() override;

  /// Closes the open center without asking.
  /// @param district  must live until another one is set; null while no library is open.
  void setDistrict(district::DistrictSession* district);

  /// The open center; null where none is open.
  [[nodiscard]] session::CaseSession* session() const { return m_session.get(); }
  /// Opens the center, unless it is open already or the user stays in the one that is. What the library refuses is told
  /// by `failed`.
  void openCase(core::CaseId id);
  /// Opens the open center anew, as the library has it now. What was typed and not saved is in its blanks again, as
  /// drafts.
  void reopenCase();
  /// Closes the open center and shows the overview, with the ledger in its wide shape.
  /// @return false where the user stays in the center.
  bool closeCase();
  /// @param mayLeave  is asked before the open center is left; the center stays open where it returns false.
  void setMayLeave(std::function<bool(session::CaseSession&)> mayLeave) { m_mayLeave = std::move(mayLeave); }
  /// Takes up what is typed, and asks the function of `setMayLeave`. True where no center is open.
  [[nodiscard]] bool mayLeave();
  /// Closes the open center and shows the overview with its ledger. Does nothing where the user stays in the center.
  void showOverview();
  /// As `showOverview`, with the charts instead of the ledger.
  void showCharts();
  /// Opens the center `by` lines below in the ledger as it is filtered and sorted; above, where `by` is negative.
  void openNeighbour(int by);
  /// Works out the board anew when the event loop runs next; does nothing while a center is open and hides the board.
  void refreshBoard();
  /// Tells the user that something was done about the open center (`said`).
  void say(const QString& sentence) { Q_EMIT said(sentence); }
  /// Tells the user something to know (`hinted`).
  void hint(const QString& sentence) { Q_EMIT hinted(sentence); }
  /// Tells the user that somebody else has edited places of the open center that were edited here.
  void tellOfLostSteps();
  /// Ends what an input method composes, and makes what is typed in the open editor the answer.
  void commit();

  /// Shows or hides the ledger beside the open center. Where that leaves the form too little room, the ledger is shown
  /// only if it is asked for while a center is open.
  void setLedgerShown(bool shown);
  /// Whether the user wants the ledger beside the form where there is room for it.
  [[nodiscard]] bool isLedgerWanted() const { return m_ledgerWanted; }
  void setFindingsShown(bool shown);
  /// Opens the next application (round) of the open center, unless the user stays in this one.
  void openRound();
  // Opening a round is undone and redone like an edit, as long as it is the last thing that was done. While figures are
  // tried it is not: a trial has undo steps of its own.
  [[nodiscard]] bool canUndoRound() const { return isRecord(m_roundOpened); }
  [[nodiscard]] bool canRedoRound() const { return isRecord(m_roundTakenBack); }
  /// Removes the open round and opens the one before. A round in which something was entered stays, and `failed` says
  /// so.
  /// @pre canUndoRound()
  void undoRound();

  /// How the user has divided the page, for `restoreLayout`; empty where the page divides itself.
  [[nodiscard]] QByteArray layoutState() const;
  void restoreLayout(const QByteArray& state);

  [[nodiscard]] ChartsPage& charts() { return *m_charts; }
  [[nodiscard]] TodoPanel& todo() { return *m_todo; }
  [[nodiscard]] LedgerPage& ledger() { return *m_ledger; }
  [[nodiscard]] CasePage& casePage() { return *m_case; }
  [[nodiscard]] FindingsPanel& findings() { return *m_findings; }
  [[nodiscard]] UnsavedWork& unsaved() { return *m_unsaved; }

Q_SIGNALS:
  /// Another center was opened, or the center was closed: then `session` is null.
  void sessionChanged(guapai::session::CaseSession* session);
  /// Something was refused.
  void failed(const QString& sentence);
  /// Something was refused, because somebody else has edited the same place of the open center. See
  /// `CaseSession::contested`.
  void contested(const QString& sentence, const std::optional<guapai::core::Place>& place);
  /// After `failed`: a part of the library cannot be read.
  void damaged();
  /// Something was done.
  void said(const QString& sentence);
  /// Something to know; nothing was done.
  void hinted(const QString& sentence);
  /// Drafts were restored: what was typed before and is not saved is in its blank again. The sentence names it.
  void restored(const QString& sentence);
  /// Whether the ledger is shown beside the open center now. Emitted each time that this may have changed: a center was
  /// opened, the user asked for the ledger, or the window got wider or narrower. `shown` can be what it was before.
  void ledgerShown(bool shown);
  /// Somebody else has opened or ended a round of the open center, which must be opened again. Follows `failed`.
  void overtaken();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void refuse(const core::Error& error);
  void leaveCase();
  void layOut();
  void connectBoard();
  void openFromBoard(core::CaseId id);
  void showBoard();
  void shareBoard();
  void arrange();
  void divide();
  void tellOfPaper(const QString& digits);
  [[nodiscard]] bool isNarrow() const;
  void restoreDrafts();
  /// Whether this case is open and no figures are tried in it. False where `id` is absent.
  [[nodiscard]] bool isRecord(const std::optional<core::CaseId>& id) const {
    return m_session && m_session->id() == id && !m_session->isTrying();
  }
  void takeSession(std::unique_ptr<session::CaseSession> session);

  std::shared_ptr<const terms::Definitions> m_definitions;
  district::DistrictSession* m_district = nullptr;
  std::unique_ptr<session::CaseSession> m_session;
  std::function<bool(session::CaseSession&)> m_mayLeave;
  std::optional<core::CaseId> m_roundOpened;     ///< the round that was opened last, in this window
  std::optional<core::CaseId> m_roundTakenBack;  ///< the case whose next round was taken back
  std::unique_ptr<session::FindingsModel> m_findingsModel;
  bool m_dividedByPerson = false;
  bool m_ledgerWanted = true;
  bool m_ledgerInsisted = false;  ///< the user asked for the ledger although the form has too little room then
  bool m_findingsShown = true;
  TabStrip* m_tabs;
  TodoPanel* m_todo;
  ChartsPage* m_charts;
  std::unique_ptr<district::TodoModel> m_todoModel;
  QTimer* m_boardChanged;
  QSplitter* m_splitter;
  LedgerPage* m_ledger;
  CasePage* m_case;
  FindingsPanel* m_findings;
  UnsavedWork* m_unsaved;
};

}  // namespace guapai::ui
