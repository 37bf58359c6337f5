#include "district/todomodel.h"

#include <utility>

#include "core/text.h"

namespace guapai::district {

TodoModel::TodoModel(std::shared_ptr<const terms::Definitions> definitions, QObject* parent)
    : QAbstractTableModel(parent), m_definitions(std::move(definitions)) {}

int TodoModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int TodoModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant TodoModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return QString::fromStdString(m_table.rows[row][static_cast<std::size_t>(index.column())]);
    case Qt::AccessibleTextRole:
      return QString::fromStdString(core::joined(m_table.rows[row], " "));
    case CaseRole:
      return QVariant::fromValue(m_items[row].id);
    case OverdueRole:
      return m_items[row].item.overdue;
    default:
      return {};
  }
}

QVariant TodoModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section < static_cast<int>(m_table.head.size())
             ? QString::fromStdString(m_table.head[static_cast<std::size_t>(section)])
             : QVariant();
}

void TodoModel::setBoard(const Board& board) {
  beginResetModel();
  m_items = board.todo;
  m_table = todoTable(board, m_definitions->messages());
  endResetModel();
}

}  // namespace guapai::district
