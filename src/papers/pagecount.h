#pragma once

#include <map>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "papers/librarypapers.h"

namespace guapai::papers {

/// Counts how many pages a list of papers will have. It counts one paper in each turn of the event loop, so that a
/// thousand centers do not hold up the program. The pages of a paper are remembered by case and form and not counted
/// again, so the answers must not change while this object is used. A paper that cannot be made has no pages.
class PageCount : public QObject {
  Q_OBJECT

public:
  explicit PageCount(LibraryPapers maker, QObject* parent = nullptr);

  /// Counts these papers instead of those before. Where the options differ from the last ones, all remembered counts
  /// are forgotten.
  void count(const std::vector<PaperRequest>& requests, const LibraryPapers::Options& options);
  void stop() { m_turn.stop(); }
  /// Goes on counting after `stop`.
  void resume();

  [[nodiscard]] std::size_t pages() const { return m_pages; }  ///< pages counted so far
  [[nodiscard]] bool isComplete() const { return m_next == m_requests.size(); }

Q_SIGNALS:
  /// More pages are counted, or `count` has begun with other papers.
  void changed();

private:
  using Key = std::pair<core::CaseId, std::string>;

  void countNext();
  /// Adds the papers from `m_next` up to the first whose pages are not known. Where there is none, counting ends.
  void takeKnown();
  [[nodiscard]] static Key keyOf(const PaperRequest& request) { return {request.caseId, request.form}; }

  LibraryPapers m_maker;
  std::vector<PaperRequest> m_requests;
  LibraryPapers::Options m_options;
  std::map<Key, std::size_t> m_known;
  std::size_t m_next = 0;
  std::size_t m_pages = 0;
  QTimer m_turn;
};

}  // namespace guapai::papers
