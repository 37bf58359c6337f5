#pragma once

#include <chrono>

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include "district/longwork.h"

class QProgressBar;

namespace guapai::ui {

class PlainLabel;

/// The window that stands in front of all others while a long work is done (district::LongWork), once it takes longer
/// than half a second: what is done, how much of it, and a way to cancel it where that leaves nothing half done.
class WorkProgress : public QDialog {
  Q_OBJECT

public:
  explicit WorkProgress(const district::Work& work, QWidget* parent = nullptr);

  void showCount(int done, int all);
  /// Cancels the work where that is possible. The window stays until the work has ended.
  void reject() override;

private:
  bool m_canBeCancelled;
  PlainLabel* m_rest;
  QProgressBar* m_bar;
};

struct ProgressPace {
  std::chrono::milliseconds before{500};  ///< how long a work goes on before its window appears
  /// How long a work in the thread of the window goes on from one look at its window to the next.
  std::chrono::milliseconds between{50};
};

/// Shows a WorkProgress for each long work of the program.
class WorkWatch : public QObject {
  Q_OBJECT

public:
  /// @param window  the parent of the windows where no dialog is open; it owns this object.
  explicit WorkWatch(QWidget* window);

  void setPace(const ProgressPace& pace);

private:
  void show();
  void showHere(int done, int all);
  void end();

  QWidget* m_window;
  ProgressPace m_pace;
  QTimer m_time;
  QElapsedTimer m_sinceBegin;
  QElapsedTimer m_sinceLook;  ///< invalid: there was none at this work
  district::Work m_work{};
  int m_done = 0;
  int m_all = 0;  ///< 0: the work has not said it
  QPointer<WorkProgress> m_shown;
};

}  // namespace guapai::ui
