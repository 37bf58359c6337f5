#include "papers/pagecount.h"

#include <chrono>
#include <utility>

#include "core/error.h"
#include "render/picturedesk.h"

namespace guapai::papers {

PageCount::PageCount(LibraryPapers maker, QObject* parent) : QObject(parent), m_maker(std::move(maker)) {
  // A timer and not a posted event: events that are posted while others are delivered go before keys and painting.
  m_turn.setInterval(0);
  connect(&m_turn, &QTimer::timeout, this, &PageCount::countNext);
}

void PageCount::count(const std::vector<PaperRequest>& requests, const LibraryPapers::Options& options) {
  if (options != m_options) m_known.clear();
  m_options = options;
  m_requests = requests;
  m_next = 0;
  m_pages = 0;
  takeKnown();
  resume();
  Q_EMIT changed();
}

void PageCount::resume() {
  if (!isComplete()) m_turn.start();
}

void PageCount::countNext() {
  const PaperRequest& request = m_requests[m_next];
  const render::Haste haste(std::chrono::milliseconds(0));
  try {
    const std::size_t pages = m_maker.pages(request, m_options).pages.size();
    // A paper with a picture that is still being read is tried again, less often, until the picture has been read.
    constexpr std::chrono::milliseconds kSlower(20);
    m_turn.setInterval(haste.isComplete() ? std::chrono::milliseconds(0) : kSlower);
    if (!haste.isComplete()) return;
    m_known[keyOf(request)] = pages;
  } catch (const core::Error&) {
    m_known[keyOf(request)] = 0;  // making the paper gives the reason
  }
  takeKnown();
  Q_EMIT changed();
}

void PageCount::takeKnown() {
  for (; !isComplete(); ++m_next) {
    const auto found = m_known.find(keyOf(m_requests[m_next]));
    if (found == m_known.end()) return;
    m_pages += found->second;
  }
  m_turn.stop();
}

}  // namespace guapai::papers
