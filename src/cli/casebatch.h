#pragma once

#include <functional>
#include <string>

#include "cli/casewalk.h"
#include "cli/context.h"

namespace guapai::cli {

/// What a command has to say about one case.
struct CaseReport {
  std::string out;  ///< for standard output
  std::string err;  ///< for standard error
  ExitStatus status = ExitStatus::Done;
};

/// The work on one case. It is called from several threads at once.
using CaseWork = std::function<CaseReport(const LocatedCase&)>;

/// Does the work for every case, on all processors, and writes the reports in the order of the cases. Reading, working
/// and writing go on at the same time, and no case is read much before its report is written, so that memory does not
/// grow with their number. A file that cannot be read is named on standard error, and the work goes on with the next.
///
/// @return the gravest status.
/// @throws core::Error{OutputIncomplete} when standard output takes no more.
ExitStatus workThrough(CaseWalk& cases, const Context& context, const CaseWork& work);

}  // namespace guapai::cli
