#pragma once

#include <memory>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "papers/paperdestination.h"

namespace guapai::papers {

/// Makes many papers, one a turn of the event loop, so that the program answers meanwhile and the library is used from
/// its own thread only. A paper that fails is named with its reason, and the others are made all the same.
class PaperBatch : public QObject {
  Q_OBJECT

public:
  struct Failure {
    PaperRequest order;  ///< without a form where all papers together failed
    QString sentence;
  };
  struct Result {
    std::size_t papers = 0;            ///< that went where they should
    std::size_t pages = 0;             ///< of these
    std::vector<std::int64_t> issued;  ///< numbers that were given; these papers are kept whatever became of the rest
    std::vector<Failure> failures;
    bool cancelled = false;
  };

  /// @param messages  must live longer.
  PaperBatch(LibraryPapers maker, const core::Messages& messages, std::vector<PaperRequest> orders,
             const LibraryPapers::Options& options, std::unique_ptr<PaperDestination> output,
             QObject* parent = nullptr);

  /// A paper that was issued meanwhile has its number: making it again issues no other.
  [[nodiscard]] const std::vector<PaperRequest>& orders() const { return m_orders; }
  [[nodiscard]] const Result& result() const { return m_result; }
  [[nodiscard]] bool isRunning() const { return m_turn.isActive(); }

  void start();
  /// What was made stays where it is, if it can without the rest; `finished` follows at once. Does nothing where
  /// nothing runs.
  void cancel();

Q_SIGNALS:
  /// The paper at this place comes next; there is a turn of the event loop before the work begins.
  void began(std::size_t place);
  void finished();

private:
  void makeNext();
  bool isReady(const PaperRequest& order);
  void makePaper(PaperRequest& order);
  void forgetParts();
  void deliver();
  void end();

  LibraryPapers m_maker;
  const core::Messages* m_messages;
  std::vector<PaperRequest> m_orders;
  LibraryPapers::Options m_options;
  std::unique_ptr<PaperDestination> m_output;
  Result m_result;
  std::size_t m_next = 0;
  QTimer m_turn;
};

}  // namespace guapai::papers
