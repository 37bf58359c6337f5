#include "board/resultschart.h"

#include <array>

#include <QtGui/QPainter>

#include "platform/shown.h"
#include "widgets/markpainter.h"

namespace guapai::ui {
namespace {

using terms::ResultMark;
using Shape = ResultMark::Shape;

constexpr int kRow = 27;
constexpr int kBar = 17;
constexpr int kLegend = 32;
constexpr int kLabel = 196;
constexpr int kEnd = 96;  ///< the room right of the bars, where the rulings are counted
constexpr int kMark = 11;

QColor lineOf(Shape shape, const ChartPens& pens) {
  const Colours& own = pens.own();
  return shape == Shape::NotMet ? own.notMet : shape == Shape::Met ? own.met : own.doubtful;
}

/// Fills a part of a bar: dark for not met, hatched for open, light for met. The three can be told apart in black and
/// white.
void fill(QPainter& painter, const QRectF& area, Shape shape, const ChartPens& pens) {
  const Colours& own = pens.own();
  if (shape == Shape::NotMet) {
    painter.fillRect(area, mixed(pens.base(), own.notMet, 85));
  } else if (shape == Shape::Met) {
    painter.fillRect(area, mixed(pens.base(), own.met, 22));
  } else {
    fillHatched(painter, area, own.doubtful);
  }
}

constexpr std::array kShapes{Shape::NotMet, Shape::Unknown, Shape::Met};

int countOf(const district::Board::Tally& tally, Shape shape) {
  return shape == Shape::NotMet ? tally.notMet : shape == Shape::Met ? tally.met : tally.undetermined;
}

}  // namespace

void ResultsChart::setBoard(const district::Board& board, const core::Messages& messages) {
  m_tallies = district::byFailures(board);
  m_centers = board.centers;
  auto table = district::resultsTable(board, messages);
  m_words = platform::listOf(table.head).mid(1);
  setTable(std::move(table));
}

int ResultsChart::neededHeight() const {
  return kLegend + kRow * itemCount() + 4;
}

QString ResultsChart::itemText(int item) const {
  const district::Board::Tally& tally = m_tallies[static_cast<std::size_t>(item)];
  QString text = tally.number + QLatin1Char(' ') + tally.brief + QStringLiteral("：");
  QStringList parts;
  const std::array counts{tally.notMet, tally.undetermined, tally.met, tally.ruled};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0 || i < 3)
      parts.append(m_words[static_cast<qsizetype>(i)] + QLatin1Char(' ') + QString::number(counts[i]));
  }
  return text + parts.join(QStringLiteral("，"));
}

int ResultsChart::itemAt(QPointF place) const {
  const int row = static_cast<int>((place.y() - kLegend) / kRow);
  return place.y() < kLegend || row >= itemCount() ? -1 : row;
}

void ResultsChart::draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  drawLegend(painter, area, pens);
  for (int row = 0; row < itemCount(); ++row) {
    const auto& tally = m_tallies[static_cast<std::size_t>(row)];
    const QRectF line(area.left(), area.top() + kLegend + row * kRow, area.width(), kRow);
    if (pens.marked && row == marked()) painter.fillRect(line, mixed(pens.base(), pens.own().accent, 12));
    painter.setPen(pens.own().muted);
    painter.setFont(pens.font);
    const QRectF label(line.left() + 4, line.top(), kLabel - 8, kRow);
    const int number = painter.fontMetrics().horizontalAdvance(QStringLiteral("申请条件3 "));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, tally.number);
    painter.setPen(pens.ink());
    painter.drawText(label.adjusted(number, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tally.brief);
    const QRectF bar(line.left() + kLabel, line.center().y() - kBar / 2.0, area.width() - kLabel - kEnd, kBar);
    drawBar(painter, bar, tally, pens);
    if (tally.ruled == 0) continue;
    painter.setPen(pens.own().muted);
    painter.drawText(QRectF(bar.right() + 8, line.top(), kEnd - 8, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     m_words.value(3) + QLatin1Char(' ') + QString::number(tally.ruled));
  }
}

void ResultsChart::drawBar(QPainter& painter, const QRectF& area, const district::Board::Tally& tally,
                           const ChartPens& pens) const {
  if (m_centers == 0) return;
  qreal left = area.left();
  for (const Shape shape : kShapes) {
    const int count = countOf(tally, shape);
    if (count == 0) continue;
    const QRectF part(left, area.top(), area.width() * count / m_centers, area.height());
    const QRectF inner = part.adjusted(0.5, 0.5, -1, -0.5);
    fill(painter, inner, shape, pens);
    painter.setPen(QPen(lineOf(shape, pens), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inner);
    left = part.right();
    const QString number = QString::number(count);
    const QRectF room = painter.fontMetrics().boundingRect(number);
    if (room.width() + 6 > part.width()) continue;
    // A figure can be read on the hatch only on a ground of its own.
    if (shape == Shape::Unknown) {
      QRectF ground(0, 0, room.width() + 8, area.height() - 3);
      ground.moveCenter(part.center());
      painter.fillRect(ground, pens.base());
    }
    painter.setPen(shape == Shape::NotMet ? pens.base() : pens.ink());
    painter.drawText(part, Qt::AlignCenter, number);
  }
}

void ResultsChart::drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  qreal left = area.left() + kLabel;
  painter.setFont(pens.font);
  const auto say = [&](const QString& words) {
    painter.setPen(pens.own().muted);
    painter.drawText(QRectF(left, area.top(), area.width(), kLegend - 6), Qt::AlignLeft | Qt::AlignVCenter, words);
    left += painter.fontMetrics().horizontalAdvance(words) + 18;
  };
  for (std::size_t i = 0; i < kShapes.size(); ++i) {
    const QRectF key(left, area.top() + (kLegend - 6 - kMark) / 2.0, 18, kMark);
    fill(painter, key, kShapes[i], pens);
    painter.setPen(lineOf(kShapes[i], pens));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(key);
    left += 24;
    say(m_words.value(static_cast<qsizetype>(i)));
  }
}

}  // namespace guapai::ui
