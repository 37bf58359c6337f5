#pragma once

#include <vector>

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace guapai::ui {

/// The way of a case as a vertical line of stages, the first on top.
class WayView : public QWidget {
  Q_OBJECT

public:
  struct Stop {
    enum class Kind { Done, Now, Withdrawn };
    Kind kind = Kind::Done;
    QString name;  ///< 受理
    QString by;    ///< date, person and document
    QString note;  ///< empty where there is none
    QString hint;  ///< the clause, as a tool tip
  };

  explicit WayView(QWidget* parent = nullptr);

  void setStops(const std::vector<Stop>& stops);

private:
  QVBoxLayout* m_rows;
};

}  // namespace guapai::ui
