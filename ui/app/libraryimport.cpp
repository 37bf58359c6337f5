// The part of LibraryCommands that brings cases in.
#include <algorithm>
#include <utility>

#include <QtCore/QFileInfo>

#include "app/importdialog.h"
#include "app/librarycommands.h"
#include "core/steps.h"
#include "platform/shown.h"
#include "shell/dialogs.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {
namespace {

using Kind = MessageBar::Kind;

/// The sentence about a center that looks like another one, without its place in the file, which does not help here.
QString doubtOf(const core::Problem& doubt, const core::Messages& messages) {
  return ended(QString::fromStdString(messages.sentence(doubt)));
}

}  // namespace

void LibraryCommands::askToImport() {
  const QStringList files =
      m_dialogs->filesToOpen(m_window, {tr("Import cases or tables"),
                                        tr("Case files, papers and tables (*.json *.jsonl *.pdf *.xlsx *.ods *.csv)"),
                                        m_preferences->folder(FileKind::Import), QStringLiteral("jsonl")});
  if (files.isEmpty()) return;
  m_preferences->setFolder(FileKind::Import, QFileInfo(files.constFirst()).absolutePath());
  previewImport(files);
}

void LibraryCommands::offerImport(const QStringList& files) {
  m_offered = files;
  if (m_district != nullptr) return previewOffered();
  if (!files.isEmpty()) Q_EMIT said(Kind::Reminder, tr("To import cases or tables, open a library or create one."));
}

void LibraryCommands::previewOffered() {
  const QStringList files = std::exchange(m_offered, {});
  if (files.isEmpty() || m_district == nullptr) return;
  if (!m_district->library().isReadOnly()) return previewImport(files);
  const QString what = files.size() == 1 ? platform::shownLine(QFileInfo(files.constFirst()).fileName())
                                         : tr("%n file(s)", nullptr, static_cast<int>(files.size()));
  Q_EMIT said(Kind::Trouble, tr("%1 cannot be imported: this library is read-only.").arg(what));
}

/// Shows what the files would do. The open center stays open until the user imports them.
void LibraryCommands::previewImport(const QStringList& files) {
  std::vector<std::filesystem::path> paths;
  for (const QString& file : files) paths.push_back(pathOf(file));
  std::unique_ptr<district::ImportModel> model;
  try {
    model = std::make_unique<district::ImportModel>(*m_district, paths);
  } catch (const core::Error& error) {
    return sayNotImported(error);
  } catch (const core::Cancelled&) {
    return sayCancelled();
  }
  if (model->rowCount() == 0) {
    Q_EMIT said(Kind::Trouble, tr("Not imported: %1").arg(tr("The files contain no case.")));
    return;
  }
  auto* const dialog = new ImportDialog(
      std::move(model), platform::shownLine(m_district->name()),
      [this](district::ImportModel& shown) { return importShown(shown); }, m_window);
  // Another library closes it.
  connect(this, &LibraryCommands::opened, dialog, &QDialog::reject);
  Q_EMIT previewed(dialog);
  dialog->open();
}

/// Where there is no room for a backup, the import goes on: it is one transaction, and the audit trail has the earlier
/// values.
/// @return why no backup could be made; empty where it was.
QString LibraryCommands::backUpBeforeImport() {
  try {
    m_district->backups().beforeImport();
    return {};
  } catch (const core::Error& error) {
    return ended(sentenceOf(error, m_definitions->messages()));
  }
}

/// @return as ImportDialog::Take.
bool LibraryCommands::importShown(district::ImportModel& model) {
  Q_EMIT closing();
  const QString notBackedUp = backUpBeforeImport();
  try {
    const auto imported = model.take();
    Q_EMIT changed();  // takes away what was said before
    if (imported) sayImported(*imported, notBackedUp);
    return imported.has_value();
  } catch (const core::Error& error) {
    Q_EMIT changed();
    sayNotImported(error);
  } catch (const core::Cancelled&) {
    Q_EMIT changed();
    sayCancelled();
  }
  return true;
}

void LibraryCommands::sayCancelled() {
  Q_EMIT said(Kind::Hint, tr("The import was cancelled. The library is as it was."));
}

void LibraryCommands::sayNotImported(const core::Error& error) {
  //: %1: the cause
  Q_EMIT said(Kind::Trouble, tr("Not imported: %1").arg(ended(sentenceOf(error, m_definitions->messages()))));
}

void LibraryCommands::sayImported(const district::DistrictSession::Imported& imported, const QString& notBackedUp) {
  const core::Messages& messages = m_definitions->messages();
  QString sentence = tr("%n case(s) imported", nullptr, static_cast<int>(imported.cases));
  const auto isDoubt = [](const core::Problem& warning) { return warning.code == "center.lookalike"; };
  const auto file = std::ranges::find_if_not(imported.warnings, isDoubt);
  const auto doubt = std::ranges::find_if(imported.warnings, isDoubt);
  if (file != imported.warnings.end()) {
    //: %1: how many cases were imported; %2: what is wrong with the first of the files
    sentence = tr("%1, but not all of their files. %2").arg(sentence, sentenceOf(*file, messages));
  }
  //: %1: how many cases were imported; %2: which center may be another one
  if (doubt != imported.warnings.end()) sentence = tr("%1. %2").arg(sentence, doubtOf(*doubt, messages));
  //: %1: what was imported; %2: why there is no backup of the library as it was before
  if (!notBackedUp.isEmpty()) sentence = tr("%1. No backup was made before. %2").arg(sentence, notBackedUp);
  Q_EMIT said(imported.warnings.empty() && notBackedUp.isEmpty() ? Kind::Notice : Kind::Reminder, sentence);
}

}  // namespace guapai::ui
