#include "district/backupsmodel.h"

#include <array>
#include <memory>
#include <utility>

#include "core/error.h"
#include "platform/datetext.h"
#include "platform/shown.h"

namespace guapai::district {
namespace {

constexpr std::array kHeads{"backup.head.made_at", "backup.head.occasion", "backup.head.content", "backup.head.lost"};

}  // namespace

BackupsModel::BackupsModel(const terms::Definitions& definitions, std::filesystem::path library,
                           const core::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent),
      m_definitions(&definitions),
      m_library(std::move(library)),
      m_folder(backups::BackupFolder(m_library).path()),
      m_clock(&clock) {
  refresh();
}

void BackupsModel::refresh() {
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  std::unique_ptr<storage::Library> library;
  try {
    library = storage::Library::look(m_library, catalogue, *m_clock);
  } catch (const core::Error&) {
    library = nullptr;  // its backups are listed all the same, and are needed now
  }
  beginResetModel();
  m_rows.clear();
  for (const backups::Backup& backup : backups::BackupFolder(m_library).restorable())
    m_rows.push_back({.backup = backup, .contents = contentsOf(backup, library.get(), catalogue, *m_clock)});
  endResetModel();
}

const std::filesystem::path& BackupsModel::file(int row) const {
  return m_rows[static_cast<std::size_t>(row)].backup.file;
}

bool BackupsModel::isGood(int row) const {
  const Listed& shown = m_rows[static_cast<std::size_t>(row)];
  return shown.contents && !shown.backup.differs;
}

int BackupsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kHeads.size());
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Listed& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return text(row, index.column());
  if (role == Qt::ToolTipRole) return platform::shownLine(row.backup.file.filename().string());
  return {};
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
  return QString::fromStdString(m_definitions->messages().sentence(kHeads[static_cast<std::size_t>(section)]));
}

QString BackupsModel::text(const Listed& row, int column) const {
  const core::Messages& messages = m_definitions->messages();
  switch (column) {
    case MadeAt:
      return platform::minuteText(row.backup.madeAt);
    case Occasion:
      return QString::fromStdString(
          messages.sentence(std::string("backup.occasion.") + occasionName(row.backup.occasion)));
    case Content:
      return QString::fromStdString(contentsText(row.backup, row.contents, messages));
    default:
      return QString::fromStdString(lostText(row.contents, messages));
  }
}

bool hasBackups(const std::filesystem::path& library) {
  return !backups::BackupFolder(library).all().empty();
}

std::string contentsText(std::size_t cases, std::size_t papers, const core::Messages& messages) {
  const std::string all = cases == 0 ? messages.sentence("backup.contents.no_cases")
                                     : messages.sentence("backup.contents", {{"cases", std::to_string(cases)}});
  if (papers == 0) return all;
  return messages.sentence("backup.contents.and_papers", {{"contents", all}, {"papers", std::to_string(papers)}});
}

std::string contentsText(const backups::Backup& backup, const std::optional<backups::Contents>& contents,
                         const core::Messages& messages) {
  if (!contents) return messages.sentence("backup.unreadable");
  if (backup.differs) return messages.sentence("backup.differs");
  return contentsText(contents->cases, contents->papers, messages);
}

std::string lostText(const std::optional<backups::Contents>& contents, const core::Messages& messages) {
  if (!contents || !contents->lost) return messages.sentence("backup.lost_unknown");
  if (contents->lost->entries == 0) return messages.sentence("backup.lost_nothing");
  const std::string entries = std::to_string(contents->lost->entries);
  if (contents->lost->papers == 0) return messages.sentence("backup.lost", {{"entries", entries}});
  return messages.sentence("backup.lost.and_papers",
                           {{"entries", entries}, {"papers", std::to_string(contents->lost->papers)}});
}

}  // namespace guapai::district
