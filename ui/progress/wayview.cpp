#include "progress/wayview.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kRail = 9;     ///< from the left edge to the line
constexpr int kIndent = 28;  ///< from the left edge to the words
constexpr int kDot = 5;
constexpr int kBetween = 7;

/// One stop with its part of the line.
class StopRow : public QWidget {
public:
  StopRow(const WayView::Stop& stop, bool first, bool last, QWidget* parent)
      : QWidget(parent), m_kind(stop.kind), m_first(first), m_last(last) {
    setObjectName(QStringLiteral("stop"));
    setToolTip(platform::shown(stop.hint));
    auto* const words = new QVBoxLayout(this);
    words->setContentsMargins(kIndent, kBetween, 0, kBetween);
    words->setSpacing(2);
    const bool withdrawn = stop.kind == WayView::Stop::Kind::Withdrawn;
    m_name = add(stop.name, stop.kind == WayView::Stop::Kind::Now ? QFont::DemiBold : QFont::Normal, withdrawn);
    if (!stop.by.isEmpty()) add(stop.by, QFont::Normal, true);
    if (!stop.note.isEmpty()) add(stop.note, QFont::Normal, true);
    setAccessibleName(platform::shown(QStringList{stop.name, stop.by, stop.note}.join(QLatin1Char(' ')).trimmed()));
  }

protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& own = colours(palette());
    const int middle = m_name->geometry().center().y();
    painter.setPen(QPen(own.hairline, 2));
    if (!m_first) painter.drawLine(kRail, 0, kRail, middle);
    if (!m_last) painter.drawLine(kRail, middle, kRail, height());
    const bool withdrawn = m_kind == WayView::Stop::Kind::Withdrawn;
    painter.setPen(QPen(withdrawn ? own.faint : own.accent, 2));
    painter.setBrush(m_kind == WayView::Stop::Kind::Now ? own.accent : palette().color(QPalette::Base));
    painter.drawEllipse(QPoint(kRail, middle), kDot, kDot);
  }

private:
  PlainLabel* add(const QString& text, QFont::Weight weight, bool muted) {
    auto* const label = new PlainLabel(text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(fontOf(font(), 0, weight));
    if (muted) setInk(*label, colours(palette()).muted);
    layout()->addWidget(label);
    return label;
  }

  WayView::Stop::Kind m_kind;
  bool m_first;
  bool m_last;
  PlainLabel* m_name;
};

}  // namespace

WayView::WayView(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("way"));
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(0);
}

void WayView::setStops(const std::vector<Stop>& stops) {
  while (QLayoutItem* const item = m_rows->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (std::size_t i = 0; i < stops.size(); ++i)
    m_rows->addWidget(new StopRow(stops[i], i == 0, i + 1 == stops.size(), this));
}

}  // namespace guapai::ui
