#include "app/librarycommands.h"

#include <utility>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include "app/newcenterdialog.h"
#include "app/unlocking.h"
#include "board/plandialog.h"
#include "core/steps.h"
#include "district/backupsmodel.h"
#include "files/fileidentity.h"
#include "files/filename.h"
#include "platform/datetext.h"
#include "platform/personname.h"
#include "shell/dialogs.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

using Kind = MessageBar::Kind;
using district::DistrictSession;

const auto kSuffix = QStringLiteral("guapai");
const auto kCasesSuffix = QStringLiteral("jsonl");

}  // namespace

LibraryCommands::LibraryCommands(std::shared_ptr<const terms::Definitions> definitions, const core::Clock& clock,
                                 Dialogs& dialogs, Preferences& preferences, Keyring& keyring, QWidget* window)
    : QObject(window),
      m_definitions(std::move(definitions)),
      m_clock(&clock),
      m_dialogs(&dialogs),
      m_preferences(&preferences),
      m_window(window),
      m_unlocking(new Unlocking(m_definitions->messages(), keyring, window)),
      m_placeWarning(m_definitions->messages(), preferences) {
  connect(m_unlocking, &Unlocking::notRemembered, this,
          [this](const QString& sentence) { Q_EMIT said(Kind::Trouble, sentence); });
}

LibraryCommands::~LibraryCommands() = default;

void LibraryCommands::attempt(const std::function<void()>& command) {
  try {
    command();
  } catch (const core::Error& error) {
    Q_EMIT said(Kind::Trouble, sentenceOf(error, m_definitions->messages()));
  }
}

void LibraryCommands::take(std::unique_ptr<DistrictSession> district, const QString& file, const News& news) {
  Q_EMIT closing();
  auto before = std::exchange(m_district, std::move(district));
  namePerson();
  const QString lost = toEnterAgain(district::Rescue(m_preferences->unsavedFile()).takeUp(*m_district));
  if (before != nullptr && files::isSameFile(before->library().file(), m_district->library().file()))
    district::handOver(*before, *m_district);
  before.reset();
  m_preferences->setLastLibrary(QFileInfo(file).absoluteFilePath());
  m_preferences->setFolder(FileKind::Library, QFileInfo(file).absolutePath());
  Q_EMIT opened(m_district.get());
  tellOfOpening({.sentence = together({news.sentence, lost}), .waits = news.waits || !lost.isEmpty()});
  if (m_district->library().isSalvaged() && district::hasBackups(m_district->library().file()))
    Q_EMIT damaged(m_district->library().file());
  backUpDaily(lost);
  // Asked when the window is shown with the library in it.
  if (!m_offered.isEmpty()) QMetaObject::invokeMethod(this, &LibraryCommands::previewOffered, Qt::QueuedConnection);
}

std::optional<std::string> LibraryCommands::person() const {
  return platform::personNamed(m_preferences->person().toStdString());
}

/// Tells the open library whom its audit trail is to name.
void LibraryCommands::namePerson() {
  if (m_district != nullptr) m_district->setPerson(person());
}

void LibraryCommands::open(const QString& file, const std::function<void()>& then) {
  try {
    take(DistrictSession::open(m_definitions, pathOf(file), *m_clock), file, {});
    if (then) then();
  } catch (const core::Error& error) {
    if (error.code() == core::ErrorCode::PassphraseNeeded) return askForPassphrase(file, then);
    Q_EMIT said(Kind::Trouble, sentenceOf(error, m_definitions->messages()));
    const bool canBeRestored =
        error.code() == core::ErrorCode::LibraryDamaged || error.code() == core::ErrorCode::LibraryAltered ||
        error.code() == core::ErrorCode::NotALibrary || error.code() == core::ErrorCode::FileUnreadable;
    if (canBeRestored && district::hasBackups(pathOf(file))) Q_EMIT damaged(pathOf(file));
  }
}

void LibraryCommands::askForPassphrase(const QString& file, const std::function<void()>& then) {
  const auto giveUp = [this, file, then] {
    Q_EMIT said(Kind::Hint, tr("The library was not opened, because its passphrase was not given."));
    Q_EMIT notUnlocked([this, file, then] { open(file, then); });
  };
  attempt([&] {
    m_unlocking->begin(
        pathOf(file), [this, file, then] { open(file, then); }, giveUp);
  });
}

void LibraryCommands::protect(const std::optional<QString>& passphrase, const district::LibraryPassphrase::Cost& cost) {
  const std::filesystem::path library = m_district->library().file();
  Q_EMIT closing();
  try {
    m_district->backups().wait();
    const QString left = district::LibraryPassphrase(library)
                             .set(passphrase, *m_definitions, *m_clock, person(), cost)
                             .join(QStringLiteral("、"));
    QString news = passphrase ? tr("The library is encrypted now, and so are its backups.")
                              : tr("The library has no passphrase any more, and neither have its backups.");
    if (!left.isEmpty())
      news += passphrase
                  ? tr(" Anybody can still read the files beside it: %1. Please delete what is not needed.").arg(left)
                  : tr(" These files beside it still have one: %1.").arg(left);
    take(DistrictSession::open(m_definitions, library, *m_clock), QFile::decodeName(library.c_str()),
         {.sentence = news, .waits = !left.isEmpty()});
  } catch (const core::Error&) {
    Q_EMIT changed();
    throw;
  }
}

void LibraryCommands::restore(const std::filesystem::path& library, const std::filesystem::path& backup,
                              const QString& madeAt) {
  Q_EMIT closing();
  try {
    if (m_district != nullptr) m_district->backups().wait();
    const bool hadPassphrase = m_district != nullptr && m_district->hasPassphrase();
    const auto damaged = DistrictSession::restore(*m_definitions, library, backup, *m_clock, person());
    QString news = tr("The library is as it was on %1.").arg(madeAt);
    if (damaged)
      news += tr(" The damaged one is kept in %1.")
                  .arg(QDir::toNativeSeparators(QString::fromStdString(files::shownPath(*damaged))));
    auto district = DistrictSession::open(m_definitions, library, *m_clock);
    if (district->hasPassphrase())
      news += tr(" Its passphrase is the one that it had then.");
    else if (hadPassphrase)
      news += tr(" It had no passphrase then, and has none now.");
    take(std::move(district), QFile::decodeName(library.c_str()), {.sentence = news, .waits = true});
  } catch (const core::Error&) {
    Q_EMIT changed();
    throw;
  }
}

void LibraryCommands::askToOpen() {
  const QString file = m_dialogs->fileToOpen(m_window, {tr("Open library"), tr("Guapai libraries (*.guapai)"),
                                                        m_preferences->folder(FileKind::Library), kSuffix});
  if (!file.isEmpty()) open(file);
}

void LibraryCommands::askToCreate() {
  const QDir folder(m_preferences->folder(FileKind::Library));
  const QString proposed = folder.filePath(tr("District") + QLatin1Char('.') + kSuffix);
  const QString file =
      m_dialogs->fileToSave(m_window, {tr("New library"), tr("Guapai libraries (*.guapai)"), proposed, kSuffix});
  if (file.isEmpty()) return;
  attempt([&] { take(DistrictSession::create(m_definitions, pathOf(file), *m_clock), file, {}); });
}

void LibraryCommands::askForFile(bool document) {
  const QString pictures = tr("Pictures and PDF (*.png *.jpg *.jpeg *.pdf)");
  const QString file = m_dialogs->fileToOpen(
      m_window, {document ? tr("Choose a document") : tr("Choose a floor plan"),
                 document ? tr("All files (*)") : pictures, m_preferences->folder(FileKind::Evidence), QString()});
  if (file.isEmpty()) return;
  m_preferences->setFolder(FileKind::Evidence, QFileInfo(file).absolutePath());
  Q_EMIT fileChosen(file);
}

void LibraryCommands::askForEvidence() {
  const QStringList files = m_dialogs->filesToOpen(
      m_window, {tr("Choose evidence"), tr("All files (*)"), m_preferences->folder(FileKind::Evidence), QString()});
  if (files.isEmpty()) return;
  m_preferences->setFolder(FileKind::Evidence, QFileInfo(files.constFirst()).absolutePath());
  Q_EMIT evidenceChosen(files);
}

void LibraryCommands::askToExport() {
  const QDir folder(m_preferences->folder(FileKind::Export));
  const QString proposed = folder.filePath(m_district->name() + QLatin1Char('.') + kCasesSuffix);
  const QString file =
      m_dialogs->fileToSave(m_window, {tr("Export all cases"), tr("Case files (*.jsonl)"), proposed, kCasesSuffix});
  if (file.isEmpty()) return;
  m_preferences->setFolder(FileKind::Export, QFileInfo(file).absolutePath());
  attempt([&] {
    try {
      const auto written = m_district->exportTo(pathOf(file));
      const QString done =
          tr("%n case(s) exported to %1", nullptr, static_cast<int>(written.cases)).arg(QDir::toNativeSeparators(file));
      const std::string unnoted = m_definitions->messages().sentence("trail.unnoted");
      Q_EMIT said(Kind::Notice, written.noted ? done : ended(done) + QString::fromStdString(unnoted));
      Q_EMIT exported(file);
    } catch (const core::Cancelled&) {
      Q_EMIT said(Kind::Hint, tr("The export was cancelled, and nothing was written."));
    }
  });
}

void LibraryCommands::askForNewCenter() {
  const auto add = [this](const NewCenterDialog::Center& center) -> std::optional<QString> {
    try {
      const auto id = m_district->addCenter(center.name, center.kind, center.subdistrict);
      Q_EMIT centerAdded(id);
      return std::nullopt;
    } catch (const core::Error& error) {
      if (error.code() == core::ErrorCode::CaseExists)
        return tr("The library has this center already: %1. For its next application, open it; the page of its "
                  "progress has the new round.")
            .arg(center.name);
      return sentenceOf(error, m_definitions->messages());
    }
  };
  (new NewCenterDialog(m_definitions->catalogue(), add, m_window))->open();
}

void LibraryCommands::askForPlan() {
  const auto save = [this](const papers::DistrictPlan& plan) -> std::optional<QString> {
    try {
      m_district->keepPlan(plan);
      Q_EMIT planChanged();
      const QString time = platform::localTime(m_clock->now()).toString(QStringLiteral("hh:mm:ss"));
      Q_EMIT said(Kind::Notice, tr("Plan of the district saved %1").arg(time));
      return std::nullopt;
    } catch (const core::Error& error) {
      return sentenceOf(error, m_definitions->messages());
    }
  };
  attempt([&] {
    (new PlanDialog(m_district->plan(), m_definitions->standard().plan(), m_definitions->messages(), save, m_window))
        ->open();
  });
}

void LibraryCommands::askToRemove(core::CaseId id, const QString& name) {
  const QString question = tr("Remove %1 from the library, with everything that was entered for it?\n"
                              "The library is backed up first; File, Backups gives it back as it was.")
                               .arg(name);
  const auto reason = m_dialogs->confirmWithReason(m_window, question, tr("Remove center"));
  if (!reason) return;
  Q_EMIT closing();
  QString refusal;
  try {
    m_district->removeCase(id, reason->isEmpty() ? std::nullopt : std::optional(reason->toStdString()));
  } catch (const core::Error& error) {
    refusal = sentenceOf(error, m_definitions->messages());
  }
  Q_EMIT changed();  // takes away what was said before
  if (refusal.isEmpty())
    Q_EMIT said(Kind::Notice, tr("%1 was removed from the library.").arg(name));
  else
    Q_EMIT said(Kind::Trouble, refusal);
}

}  // namespace guapai::ui
