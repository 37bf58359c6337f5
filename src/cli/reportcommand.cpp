#include "cli/reportcommand.h"

#include "cli/libraryoption.h"
#include "cli/workbookoutput.h"
#include "district/reportlists.h"

namespace guapai::cli {

ExitStatus writeReport(const CommandLine& line, const Context& context) {
  constexpr std::int64_t kFirst = 1901;
  constexpr std::int64_t kLast = 2999;
  const core::Date today = context.clock.today();
  const std::int64_t year = line.number("year").value_or(today.year());
  if (year < kFirst || year > kLast) {
    context.console.err << context.messages().sentence("usage.not_a_year") << '\n';
    return ExitStatus::BadInput;
  }
  const auto library = openLibrary(line, context);
  return writeWorkbook(district::reportTables(context.definitions, *library, static_cast<int>(year), today), *library,
                       line, context);
}

}  // namespace guapai::cli
