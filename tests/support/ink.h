#pragma once

#include <algorithm>
#include <unordered_map>

#include <QtGui/QImage>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractItemView>

/// What a person sees: dots of the grabbed widget, not what its model holds.
namespace guapai::support {

/// The dots that differ from the commonest colour of the picture.
inline int ink(const QImage& picture) {
  std::unordered_map<QRgb, int> dots;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) ++dots[picture.pixel(x, y)];
  const auto ground = std::ranges::max_element(dots, {}, [](const auto& each) { return each.second; });
  return ground == dots.end() ? 0 : picture.width() * picture.height() - ground->second;
}

/// In a region of a widget as it is painted now, or in all of it.
inline int ink(QWidget& widget, const QRect& region = QRect()) {
  const QPixmap grabbed = region.isNull() ? widget.grab() : widget.grab(region);
  return ink(grabbed.toImage());
}

/// The lines of a list that lie in its viewport and have hardly any ink between their edges, counted from 0.
inline QList<int> blankLines(QAbstractItemView& view, int column = 0) {
  constexpr int kLeastInk = 30;  ///< less than a single Chinese character has
  constexpr int kRule = 2;       ///< a line between the lines is no content
  QList<int> blank;
  const QRect seen = view.viewport()->rect();
  for (int row = 0; view.model() != nullptr && row < view.model()->rowCount(view.rootIndex()); ++row) {
    const QRect cell = view.visualRect(view.model()->index(row, column, view.rootIndex()));
    const QRect line =
        QRect(seen.left(), cell.top() + kRule, seen.width(), cell.height() - 2 * kRule).intersected(seen);
    if (line.height() < view.fontMetrics().height()) continue;  // out of sight, or only its edge is in sight
    if (ink(*view.viewport(), line) < kLeastInk) blank.append(row);
  }
  return blank;
}

/// How many lines of a list are to be seen at all.
inline int linesInSight(const QAbstractItemView& view) {
  int lines = 0;
  for (int row = 0; view.model() != nullptr && row < view.model()->rowCount(view.rootIndex()); ++row)
    lines += view.visualRect(view.model()->index(row, 0, view.rootIndex())).intersects(view.viewport()->rect()) ? 1 : 0;
  return lines;
}

}  // namespace guapai::support
