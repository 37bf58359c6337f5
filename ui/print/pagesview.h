#pragma once

#include <functional>
#include <map>
#include <set>
#include <vector>

#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include "forms/pagemodel.h"

namespace guapai::ui {

/// Sheets of paper one below the other, white in every palette. Only those that are looked at are painted.
class PagesView : public QAbstractScrollArea {
  Q_OBJECT

public:
  enum class Fit { Width, WholePage, None };

  /// What is to be seen. `paint` paints a page in units of 1/100 mm.
  struct Sheets {
    std::vector<QSize> sizes;  ///< in 1/100 mm
    std::function<void(QPainter&, std::size_t page)> paint;
  };

  explicit PagesView(QWidget* parent = nullptr);

  /// Begins at the first page.
  void setSheets(Sheets sheets);
  void setPages(forms::Pages pages);
  /// Calls what sets pages or a message; once more, at the same place, when pictures are there that were still being
  /// read. Until other pages are set.
  void showBy(std::function<void()> show);
  /// A sentence instead of pages.
  void setMessage(const QString& sentence);
  [[nodiscard]] const QString& message() const { return m_message; }

  [[nodiscard]] Fit fit() const { return m_fit; }
  void setFit(Fit fit);
  /// Of the true size; the screen is believed about its dots.
  [[nodiscard]] int percent() const;
  /// To the next larger (1) or smaller (-1) of a few sizes.
  void zoom(int by);

  [[nodiscard]] int pageCount() const { return static_cast<int>(m_sheets.sizes.size()); }
  /// The page in the middle of the view, from 0.
  [[nodiscard]] int currentPage() const;
  void showPage(int page);
  /// A screenful down (1) or up (-1). @return false at the end.
  bool scroll(int by);
  /// How many pages have been painted since they were set.
  [[nodiscard]] std::size_t painted() const { return m_images.size(); }

Q_SIGNALS:
  void currentPageChanged();
  /// The size on screen is another one.
  void scaleChanged();
  /// A page key at the end (1) or the beginning (-1).
  void leftBehind(int by);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

private:
  [[nodiscard]] qreal fittingScale() const;
  [[nodiscard]] qreal trueScale() const;
  void layOut();
  /// The page at this height of the view.
  [[nodiscard]] int pageAt(int height) const;
  [[nodiscard]] QRect areaOf(std::size_t page) const;
  const QPixmap& imageOf(std::size_t page, QSize size);
  /// Pictures are there that were still being read when their page was painted.
  void paintAgain();

  Sheets m_sheets;
  QString m_message;
  Fit m_fit = Fit::Width;
  qreal m_scale = 0.03;                     ///< dots of the screen for 1/100 mm
  std::vector<QRect> m_areas;               ///< of the pages, from the upper left corner of the first screen
  std::map<std::size_t, QPixmap> m_images;  ///< of pages that were looked at, at this scale
  std::set<std::size_t> m_incomplete;       ///< of them, those that wait for a picture
  std::function<void()> m_show;             ///< to be called again; none where the pages are complete
};

}  // namespace guapai::ui
