#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "terms/definitions.h"
#include "transfer/cellnotes.h"
#include "transfer/ledgermapping.h"
#include "workbooks/filledreading.h"

namespace guapai::transfer {

/// A column of a ledger and the field that it holds.
struct LedgerColumn {
  int column = 0;  ///< from 0
  core::FieldId field;
  std::string unit;  ///< in which the heading says that the figures are: 万人; empty where it says none
};

/// The row of headings of a ledger, and what its columns hold.
struct LedgerHead {
  int row = 0;                        ///< from 0; the centers stand below it
  std::vector<std::string> headings;  ///< as they are written, from the first column on; empty where there is none
  std::string fingerprint;            ///< of the headings, by which a mapping is remembered
  std::vector<LedgerColumn> columns;  ///< that hold a field, from left to right
  std::vector<int> passedOver;        ///< that hold none, as somebody has said, or as 序号
  /// The columns whose heading is not understood. What is wrong with each is noted.
  std::vector<int> unknown;
  std::set<int> repeated;   ///< the rows below in which the same headings stand again
  std::vector<int> others;  ///< the rows in which the headings of another table stand

  /// The column that holds the field, or null.
  [[nodiscard]] const LedgerColumn* holding(core::FieldId field) const;
};

/// Finds the headings of a ledger within the first rows of the sheet, and matches them with the fields: by the official
/// labels with or without unit and paper (申请表 辖区常住人口数), by what else people call them (`ledger.heading.*` in
/// the messages), and by the mappings. Where a cell of the headings is empty, the one above it counts; where it says
/// too little, both count together (法定代表人 above 姓名).
/// @param notes  gets what is wrong: a heading that matches nothing, or several fields; two columns for one field.
/// @return absent where no row looks like headings.
[[nodiscard]] std::optional<LedgerHead> ledgerHead(const terms::Definitions& definitions,
                                                   const workbooks::FilledSheet& sheet, const LedgerMappings& mappings,
                                                   CellNotes& notes);

}  // namespace guapai::transfer
