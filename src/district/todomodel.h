#pragma once

#include <memory>
#include <vector>

#include <QtCore/QAbstractTableModel>

#include "district/boardtables.h"

namespace guapai::district {

/// What is to be done in the district (待办), one row an item, most urgent first.
class TodoModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Kind, Day, Center, Text, kColumns };
  enum Role {
    CaseRole = Qt::UserRole + 1,  ///< core::CaseId
    OverdueRole,                  ///< bool: the item's day is over
  };

  explicit TodoModel(std::shared_ptr<const terms::Definitions> definitions, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

  void setBoard(const Board& board);
  /// The rows as `todoTable` gives them.
  [[nodiscard]] const terms::Table& table() const { return m_table; }

private:
  std::shared_ptr<const terms::Definitions> m_definitions;
  std::vector<Board::Todo> m_items;
  terms::Table m_table;
};

}  // namespace guapai::district
