#pragma once

#include <string>
#include <vector>

#include "core/messages.h"
#include "transfer/cellvalue.h"
#include "transfer/readcenter.h"

namespace guapai::transfer {

/// Where an answer stands in a table.
struct NotedCell {
  std::string name;     ///< 附件4!C12
  std::string pointer;  ///< of the answer in a case file; empty where the cell holds none
  std::string line;     ///< in the output of the command line: the row of a ledger, 1 of a workbook as a whole
};

/// Gathers what is wrong with the cells of a table while it is read, and what is to be asked about them.
class CellNotes {
public:
  /// @param messages  must outlive this, as `chosen` must.
  CellNotes(const core::Messages& messages, const Chosen& chosen) : m_messages(&messages), m_chosen(&chosen) {}

  /// The answer. Not known where the cell cannot be taken, or nobody has chosen one of its readings; this is noted.
  core::Value taken(CellReading reading, core::FieldId field, const NotedCell& cell);
  /// Notes what is wrong with a cell.
  /// @param cause  its sentence says it without the cell.
  void refuse(const NotedCell& cell, const core::Problem& cause);
  /// Notes what is wrong with the table as a whole.
  /// @param at  its name is not used.
  void refuseAll(const NotedCell& at, std::string sentence, core::Arguments arguments = {});

  core::Problems problems;  ///< each with the code `workbook` and, among its arguments, `line`
  std::vector<Question> questions;

private:
  const core::Messages* m_messages;
  const Chosen* m_chosen;
};

}  // namespace guapai::transfer
