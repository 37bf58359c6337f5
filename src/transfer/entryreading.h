#pragma once

#include "core/answers.h"
#include "terms/definitions.h"
#include "transfer/readcenter.h"
#include "workbooks/filledreading.h"

namespace guapai::transfer {

/// Whether it is a workbook that a center fills in, and no other table.
[[nodiscard]] bool isEntryBook(const workbooks::FilledBook& book);

/// Reads a workbook that a center has filled in (`entryBook`), whichever program saved it.
///
/// A cell in which nothing can be seen says that the answer is not known. A list has the rows in which something
/// stands; without any, it is not begun, unless 无 is chosen. What stands in no cell that is to be filled in is a
/// problem, too, so that nothing is dropped in silence.
/// @param chosen  what somebody has answered to the questions of an earlier reading.
/// @return the center, with a result as CaseReader gives it. Each problem has the code `workbook`, a JSON pointer,
/// among its arguments `line` (always 1), and names its cell in its sentence. `isKnown` stays false: no library is
/// asked.
[[nodiscard]] ReadCenter readEntry(const terms::Definitions& definitions, const workbooks::FilledBook& book,
                                   const Chosen& chosen = {});

/// The answers `before` with all that the center has filled in. What it left empty stays as it was, and so do the round
/// and the center's id, name and kind. A row of a list that is unchanged keeps its id.
[[nodiscard]] core::Answers withEntered(const core::Answers& before, const core::Answers& entered);

}  // namespace guapai::transfer
