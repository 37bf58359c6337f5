#pragma once

#include <algorithm>
#include <unordered_map>

#include <QtGui/QImage>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractItemView>

/// Tells what a person sees of a widget, from the dots of its picture and not from its model.
namespace guapai::support {

/// The number of dots that differ from the commonest colour of the picture.
inline int ink(const QImage& picture) {
  std::unordered_map<QRgb, int> dots;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) ++dots[picture.pixel(x, y)];
  const auto ground = std::ranges::max_element(dots, {}, [](const auto& each) { return each.second; });
  return ground == dots.end() ? 0 : picture.width() * picture.height() - ground->second;
}

/// The same for a widget as it is painted now.
/// @param region  the part of the widget that counts; empty: all of it.
inline int ink(QWidget& widget, const QRect& region = QRect()) {
  const QPixmap grabbed = region.isNull() ? widget.grab() : widget.grab(region);
  return ink(grabbed.toImage());
}

/// The rows of a list that are in its viewport and show hardly any ink, counted from 0.
inline QList<int> blankLines(QAbstractItemView& view, int column = 0) {
  constexpr int kLeastInk = 30;  ///< fewer dots than a single Chinese character has
  constexpr int kRule = 2;       ///< the rule between two rows is no content
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

/// How many rows of a list are at least partly in its viewport.
inline int linesInSight(const QAbstractItemView& view) {
  int lines = 0;
  for (int row = 0; view.model() != nullptr && row < view.model()->rowCount(view.rootIndex()); ++row)
    lines += view.visualRect(view.model()->index(row, 0, view.rootIndex())).intersects(view.viewport()->rect()) ? 1 : 0;
  return lines;
}

}  // namespace guapai::support
