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

/// An open library: the ledger, and beside it the open center with its findings. While none is open, the district's
/// board: what is to be done above the ledger, or the charts.
class DistrictPage : public QWidget {
  Q_OBJECT

public:
  explicit DistrictPage(std::shared_ptr<const terms::Definitions> definitions, QWidget* parent = nullptr);
  ~DistrictPage() override;

  /// @param district  must live as long as it is shown; null shows nothing.
  void setDistrict(district::DistrictSession* district);

  [[nodiscard]] session::CaseSession* session() const { return m_session.get(); }
  void openCase(core::CaseId id);
  /// The open center as the library has it now. What is typed and not saved is in its blanks again, as drafts.
  void reopenCase();
  /// Back to the overview: the ledger in its wide shape.
  /// @return false where the person stays in the center.
  bool closeCase();
  /// Asked before the open center is left; it stays open where the answer is no.
  void setMayLeave(std::function<bool(session::CaseSession&)> mayLeave) { m_mayLeave = std::move(mayLeave); }
  /// Takes up what is typed, and asks.
  [[nodiscard]] bool mayLeave();
  /// The overview with its ledger, whatever is shown.
  void showOverview();
  /// The overview's charts instead of its ledger.
  void showCharts();
  /// To the center `by` lines below in the ledger as it is filtered and sorted.
  void openNeighbour(int by);
  /// The board's figures are others: soon, and only while it is to be seen.
  void refreshBoard();
  /// Takes up what is typed in the open editor.
  void commit();

  /// Where the form would have too little room beside the ledger, it is shown only when asked for again.
  void setLedgerShown(bool shown);
  /// What the person wants where there is room.
  [[nodiscard]] bool isLedgerWanted() const { return m_ledgerWanted; }
  void setFindingsShown(bool shown);
  /// The next application of the open center.
  void openRound();
  // Opening a round is undone and done again like an edit, while it is the last thing that was done. A trial has undo
  // steps of its own.
  [[nodiscard]] bool canUndoRound() const { return isRecord(m_roundOpened); }
  [[nodiscard]] bool canRedoRound() const { return isRecord(m_roundTakenBack); }
  void undoRound();

  [[nodiscard]] QByteArray layoutState() const;
  void restoreLayout(const QByteArray& state);

  [[nodiscard]] ChartsPage& charts() { return *m_charts; }
  [[nodiscard]] TodoPanel& todo() { return *m_todo; }
  [[nodiscard]] LedgerPage& ledger() { return *m_ledger; }
  [[nodiscard]] CasePage& casePage() { return *m_case; }
  [[nodiscard]] FindingsPanel& findings() { return *m_findings; }
  [[nodiscard]] UnsavedWork& unsaved() { return *m_unsaved; }

Q_SIGNALS:
  /// Another center is open, or (null) none.
  void sessionChanged(guapai::session::CaseSession* session);
  void failed(const QString& sentence);
  /// Something was done.
  void said(const QString& sentence);
  /// Something to know; nothing was done.
  void hinted(const QString& sentence);
  /// Names what was typed before and is in its blanks again.
  void restored(const QString& sentence);
  /// Beside the open center; for lack of room, or because there is room again, too.
  void ledgerShown(bool shown);
  /// Somebody else has edited the open center: nothing is saved until it is opened again.
  void overtaken();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
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
  /// This case is open, and no figures are tried in it.
  [[nodiscard]] bool isRecord(const std::optional<core::CaseId>& id) const {
    return m_session && m_session->id() == id && !m_session->isTrying();
  }
  void takeSession(std::unique_ptr<session::CaseSession> session);

  std::shared_ptr<const terms::Definitions> m_definitions;
  district::DistrictSession* m_district = nullptr;
  std::unique_ptr<session::CaseSession> m_session;
  std::function<bool(session::CaseSession&)> m_mayLeave;
  std::optional<core::CaseId> m_roundOpened;     ///< by this person, in this window
  std::optional<core::CaseId> m_roundTakenBack;  ///< the case whose next round was taken back
  std::unique_ptr<session::FindingsModel> m_findingsModel;
  bool m_dividedByPerson = false;
  bool m_ledgerWanted = true;
  bool m_ledgerInsisted = false;  ///< shown although the form then has too little room
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
