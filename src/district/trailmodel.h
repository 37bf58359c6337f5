#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "core/place.h"
#include "district/trailwords.h"
#include "storage/library.h"

namespace guapai::district {

/// A table of what was done to one case or one blank of it, the newest first: when, who, what, from what, to what, why.
///
/// It reads the audit trail in pages, as the view asks for them, so that a long trail costs nothing until somebody
/// looks at its end.
class TrailModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { At, Who, What, Before, After, Reason };

  /// The answers of the case as they are now.
  using Now = std::function<const core::Answers&()>;
  /// @param definitions, library  must outlive the model.
  TrailModel(const terms::Definitions& definitions, const storage::Library& library, core::CaseId id, Now now,
             QObject* parent = nullptr);

  /// Shows only the entries about this place from now on: for a list without a row, those of all its rows too. Absent:
  /// all entries of the case.
  /// @throws core::Error, as storage::Library; the table is then empty.
  void setPlace(const std::optional<core::Place>& place);
  /// Shows the entries that were noted since.
  /// @throws core::Error, as storage::Library
  void readNewer();

  /// Reads all entries that are not in the table yet.
  /// @throws core::Error, as storage::Library; the table then lacks the rest.
  void readToEnd();

  /// Reads entries beside those of the table. @throws core::Error, as storage::Library
  [[nodiscard]] std::vector<storage::TrailEntry> read(const storage::TrailQuery& query) const {
    return m_library->history(query);
  }
  [[nodiscard]] const storage::TrailEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
  /// What the cell says, in full; as in the table, but with its line ends.
  [[nodiscard]] QString text(int row, int column) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  /// Where the library cannot be read, the table ends here, and `failed` says why.
  void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
  void failed(const QString& sentence);

private:
  [[nodiscard]] storage::TrailQuery query() const;
  void readPage();

  const terms::Definitions* m_definitions;
  const storage::Library* m_library;
  core::CaseId m_id;
  Now m_now;
  TrailWords m_words;
  std::optional<core::Place> m_place;
  std::vector<storage::TrailEntry> m_entries;
  bool m_isWhole = false;    ///< all entries are read
  bool m_hasFailed = false;  ///< the library could not be read, and the view is not to ask for more
};

}  // namespace guapai::district
