#pragma once

#include <map>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "papers/librarypapers.h"

namespace guapai::papers {

/// How many pages papers will have, counted one paper a turn of the event loop: a thousand centers do not hold up the
/// program. What was counted once is known; the answers must not change meanwhile.
class PageCount : public QObject {
  Q_OBJECT

public:
  explicit PageCount(LibraryPapers maker, QObject* parent = nullptr);

  /// Counts these papers instead of others. What was known of papers made otherwise is forgotten.
  void count(const std::vector<PaperRequest>& orders, const LibraryPapers::Options& options);
  void stop() { m_turn.stop(); }
  /// Goes on after `stop`.
  void resume();

  [[nodiscard]] std::size_t pages() const { return m_pages; }  ///< counted so far
  [[nodiscard]] bool isComplete() const { return m_next == m_orders.size(); }

Q_SIGNALS:
  void changed();

private:
  using Key = std::pair<core::CaseId, std::string>;

  void countNext();
  void takeKnown();
  [[nodiscard]] static Key keyOf(const PaperRequest& order) { return {order.caseId, order.form}; }

  LibraryPapers m_maker;
  std::vector<PaperRequest> m_orders;
  LibraryPapers::Options m_options;
  std::map<Key, std::size_t> m_known;
  std::size_t m_next = 0;
  std::size_t m_pages = 0;
  QTimer m_turn;
};

}  // namespace guapai::papers
