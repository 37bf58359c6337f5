#pragma once

#include <functional>
#include <map>
#include <set>
#include <vector>

#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include "forms/pagemodel.h"

namespace guapai::ui {

/// Shows sheets of paper one below the other, white in every palette. Only those that come into view are painted.
class PagesView : public QAbstractScrollArea {
  Q_OBJECT

public:
  /// None: the size stays as it was zoomed to.
  enum class Fit { Width, WholePage, None };

  /// What is to be seen.
  struct Sheets {
    std::vector<QSize> sizes;  ///< of the pages, in 1/100 mm
    /// Paints a page, counted from 0, in units of 1/100 mm.
    std::function<void(QPainter&, std::size_t page)> paint;
  };

  explicit PagesView(QWidget* parent = nullptr);

  /// Shows the sheets from the beginning of the first page on.
  void setSheets(Sheets sheets);
  void setPages(forms::Pages pages);
  /// Calls `show`, which sets pages or a message. If pictures of the pages are still being read, calls it again when
  /// they are there, and scrolls to the same place. This ends when other pages are set.
  void showBy(std::function<void()> show);
  /// Shows a sentence instead of pages.
  void setMessage(const QString& sentence);
  [[nodiscard]] const QString& message() const { return m_message; }

  [[nodiscard]] Fit fit() const { return m_fit; }
  void setFit(Fit fit);
  /// The size on screen in percent of the true size, by the dots per inch that the screen states.
  [[nodiscard]] int percent() const;
  /// Shows the pages in the next larger (1) or smaller (-1) of a few fixed sizes.
  void zoom(int by);

  [[nodiscard]] int pageCount() const { return static_cast<int>(m_sheets.sizes.size()); }
  /// The page in the middle of the view, counted from 0; 0 where there is none.
  [[nodiscard]] int currentPage() const;
  /// Scrolls to the beginning of a page, counted from 0: to its upper edge, or in a low view to its text. Does nothing
  /// where there is no such page.
  void showPage(int page);
  /// Scrolls a screenful down (1) or up (-1). @return false where the pages end there already.
  bool scroll(int by);
  /// How many pages are kept as images now; a few at most.
  [[nodiscard]] std::size_t painted() const { return m_images.size(); }

Q_SIGNALS:
  /// Pages were set by `setPages`; those without a page where a message stands in their place.
  void pagesSet(const guapai::forms::Pages& pages);
  void currentPageChanged();
  /// The size of the pages on screen has changed.
  void scaleChanged();
  /// A page key was pressed at the end (1) or the beginning (-1) of the pages.
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
  /// The page at this distance from the top of the view, in pixels.
  [[nodiscard]] int pageAt(int height) const;
  [[nodiscard]] QRect areaOf(std::size_t page) const;
  /// Where the scroll bar stands when the view shows the beginning of the page: its upper edge, unless the white above
  /// its text would then take too much of the view.
  [[nodiscard]] int startOf(std::size_t page);
  /// Where the first ink of the page is, in 1/100 mm below its upper edge. 0 where there is none, or where a picture of
  /// the page is still being read.
  [[nodiscard]] int beginOf(std::size_t page);
  /// The page's image, painted unless it is kept. @param size  of the page on screen, in device-independent pixels.
  const QPixmap& imageOf(std::size_t page, QSize size);
  /// Called when a picture was read that somebody did not wait for: paints the pages again that lack pictures.
  void paintAgain();

  Sheets m_sheets;
  QString m_message;
  Fit m_fit = Fit::Width;
  qreal m_scale = 0.03;                     ///< pixels of the screen for 1/100 mm
  std::vector<QRect> m_areas;               ///< where the pages stand, in pixels, while nothing is scrolled
  std::map<std::size_t, QPixmap> m_images;  ///< of pages that came into view, at `m_scale`
  std::map<std::size_t, int> m_begins;      ///< from `beginOf`, where it is known
  int m_start = 0;                          ///< where the scroll bar stood when the first page was shown last
  std::set<std::size_t> m_incomplete;       ///< the pages in `m_images` that still lack a picture
  std::function<void()> m_show;             ///< from `showBy`, to be called again; empty where the pages are complete
};

}  // namespace guapai::ui
