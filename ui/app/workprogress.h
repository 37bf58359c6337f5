#pragma once

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

/// Shows a WorkProgress for each long work of the program.
class WorkWatch : public QObject {
  Q_OBJECT

public:
  /// @param window  the parent of the windows where no dialog is open; it owns this object.
  explicit WorkWatch(QWidget* window);

private:
  void show();
  void end();

  QWidget* m_window;
  QTimer m_time;
  district::Work m_work{};
  int m_done = 0;
  int m_all = 0;  ///< 0: the work has not said it
  QPointer<WorkProgress> m_shown;
};

}  // namespace guapai::ui
