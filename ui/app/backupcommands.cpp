#include "app/backupcommands.h"

#include <utility>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include "app/backupsdialog.h"
#include "app/librarycommands.h"
#include "app/unlocking.h"
#include "shell/dialogs.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

namespace fs = std::filesystem;

/// The most lines that a question shows; the number of all stands below them.
constexpr int kMostLines = 12;

}  // namespace

BackupCommands::BackupCommands(const terms::Definitions& definitions, const core::Clock& clock,
                               LibraryCommands& library, Dialogs& dialogs, Preferences& preferences,
                               std::function<bool()> mayClose, QWidget* window)
    : QObject(window),
      m_definitions(&definitions),
      m_clock(&clock),
      m_library(&library),
      m_dialogs(&dialogs),
      m_preferences(&preferences),
      m_mayClose(std::move(mayClose)),
      m_window(window) {}

void BackupCommands::showBackups() {
  district::DistrictSession& district = *m_library->district();
  district.backups().wait();
  show(district.library().file(), !district.library().isReadOnly());
}

/// Where the backups have a passphrase, it is asked for first: what is in them could not be told otherwise.
void BackupCommands::showBackupsOf(const fs::path& library) {
  const auto showThem = [this, library] { show(library, false); };
  const auto locked = district::lockedBackup(library);
  if (!locked) return showThem();
  try {
    m_library->unlocking().begin(
        *locked, [this, library] { showBackupsOf(library); }, showThem);
  } catch (const core::Error&) {
    showThem();
  }
}

void BackupCommands::show(const fs::path& library, bool canBackUp) {
  m_shown = new BackupsDialog(*m_definitions, library, *m_clock, canBackUp, m_window);
  connect(m_shown, &BackupsDialog::backupWanted, this, &BackupCommands::backUpNow);
  connect(m_shown, &BackupsDialog::copyWanted, this, &BackupCommands::backUpToFile);
  connect(m_shown, &BackupsDialog::folderWanted, this,
          [this](const QString& folder) { m_dialogs->showFolder(folder); });
  connect(m_shown, &BackupsDialog::restoreWanted, this,
          [this, library](const fs::path& backup, const QString& madeAt, const QString& lost) {
            askToRestore(library, backup, madeAt, lost);
          });
  m_shown->open();
}

template <typename Command>
void BackupCommands::attempt(const Command& command) {
  QString done;
  try {
    done = command();
  } catch (const core::Error& error) {
    done = sentenceOf(error, m_definitions->messages());
  }
  if (m_shown != nullptr) m_shown->refresh(done);
}

void BackupCommands::backUpNow() {
  attempt([this] {
    const bool made = m_library->district()->backups().onRequest();
    return made ? tr("The library is backed up.")
                : tr("The newest backup has everything already. No other one is needed.");
  });
}

void BackupCommands::backUpToFile() {
  district::DistrictSession& district = *m_library->district();
  const QString name = district.name() + QLatin1Char('-') + QString::fromStdString(m_clock->today().iso());
  const QString start = QDir(m_preferences->folder(FileKind::Backup)).filePath(name);
  const QString file = m_dialogs->fileToSave(m_shown, {tr("Back up to a file"), tr("Guapai libraries (*.guapai)"),
                                                       start + QStringLiteral(".guapai"), QStringLiteral("guapai")});
  if (file.isEmpty()) return;
  m_preferences->setFolder(FileKind::Backup, QFileInfo(file).absolutePath());
  attempt([&] {
    const std::size_t differences = district.library().backUp(pathOf(file)).size();
    return differences == 0 ? tr("The library is backed up to %1.").arg(QDir::toNativeSeparators(file))
                            : tr("The library is backed up to %1, but it is not as Guapai left it: verify it.")
                                  .arg(QDir::toNativeSeparators(file));
  });
}

void BackupCommands::askToRestore(const fs::path& library, const fs::path& backup, const QString& madeAt,
                                  const QString& lost) {
  //: %1: when the backup was made; %2: what would be lost
  const QString question = tr("Restore the backup of %1?\n%2. The library as it is now is kept as a backup first, and "
                              "can be restored again.")
                               .arg(madeAt, lost);
  if (!m_dialogs->confirm(m_shown, question, tr("Restore"))) return;
  if (!m_mayClose()) return;
  try {
    m_library->restore(library, backup, madeAt);
    if (m_shown != nullptr) m_shown->close();
  } catch (const core::Error& error) {
    if (m_shown != nullptr) m_shown->refresh(sentenceOf(error, m_definitions->messages()));
  }
}

void BackupCommands::verify() {
  try {
    QStringList lines = m_library->district()->verify();
    const qsizetype count = lines.size();
    if (count == 0) {
      Q_EMIT said(MessageBar::Kind::Notice,
                  tr("The library is as Guapai left it: nothing was changed, removed or added "
                     "by anything else."));
      return;
    }
    lines = lines.mid(0, kMostLines);
    const core::Messages& messages = m_definitions->messages();
    lines.append(QString::fromStdString(messages.sentence("integrity.summary", {{"count", std::to_string(count)}})));
    if (m_dialogs->choose(m_window, lines.join(QLatin1Char('\n')), {tr("Backups…")}, tr("Close"))) showBackups();
  } catch (const core::Error& error) {
    Q_EMIT said(MessageBar::Kind::Trouble, sentenceOf(error, m_definitions->messages()));
  }
}

}  // namespace guapai::ui
