#pragma once

#include <vector>

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace guapai::ui {

/// Shows the way of a case as a vertical line of stages, the first one on top.
class WayView : public QWidget {
  Q_OBJECT

public:
  /// One step of the case: a stage that it has reached, or a step that was taken back.
  struct Stop {
    enum class Kind { Done, Now, Withdrawn };
    Kind kind = Kind::Done;
    QString name;  ///< the name of the stage, 受理
    QString by;    ///< date, person and document
    QString note;  ///< a note; empty when there is none
    QString hint;  ///< the clause of the notice, shown as a tool tip
  };

  explicit WayView(QWidget* parent = nullptr);

  /// Replaces all stops.
  void setStops(const std::vector<Stop>& stops);

private:
  QVBoxLayout* m_rows;
};

}  // namespace guapai::ui
