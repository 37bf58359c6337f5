#pragma once

#include <memory>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "papers/paperdestination.h"

namespace guapai::papers {

/// Makes many papers and hands them to a destination. It makes one paper in each turn of the event loop, so that the
/// program stays responsive and the library is used in its own thread only. A paper that cannot be made is listed in
/// the result with the reason, and the others are made all the same.
class PaperBatch : public QObject {
  Q_OBJECT

public:
  struct Failure {
    PaperRequest request;  ///< its form is empty where all papers together failed
    QString sentence;      ///< the reason, for the user
  };
  struct Result {
    std::size_t papers = 0;            ///< papers that arrived at the destination
    std::size_t pages = 0;             ///< pages of these papers
    std::vector<std::int64_t> issued;  ///< numbers given by this batch; the library keeps these papers in any case
    std::vector<Failure> failures;
    bool cancelled = false;
    bool noted = true;  ///< false where the library's audit trail could not be told of all of them
  };

  /// @param maker     its library must outlive the batch.
  /// @param messages  must outlive the batch.
  PaperBatch(LibraryPapers maker, const core::Messages& messages, std::vector<PaperRequest> requests,
             const LibraryPapers::Options& options, std::unique_ptr<PaperDestination> output,
             QObject* parent = nullptr);

  /// The requests in the order in which their papers are made. A request whose paper this batch has issued carries the
  /// paper's number: another batch made from these requests does not issue it again.
  [[nodiscard]] const std::vector<PaperRequest>& requests() const { return m_requests; }
  [[nodiscard]] const Result& result() const { return m_result; }
  [[nodiscard]] bool isRunning() const { return m_turn.isActive(); }

  void start();
  /// Stops the batch; `finished` is emitted before this returns. Papers that were made stay at the destination where it
  /// keeps parts (PaperDestination::keepsParts), and otherwise do not count. Does nothing where the batch is not
  /// running.
  void cancel();

Q_SIGNALS:
  /// The paper at this place in `requests()` is made next. The event loop turns once before the work on it begins, so
  /// that the progress can be painted.
  void began(std::size_t place);
  /// All papers were tried, or the batch was cancelled; `result()` is final.
  void finished();

private:
  void makeNext();
  void note();
  bool isReady(const PaperRequest& request);
  void makePaper(PaperRequest& request);
  /// Counts no paper as arrived.
  void forgetParts();
  /// Lets the destination finish, after the last paper.
  void deliver();
  void end();

  LibraryPapers m_maker;
  const core::Messages* m_messages;
  std::vector<PaperRequest> m_requests;
  LibraryPapers::Options m_options;
  std::unique_ptr<PaperDestination> m_output;
  Result m_result;
  std::size_t m_next = 0;
  std::size_t m_noted = 0;  ///< how many of the requests the audit trail was told of
  QTimer m_turn;
};

}  // namespace guapai::papers
