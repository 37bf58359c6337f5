#include "ledger/ledgerview.h"

#include <algorithm>

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFocusRect>

#include "ledger/ledgerdelegate.h"
#include "ledger/ledgerheader.h"
#include "widgets/columnwidths.h"
#include "widgets/theme.h"
#include "widgets/viewreader.h"

namespace guapai::ui {
namespace {

using district::LedgerModel;

constexpr int kResultWidth = 50;
constexpr int kHeadWidth = 46;  ///< the width of 第10项 in a head
constexpr int kLeastResultWidth = 28;
constexpr int kNameLength = 14;  ///< the length of a usual name: 示例十一街道社区卫生服务中心
constexpr int kLeastNameLength = 6;
constexpr int kSlimWidth = 340;
constexpr int kSlimOutcome = 30;
constexpr int kOutcomeMargin = 24;
constexpr int kFocusGap = 5;  ///< between the words of an empty list and the frame that shows the focus
/// How much of the accent colour, in percent, is in the background of the chosen line.
constexpr int kTintPercent = 12;

}  // namespace

LedgerView::LedgerView(QWidget* parent) : QTableView(parent) {
  setObjectName(QStringLiteral("ledger"));
  setAccessibleName(tr("Centers"));
  setItemDelegate(new LedgerDelegate(this));
  setHorizontalHeader(new LedgerHeader(this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setFrameShape(NoFrame);
  setWordWrap(false);
  setSortingEnabled(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  setReaderPresses(*this);
  // Beside an open form, the user sets the width of the list as a whole.
  m_columns = new ColumnWidths(*this, {.usual =
                                           [this] {
                                             layOutColumns();
                                             return !m_narrow;
                                           },
                                       .filling = {LedgerModel::Name},
                                       .least = [this](int) { return characters(kLeastNameLength) + 20; }});
  tintSelection();
}

void LedgerView::setModel(QAbstractItemModel* shown) {
  QTableView::setModel(shown);
  if (shown == nullptr) return;
  sortByColumn(LedgerModel::Name, Qt::AscendingOrder);
  // The connections are queued, because the view itself must have handled the change first.
  for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(shown, change, this, &LedgerView::showChosen, Qt::QueuedConnection);
  connect(shown, &QAbstractItemModel::layoutChanged, this, &LedgerView::showChosen, Qt::QueuedConnection);
  connect(shown, &QAbstractItemModel::modelReset, this, &LedgerView::showChosen, Qt::QueuedConnection);
  m_columns->arrange();
}

/// Paints the changed line alone. Where more than one cell has changed, Qt would paint all lines.
void LedgerView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
  if (first.row() != last.row()) return QTableView::dataChanged(first, last, roles);
  for (int column = first.column(); column <= last.column(); ++column) {
    const QModelIndex cell = first.siblingAtColumn(column);
    if (!isColumnHidden(column)) QTableView::dataChanged(cell, cell, roles);
  }
}

void LedgerView::setNarrow(bool narrow) {
  if (m_narrow == narrow) return;
  m_narrow = narrow;
  enlarge();
  m_columns->arrange();
  showChosen();
}

void LedgerView::setZoom(int percent) {
  if (m_zoom == percent) return;
  m_zoom = percent;
  enlarge();
  if (model() == nullptr) return;
  m_columns->arrange();
  showChosen();
}

/// Gives the words the size of the form's. The matrix keeps the usual one: its columns need the room.
void LedgerView::enlarge() {
  const int percent = m_narrow ? m_zoom : kUsualZoom;
  if (percent == kUsualZoom && !testAttribute(Qt::WA_SetFont)) return;
  QFont words = parentWidget() == nullptr ? QApplication::font(this) : parentWidget()->font();
  words.setPointSizeF(words.pointSizeF() * percent / kUsualZoom);
  setFont(words);
}

void LedgerView::setExplained(bool explained) {
  if (m_explained == explained) return;
  m_explained = explained;
  m_columns->arrange();
}

void LedgerView::layOutColumns() {
  m_slim = m_narrow && width() < kSlimWidth;
  const int line = fontMetrics().height();
  verticalHeader()->setDefaultSectionSize(m_narrow || m_explained ? line * 2 + 18 : line + 16);
  QHeaderView* const header = horizontalHeader();
  // While one model replaces another, scroll bars appear and disappear, and the view is resized before the header has
  // its columns or after it has lost them. A column that the header does not have must not be touched: the length of
  // the header would be wrong from then on, and no line would be painted any more.
  if (model() == nullptr || header->count() != model()->columnCount()) return;
  for (int column = 0; column < model()->columnCount(); ++column) {
    setColumnHidden(column, isLeftOut(column));
    header->setSectionResizeMode(column, QHeaderView::Fixed);
  }
  header->resizeSection(LedgerModel::Subdistrict, characters(6) + 20);
  header->resizeSection(LedgerModel::Stage, characters(4) + 16);
  header->resizeSection(LedgerModel::Decision, characters(5) + 16);
  header->resizeSection(LedgerModel::Distance, characters(3) + 16);
  header->resizeSection(LedgerModel::Outcome, m_slim ? kSlimOutcome : characters(m_narrow ? 5 : 10) + 36);
  if (m_narrow)
    header->setSectionResizeMode(LedgerModel::Name, QHeaderView::Stretch);
  else
    layOutMatrix();
}

/// The width in pixels of this number of Chinese characters, which are all equally wide.
int LedgerView::characters(int count) const {
  return fontMetrics().horizontalAdvance(QStringLiteral("中")) * count;
}

/// All results must be visible at once. Where there is little room, the sub-district is left out first, because the
/// names contain it. Then the words of the outcome go, whose sign stays. Only then are names cut.
void LedgerView::layOutMatrix() {
  QHeaderView* const header = horizontalHeader();
  const int results = model()->columnCount() - LedgerModel::FirstResult;
  const int name = characters(kNameLength) + 20;
  int left = viewport()->width() - name;
  for (const int column : {LedgerModel::Stage, LedgerModel::Decision, LedgerModel::Distance, LedgerModel::Outcome})
    left -= header->sectionSize(column);
  const int subdistrict = header->sectionSize(LedgerModel::Subdistrict);
  const bool isTight = left - subdistrict < results * kHeadWidth;
  setColumnHidden(LedgerModel::Subdistrict, isTight);
  if (!isTight) left -= subdistrict;
  if (left < results * kLeastResultWidth) {
    const int slim = characters(2) + kOutcomeMargin;  // as wide as the head of the column
    left += header->sectionSize(LedgerModel::Outcome) - slim;
    header->resizeSection(LedgerModel::Outcome, slim);
  }
  const int width = std::clamp(left / results, kLeastResultWidth, kResultWidth);
  for (int column = LedgerModel::FirstResult; column < model()->columnCount(); ++column)
    header->resizeSection(column, width);
  header->resizeSection(LedgerModel::Name, std::max(name + left - results * width, characters(kLeastNameLength) + 20));
}

/// Whether the view leaves this column out because the narrow shape has no room for it. The decision then stands under
/// the stage.
bool LedgerView::isLeftOut(int column) const {
  return m_narrow && column != LedgerModel::Name && column != LedgerModel::Outcome &&
         (column != LedgerModel::Stage || m_slim);
}

/// The background of the chosen line is only tinted, so that its signs keep their colours.
void LedgerView::tintSelection() {
  const QColor tint = mixed(palette().color(QPalette::Base), colours(palette()).accent, kTintPercent);
  if (palette().color(QPalette::Highlight) == tint) return;
  QPalette tinted = palette();
  tinted.setColor(QPalette::Highlight, tint);
  tinted.setColor(QPalette::HighlightedText, tinted.color(QPalette::Text));
  setPalette(tinted);
}

void LedgerView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) tintSelection();
  QTableView::changeEvent(event);
}

std::optional<core::CaseId> LedgerView::caseAt(const QModelIndex& index) const {
  if (!index.isValid()) return std::nullopt;
  return index.data(LedgerModel::CaseRole).value<core::CaseId>();
}

void LedgerView::choose(std::optional<core::CaseId> id) {
  m_chosen = id;
  showChosen();
  Q_EMIT choiceChanged();
}

std::optional<core::CaseId> LedgerView::neighbour(int by) const {
  const int count = model()->rowCount();
  for (int row = 0; row < count; ++row) {
    if (caseAt(model()->index(row, 0)) != m_chosen) continue;
    return row + by < 0 || row + by >= count ? std::nullopt : caseAt(model()->index(row + by, 0));
  }
  return count == 0 ? std::nullopt : caseAt(model()->index(0, 0));
}

/// The index of the chosen case. It is invalid when the filter hides the case or none is chosen.
QModelIndex LedgerView::chosenIndex() const {
  for (int row = 0; m_chosen && model() != nullptr && row < model()->rowCount(); ++row) {
    const QModelIndex index = model()->index(row, LedgerModel::Name);
    if (caseAt(index) == m_chosen) return index;
  }
  return {};
}

bool LedgerView::showsChosen() const {
  return chosenIndex().isValid();
}

/// Makes the chosen center the current line, or makes no line current when the filter hides it.
void LedgerView::showChosen() {
  const QModelIndex chosen = chosenIndex();
  if (!chosen.isValid()) {
    if (selectionModel() != nullptr) selectionModel()->clear();
    return;
  }
  if (currentIndex().row() != chosen.row()) setCurrentIndex(chosen);
  scrollTo(chosen);
}

/// Queued, so that it runs after what the change of the lines has queued.
void LedgerView::showFirst() {
  QMetaObject::invokeMethod(this, &QTableView::scrollToTop, Qt::QueuedConnection);
}

int LedgerView::heightOf(int lines) const {
  return horizontalHeader()->height() + lines * verticalHeader()->defaultSectionSize() + 2;
}

void LedgerView::enter() {
  setFocus(Qt::OtherFocusReason);
  showChosen();
  if (!currentIndex().isValid()) setCurrentIndex(model()->index(0, LedgerModel::Name));
  noteCurrent();
}

void LedgerView::noteCurrent() {
  const auto current = caseAt(currentIndex());
  if (!current || current == m_chosen) return;
  m_chosen = current;
  Q_EMIT choiceChanged();
  Q_EMIT chosenByPerson(*current);
}

void LedgerView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    noteCurrent();
    const int result = m_narrow ? -1 : currentIndex().column() - LedgerModel::FirstResult;
    if (m_chosen && currentIndex().isValid()) Q_EMIT opened(*m_chosen);
    if (result >= 0) Q_EMIT resultWanted(result);
    return;
  }
  QTableView::keyPressEvent(event);
  noteCurrent();
}

void LedgerView::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  const bool isClick = event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid();
  const int result = m_narrow || !isClick ? -1 : currentIndex().column() - LedgerModel::FirstResult;
  noteCurrent();
  if (result >= 0) Q_EMIT resultWanted(result);
}

void LedgerView::mouseDoubleClickEvent(QMouseEvent* event) {
  QTableView::mouseDoubleClickEvent(event);
  if (const auto at = caseAt(indexAt(event->position().toPoint()))) Q_EMIT opened(*at);
}

void LedgerView::keyboardSearch(const QString& text) {
  Q_EMIT typed(text);
}

void LedgerView::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (model() == nullptr || model()->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(colours(palette()).muted);
  QRect words;
  painter.drawText(viewport()->rect().adjusted(16, 24, -16, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                   tr("No center fits the search: Esc clears it"), &words);
  if (!hasFocus()) return;
  QStyleOptionFocusRect focus;  // there is no line that could show it
  focus.initFrom(this);
  focus.state |= QStyle::State_KeyboardFocusChange;
  focus.rect = words.adjusted(-kFocusGap, -kFocusGap, kFocusGap, kFocusGap);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

}  // namespace guapai::ui
