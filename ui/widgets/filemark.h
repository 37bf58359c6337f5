#pragma once

#include <QtWidgets/QAbstractButton>

namespace guapai::ui {

/// A paper clip and a number: so many files stand for what it stands beside. No stop for Tab, which walks the blanks.
class FileMark final : public QAbstractButton {
  Q_OBJECT

public:
  explicit FileMark(QWidget* parent);

  /// @param names  of the files; at least one.
  void setFiles(const QStringList& names);

  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QStringList m_names;
};

}  // namespace guapai::ui
