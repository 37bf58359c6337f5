// Tables from elsewhere: workbooks, tables of OpenDocument and of plain text, read as what a center has filled in or as
// a ledger of the district.
#include <cstdlib>
#include <string_view>

#include "fuzz/fuzztarget.h"
#include "support/programdefinitions.h"
#include "transfer/tablereading.h"

namespace {

using guapai::transfer::Chosen;
using guapai::transfer::ReadCenter;
using guapai::transfer::ReadTable;

/// Ends the program where a table is neither taken nor refused with a reason.
void check(const ReadTable& table) {
  if (!table.isReadable && table.problems.empty()) std::abort();
  if (table.centers.empty() && table.problems.empty()) std::abort();
  for (const ReadCenter& center : table.centers) {
    if (center.result.answers.has_value() != center.result.problems.empty()) std::abort();
    for (const auto& question : center.questions)
      if (question.readings.empty() || question.problem >= center.result.problems.size()) std::abort();
  }
}

}  // namespace

int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  (void)guapai::support::definitions();
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto& definitions = *guapai::support::definitions();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ReadTable table = guapai::transfer::readTable(definitions, bytes, "a.csv");
  check(table);
  Chosen chosen;
  for (const ReadCenter& center : table.centers)
    for (const auto& question : center.questions) chosen.emplace(question.cell, 0);
  if (chosen.empty()) return 0;
  const ReadTable again = guapai::transfer::readTable(definitions, bytes, "a.csv", {}, chosen);
  check(again);
  for (const ReadCenter& center : again.centers)
    if (!center.questions.empty()) std::abort();  // asked again about what was answered
  return 0;
}
