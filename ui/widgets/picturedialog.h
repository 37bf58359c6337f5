#pragma once

#include <QtWidgets/QDialog>

#include "forms/picture.h"

namespace guapai::ui {

class PlainLabel;

/// A picture or a PDF, page by page, as large as the window: arrows and PageUp, PageDown turn the pages, Esc closes.
class PictureDialog : public QDialog {
  Q_OBJECT

public:
  /// @pre the picture is good.
  PictureDialog(const QString& name, forms::Picture picture, QWidget* parent);

  [[nodiscard]] int page() const { return m_page; }  ///< from 1

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void turnTo(int page);

  forms::Picture m_picture;
  QWidget* m_sheet;
  PlainLabel* m_count;
  int m_page = 1;
};

}  // namespace guapai::ui
