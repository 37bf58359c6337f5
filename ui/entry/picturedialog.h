#pragma once

#include <QtWidgets/QDialog>

#include "forms/picture.h"

namespace guapai::ui {

class PlainLabel;

/// Shows a picture or a PDF in a dialog, page by page, each as large as the dialog allows. Arrow keys, PageUp and
/// PageDown turn the pages. Space and Esc close the dialog, which then deletes itself.
class PictureDialog : public QDialog {
  Q_OBJECT

public:
  /// @param name  the title of the window.
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
