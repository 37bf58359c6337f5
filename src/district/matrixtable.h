#pragma once

#include <QtCore/QAbstractItemModel>

#include "district/boardtables.h"

namespace guapai::district {

/// How the results are written.
enum class MatrixCells {
  Words,  ///< 达标（裁定）, below the criterion's number and brief: for a spreadsheet, to filter by
  Signs,  ///< ✓, below the number alone and without the column of sub-districts: for paper, to fit the sheet
};

/// The ledger as a table, with the rows and the order that `shown` has now.
///
/// @param shown  a LedgerModel or a filter over one.
[[nodiscard]] terms::Table matrixTable(const QAbstractItemModel& shown, const core::Messages& messages,
                                       MatrixCells cells);

}  // namespace guapai::district
