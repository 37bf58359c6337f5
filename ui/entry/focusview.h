#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QScrollArea;
class QWidget;

namespace guapai::ui {

class FormPage;

/// Scrolls a page so that the widget with the focus and its row are seen: when the focus comes, when the page is laid
/// out anew, and with the first key that is typed after the page was scrolled away.
class FocusView : public QObject {
  Q_OBJECT

public:
  /// @param view, page  must live longer.
  FocusView(QScrollArea& view, FormPage& page);

  /// Call this when the focus has come to a widget of the page. Keys that are typed there bring it into sight from now
  /// on.
  void follow(QWidget* holder);
  /// Brings the row of the widget into sight. A widget in no row of the page is left alone.
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
