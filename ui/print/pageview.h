#pragma once

#include <QtWidgets/QWidget>

#include "forms/pagemodel.h"

namespace guapai::ui {

/// One page of paper on screen, white in every palette.
class PageView : public QWidget {
  Q_OBJECT

public:
  /// @param page  must live as long.
  explicit PageView(const forms::Page& page, QWidget* parent = nullptr);

  /// Width on screen; the height follows from the paper's shape.
  void setPageWidth(int width);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const forms::Page* m_page;
};

}  // namespace guapai::ui
