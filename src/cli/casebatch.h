#pragma once

#include <functional>
#include <string>

#include "cli/casewalk.h"
#include "cli/context.h"

namespace guapai::cli {

/// What a command has to say about one case.
struct CaseReport {
  std::string out;
  std::string err;
  ExitStatus status = ExitStatus::Done;
};

/// Called from several threads at once.
using CaseWork = std::function<CaseReport(const LocatedCase&)>;

/// Does the work for every case, on all processors, and writes the reports in the order of the cases. Memory does not
/// grow with the number of cases. A file that cannot be read is told, and the others are worked on.
///
/// @return the gravest status.
/// @throws core::Error{OutputIncomplete} when standard output takes no more.
ExitStatus workThrough(CaseWalk& cases, const Context& context, const CaseWork& work);

}  // namespace guapai::cli
