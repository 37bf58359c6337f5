#include "ledger/marklegend.h"

#include <utility>
#include <vector>

#include <QtGui/QPainter>

#include "widgets/markpainter.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using terms::ResultMark;
using Shape = ResultMark::Shape;

constexpr int kMargin = 12;
constexpr int kMark = 13;
constexpr int kGap = 6;
constexpr int kBetween = 22;
constexpr int kPadding = 6;

std::vector<std::pair<ResultMark, QString>> entries() {
  return {{{.shape = Shape::Met}, MarkLegend::tr("met")},
          {{.shape = Shape::NotMet}, MarkLegend::tr("not met")},
          {{.shape = Shape::Unknown}, MarkLegend::tr("open")},
          {{.shape = Shape::Conflict}, MarkLegend::tr("forms differ")},
          {{.shape = Shape::Met, .ruled = true}, MarkLegend::tr("light on a full square: ruled by the reviewers")}};
}

}  // namespace

MarkLegend::MarkLegend(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("markLegend"));
  QStringList said;
  for (const auto& [mark, word] : entries())
    said.append(QString::fromStdString(terms::signOf(mark)) + QLatin1Char(' ') + word);
  setAccessibleName(said.join(QStringLiteral(", ")));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MarkLegend::sizeHint() const {
  return {0, fontMetrics().height() + 2 * kPadding};
}

void MarkLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  int left = kMargin;
  for (const auto& [mark, word] : entries()) {
    const QRectF sign(left, (height() - kMark) / 2.0, kMark, kMark);
    paintMark(painter, sign, mark, colourOf(mark, palette()));
    left += kMark + kGap;
    const int width = fontMetrics().horizontalAdvance(word);
    painter.setPen(colours(palette()).muted);
    painter.drawText(QRect(left, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, word);
    left += width + kBetween;
  }
}

}  // namespace guapai::ui
