// Case files: read, evaluated, checked, written and read again.
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/date.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "fuzz/fuzztarget.h"
#include "rules/checks.h"
#include "rules/evaluation.h"
#include "support/programdefinitions.h"

int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  (void)guapai::support::definitions();
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace guapai;
  const auto& definitions = support::definitions();
  static const exchange::CaseReader reader(definitions->catalogue());
  static const rules::CaseChecker checker(definitions->standard(), definitions->catalogue());
  const auto read = reader.read({reinterpret_cast<const char*>(data), size});
  if (!read.answers) {
    if (read.problems.empty()) std::abort();  // refused without a reason
    return 0;
  }
  const core::Date today(2021, 11, 20);
  const rules::Evaluation evaluation = rules::evaluate(definitions->standard(), *read.answers, std::nullopt, today);
  (void)checker.check(*read.answers, evaluation, today);
  const std::string written = exchange::writeCase(*read.answers);
  const auto again = reader.read(written);
  if (!again.answers || exchange::writeCase(*again.answers) != written) std::abort();
  return 0;
}
