#include "app/unlocking.h"

#include <chrono>
#include <utility>

#include <QtCore/QScopeGuard>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>

#include "app/passphrasedialog.h"
#include "core/error.h"
#include "files/filename.h"
#include "platform/shown.h"
#include "shell/keyring.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

using namespace std::chrono_literals;
using district::LibraryPassphrase;

/// A keyring that is locked asks the person first. After this time the dialog is shown beside its question, and
/// whichever is answered first counts.
constexpr auto kPatience = 800ms;

/// False also where the file cannot be read any more. Whoever then gives the passphrase is told so.
bool isKeyOf(const LibraryPassphrase& library, const QString& key) {
  try {
    return library.learn(key);
  } catch (const core::Error&) {
    return false;
  }
}

/// Shows the dialog, once. Queued, because at the start of the program its window is shown only afterwards.
void ask(QDialog* dialog) {
  const auto show = [dialog] {
    if (!dialog->isVisible() && dialog->result() != QDialog::Accepted) dialog->open();
  };
  QMetaObject::invokeMethod(dialog, show, Qt::QueuedConnection);
}

}  // namespace

std::optional<QString> whyStillLocked(const LibraryPassphrase& library, const QString& passphrase,
                                      const core::Messages& messages) {
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto end = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
  try {
    if (library.unlock(passphrase)) return std::nullopt;
    return Unlocking::tr("This is not the passphrase.");
  } catch (const core::Error& error) {
    return sentenceOf(error, messages);
  }
}

Unlocking::Unlocking(const core::Messages& messages, Keyring& keyring, QWidget* window)
    : QObject(window), m_messages(&messages), m_keyring(&keyring), m_window(window) {}

void Unlocking::begin(const std::filesystem::path& file, std::function<void()> then, std::function<void()> otherwise) {
  const LibraryPassphrase library(file);
  const QString keyName = library.keyName();
  const auto tryIt = [this, library](const PassphraseDialog::Answer& answer) {
    auto why = whyStillLocked(library, answer.passphrase, *m_messages);
    if (!why && answer.isRemembered) remember(library);
    return why;
  };
  delete m_dialog;
  auto* const dialog = new PassphraseDialog(platform::shownLine(files::shownName(file)), tryIt, m_window);
  m_dialog = dialog;
  connect(dialog, &QDialog::accepted, this, std::move(then));
  connect(dialog, &QDialog::rejected, this, std::move(otherwise));
  // A key that is known did not open the library, and would not do so again.
  if (library.key()) return ask(dialog);
  m_keyring->read(keyName, dialog, [dialog, library](const std::optional<QString>& key) {
    if (key && isKeyOf(library, *key)) return dialog->acceptKnown();
    ask(dialog);
  });
  QTimer::singleShot(kPatience, dialog, [dialog] { ask(dialog); });
}

void Unlocking::remember(const LibraryPassphrase& library) {
  try {
    const auto key = library.key();
    m_keyring->write(library.keyName(), key.value_or(QString()), this, [this](bool isDone) {
      if (!isDone)
        Q_EMIT notRemembered(
            tr("The passphrase could not be remembered: this computer has no keyring, or it is locked. The library "
               "asks for it again."));
    });
  } catch (const core::Error& error) {
    Q_EMIT notRemembered(sentenceOf(error, *m_messages));
  }
}

}  // namespace guapai::ui
