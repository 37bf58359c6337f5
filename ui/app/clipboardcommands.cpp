#include "app/clipboardcommands.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPlainTextEdit>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "entry/evidenceentry.h"

namespace guapai::ui {

ClipboardCommands::ClipboardCommands(Actions& actions, DistrictPage& district, QObject* parent)
    : QObject(parent), m_actions(&actions), m_district(&district) {
  for (QAction* const command : {actions.cut, actions.copy, actions.paste, actions.selectAll})
    connect(command, &QAction::triggered, this, [this, command] { carryOut(*command); });
  connect(actions.editMenu, &QMenu::aboutToShow, this, [this] { show(Look::Into); });
  // A focus that goes to a menu does not count: the menu gives it back when it closes.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_holder = now;
    show(Look::Past);
  });
  show(Look::Past);
}

/// Whether a part of a text is selected, which may be copied. What is masked cannot be.
bool ClipboardCommands::isSelected() const {
  if (const auto* const line = qobject_cast<QLineEdit*>(m_holder))
    return line->hasSelectedText() && line->echoMode() == QLineEdit::Normal;
  const auto* const lines = qobject_cast<QPlainTextEdit*>(m_holder);
  return lines != nullptr && lines->textCursor().hasSelection();
}

/// Whether text can be typed into the widget with the focus.
bool ClipboardCommands::isEditable() const {
  if (const auto* const line = qobject_cast<QLineEdit*>(m_holder)) return !line->isReadOnly();
  const auto* const lines = qobject_cast<QPlainTextEdit*>(m_holder);
  return lines != nullptr && !lines->isReadOnly();
}

/// The command that the widget with the focus has of its own for this key; null where it has none.
QAction* ClipboardCommands::ownAction(const QKeySequence& key) const {
  if (m_holder == nullptr) return nullptr;
  for (QAction* const action : m_holder->actions())
    if (action->isEnabled() && action->shortcuts().contains(key)) return action;
  return nullptr;
}

/// Whether a widget that is no text, such as a chart, claims the key for itself.
bool ClipboardCommands::takesItself(const QKeySequence& key) const {
  if (m_holder == nullptr || isEditable()) return false;
  QKeyEvent asked(QEvent::ShortcutOverride, key[0].key(), key[0].keyboardModifiers());
  asked.ignore();
  QApplication::sendEvent(m_holder, &asked);
  return asked.isAccepted();
}

bool ClipboardCommands::canCopy() const {
  const QKeySequence key = m_actions->copy->shortcut();
  if (qobject_cast<QLineEdit*>(m_holder) != nullptr || qobject_cast<QPlainTextEdit*>(m_holder) != nullptr)
    return isSelected();
  if (ownAction(key) != nullptr) return true;
  const auto* const lines = qobject_cast<QAbstractItemView*>(m_holder);
  return (lines != nullptr && lines->currentIndex().isValid()) || takesItself(key);
}

/// @param offered  what the clipboard holds; null where it holds nothing.
bool ClipboardCommands::canPaste(const QMimeData* offered) const {
  if (m_holder == nullptr || offered == nullptr) return false;
  if (isEditable() && !offered->text().isEmpty()) return true;
  if (!offered->hasUrls() && !offered->hasImage()) return false;
  const auto* const session = m_district->session();
  if (session == nullptr || session->isReadOnly()) return false;
  const EvidenceEntry* const evidence = m_district->casePage().evidence();
  return takesItself(m_actions->paste->shortcut()) || (evidence != nullptr && evidence->targetAt(*m_holder));
}

bool ClipboardCommands::canSelectAll() const {
  if (const auto* const line = qobject_cast<QLineEdit*>(m_holder)) return !line->text().isEmpty();
  if (const auto* const lines = qobject_cast<QPlainTextEdit*>(m_holder)) return !lines->document()->isEmpty();
  const auto* const view = qobject_cast<QAbstractItemView*>(m_holder);
  return view != nullptr && view->selectionMode() > QAbstractItemView::SingleSelection && view->model() != nullptr &&
         view->model()->rowCount() > 0;
}

void ClipboardCommands::show(Look look) {
  const QString none = tr("Nothing is selected.");
  const auto allow = [](QAction& action, bool can, const QString& otherwise) {
    Actions::allow(action, can ? QString() : otherwise);
  };
  // What was not looked into counts as text.
  const bool canBePasted = look == Look::Into ? canPaste(QApplication::clipboard()->mimeData()) : isEditable();
  allow(*m_actions->cut, isEditable() && isSelected(), none);
  allow(*m_actions->copy, canCopy(), none);
  allow(*m_actions->paste, canBePasted, tr("Nothing that was copied can be pasted here."));
  allow(*m_actions->selectAll, canSelectAll(), tr("There is nothing here to select."));
}

/// Hands the key of the command to the widget with the focus, as if it had been pressed there: only the widget knows
/// that a number is copied as a secret, or that cells are pasted over rows.
void ClipboardCommands::carryOut(const QAction& command) {
  if (m_holder == nullptr) return;
  const QKeySequence key = command.shortcut();
  if (QAction* const own = ownAction(key)) return own->trigger();
  QKeyEvent press(QEvent::KeyPress, key[0].key(), key[0].keyboardModifiers());
  QApplication::sendEvent(m_holder, &press);
}

}  // namespace guapai::ui
