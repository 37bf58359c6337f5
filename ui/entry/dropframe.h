#pragma once

#include <QtWidgets/QWidget>

namespace guapai::ui {

/// A frame on a page while a file is dragged over it. It shows where the file would go and says for what it would
/// stand. It takes no clicks.
class DropFrame final : public QWidget {
  Q_OBJECT

public:
  explicit DropFrame(QWidget* page);

  /// @param place  what is framed, in the coordinates of the page.
  /// @param words  for what the file would stand.
  void showAt(const QRect& place, const QString& words);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_words;
};

}  // namespace guapai::ui
