#pragma once

#include <QtWidgets/QWidget>

namespace guapai::ui {

/// Where a file that is dragged would go, and for what it would stand. Takes no clicks.
class DropFrame final : public QWidget {
  Q_OBJECT

public:
  explicit DropFrame(QWidget* page);

  void showAt(const QRect& place, const QString& words);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_words;
};

}  // namespace guapai::ui
