#pragma once

#include <QtCore/QAbstractItemModel>

#include "district/boardtables.h"

namespace guapai::district {

/// How a result stands in its cell.
enum class MatrixCells {
  Words,  ///< 达标（裁定）, under the criterion's number and brief: to filter by in a spreadsheet
  Signs,  ///< ✓, under the number alone: to fit a sheet of paper
};

/// The matrix of centers and results as it is shown: its order, and only the centers that the search leaves.
///
/// @param shown  a LedgerModel or a filter over one.
[[nodiscard]] terms::Table matrixTable(const QAbstractItemModel& shown, const core::Messages& messages,
                                       MatrixCells cells);

}  // namespace guapai::district
