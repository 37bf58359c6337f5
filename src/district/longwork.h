#pragma once

#include <atomic>
#include <cstddef>

#include <QtCore/QObject>

#include "core/steps.h"

namespace guapai::district {

/// A work that may take long (doAside, doHere), as whoever waits for it sees it.
struct Work {
  enum class Kind { ReadFiles, Compare, Import, Export, Verify, Restore, Protect, Unlock };
  Kind kind;
  /// Whether the work may be given up half way, because it leaves nothing half done then and its caller expects
  /// core::Cancelled.
  bool canBeCancelled = false;
};

/// Tells the window of the long work that is being done, and the work of the user who cancels it. The program has one.
class LongWork : public QObject {
  Q_OBJECT

public:
  [[nodiscard]] static LongWork& ofProgram();

  /// Is called in the thread of the work, at each step of it.
  /// @param done, all  how much of it is done.
  /// @throws core::Cancelled where the user has cancelled it.
  void step(std::size_t done, std::size_t all);
  /// Asks the work to end at its next step. Does nothing where it cannot be cancelled.
  void cancel();
  /// The window that shows the work takes keys and clicks from now on; all others are behind it. Does nothing where the
  /// work cannot be cancelled: there is nothing to press then.
  void takeInput();
  [[nodiscard]] bool takesInput() const { return m_takesInput; }

  /// The same as `step` for a work in the thread of the window (doHere).
  /// @return false where the user has cancelled it.
  [[nodiscard]] bool stepHere(std::size_t done, std::size_t all);

  // doAside and doHere call these in the thread of the window.
  void begin(const Work& work);
  void end();

Q_SIGNALS:
  void began(const guapai::district::Work& work);
  /// Is emitted in the thread of the work.
  void counted(int done, int all);
  /// A work in the thread of the window is so far. Whoever shows it paints now, and lets the user cancel it now.
  void countedHere(int done, int all);
  void inputTaken();
  void ended();

private:
  Work m_work{};
  bool m_takesInput = false;
  std::atomic<bool> m_isCancelled = false;
};

}  // namespace guapai::district
