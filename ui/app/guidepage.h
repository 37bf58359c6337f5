#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QVBoxLayout;

namespace guapai::ui {

class PlainLabel;

/// The page that stands where there is nothing to show yet, for instance the welcome before a library is open. It says
/// what this place is for, and offers ways to go on, each a button with an explanation.
class GuidePage : public QWidget {
  Q_OBJECT

public:
  explicit GuidePage(QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& explanation);
  /// Adds a button that triggers the action, with the explanation beside it. The first button gets the page's focus.
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
