#pragma once

#include <string>
#include <vector>

#include "terms/definitions.h"
#include "transfer/knowncenters.h"
#include "transfer/ledgercolumns.h"
#include "transfer/readcenter.h"
#include "workbooks/filledreading.h"

namespace guapai::transfer {

/// What a library knows that tells a ledger what its rows and columns are. Empty where there is no library.
struct LedgerKnowledge {
  std::vector<KnownCenter> centers;
  LedgerMappings mappings;
};

/// @throws core::Error, as storage::Library
[[nodiscard]] LedgerKnowledge ledgerKnowledge(const core::FieldCatalogue& catalogue, const storage::Library& library);

/// A ledger that was read.
struct Ledger {
  /// What is wrong with its sheets and columns: nothing of it can come in while there are any. Each has the code
  /// `workbook`, and among its arguments `line`, which is the row from 1.
  core::Problems problems;
  std::vector<LedgerHead> heads;  ///< of each sheet that has one
  std::vector<ReadCenter> centers;
};

/// The most centers that one ledger may have.
inline constexpr std::size_t kMostCenters = 5000;

/// Reads a ledger of the district: one row a center, below a row of headings, on each sheet in which something stands.
///
/// A row belongs to the known center with its id; without an id, to that with its licence number or its name
/// (core::comparable). It speaks of the round that it names, otherwise of the center's last one, or of the first of a
/// new center. What kind of institution a new center is follows from its name where no column says it. Rows in which
/// nothing stands, and sums (合计), are passed over.
/// @param chosen  what somebody has answered to the questions of an earlier reading.
[[nodiscard]] Ledger readLedger(const terms::Definitions& definitions, const workbooks::FilledBook& book,
                                const LedgerKnowledge& knowledge, const Chosen& chosen = {});

/// The answers `before` with what the row says. What it leaves empty stays as it was, and so do the round and the
/// center's id, name and kind.
[[nodiscard]] core::Answers withLedgerRow(const core::Answers& before, const core::Answers& row);

}  // namespace guapai::transfer
