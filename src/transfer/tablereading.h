#pragma once

#include <string_view>
#include <vector>

#include "transfer/ledgerreading.h"

namespace guapai::transfer {

/// A table that somebody has handed in: a workbook that a center has filled in, or a ledger of the district.
struct ReadTable {
  bool isReadable = true;  ///< false: the bytes are no table that can be read; the one problem says what to do about it
  bool isLedger = false;
  /// What is wrong with the table as a whole: while there are any, none of its centers can come in. Each has the
  /// argument `line`, and the code `workbook`, or `schema` where the bytes cannot be read.
  core::Problems problems;
  std::vector<LedgerHead> heads;  ///< of the sheets of a ledger
  std::vector<ReadCenter> centers;
};

/// Whether a file is a table, or is meant to be one: by its first bytes, or by its name.
[[nodiscard]] bool isTable(std::string_view bytes, std::string_view fileName);

/// Reads a table: .xlsx, .ods, or plain text under a name such as .csv.
/// @param fileName  tells plain text.
/// @param chosen    what somebody has answered to the questions of an earlier reading.
[[nodiscard]] ReadTable readTable(const terms::Definitions& definitions, std::string_view bytes,
                                  std::string_view fileName, const LedgerKnowledge& knowledge = {},
                                  const Chosen& chosen = {});

/// The answers `before` with what a center of the table says (`withEntered`, `withLedgerRow`).
[[nodiscard]] core::Answers withTable(bool isLedger, const core::Answers& before, const core::Answers& said);

}  // namespace guapai::transfer
