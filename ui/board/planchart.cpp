#include "board/planchart.h"

#include <algorithm>
#include <array>

#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

#include "platform/shown.h"

namespace guapai::ui {
namespace {

constexpr int kHeight = 330;
constexpr int kLegend = 32;
constexpr int kAxis = 28;
constexpr int kScale = 34;
constexpr qreal kDot = 4;

/// The columns of the table, in their order.
enum Word { Year, Planned, Achieved, PlannedSum, AchievedSum };

QPen plannedPen(const ChartPens& pens) {
  return {pens.own().muted, 1.5, Qt::DashLine};
}

}  // namespace

void PlanChart::setBoard(const district::Board& board, const core::Messages& messages) {
  m_years = board.years;
  m_plan = board.plan;
  auto table = district::planTable(board, messages);
  m_words = platform::listOf(table.head);
  setTable(std::move(table));
}

int PlanChart::neededHeight() const {
  return kHeight;
}

QString PlanChart::itemText(int item) const {
  const QStringList row = platform::listOf(table().rows[static_cast<std::size_t>(item)]);
  QStringList parts;
  for (qsizetype column = 1; column < row.size(); ++column) {
    if (!row[column].isEmpty()) parts.append(m_words[column] + QLatin1Char(' ') + row[column]);
  }
  return row[0] + QStringLiteral("：") + parts.join(QStringLiteral("，"));
}

int PlanChart::most() const {
  int most = 1;
  for (const auto& year : m_years) most = std::max({most, year.plannedSum, year.achievedSum});
  for (const auto& stage : m_plan) most = std::max(most, stage.centers);
  return most;
}

PlanChart::Scale PlanChart::scaleIn(const QRectF& area) const {
  Scale scale{.field = area.adjusted(kScale, kLegend + 14, -8, -kAxis)};
  scale.yearWidth = scale.field.width() / std::max(1, itemCount());
  scale.centerHeight = scale.field.height() / most();
  return scale;
}

int PlanChart::itemAt(QPointF place) const {
  const Scale scale = scaleIn(rect());
  const int year = static_cast<int>((place.x() - scale.field.left()) / scale.yearWidth);
  return place.x() < scale.field.left() || year >= itemCount() ? -1 : year;
}

void PlanChart::draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  const Scale scale = scaleIn(area);
  if (pens.marked && marked() >= 0) {
    painter.fillRect(QRectF(scale.field.left() + marked() * scale.yearWidth, scale.field.top(), scale.yearWidth,
                            scale.field.height() + kAxis),
                     mixed(pens.base(), pens.own().accent, 12));
  }
  drawGrid(painter, scale, pens);
  drawStages(painter, scale, pens);
  drawYears(painter, scale, pens);
  drawSums(painter, scale, pens);
  drawLegend(painter, area, pens);
}

void PlanChart::drawGrid(QPainter& painter, const Scale& scale, const ChartPens& pens) const {
  const int step = std::max(1, most() / 5);
  for (int centers = 0; centers <= most(); centers += step) {
    const qreal height = scale.height(centers);
    painter.setPen(QPen(pens.own().hairline, 1));
    painter.drawLine(QPointF(scale.field.left(), height), QPointF(scale.field.right(), height));
    painter.setPen(pens.own().muted);
    painter.drawText(QRectF(scale.field.left() - kScale, height - 10, kScale - 8, 20),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(centers));
  }
}

/// The frame of a stage is as wide as all its years, because its centers are planned for these years together.
void PlanChart::drawStages(QPainter& painter, const Scale& scale, const ChartPens& pens) const {
  for (const auto& stage : m_plan) {
    const int first = stage.from - m_years.front().year;
    const QRectF frame(scale.field.left() + first * scale.yearWidth + 6, scale.height(stage.centers),
                       (stage.to - stage.from + 1) * scale.yearWidth - 12, stage.centers * scale.centerHeight);
    fillHatched(painter, frame, mixed(pens.base(), pens.own().muted, 45));
    painter.setPen(QPen(pens.own().muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
  }
}

void PlanChart::drawYears(QPainter& painter, const Scale& scale, const ChartPens& pens) const {
  for (int i = 0; i < itemCount(); ++i) {
    const auto& year = m_years[static_cast<std::size_t>(i)];
    painter.setPen(pens.ink());
    painter.drawText(QRectF(scale.field.left() + i * scale.yearWidth, scale.field.bottom(), scale.yearWidth, kAxis),
                     Qt::AlignCenter, QString::number(year.year));
    if (year.achieved == 0) continue;
    const qreal width = std::min(44.0, scale.yearWidth * 0.5);
    const QRectF bar(scale.middle(i) - width / 2, scale.height(year.achieved), width,
                     year.achieved * scale.centerHeight);
    painter.fillRect(bar, mixed(pens.base(), pens.own().accent, 85));
    painter.setPen(pens.base());
    painter.setFont(pens.bold);
    painter.drawText(bar, Qt::AlignCenter, QString::number(year.achieved));
    painter.setFont(pens.font);
  }
}

/// The line of the plan is dashed and has squares. The line of what was achieved is solid, has dots, and ends with the
/// last year that has begun.
void PlanChart::drawSums(QPainter& painter, const Scale& scale, const ChartPens& pens) const {
  QPolygonF planned;
  QPolygonF achieved;
  for (int i = 0; i < itemCount(); ++i) {
    const auto& year = m_years[static_cast<std::size_t>(i)];
    planned.append({scale.middle(i), scale.height(year.plannedSum)});
    if (year.begun) achieved.append({scale.middle(i), scale.height(year.achievedSum)});
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(plannedPen(pens));
  painter.drawPolyline(planned);
  painter.setPen(QPen(pens.own().accent, 2.5));
  painter.drawPolyline(achieved);
  painter.setPen(QPen(pens.own().muted, 1.5));
  painter.setBrush(pens.base());
  for (const QPointF& point : planned)
    painter.drawRect(QRectF(point - QPointF(kDot, kDot), QSizeF(2 * kDot, 2 * kDot)));
  painter.setPen(QPen(pens.base(), 1.5));
  painter.setBrush(pens.own().accent);
  for (const QPointF& point : achieved) painter.drawEllipse(point, kDot + 1, kDot + 1);
}

void PlanChart::drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const {
  qreal left = area.left() + kScale;
  const qreal middle = area.top() + kLegend / 2.0 - 2;
  const auto say = [&](Word word) {
    left += 30;
    painter.setPen(pens.own().muted);
    const QString words = m_words.value(word);
    painter.drawText(QRectF(left, middle - 12, area.width(), 24), Qt::AlignLeft | Qt::AlignVCenter, words);
    left += painter.fontMetrics().horizontalAdvance(words) + 16;
  };
  const auto box = [&] { return QRectF(left, middle - 6, 22, 12); };
  fillHatched(painter, box(), mixed(pens.base(), pens.own().muted, 45));
  painter.setPen(pens.own().muted);
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(box());
  say(Planned);
  painter.fillRect(box(), mixed(pens.base(), pens.own().accent, 85));
  say(Achieved);
  painter.setPen(plannedPen(pens));
  painter.drawLine(QPointF(left, middle), QPointF(left + 24, middle));
  painter.setPen(QPen(pens.own().muted, 1.5));
  painter.setBrush(pens.base());
  painter.drawRect(QRectF(left + 12 - kDot, middle - kDot, 2 * kDot, 2 * kDot));
  say(PlannedSum);
  painter.setPen(QPen(pens.own().accent, 2.5));
  painter.drawLine(QPointF(left, middle), QPointF(left + 24, middle));
  painter.setBrush(pens.own().accent);
  painter.setPen(QPen(pens.base(), 1.5));
  painter.drawEllipse(QPointF(left + 12, middle), kDot + 1, kDot + 1);
  say(AchievedSum);
}

}  // namespace guapai::ui
