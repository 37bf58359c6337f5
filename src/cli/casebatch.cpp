#include "cli/casebatch.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "cli/complaint.h"
#include "core/error.h"
#include "core/visibletext.h"

namespace guapai::cli {
namespace {

// A piece of the work: large enough that handing it out costs nothing beside it, small enough to stay in the
// processor's cache and to keep all processors busy to the end.
constexpr std::size_t kMostCases = 64;
constexpr std::size_t kMostBytes = 256 << 10;
/// Nobody reads on while the cases that are read and not written yet have so many bytes.
constexpr std::size_t kMostAhead = 4 << 20;

/// Cases that follow one another, and what comes of them.
struct Piece {
  std::vector<LocatedCase> cases;
  std::size_t bytes = 0;
  std::optional<core::Error> error;  ///< a file behind these cases could not be read; other files may follow
  std::vector<CaseReport> reports;
  std::exception_ptr failure;  ///< what reading or the work has thrown
};

/// The work on all cases, shared by threads that are all alike. Each takes the next cases, works on them, and writes
/// whatever is next in the order, its own or another's.
class SharedWork {
public:
  SharedWork(CaseWalk& cases, const Context& context, const CaseWork& work)
      : m_cases(cases), m_context(context), m_work(work) {}

  /// Works until nothing is left. @param helpers  starts with as many as the work is worth.
  void run(std::vector<std::jthread>& helpers) {
    std::unique_lock lock(m_mutex);
    while (mayRead(lock)) {
      Piece piece = read();
      const std::size_t place = m_read++;
      m_ahead += piece.bytes;
      if (!m_ended) startHelpers(helpers);
      lock.unlock();
      workOn(piece);
      lock.lock();
      m_done.emplace(place, std::move(piece));
      writeWhatIsNext(lock);
    }
  }

  /// The gravest status. Throws what the work has thrown, or OutputIncomplete.
  [[nodiscard]] ExitStatus status() const {
    if (m_failure) std::rethrow_exception(m_failure);
    return m_status;
  }

private:
  /// Waits until there is room for more cases. @return false when there are none, or nobody wants them.
  bool mayRead(std::unique_lock<std::mutex>& lock) {
    m_changed.wait(lock, [this] { return m_ended || m_ahead < kMostAhead; });
    return !m_ended;
  }

  Piece read() {
    Piece piece;
    try {
      while (piece.cases.size() < kMostCases && piece.bytes < kMostBytes) {
        auto found = m_cases.next();
        m_ended = !found;
        if (m_ended) break;
        piece.bytes += found->text.text.size();
        piece.cases.push_back(std::move(*found));
      }
    } catch (const core::Error& error) {
      piece.error = error;
    } catch (...) {
      piece.failure = std::current_exception();
      m_ended = true;
    }
    return piece;
  }

  void startHelpers(std::vector<std::jthread>& helpers) {
    if (std::exchange(m_helped, true)) return;
    try {
      for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) {
        helpers.emplace_back([this] {
          std::vector<std::jthread> none;
          run(none);
        });
      }
    } catch (const std::system_error&) {
      // The system gives no more threads. Those that have started and this one do all the work.
    }
  }

  void workOn(Piece& piece) const {
    if (piece.failure) return;
    try {
      piece.reports.reserve(piece.cases.size());
      for (const LocatedCase& found : piece.cases) piece.reports.push_back(m_work(found));
    } catch (...) {
      piece.failure = std::current_exception();
    }
  }

  /// One thread writes at a time. The others go on working meanwhile.
  void writeWhatIsNext(std::unique_lock<std::mutex>& lock) {
    if (std::exchange(m_writing, true)) return;
    for (auto next = m_done.find(m_written); next != m_done.end() && !m_failure; next = m_done.find(m_written)) {
      const Piece piece = std::move(m_done.extract(next).mapped());
      lock.unlock();
      std::exception_ptr failure = piece.failure;
      ExitStatus status = ExitStatus::Done;
      try {
        if (!failure) status = written(piece);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      ++m_written;
      m_ahead -= piece.bytes;
      m_status = graver(m_status, status);
      m_failure = failure;
      m_ended = m_ended || failure;
      m_changed.notify_all();
    }
    m_writing = false;
  }

  [[nodiscard]] ExitStatus written(const Piece& piece) const {
    Console& console = m_context.console;
    ExitStatus status = ExitStatus::Done;
    for (const CaseReport& report : piece.reports) {
      console.out << report.out;
      console.err << report.err;
      status = graver(status, report.status);
    }
    if (piece.error) {
      console.err << core::visibleLine(refusal(m_context.messages(), *piece.error)) << '\n';
      status = graver(status, ExitStatus::BadInput);
    }
    if (!console.out) throw core::Error(core::ErrorCode::OutputIncomplete, {});
    return status;
  }

  CaseWalk& m_cases;
  const Context& m_context;
  const CaseWork& m_work;

  std::mutex m_mutex;  ///< guards the cases and everything below
  std::condition_variable m_changed;
  std::map<std::size_t, Piece> m_done;  ///< what has been worked on and waits for its turn, by its place in the order
  std::size_t m_read = 0;               ///< how many pieces have been read
  std::size_t m_written = 0;            ///< how many pieces have been written
  std::size_t m_ahead = 0;              ///< the bytes of the pieces that are read and not written
  bool m_ended = false;                 ///< nothing more is to be read
  bool m_writing = false;               ///< a thread writes
  bool m_helped = false;
  ExitStatus m_status = ExitStatus::Done;
  std::exception_ptr m_failure;
};

}  // namespace

ExitStatus workThrough(CaseWalk& cases, const Context& context, const CaseWork& work) {
  SharedWork shared(cases, context, work);
  {
    std::vector<std::jthread> helpers;  // each joins when it goes
    shared.run(helpers);
  }
  return shared.status();
}

}  // namespace guapai::cli
