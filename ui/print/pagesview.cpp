#include "print/pagesview.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <memory>
#include <utility>

#include <QtGui/QAccessible>
#include <QtGui/QImage>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include "render/pagepainter.h"
#include "render/picturedesk.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kGap = 20;
constexpr int kHundredthsPerInch = 2540;
constexpr int kMostFittingPercent = 130;
constexpr std::array kPercents{25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400};
constexpr std::size_t kMostImages = 8;
constexpr int kMostWhite = 4;    ///< a page begins with as much white as one part of so many of the view
constexpr int kPaleGray = 0xe0;  ///< what is lighter counts as white

}  // namespace

PagesView::PagesView(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(QStringLiteral("pages"));
  setReaderRole(*this, QAccessible::Document);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Pages"));
  viewport()->setBackgroundRole(QPalette::Window);
  // The scroll bar is always there. Otherwise the width that pages fit would depend on their height, and back.
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  for (QScrollBar* const bar : {verticalScrollBar(), horizontalScrollBar()}) bar->setFocusPolicy(Qt::NoFocus);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PagesView::currentPageChanged);
  connect(&render::PictureDesk::instance(), &render::PictureDesk::answered, this, &PagesView::paintAgain);
}

void PagesView::setSheets(Sheets sheets) {
  m_sheets = std::move(sheets);
  // Sheets stand out from Mid. A sentence in their place could hardly be read on it.
  viewport()->setBackgroundRole(m_sheets.sizes.empty() ? QPalette::Window : QPalette::Mid);
  m_message.clear();
  setAccessibleDescription({});  // it told the message
  m_images.clear();
  m_incomplete.clear();
  m_begins.clear();
  m_show = nullptr;
  layOut();
  m_start = 0;
  verticalScrollBar()->setValue(0);
  showPage(0);
  Q_EMIT currentPageChanged();
}

void PagesView::showBy(std::function<void()> show) {
  const render::Haste haste;
  show();
  if (!haste.isComplete()) m_show = std::move(show);
}

void PagesView::setPages(forms::Pages pages) {
  std::vector<QSize> sizes;
  sizes.reserve(pages.pages.size());
  for (const forms::Page& page : pages.pages) sizes.emplace_back(page.width, page.height);
  const auto kept = std::make_shared<const forms::Pages>(std::move(pages));
  setSheets({std::move(sizes),
             [kept](QPainter& painter, std::size_t page) { render::paintPage(painter, kept->pages[page]); }});
  Q_EMIT pagesSet(*kept);
}

void PagesView::setMessage(const QString& sentence) {
  setSheets({});
  m_message = sentence;
  setAccessibleDescription(sentence);
  viewport()->update();
  Q_EMIT pagesSet({});
}

void PagesView::setFit(Fit fit) {
  const int page = currentPage();
  m_fit = fit;
  layOut();
  showPage(page);
}

int PagesView::percent() const {
  return static_cast<int>(std::lround(100 * m_scale / trueScale()));
}

void PagesView::zoom(int by) {
  if (m_sheets.sizes.empty()) return;
  const int now = percent();
  const auto* const larger = std::ranges::upper_bound(kPercents, now);
  const auto* const notSmaller = std::ranges::lower_bound(kPercents, now);
  if (by > 0 ? larger == kPercents.end() : notSmaller == kPercents.begin()) return;
  const int page = currentPage();
  m_fit = Fit::None;
  m_scale = trueScale() * (by > 0 ? *larger : *(notSmaller - 1)) / 100;
  layOut();
  showPage(page);
}

qreal PagesView::trueScale() const {
  return static_cast<qreal>(logicalDpiX()) / kHundredthsPerInch;
}

qreal PagesView::fittingScale() const {
  int widest = 1;
  int highest = 1;
  for (const QSize& size : m_sheets.sizes) {
    widest = std::max(widest, size.width());
    highest = std::max(highest, size.height());
  }
  const qreal width = static_cast<qreal>(viewport()->width() - 2 * kGap) / widest;
  const qreal height = static_cast<qreal>(viewport()->height() - 2 * kGap) / highest;
  const qreal most = trueScale() * kMostFittingPercent / 100;
  return std::max(m_fit == Fit::Width ? std::min(width, most) : std::min(width, height), trueScale() / 10);
}

void PagesView::layOut() {
  const qreal before = m_scale;
  if (m_fit != Fit::None && !m_sheets.sizes.empty()) m_scale = fittingScale();
  if (m_scale != before) {
    m_images.clear();
    m_incomplete.clear();
  }
  int widest = 0;
  for (const QSize& size : m_sheets.sizes) widest = std::max(widest, qRound(size.width() * m_scale));
  const int width = std::max(widest + 2 * kGap, viewport()->width());
  m_areas.clear();
  int top = kGap;
  for (const QSize& size : m_sheets.sizes) {
    const QSize shown(qRound(size.width() * m_scale), qRound(size.height() * m_scale));
    m_areas.emplace_back(QPoint((width - shown.width()) / 2, top), shown);
    top += shown.height() + kGap;
  }
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(48);
  verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setSingleStep(48);
  horizontalScrollBar()->setRange(0, width - viewport()->width());
  horizontalScrollBar()->setValue((width - viewport()->width()) / 2);
  viewport()->update();
  if (m_scale != before) Q_EMIT scaleChanged();
}

QRect PagesView::areaOf(std::size_t page) const {
  return m_areas[page].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

int PagesView::currentPage() const {
  return pageAt(viewport()->height() / 2);
}

int PagesView::pageAt(int height) const {
  for (std::size_t page = 0; page < m_areas.size(); ++page) {
    if (areaOf(page).bottom() >= height) return static_cast<int>(page);
  }
  return std::max(0, pageCount() - 1);
}

void PagesView::showPage(int page) {
  if (page < 0 || page >= pageCount()) return;
  verticalScrollBar()->setValue(startOf(static_cast<std::size_t>(page)));
  if (page == 0) m_start = verticalScrollBar()->value();
}

int PagesView::startOf(std::size_t page) {
  const int edge = m_areas[page].top() - kGap;
  const int white = qRound(beginOf(page) * m_scale);
  return kGap + white > viewport()->height() / kMostWhite ? edge + white : edge;
}

int PagesView::beginOf(std::size_t page) {
  if (const auto known = m_begins.find(page); known != m_begins.end()) return known->second;
  constexpr int kDot = 50;  // in 1/100 mm
  const QSize size = m_sheets.sizes[page];
  QImage image(size.width() / kDot, size.height() / kDot, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(1.0 / kDot, 1.0 / kDot);
  const render::Haste haste;
  m_sheets.paint(painter, page);
  painter.end();
  if (!haste.isComplete()) return 0;
  const auto isWhite = [&image](int row) {
    for (int x = 0; x < image.width(); ++x)
      if (qGray(image.pixel(x, row)) < kPaleGray) return false;
    return true;
  };
  int row = 0;
  while (row < image.height() && isWhite(row)) ++row;
  const int begin = row == image.height() ? 0 : row * kDot;
  m_begins.emplace(page, begin);
  return begin;
}

bool PagesView::scroll(int by) {
  const int before = verticalScrollBar()->value();
  verticalScrollBar()->triggerAction(by > 0 ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
  return verticalScrollBar()->value() != before;
}

/// Pages are kept as images, so that scrolling moves them and need not set every letter anew. Where too many are kept,
/// the one farthest from this page goes.
const QPixmap& PagesView::imageOf(std::size_t page, QSize size) {
  if (const auto found = m_images.find(page); found != m_images.end()) return found->second;
  if (m_images.size() >= kMostImages) {
    const auto last = std::prev(m_images.end());
    const bool lastIsFarther =
        last->first > page && last->first - page > page - std::min(page, m_images.begin()->first);
    m_images.erase(lastIsFarther ? last : m_images.begin());
  }
  QPixmap image(size * devicePixelRatioF());
  image.setDevicePixelRatio(devicePixelRatioF());
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(size.width() / qreal(m_sheets.sizes[page].width()),
                size.height() / qreal(m_sheets.sizes[page].height()));
  const render::Haste haste;
  m_sheets.paint(painter, page);
  painter.end();
  if (!haste.isComplete()) m_incomplete.insert(page);
  return m_images.emplace(page, std::move(image)).first->second;
}

void PagesView::paintAgain() {
  const int place = verticalScrollBar()->value();
  const bool isAtStart = place == m_start;
  if (m_show) {
    showBy(std::exchange(m_show, nullptr));
    if (!isAtStart) verticalScrollBar()->setValue(place);
  }
  for (const std::size_t page : m_incomplete) m_images.erase(page);
  m_incomplete.clear();
  if (isAtStart) showPage(0);
  viewport()->update();
}

void PagesView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  const Colours& own = colours(palette());
  if (m_areas.empty()) {
    painter.setPen(own.muted);
    painter.drawText(viewport()->rect().adjusted(kGap, kGap, -kGap, -kGap), Qt::AlignCenter | Qt::TextWordWrap,
                     m_message);
  }
  for (std::size_t page = 0; page < m_areas.size(); ++page) {
    const QRect area = areaOf(page);
    if (area.top() > event->rect().bottom()) break;
    if (!area.intersects(event->rect())) continue;
    // The border is a filled rectangle below the page: where the screen's scale is no whole number, a line along the
    // edge would leave a fringe.
    painter.fillRect(area.adjusted(-1, -1, 1, 1), own.hairline);
    painter.drawPixmap(area, imageOf(page, area.size()));
  }
  if (!hasFocus()) return;
  painter.setPen(own.accent);
  painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void PagesView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  const int page = pageAt(event->oldSize().height() / 2);
  const bool isAtStart = verticalScrollBar()->value() == m_start;
  const qreal before = m_scale;
  layOut();
  if (isAtStart)
    showPage(0);
  else if (m_scale != before && page > 0)
    showPage(page);
}

void PagesView::scrollContentsBy(int /*dx*/, int /*dy*/) {
  viewport()->update();
}

void PagesView::keyPressEvent(QKeyEvent* event) {
  const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
  switch (event->key()) {
    case Qt::Key_PageDown:
      if (!scroll(1)) Q_EMIT leftBehind(1);
      return;
    case Qt::Key_PageUp:
      if (!scroll(-1)) Q_EMIT leftBehind(-1);
      return;
    case Qt::Key_Space:
      if (!scroll(back ? -1 : 1)) Q_EMIT leftBehind(back ? -1 : 1);
      return;
    case Qt::Key_Home:
      verticalScrollBar()->setValue(0);
      return;
    case Qt::Key_End:
      verticalScrollBar()->setValue(verticalScrollBar()->maximum());
      return;
    default:
      QAbstractScrollArea::keyPressEvent(event);
  }
}

void PagesView::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
  zoom(event->angleDelta().y() > 0 ? 1 : -1);
  event->accept();
}

void PagesView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void PagesView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace guapai::ui
