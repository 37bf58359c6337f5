#include "workspace/matrixtable.h"

#include "workspace/ledgermodel.h"
#include "workspace/words.h"

namespace guapai::workspace {
namespace {

QString resultText(const QModelIndex& index, MatrixCells cells) {
  if (cells == MatrixCells::Words) return index.data(LedgerModel::ResultRole).toString();
  return signOf(index.data(LedgerModel::MarkRole).value<ResultMark>());
}

}  // namespace

BoardTable matrixTable(const QAbstractItemModel& shown, const core::Messages& messages, MatrixCells cells) {
  const Words words(messages);
  const bool inSigns = cells == MatrixCells::Signs;
  BoardTable table{.title = words.sentence("board.matrix"),
                   .head = {},
                   .rows = std::vector<QStringList>(static_cast<std::size_t>(shown.rowCount())),
                   .numbers = {}};
  for (int column = 0; column < shown.columnCount(); ++column) {
    const bool isResult = column >= LedgerModel::FirstResult;
    // A center's name holds its sub-district: paper has no room for both.
    if (inSigns && column == LedgerModel::Subdistrict) continue;
    const int resultHead = inSigns ? static_cast<int>(LedgerModel::ShortHeadRole) : Qt::AccessibleTextRole;
    const int headRole = isResult ? resultHead : Qt::DisplayRole;
    table.head.append(shown.headerData(column, Qt::Horizontal, headRole).toString());
    for (int row = 0; row < shown.rowCount(); ++row) {
      const QModelIndex index = shown.index(row, column);
      table.rows[static_cast<std::size_t>(row)].append(isResult ? resultText(index, cells) : index.data().toString());
    }
  }
  if (inSigns) {
    const QString ruled = signOf({.shape = ResultMark::Shape::Met, .ruled = true});
    table.signs = words.sentence("board.matrix.signs", {{"ruled", ruled.toStdString()}});
  }
  return table;
}

}  // namespace guapai::workspace
