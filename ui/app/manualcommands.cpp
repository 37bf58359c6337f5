#include "app/manualcommands.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>

#include "app/lockwindow.h"
#include "app/manualwindow.h"

namespace guapai::ui {
namespace {

/// The dialog that keeps all windows but its own from input; null where there is none. Most dialogs keep only the
/// main window from it, and the manual can be read beside them.
QWidget* ownerOfInput() {
  QWidget* const dialog = QApplication::activeModalWidget();
  return dialog != nullptr && dialog->windowModality() == Qt::ApplicationModal ? dialog : nullptr;
}

}  // namespace

ManualCommands::ManualCommands(QAction& manual, QMainWindow* window) : QObject(window), m_window(window) {
  connect(&manual, &QAction::triggered, this, [this] {
    const QWidget* const focus = QApplication::focusWidget();
    show(focus != nullptr && focus->window() == m_window ? focus : m_window);
  });
  QCoreApplication::instance()->installEventFilter(this);
}

ManualCommands::~ManualCommands() {
  delete m_shown;
}

/// The command belongs to the main window, so that its key is not heard in a dialog.
bool ManualCommands::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (key.key() != Qt::Key_F1 || key.modifiers() != Qt::NoModifier) return false;
  auto* const place = static_cast<QWidget*>(watched);
  const QWidget* const window = place->window();
  // The lock hides every other window. In the manual, the page that is being read stays.
  if (qobject_cast<const QDialog*>(window) == nullptr || qobject_cast<const LockWindow*>(window) != nullptr ||
      window == m_shown)
    return false;
  show(place);
  return true;
}

void ManualCommands::show(const QWidget* place) {
  QWidget* const owner = ownerOfInput();
  if (m_shown != nullptr && m_shown->parentWidget() != owner) delete m_shown;
  if (m_shown == nullptr) m_shown = new ManualWindow(manualPages(*m_window->menuBar()), owner);
  m_shown->showPage(manualPageOf(place));
  m_shown->show();
  m_shown->raise();
  m_shown->activateWindow();
}

}  // namespace guapai::ui
