#pragma once

#include <QtCore/QObject>

class QPushButton;
class QWidget;

namespace guapai::ui {

class AnswerEditor;
class FormPage;

/// The editor that the widget is or is a part of; null for any other widget.
[[nodiscard]] AnswerEditor* editorAround(QWidget* widget);

/// Takes a button out of the way on which Enter goes from blank to blank. Tab still reaches it.
void setAside(QPushButton& button);

/// Moves the focus over a page, blank by blank in the order of the paper, and out of the page at its ends.
class FormWalk : public QObject {
  Q_OBJECT

public:
  enum class By { Tab, Enter };

  /// @param view, page  must live longer.
  FormWalk(QWidget& view, FormPage& page) : m_view(&view), m_page(&page) {}

  /// Makes what is typed the answer and moves the focus to the next stop, or to the previous one. By Tab it leaves the
  /// page at its ends. By Enter it goes down the columns of a page that has lanes (FormPage::Lanes), leaves a list from
  /// its empty new row, and stays on the page at its ends (`endReached`).
  /// @return false where there is nowhere to go.
  bool step(bool forward, By by);

Q_SIGNALS:
  /// Enter was pressed at the last stop (`forward`), or with Shift at the first.
  void endReached(bool forward);

private:
  [[nodiscard]] bool leavesList(const QWidget* holder) const;
  bool stepOut(bool forward);

  QWidget* m_view;
  FormPage* m_page;
};

}  // namespace guapai::ui
