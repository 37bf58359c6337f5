#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/caseidentity.h"
#include "exchange/casereader.h"

namespace guapai::transfer {

/// A cell of a table that can be read in several ways, and about which nobody has been asked yet.
struct Question {
  std::string cell;  ///< 附件4!C12
  core::FieldId field;
  std::vector<core::Value> readings;  ///< at least one, the likelier first
  std::size_t problem = 0;            ///< which of the problems of the same center says it
  /// The key of the sentence that asks. Where two questions about one field have the same, their first readings are the
  /// same kind of reading, and so are their second ones.
  std::string doubt = {};
};

/// Which of its readings somebody has chosen, by the name of the cell. Reading the table again with these answers the
/// questions.
using Chosen = std::map<std::string, std::size_t>;

/// A center that a table names, and what the table says of it.
struct ReadCenter {
  std::string cell;             ///< where its row or its workbook names it: 台账!B3; empty where nothing names it
  std::string name;             ///< of the center, as the table says it; empty where it does not
  std::size_t line = 1;         ///< the row of a ledger, from 1; 1 of a workbook as a whole
  core::CaseIdentity identity;  ///< of the case that the table speaks of
  bool isKnown = false;         ///< the library has a case of this center
  /// `answers` are present exactly when there are no problems: a center comes in as a whole or not at all. A question
  /// that is not answered is a problem, too.
  exchange::CaseResult result;
  std::vector<Question> questions;  ///< where there are as many of them as problems, answers to them let the center in
};

}  // namespace guapai::transfer
