#include "cli/casebatch.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/complaint.h"
#include "core/error.h"
#include "core/visibletext.h"

namespace guapai::cli {
namespace {

// The size of a batch: large enough that starting threads costs nothing beside the work, small enough to stay in the
// processor's cache.
constexpr std::size_t kMostCases = 512;
constexpr std::size_t kMostBytes = 4'000'000;

/// The next cases of a walk, and why there are no more in this batch.
struct Batch {
  std::vector<LocatedCase> cases;
  std::optional<core::Error> error;  ///< a file could not be read; other files may follow
  bool last = false;                 ///< the walk has no further cases
};

Batch nextBatch(CaseWalk& walk) {
  Batch batch;
  std::size_t bytes = 0;
  try {
    while (batch.cases.size() < kMostCases && bytes < kMostBytes) {
      auto found = walk.next();
      batch.last = !found;
      if (batch.last) break;
      bytes += found->text.text.size();
      batch.cases.push_back(std::move(*found));
    }
  } catch (const core::Error& error) {
    batch.error = error;
  }
  return batch;
}

std::vector<CaseReport> reportsOn(const std::vector<LocatedCase>& cases, const CaseWork& work) {
  std::vector<CaseReport> reports(cases.size());
  std::atomic<std::size_t> next = 0;
  const auto workOff = [&] {
    for (std::size_t i = next++; i < cases.size(); i = next++) reports[i] = work(cases[i]);
  };
  std::vector<std::future<void>> others;
  const std::size_t threads = std::min<std::size_t>(cases.size(), std::max(1U, std::thread::hardware_concurrency()));
  try {
    for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, workOff));
  } catch (const std::system_error&) {
    // The system gives no more threads. Those that have started and this one do all the work.
  }
  workOff();
  for (auto& other : others) other.get();
  return reports;
}

}  // namespace

ExitStatus workThrough(CaseWalk& cases, const Context& context, const CaseWork& work) {
  ExitStatus status = ExitStatus::Done;
  Console& console = context.console;
  for (bool last = false; !last;) {
    const Batch batch = nextBatch(cases);
    last = batch.last;
    for (const CaseReport& report : reportsOn(batch.cases, work)) {
      console.out << report.out;
      console.err << report.err;
      status = graver(status, report.status);
    }
    if (batch.error) {
      console.err << core::visibleLine(refusal(context.messages(), *batch.error)) << '\n';
      status = graver(status, ExitStatus::BadInput);
    }
    if (!console.out) throw core::Error(core::ErrorCode::OutputIncomplete, {});
  }
  return status;
}

}  // namespace guapai::cli
