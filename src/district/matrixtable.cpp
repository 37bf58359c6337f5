#include "district/matrixtable.h"

#include "district/ledgermodel.h"
#include "terms/resultwords.h"

namespace guapai::district {
namespace {

std::string resultText(const QModelIndex& index, MatrixCells cells) {
  if (cells == MatrixCells::Words) return index.data(LedgerModel::ResultRole).toString().toStdString();
  return terms::signOf(index.data(LedgerModel::MarkRole).value<terms::ResultMark>());
}

}  // namespace

terms::Table matrixTable(const QAbstractItemModel& shown, const core::Messages& messages, MatrixCells cells) {
  const terms::ResultWords words(messages);
  const bool inSigns = cells == MatrixCells::Signs;
  terms::Table table{.title = words.sentence("board.matrix"),
                     .head = {},
                     .rows = std::vector<std::vector<std::string>>(static_cast<std::size_t>(shown.rowCount())),
                     .numbers = {}};
  for (int column = 0; column < shown.columnCount(); ++column) {
    const bool isResult = column >= LedgerModel::FirstResult;
    // Paper has no room for the sub-district too, and a center's name contains it.
    if (inSigns && column == LedgerModel::Subdistrict) continue;
    const int resultHead = inSigns ? static_cast<int>(LedgerModel::ShortHeadRole) : Qt::AccessibleTextRole;
    const int headRole = isResult ? resultHead : Qt::DisplayRole;
    table.head.push_back(shown.headerData(column, Qt::Horizontal, headRole).toString().toStdString());
    for (int row = 0; row < shown.rowCount(); ++row) {
      const QModelIndex index = shown.index(row, column);
      table.rows[static_cast<std::size_t>(row)].push_back(isResult ? resultText(index, cells)
                                                                   : index.data().toString().toStdString());
    }
  }
  if (!inSigns) table.numbers = {LedgerModel::Distance};
  if (inSigns) {
    const std::string ruled = terms::signOf({.shape = terms::ResultMark::Shape::Met, .ruled = true});
    table.signs = words.sentence("board.matrix.signs", {{"ruled", ruled}});
  }
  return table;
}

}  // namespace guapai::district
