#include "papers/paperbatch.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

#include "core/error.h"

namespace guapai::papers {

PaperBatch::PaperBatch(LibraryPapers maker, const core::Messages& messages, std::vector<PaperRequest> requests,
                       const LibraryPapers::Options& options, std::unique_ptr<PaperDestination> output, QObject* parent)
    : QObject(parent),
      m_maker(std::move(maker)),
      m_messages(&messages),
      m_requests(std::move(requests)),
      m_options(options),
      m_output(std::move(output)) {
  m_options.wantsPdf = m_output->wantsPdf();
  // A timer and not a posted event: events that are posted while others are delivered go before keys and painting.
  m_turn.setInterval(0);
  connect(&m_turn, &QTimer::timeout, this, &PaperBatch::makeNext);
}

void PaperBatch::start() {
  m_turn.start();
  if (!m_requests.empty()) Q_EMIT began(m_next);
}

void PaperBatch::cancel() {
  if (!isRunning()) return;
  m_result.cancelled = true;
  if (!m_output->keepsParts()) forgetParts();
  end();
}

void PaperBatch::makeNext() {
  if (m_next == m_requests.size()) {
    deliver();
    return;
  }
  if (m_next == m_noted) note();
  if (!isReady(m_requests[m_next])) return;
  makePaper(m_requests[m_next]);
  if (++m_next < m_requests.size()) Q_EMIT began(m_next);
}

/// Tells the audit trail of the next papers before they are made, so that none is handed out unseen; of several at a
/// time, because each entry by itself would cost more than a paper does.
void PaperBatch::note() {
  constexpr std::size_t kTogether = 20;
  const auto next = std::span(m_requests).subspan(m_next).first(std::min(kTogether, m_requests.size() - m_next));
  if (!m_maker.notePrints(next, m_options)) m_result.noted = false;
  m_noted += next.size();
}

/// The thread that handles the keys must not wait for a picture. So the timer goes on, with longer pauses, until the
/// picture has been read.
bool PaperBatch::isReady(const PaperRequest& request) {
  constexpr std::chrono::milliseconds kSlower(20);
  bool ready = true;
  try {
    ready = m_maker.isReady(request);
  } catch (const core::Error&) {
    // The paper counts as ready: making it fails for the same reason, and lists it as a failure.
  }
  m_turn.setInterval(ready ? std::chrono::milliseconds(0) : kSlower);
  return ready;
}

/// Errors are caught here because one paper is one unit of work: an error concerns this paper alone.
void PaperBatch::makePaper(PaperRequest& request) {
  try {
    m_output->prepareFor(request);
    const MadePaper paper = m_maker.make(request, m_options);
    if (paper.issued && !request.issued) m_result.issued.push_back(*paper.issued);
    request.issued = paper.issued;
    m_output->take(request, paper);
    ++m_result.papers;
    m_result.pages += paper.pages.pages.size();
  } catch (const core::Error& error) {
    m_result.failures.push_back({request, QString::fromStdString(m_messages->sentence(error))});
  }
}

void PaperBatch::deliver() {
  try {
    if (m_result.papers > 0) m_output->finish();
  } catch (const core::Error& error) {
    m_result.failures.push_back({PaperRequest(), QString::fromStdString(m_messages->sentence(error))});
    forgetParts();
  }
  end();
}

void PaperBatch::forgetParts() {
  m_result.papers = 0;
  m_result.pages = 0;
}

void PaperBatch::end() {
  m_turn.stop();
  m_output.reset();
  Q_EMIT finished();
}

}  // namespace guapai::papers
