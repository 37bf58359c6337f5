#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QVBoxLayout;

namespace guapai::ui {

class PlainLabel;

/// What stands where there is nothing to show yet: what this place is for, and the ways on as buttons.
class GuidePage : public QWidget {
  Q_OBJECT

public:
  explicit GuidePage(QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& explanation);
  /// A button that does what the action does, with its shortcut beside it. The first one has the focus.
  void addWay(QAction* action, const QString& explanation);

protected:
  void changeEvent(QEvent* event) override;

private:
  void mute();

  PlainLabel* m_title;
  PlainLabel* m_explanation;
  QVBoxLayout* m_ways;
};

}  // namespace guapai::ui
