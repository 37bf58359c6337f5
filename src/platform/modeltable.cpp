#include "platform/modeltable.h"

#include <utility>

namespace guapai::platform {

terms::Table tableOf(const QAbstractItemModel& model, std::string title) {
  terms::Table table{.title = std::move(title), .head = {}, .rows = {}, .numbers = {}};
  for (int column = 0; column < model.columnCount(); ++column)
    table.head.push_back(model.headerData(column, Qt::Horizontal).toString().toStdString());
  for (int row = 0; row < model.rowCount(); ++row) {
    auto& cells = table.rows.emplace_back();
    for (int column = 0; column < model.columnCount(); ++column)
      cells.push_back(model.index(row, column).data().toString().toStdString());
  }
  return table;
}

}  // namespace guapai::platform
