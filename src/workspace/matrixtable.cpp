#include "workspace/matrixtable.h"

#include "workspace/ledgermodel.h"
#include "workspace/words.h"

namespace guapai::workspace {
namespace {

QString shortHead(const Definitions& definitions, std::size_t result) {
  const rules::Standard& standard = definitions.standard();
  const auto& criteria = standard.criteria();
  if (result < criteria.size()) return QString::number(criteria[result].number);
  const int number = standard.disqualifiers()[result - criteria.size()].number;
  return Words(definitions.messages()).sentence("word.column.condition", {{"number", std::to_string(number)}});
}

QString resultText(const QModelIndex& index, MatrixCells cells) {
  if (cells == MatrixCells::Words) return index.data(LedgerModel::ResultRole).toString();
  return signOf(index.data(LedgerModel::MarkRole).value<ResultMark>());
}

}  // namespace

BoardTable matrixTable(const QAbstractItemModel& shown, const Definitions& definitions, MatrixCells cells) {
  const Words words(definitions.messages());
  const bool inSigns = cells == MatrixCells::Signs;
  BoardTable table{.title = words.sentence("board.matrix"),
                   .head = {},
                   .rows = std::vector<QStringList>(static_cast<std::size_t>(shown.rowCount())),
                   .numbers = {}};
  for (int column = 0; column < shown.columnCount(); ++column) {
    const bool isResult = column >= LedgerModel::FirstResult;
    const auto result = static_cast<std::size_t>(column - LedgerModel::FirstResult);
    // A center's name holds its sub-district: paper has no room for both.
    if (inSigns && column == LedgerModel::Subdistrict) continue;
    const int headRole = isResult ? Qt::AccessibleTextRole : Qt::DisplayRole;
    table.head.append(isResult && inSigns ? shortHead(definitions, result)
                                          : shown.headerData(column, Qt::Horizontal, headRole).toString());
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
