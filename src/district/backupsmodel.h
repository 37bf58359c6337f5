#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "backups/contents.h"
#include "core/clock.h"
#include "terms/definitions.h"

namespace guapai::district {

/// A table of the backups that Guapai has made of one library, the newest first: when and why each was made, what is in
/// it, and what would be lost if it was restored.
class BackupsModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { MadeAt, Occasion, Content, Lost };

  /// @param definitions, clock  must outlive the model.
  /// @param library  the file of the library, which need not exist or be readable.
  BackupsModel(const terms::Definitions& definitions, std::filesystem::path library, const core::Clock& clock,
               QObject* parent = nullptr);

  /// Reads the folder and the backups again.
  void refresh();
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  [[nodiscard]] const std::filesystem::path& file(int row) const;
  /// Whether the backup can be restored: it can be read, and it did not differ when it was made.
  [[nodiscard]] bool isGood(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

private:
  struct Listed {
    backups::Backup backup;
    std::optional<backups::Contents> contents;  ///< absent where it cannot be read
  };
  [[nodiscard]] QString text(const Listed& row, int column) const;

  const terms::Definitions* m_definitions;
  std::filesystem::path m_library;
  std::filesystem::path m_folder;
  const core::Clock* m_clock;
  std::vector<Listed> m_rows;
};

/// Whether Guapai has made a backup of the library, which need not exist.
[[nodiscard]] bool hasBackups(const std::filesystem::path& library);
/// What is in a library or a backup: 12份案卷、3份已印发的文书. What there is none of is left out, but 无案卷 is said.
[[nodiscard]] std::string contentsText(std::size_t cases, std::size_t papers, const core::Messages& messages);
/// The same of a backup; where it cannot be restored, why.
[[nodiscard]] std::string contentsText(const backups::Backup& backup, const std::optional<backups::Contents>& contents,
                                       const core::Messages& messages);
/// What would be lost if it was restored: 将丢掉此后的2处改动、1份已印发的文书.
[[nodiscard]] std::string lostText(const std::optional<backups::Contents>& contents, const core::Messages& messages);

}  // namespace guapai::district
