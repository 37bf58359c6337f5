#pragma once

#include <QtCore/QCoreApplication>

#include "core/cells.h"

namespace guapai::core {
struct PastedCells;
}  // namespace guapai::core
namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class AnswerEditor;
class ListRows;
struct RowView;

/// Cells of a spreadsheet that are pasted into a blank of a list: they fill rows and columns from there on, as one undo
/// step. What is no value of its blank stands there, marked, as if it had been typed; what has no blank is named.
class CellsPaste {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::CellsPaste)

public:
  /// @param session  must live longer.
  explicit CellsPaste(session::CaseSession& session) : m_session(&session) {}

  /// Editor, list and row must live as long as the editor.
  void watch(AnswerEditor& editor, ListRows& list, RowView& row);

private:
  bool take(AnswerEditor& editor, ListRows& list, RowView& row, const core::Cells& cells);
  /// What became of the cells that are no answers now; empty where all are.
  [[nodiscard]] static QString leftOver(const core::PastedCells& pasted);
  static void showRefused(const ListRows& list, const core::PastedCells& pasted);

  session::CaseSession* m_session;
};

}  // namespace guapai::ui
