#include "app/editcommands.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenuBar>

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
  // A focus that goes to a menu does not count: the menu gives it back when it closes.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now != nullptr && qobject_cast<QMenuBar*>(now) == nullptr) showRows();
  });
  connect(actions.undo, &QAction::triggered, this, [this] { turn(false); });
  connect(actions.redo, &QAction::triggered, this, [this] { turn(true); });
}

/// Undoes or redoes one step. Nothing changes out of sight: the blank is shown, with the cursor in it, and named.
void EditCommands::turn(bool redo) {
  const QUndoStack& stack = m_session->undoStack();
  if (redo && !stack.canRedo() && m_district->canRedoRound()) return m_district->openRound();
  if (!redo && !stack.canUndo() && m_district->canUndoRound()) return m_district->undoRound();
  const auto edited = redo ? m_session->redo() : m_session->undo();
  if (!edited) return;
  CasePage& forms = m_district->casePage();
  forms.showEdited(edited->cursor);
  const QString name = forms.nameOf(*edited);
  m_district->say(redo ? tr("Done again: %1").arg(name) : tr("Undone: %1").arg(name));
}

void EditCommands::follow(session::CaseSession* session) {
  m_session = session;
  if (session != nullptr) {
    followStack();
    connect(session, &session::CaseSession::trialChanged, this, &EditCommands::followStack);
  } else {
    stopFollowing();
  }
  showUndo();
  showRows();
}

/// Follows the undo stack that is in use now: a trial has one of its own.
void EditCommands::followStack() {
  stopFollowing();
  m_followed = &m_session->undoStack();
  connect(m_followed, &QUndoStack::indexChanged, this, &EditCommands::showUndo);
  showUndo();
}

/// The undo stack of a case outlives its session, and emits signals when it is destroyed. The window's actions may be
/// gone by then.
void EditCommands::stopFollowing() {
  if (m_followed != nullptr) disconnect(m_followed, nullptr, this, nullptr);
  m_followed = nullptr;
}

/// Says why nothing of the center can be edited; empty where it can.
QString EditCommands::whyNoEdit() const {
  return m_session == nullptr ? m_actions->whyNoCenter() : Actions::whyLocked(*m_session);
}

void EditCommands::showRows() {
  const auto abilities = m_session == nullptr ? FormView::RowAbilities() : m_district->casePage().rowAbilities();
  const QString locked = whyNoEdit();
  const auto why = [&locked](bool able) {
    return able || !locked.isEmpty() ? locked : tr("The cursor is in no row of a list.");
  };
  Actions::allow(*m_actions->addRow, why(abilities.add));
  for (QAction* const action : {m_actions->removeRow, m_actions->moveRowUp, m_actions->moveRowDown})
    Actions::allow(*action, why(abilities.change));
}

void EditCommands::showUndo() {
  const QString locked = whyNoEdit();
  if (!locked.isEmpty()) {
    Actions::allow(*m_actions->undo, locked);
    Actions::allow(*m_actions->redo, locked);
    return;
  }
  const QUndoStack& stack = m_session->undoStack();
  const bool canUndo = stack.canUndo() || m_district->canUndoRound();
  const bool canRedo = stack.canRedo() || m_district->canRedoRound();
  Actions::allow(*m_actions->undo, canUndo ? QString() : tr("There is nothing to undo in this center."));
  Actions::allow(*m_actions->redo, canRedo ? QString() : tr("There is nothing to do again in this center."));
}

}  // namespace guapai::ui
