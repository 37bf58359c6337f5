#include "app/idlelock.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

#include "app/lockwindow.h"
#include "app/unlocking.h"
#include "core/error.h"
#include "shell/preferences.h"
#include "shell/sentences.h"
#include "widgets/composition.h"

namespace guapai::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 5s;

bool isInput(QEvent::Type type) {
  switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
      return true;
    default:
      return false;
  }
}

int windowsAround(const QWidget& window) {
  int count = 0;
  for (const QWidget* around = window.parentWidget(); around != nullptr; around = around->parentWidget())
    if (around->isWindow()) ++count;
  return count;
}

/// Shows or hides a window and nothing else. A dialog's own function would end the question that somebody waits for
/// (QDialog::exec), and forget whom the dialog keeps from input.
void setShown(QWidget& window, bool shown) {
  window.QWidget::setVisible(shown);
}

}  // namespace

IdleLock::IdleLock(const core::Messages& messages, const core::Clock& clock, const Preferences& preferences,
                   QObject* parent)
    : QObject(parent), m_messages(&messages), m_clock(&clock), m_preferences(&preferences) {
  m_timer.setInterval(kBetweenLooks);
  connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
}

IdleLock::~IdleLock() = default;

void IdleLock::setLibrary(const std::optional<std::filesystem::path>& library) {
  m_library = library;
  m_timer.stop();
  if (!library && isLocked()) unlock();  // there is nothing left to be protected
  QCoreApplication::instance()->removeEventFilter(this);
  if (!library) return;
  try {
    m_keyName = district::LibraryPassphrase(*library).keyName();
  } catch (const core::Error&) {
    m_library.reset();  // the file has just been opened, and is gone again: nobody could unlock the program
    return;
  }
  m_lastInput = m_clock->now();
  QCoreApplication::instance()->installEventFilter(this);
  m_timer.start();
}

void IdleLock::look() {
  const auto limit = std::chrono::minutes(m_preferences->idleMinutes());
  if (!m_library || isLocked() || limit == 0min) return;
  if (m_clock->now() - m_lastInput >= limit) lock();
}

/// A computer that has slept gets input before it looks at the clock.
/// @return whether the program is locked now, so that nobody must see the input.
bool IdleLock::noteInput() {
  if (isLocked()) return false;
  look();
  m_lastInput = m_clock->now();
  return isLocked();
}

/// A modal dialog keeps every key from the menus of the window below it.
bool IdleLock::isLockingKey(const QEvent& event) const {
  return event.type() == QEvent::KeyPress && static_cast<const QKeyEvent&>(event).keyCombination() == m_key;
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
  if (isLockingKey(*event)) {
    lock();
    return true;
  }
  if (isInput(event->type())) return noteInput();
  // A window that comes up while the program is locked waits with the others.
  if (isLocked() && event->type() == QEvent::Show && watched->isWidgetType() && watched != m_window.get() &&
      static_cast<QWidget*>(watched)->isWindow())
    QMetaObject::invokeMethod(this, &IdleLock::hideWindows, Qt::QueuedConnection);
  return false;
}

void IdleLock::lock() {
  if (!m_library || isLocked()) return;
  Composition::ofProgram().settle();
  for (QWidget* popup = QApplication::activePopupWidget(); popup != nullptr && popup->close();)
    popup = QApplication::activePopupWidget();
  m_active = QApplication::activeWindow();
  m_window = std::make_unique<LockWindow>([this](const QString& passphrase) { return whyStillLocked(passphrase); });
  connect(m_window.get(), &QDialog::accepted, this, &IdleLock::unlock);
  connect(m_window.get(), &LockWindow::quitWanted, this, &IdleLock::quitWanted);
  m_window->show();  // before the others go: the program would end with its last window
  hideWindows();
  m_window->activateWindow();
}

void IdleLock::hideWindows() {
  if (!isLocked()) return;
  std::vector<QPointer<QWidget>> shown;
  for (QWidget* const window : QApplication::topLevelWidgets())
    if (window->isVisible() && window != m_window.get()) shown.emplace_back(window);
  std::ranges::stable_sort(shown, {}, [](const auto& window) { return windowsAround(*window); });
  std::for_each(shown.rbegin(), shown.rend(), [](const auto& window) { setShown(*window, false); });
  m_hidden.insert(m_hidden.end(), shown.begin(), shown.end());
}

std::optional<QString> IdleLock::whyStillLocked(const QString& passphrase) const {
  try {
    const district::LibraryPassphrase library(*m_library);
    // Another library in its place would have a passphrase that somebody else knows.
    if (library.keyName() != m_keyName) throw core::Error(core::ErrorCode::LibraryReplaced, m_library->string());
    return ui::whyStillLocked(library, passphrase, *m_messages);
  } catch (const core::Error& error) {
    return sentenceOf(error, *m_messages);
  }
}

void IdleLock::unlock() {
  // It is deleted later, because it is on its way to here.
  LockWindow* const window = m_window.release();
  for (const QPointer<QWidget>& hidden : std::exchange(m_hidden, {}))
    if (hidden != nullptr) setShown(*hidden, true);
  window->hide();
  window->deleteLater();
  if (m_active != nullptr) m_active->activateWindow();
  m_lastInput = m_clock->now();
}

}  // namespace guapai::ui
