#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QScrollArea;
class QWidget;

namespace guapai::ui {

class FormPage;

/// Scrolls a page so that what has the focus and its row are seen: when the focus comes, when the page is laid out
/// anew, and with the first key where it was scrolled away since.
class FocusView : public QObject {
  Q_OBJECT

public:
  /// Both must live longer.
  FocusView(QScrollArea& view, FormPage& page);

  /// The focus has come to a widget of the page.
  void follow(QWidget* holder);
  void show(const QWidget* widget);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void showAcross(const QWidget* widget);

  QScrollArea* m_view;
  FormPage* m_page;
  QPointer<QWidget> m_holder;
};

}  // namespace guapai::ui
