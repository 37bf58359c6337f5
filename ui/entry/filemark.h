#pragma once

#include <QtWidgets/QAbstractButton>

namespace guapai::ui {

/// A paper clip with the number of files that stand for the blank or record beside it. Tab does not stop here, because
/// it walks the blanks.
class FileMark final : public QAbstractButton {
  Q_OBJECT

public:
  explicit FileMark(QWidget* parent);

  /// @param names  the names of the files; at least one.
  void setFiles(const QStringList& names);
  /// Does what a click does, also on a page that is only read.
  void open() { Q_EMIT clicked(); }

  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QStringList m_names;
};

}  // namespace guapai::ui
