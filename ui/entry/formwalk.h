#pragma once

#include <QtCore/QObject>

class QPushButton;
class QWidget;

namespace guapai::ui {

class AnswerEditor;
class FormPage;

/// The editor that the widget is a part of; null of any other widget.
[[nodiscard]] AnswerEditor* editorAround(QWidget* widget);

/// The button of a page is reached by Tab, and not on the way that Enter goes from blank to blank.
void setAside(QPushButton& button);

/// The way of the focus over a page, blank by blank in the order of the paper, and out of it.
class FormWalk : public QObject {
  Q_OBJECT

public:
  enum class By { Tab, Enter };

  /// @param view, page  must live longer.
  FormWalk(QWidget& view, FormPage& page) : m_view(&view), m_page(&page) {}

  /// Enter goes down the columns of a page that has lanes (entry/formpage.h), on the empty last row of a list leaves
  /// the list, and stays on the page at its ends (`endReached`).
  /// @return false where there is nowhere to go.
  bool step(bool forward, By by);

Q_SIGNALS:
  void endReached(bool forward);

private:
  [[nodiscard]] bool leavesList(const QWidget* holder) const;
  bool stepOut(bool forward);

  QWidget* m_view;
  FormPage* m_page;
};

}  // namespace guapai::ui
