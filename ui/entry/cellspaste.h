#pragma once

#include <functional>
#include <utility>

#include <QtCore/QCoreApplication>

#include "core/cells.h"
#include "core/change.h"
#include "core/place.h"

namespace guapai::core {
struct PastedCells;
}  // namespace guapai::core
namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class AnswerEditor;
class DraftKeeper;
class ListRows;
struct RowView;

/// Takes cells of a spreadsheet that are pasted into a blank of a list. They fill rows and columns from that blank on,
/// as one undo step. A cell that is no value of its blank stands in that blank, marked, as if it had been typed. A note
/// at the first blank says how many cells were not taken.
class CellsPaste {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::CellsPaste)

public:
  /// @param session, drafts  must live longer; `drafts` keeps what is typed in the editors.
  CellsPaste(session::CaseSession& session, DraftKeeper& drafts) : m_session(&session), m_drafts(&drafts) {}

  /// As FormView::Companions: the further edits of the undo step in which cells are pasted.
  using Companions = std::function<core::Changes(const core::Place& place, const core::Value& value)>;
  void setCompanions(Companions companions) { m_companions = std::move(companions); }

  /// From now on, cells that are pasted into the editor go into the list.
  /// @param list, row  of the editor; they must live as long as it does.
  void watch(AnswerEditor& editor, ListRows& list, RowView& row);

private:
  bool take(AnswerEditor& editor, ListRows& list, RowView& row, const core::Cells& cells);
  /// The sentences about cells that did not become answers, each on a line of its own; empty where all of them did.
  [[nodiscard]] static QString leftOver(const core::PastedCells& pasted);
  static void showRefused(const ListRows& list, const core::PastedCells& pasted);

  session::CaseSession* m_session;
  DraftKeeper* m_drafts;
  Companions m_companions;
};

}  // namespace guapai::ui
