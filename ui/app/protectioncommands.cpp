#include "app/protectioncommands.h"

#include <utility>

#include <QtCore/QScopeGuard>
#include <QtGui/QGuiApplication>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "app/unlocking.h"
#include "shell/keyring.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {

ProtectionCommands::ProtectionCommands(const terms::Definitions& definitions, const core::Clock& clock,
                                       LibraryCommands& library, DistrictPage& page, Preferences& preferences,
                                       Keyring& keyring, std::function<bool()> mayClose, QWidget* window)
    : QObject(window),
      m_definitions(&definitions),
      m_clock(&clock),
      m_library(&library),
      m_page(&page),
      m_preferences(&preferences),
      m_keyring(&keyring),
      m_mayClose(std::move(mayClose)),
      m_window(window) {}

district::LibraryPassphrase ProtectionCommands::passphrase() const {
  return district::LibraryPassphrase(m_library->district()->library().file());
}

void ProtectionCommands::show() {
  m_cursor = m_page->casePage().focusedPlace();
  QString keyName;
  try {
    keyName = passphrase().keyName();
  } catch (const core::Error& error) {
    Q_EMIT said(MessageBar::Kind::Trouble, sentenceOf(error, m_definitions->messages()));
    return;
  }
  auto* const dialog = new ProtectionDialog(
      !keyName.isEmpty(), m_preferences->idleMinutes(), [this](const Wish& wish) { return carryOut(wish); }, m_window);
  connect(dialog, &ProtectionDialog::rememberingWanted, this, [this, keyName](bool remembered) {
    if (remembered)
      m_library->unlocking().remember(passphrase());
    else
      forget(keyName);
  });
  if (!keyName.isEmpty())
    m_keyring->read(keyName, dialog,
                    [dialog](const std::optional<QString>& key) { dialog->setRemembered(key.has_value()); });
  dialog->open();
}

void ProtectionCommands::forget(const QString& keyName) {
  m_keyring->forget(keyName, this, [this](bool isDone) {
    if (!isDone)
      Q_EMIT said(MessageBar::Kind::Trouble, tr("The keyring of this computer could not be reached, and still has the "
                                                "key of the library."));
  });
}

/// A keyring that never had the key is not spoken of, even if it cannot be reached.
void ProtectionCommands::forgetWhereKept(const QString& keyName) {
  m_keyring->read(keyName, this, [this, keyName](const std::optional<QString>& key) {
    if (key) forget(keyName);
  });
}

std::optional<ProtectionDialog::Refusal> ProtectionCommands::carryOut(const Wish& wish) {
  if (wish.present) {
    if (const auto why = whyStillLocked(passphrase(), *wish.present, m_definitions->messages()))
      return Refusal{.why = *why, .isOfPresent = true};
  }
  try {
    if (wish.present && wish.next)
      change(*wish.next);
    else if (!protect(wish))
      return Refusal();
    return std::nullopt;
  } catch (const core::Error& error) {
    return Refusal{.why = sentenceOf(error, m_definitions->messages())};
  }
}

void ProtectionCommands::change(const QString& next) {
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto end = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
  static_cast<void>(passphrase().set(next, *m_definitions, *m_clock, m_library->person(), m_cost));
  Q_EMIT said(MessageBar::Kind::Notice,
              tr("The passphrase is changed. Backups that were made before keep the one that they had."));
}

bool ProtectionCommands::protect(const Wish& wish) {
  if (!m_mayClose()) return false;
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto end = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
  const QString before = passphrase().keyName();
  protectAndReopen(wish.next);
  if (wish.isRemembered) m_library->unlocking().remember(passphrase());
  if (!before.isEmpty()) forgetWhereKept(before);
  return true;
}

void ProtectionCommands::protectAndReopen(const std::optional<QString>& next) {
  const auto center = m_page->session() == nullptr ? std::nullopt : std::optional(m_page->session()->id());
  const auto reopen = [this, center] {
    if (!center) return;
    m_page->openCase(*center);
    if (m_cursor)
      m_page->casePage().focusFirstOf({*m_cursor});
    else
      m_page->casePage().focusForm();
  };
  // Before the library says what there is to know about it, because the bar shows only the last sentence.
  const auto opening = connect(m_library, &LibraryCommands::opened, this, reopen);
  const auto end = qScopeGuard([&] { disconnect(opening); });
  try {
    m_library->protect(next, m_cost);
  } catch (const core::Error&) {
    reopen();
    throw;
  }
}

}  // namespace guapai::ui
