#include "app/editcommands.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"

namespace guapai::ui {

EditCommands::EditCommands(Actions& actions, DistrictPage& district, QObject* parent)
    : QObject(parent), m_actions(&actions), m_district(&district) {
  connect(&district, &DistrictPage::sessionChanged, this, &EditCommands::follow);
  CasePage* const forms = &district.casePage();
  connect(actions.addRow, &QAction::triggered, forms, &CasePage::addRow);
  connect(actions.removeRow, &QAction::triggered, forms, &CasePage::removeRow);
  connect(actions.moveRowUp, &QAction::triggered, forms, [forms] { forms->moveRow(-1); });
  connect(actions.moveRowDown, &QAction::triggered, forms, [forms] { forms->moveRow(1); });
  connect(actions.undo, &QAction::triggered, this, [this] { m_session->undoStack().undo(); });
  connect(actions.redo, &QAction::triggered, this, [this] { m_session->undoStack().redo(); });
}

void EditCommands::follow(workspace::CaseSession* session) {
  m_session = session;
  if (session != nullptr) connect(&session->undoStack(), &QUndoStack::indexChanged, this, &EditCommands::showUndo);
  showUndo();
}

void EditCommands::showUndo() {
  const QUndoStack* const stack = m_session == nullptr ? nullptr : &m_session->undoStack();
  const bool canUndo = stack != nullptr && stack->canUndo();
  const bool canRedo = stack != nullptr && stack->canRedo();
  m_actions->undo->setEnabled(canUndo);
  m_actions->redo->setEnabled(canRedo);
}

}  // namespace guapai::ui
