#pragma once

#include <map>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "workspace/papermaker.h"

namespace guapai::workspace {

/// How many pages papers will have, counted one paper a turn of the event loop: a thousand centers do not hold up the
/// program. What was counted once is known; the answers must not change meanwhile.
class PageCount : public QObject {
  Q_OBJECT

public:
  explicit PageCount(PaperMaker maker, QObject* parent = nullptr);

  /// Counts these papers instead of others. What was known of papers made otherwise is forgotten.
  void count(const std::vector<PaperOrder>& orders, const PaperMaker::Options& options);
  void stop() { m_turn.stop(); }
  /// Goes on after `stop`.
  void resume();

  [[nodiscard]] std::size_t pages() const { return m_pages; }  ///< counted so far
  [[nodiscard]] bool isComplete() const { return m_next == m_orders.size(); }

Q_SIGNALS:
  void changed();

private:
  using Key = std::pair<storage::CaseId, std::string>;

  void countNext();
  void takeKnown();
  [[nodiscard]] static Key keyOf(const PaperOrder& order) { return {order.caseId, order.form}; }

  PaperMaker m_maker;
  std::vector<PaperOrder> m_orders;
  PaperMaker::Options m_options;
  std::map<Key, std::size_t> m_known;
  std::size_t m_next = 0;
  std::size_t m_pages = 0;
  QTimer m_turn;
};

}  // namespace guapai::workspace
