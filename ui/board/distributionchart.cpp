#include "board/distributionchart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <QtGui/QPainter>

#include "platform/shown.h"
#include "widgets/markpainter.h"

namespace guapai::ui {
namespace {

using district::Board;

constexpr int kStrip = 46;  ///< the height of a strip: two lines of a label
constexpr int kLegend = 32;
constexpr int kLabel = 420;
constexpr int kEnd = 52;  ///< the room right of the strips, where the centers without a known figure are counted
constexpr qreal kDot = 5;
constexpr qreal kReach = 9;  ///< how far the pointer may be from the middle of a dot
/// A strip ends at twice its threshold. How far a figure lies beyond that does not matter.
constexpr qreal kWidest = Board::kThresholdShare;
constexpr qreal kNarrowest = Board::kThresholdShare / 50.0;

/// The width of the labels left of the strips. In a narrow chart it is smaller, and long labels are broken or cut.
qreal labelWidth(const QRectF& area) {
  return std::min<qreal>(kLabel, area.width() * 0.38);
}

QRectF fieldIn(const QRectF& area) {
  return area.adjusted(labelWidth(area), kLegend, -kEnd, 0);
}

/// How far the farthest figure of the strip lies from the threshold, in the unit of Board::kThresholdShare. This is the
/// scale of the strip, within its bounds.
qreal spread(const Board::Distribution& strip) {
  qreal farthest = kNarrowest;
  for (const Board::Figure& figure : strip.figures)
    farthest = std::max(farthest, std::abs(static_cast<qreal>(figure.figure.share - Board::kThresholdShare)));
  return std::min(farthest, kWidest);
}

QColor colourOf(const Board::Figure& figure, const ChartPens& pens) {
  return figure.reaches() ? pens.own().met : pens.own().notMet;
}

/// Draws a full dot for a figure that reaches the threshold and a cross for one that falls short of it.
void drawDot(QPainter& painter, QPointF middle, bool reaches, const QColor& colour, const ChartPens& pens) {
  if (!reaches) {
    painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::RoundCap));
    const qreal arm = kDot - 1;
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    return;
  }
  painter.setPen(QPen(pens.base(), 1));
  painter.setBrush(colour);
  painter.drawEllipse(middle, kDot, kDot);
}

}  // namespace

void DistributionChart::setBoard(const Board& board, const core::Messages& messages) {
  m_strips = board.distributions;
  m_dots.clear();
  for (std::size_t strip = 0; strip < m_strips.size(); ++strip) {
    for (std::size_t figure = 0; figure < m_strips[strip].figures.size(); ++figure)
      m_dots.push_back({.strip = strip, .figure = figure});
  }
  m_above = QString::fromStdString(messages.sentence("board.distribution.above"));
  m_below = QString::fromStdString(messages.sentence("board.distribution.below"));
  m_unknown = QString::fromStdString(messages.sentence("board.distribution.unknown"));
  setTable(district::distributionsTable(board, messages));
}

int DistributionChart::neededHeight() const {
  return kLegend + kStrip * static_cast<int>(m_strips.size()) + 8;
}

const Board::Figure& DistributionChart::figureOf(const Dot& dot) const {
  return m_strips[dot.strip].figures[dot.figure];
}

QString DistributionChart::itemText(int item) const {
  const Dot& dot = m_dots[static_cast<std::size_t>(item)];
  const Board::Distribution& strip = m_strips[dot.strip];
  const Board::Figure& figure = figureOf(dot);
  const QString side = figure.reaches() ? m_above : m_below;
  return platform::shownLine(figure.center) + QStringLiteral("　") + strip.title + QLatin1Char(' ') +
         figure.figure.text + strip.unit + QStringLiteral("，") + side + district::leastText(strip);
}

std::optional<core::CaseId> DistributionChart::centerOf(int item) const {
  return figureOf(m_dots[static_cast<std::size_t>(item)]).id;
}

/// Dots that would cover each other are moved up and down in turn, as far as the height of the strip allows.
std::vector<DistributionChart::Spot> DistributionChart::places(const QRectF& area) const {
  const QRectF field = fieldIn(area);
  std::vector<Spot> all;
  all.reserve(m_dots.size());
  std::map<std::pair<std::size_t, int>, int> stacked;
  for (const Dot& dot : m_dots) {
    const auto away = static_cast<qreal>(figureOf(dot).figure.share - Board::kThresholdShare);
    const qreal part = away / spread(m_strips[dot.strip]);
    const qreal x = field.center().x() + std::min(part, 1.0) * (field.width() / 2 - kDot - 8);
    const int before = stacked[{dot.strip, static_cast<int>(x / kDot)}]++;
    constexpr int kLevels = 5;
    const int level = (before % kLevels + 1) / 2 * (before % 2 == 0 ? 1 : -1);
    const qreal y = field.top() + (static_cast<qreal>(dot.strip) + 0.5) * kStrip + level * (kDot + 1.5);
    all.push_back({.middle = {x, y}, .beyond = part > 1});
  }
  return all;
}

int DistributionChart::itemAt(QPointF place) const {
  const auto all = places(rect());
  int nearest = -1;
  qreal best = kReach * kReach;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const QPointF away = all[i].middle - place;
    const qreal distance = QPointF::dotProduct(away, away);
    if (distance > best) continue;
    best = distance;
    nearest = static_cast<int>(i);
  }
  return nearest;
}

/// Left and right lead along the strip; up and down lead to the same center in another strip.
int DistributionChart::itemBeside(int item, Qt::Key key) const {
  if (key == Qt::Key_Left || key == Qt::Key_Right) return Chart::itemBeside(item, key);
  const Dot& from = m_dots[static_cast<std::size_t>(item)];
  const int step = key == Qt::Key_Up ? -1 : 1;
  for (int other = item + step; other >= 0 && other < itemCount(); other += step) {
    const Dot& dot = m_dots[static_cast<std::size_t>(other)];
    if (dot.strip != from.strip && figureOf(dot).id == figureOf(from).id) return other;
  }
  return item;
}

void DistributionChart::draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  for (std::size_t strip = 0; strip < m_strips.size(); ++strip) drawStrip(painter, area, strip, pens);
  const QRectF field = fieldIn(area);
  const qreal middle = field.center().x();
  painter.setPen(QPen(pens.ink(), 1.5));
  painter.drawLine(QPointF(middle, field.top() - 4),
                   QPointF(middle, field.top() + kStrip * static_cast<qreal>(m_strips.size())));
  drawLegend(painter, area, pens);
  const auto all = places(area);
  drawShortFigures(painter, area, all, pens);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Board::Figure& figure = figureOf(m_dots[i]);
    drawDot(painter, all[i].middle, figure.reaches(), colourOf(figure, pens), pens);
    if (!all[i].beyond) continue;
    painter.setPen(pens.own().muted);
    painter.drawText(QRectF(all[i].middle + QPointF(kDot + 1, -9), QSizeF(12, 18)), Qt::AlignCenter,
                     QStringLiteral("›"));
  }
  if (!pens.marked || marked() < 0) return;
  painter.setPen(QPen(pens.own().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(all[static_cast<std::size_t>(marked())].middle, kDot + 4, kDot + 4);
}

void DistributionChart::drawStrip(QPainter& painter, const QRectF& area, std::size_t strip,
                                  const ChartPens& pens) const {
  const Board::Distribution& shown = m_strips[strip];
  const QRectF field = fieldIn(area);
  const QRectF line(field.left(), field.top() + static_cast<qreal>(strip) * kStrip, field.width(), kStrip);
  painter.fillRect(QRectF(line.center().x(), line.top() + 3, line.width() / 2, kStrip - 6),
                   mixed(pens.base(), pens.own().met, 8));
  painter.setPen(QPen(pens.own().hairline, 1));
  painter.drawLine(line.bottomLeft(), line.bottomRight());
  painter.setFont(pens.font);
  const QString least = QStringLiteral("≥") + district::leastText(shown);
  const int leastWidth = painter.fontMetrics().horizontalAdvance(least);
  const QRectF label(area.left() + 4, line.top(), labelWidth(area) - 20, kStrip);
  painter.setPen(pens.ink());
  painter.drawText(label.adjusted(0, 0, -leastWidth - 12, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWrapAnywhere,
                   shown.title);
  painter.setPen(pens.own().muted);
  painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, least);
  if (shown.unknown == 0) return;
  painter.setPen(pens.own().doubtful);
  painter.drawText(QRectF(line.right() + 8, line.top(), kEnd - 8, kStrip), Qt::AlignLeft | Qt::AlignVCenter,
                   QStringLiteral("？%1").arg(shown.unknown));
}

/// Writes the figures that fall short beside their crosses, when there is room.
void DistributionChart::drawShortFigures(QPainter& painter, const QRectF& area, const std::vector<Spot>& all,
                                         const ChartPens& pens) const {
  const qreal threshold = fieldIn(area).center().x();
  const qreal begins = fieldIn(area).left() - 12;
  painter.setFont(pens.font);
  painter.setPen(pens.own().notMet);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Board::Figure& figure = figureOf(m_dots[i]);
    const bool hasNext = i + 1 < all.size() && m_dots[i + 1].strip == m_dots[i].strip;
    if (figure.reaches()) continue;
    const qreal cross = all[i].middle.x();
    const bool hasBefore = i > 0 && m_dots[i - 1].strip == m_dots[i].strip;
    const int width = painter.fontMetrics().horizontalAdvance(figure.figure.text) + 6;
    // The figure stands right of its cross. When it would cover the line of the threshold or the next dot, it stands
    // left.
    const qreal end = hasNext ? std::min(all[i + 1].middle.x() - kDot, threshold) : threshold;
    const qreal begin = hasBefore ? all[i - 1].middle.x() + kDot : begins;
    qreal left = cross + kDot + 4;
    if (left + width > end) left = cross - kDot - width;
    if (left < begin) continue;
    painter.drawText(QRectF(left, all[i].middle.y() - kStrip / 2.0, width, kStrip), Qt::AlignLeft | Qt::AlignVCenter,
                     figure.figure.text);
  }
}

void DistributionChart::drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  const QRectF field = fieldIn(area);
  const qreal middle = area.top() + (kLegend - 8) / 2.0;
  const qreal center = field.center().x();
  painter.setFont(pens.font);
  const int width = painter.fontMetrics().horizontalAdvance(m_below);
  drawDot(painter, {center - width - 34, middle}, false, pens.own().notMet, pens);
  drawDot(painter, {center + 20, middle}, true, pens.own().met, pens);
  painter.setPen(pens.own().muted);
  painter.drawText(QRectF(center - width - 22, middle - 12, width + 4, 24), Qt::AlignLeft | Qt::AlignVCenter, m_below);
  painter.drawText(QRectF(center + 32, middle - 12, 200, 24), Qt::AlignLeft | Qt::AlignVCenter, m_above);
  painter.drawText(QRectF(field.right() - 200, middle - 12, 200 + kEnd - 4, 24), Qt::AlignRight | Qt::AlignVCenter,
                   m_unknown);
}

}  // namespace guapai::ui
