#include "widgets/columnwidths.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

namespace guapai::ui {
namespace {

constexpr int kHundred = 100;
/// Less cannot be gripped again.
constexpr int kLeastWidth = 50;
constexpr int kLeastCharacters = 6;
constexpr int kMostRounds = 3;

}  // namespace

ColumnWidths::ColumnWidths(QTableView& table, Layout layout)
    : QObject(&table), m_table(&table), m_heads(table.horizontalHeader()), m_layout(std::move(layout)) {
  if (!m_layout.least)
    m_layout.least = [&table](int) {
      return table.fontMetrics().horizontalAdvance(QStringLiteral("中")) * kLeastCharacters;
    };
  m_heads->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_heads, &QWidget::customContextMenuRequested, this,
          [this](const QPoint& at) { showMenu(m_heads->logicalIndexAt(at), at); });
  connect(m_heads, &QHeaderView::sectionResized, this, &ColumnWidths::noteWidth);
  table.viewport()->installEventFilter(this);
  table.installEventFilter(this);
}

ColumnWidths::ColumnWidths(QTableView& table, std::vector<int> filling)
    : ColumnWidths(table, Layout{.usual =
                                     [this] {
                                       fitContents();
                                       return true;
                                     },
                                 .filling = std::move(filling),
                                 .least = {}}) {}

int ColumnWidths::lineHeight() const {
  return std::max(1, m_table->fontMetrics().height());
}

void ColumnWidths::fitContents() {
  for (int column = 0; column < m_heads->count(); ++column)
    if (!m_table->isColumnHidden(column)) m_table->resizeColumnToContents(column);
}

void ColumnWidths::follow(const QAbstractItemModel& model) {
  for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&model, change, this, &ColumnWidths::arrange);
  connect(&model, &QAbstractItemModel::modelReset, this, &ColumnWidths::arrange);
  connect(&model, &QAbstractItemModel::dataChanged, this, &ColumnWidths::arrange);
}

void ColumnWidths::choose(const std::vector<int>& widths) {
  m_chosen = widths;
  arrange();
}

/// While one model replaces another, the heads do not have its columns yet: they must not be touched then.
void ColumnWidths::arrange() {
  const QAbstractItemModel* const model = m_table->model();
  m_isStale = true;
  if (m_isArranging || model == nullptr || m_heads->count() != model->columnCount()) return;
  const QScopedValueRollback<bool> arranging(m_isArranging, true);
  // A scroll bar that comes or goes meanwhile changes the room again.
  for (int round = 0; m_isStale && round < kMostRounds; ++round) {
    m_isStale = false;
    m_isFree = m_layout.usual();
    if (!m_isFree) continue;
    m_heads->setSectionResizeMode(QHeaderView::Interactive);
    applyChosen();
    fill();
  }
}

bool ColumnWidths::isChosen(int column) const {
  return static_cast<int>(m_chosen.size()) == m_heads->count() && m_chosen[static_cast<std::size_t>(column)] > 0;
}

void ColumnWidths::applyChosen() {
  for (int column = 0; column < m_heads->count(); ++column)
    if (isChosen(column) && !m_heads->isSectionHidden(column))
      m_heads->resizeSection(column, m_chosen[static_cast<std::size_t>(column)] * lineHeight() / kHundred);
}

/// Divides the room that is left among the filling columns whose width is not set.
void ColumnWidths::fill() {
  std::vector<int> filling;
  int left = m_table->viewport()->width() - m_heads->length();
  for (const int each : m_layout.filling) {
    const int column = each < 0 ? m_heads->count() + each : each;
    if (column < 0 || column >= m_heads->count() || m_heads->isSectionHidden(column) || isChosen(column)) continue;
    filling.push_back(column);
    left += m_heads->sectionSize(column);
  }
  for (std::size_t i = 0; i < filling.size(); ++i) {
    const int share = left / static_cast<int>(filling.size() - i);
    left -= share;
    m_heads->resizeSection(filling[i], std::max(share, m_layout.least(filling[i])));
  }
}

/// Whatever else changes a width while the table does not lay itself out is the user, who drags a divider or clicks on
/// it twice.
void ColumnWidths::noteWidth(int column, int before, int now) {
  if (m_isArranging || !m_isFree || before <= 0 || now <= 0) return;
  if (static_cast<int>(m_chosen.size()) != m_heads->count())
    m_chosen.assign(static_cast<std::size_t>(m_heads->count()), 0);
  m_chosen[static_cast<std::size_t>(column)] = std::max(kLeastWidth, now * kHundred / lineHeight());
  const QScopedValueRollback<bool> arranging(m_isArranging, true);
  fill();
  Q_EMIT chosenByPerson();
}

/// @param by  how many Chinese characters wider; less than 0: narrower.
void ColumnWidths::widen(int column, int by) {
  const int step = m_table->fontMetrics().horizontalAdvance(QStringLiteral("中"));
  const int least = std::max(m_heads->minimumSectionSize(), kLeastWidth * lineHeight() / kHundred);
  if (m_isFree) m_heads->resizeSection(column, std::max(least, m_heads->sectionSize(column) + by * step));
}

/// Sorts by the column, and the other way round where the table is sorted by it already.
void ColumnWidths::sortBy(int column) {
  const bool isSorted = m_heads->sortIndicatorSection() == column;
  const bool ascends = isSorted && m_heads->sortIndicatorOrder() == Qt::AscendingOrder;
  m_table->sortByColumn(column, ascends ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// @param at  in the heads.
void ColumnWidths::showMenu(int column, const QPoint& at) {
  auto* const menu = new QMenu(m_table);
  menu->setObjectName(QStringLiteral("columnsMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (m_table->isSortingEnabled())
    menu->addAction(tr("&Sort by this column"), this, [this, column] { sortBy(column); });
  const auto addWidth = [this, menu, column](const QString& words, int by) {
    menu->addAction(words, this, [this, column, by] { widen(column, by); })->setEnabled(m_isFree && column >= 0);
  };
  addWidth(tr("&Wider"), 1);
  addWidth(tr("&Narrower"), -1);
  QAction* const usual = menu->addAction(tr("&Usual column widths"), this, [this] {
    choose({});
    Q_EMIT chosenByPerson();
  });
  usual->setObjectName(QStringLiteral("usualWidths"));
  usual->setEnabled(m_isFree && !m_chosen.empty());
  menu->popup(m_heads->viewport()->mapToGlobal(at));
}

bool ColumnWidths::isOwnKey(const QKeyEvent& key) const {
  constexpr std::array kOwn{Qt::Key_Right, Qt::Key_Left, Qt::Key_Down};
  return (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier && m_table->currentIndex().isValid() &&
         std::ranges::find(kOwn, key.key()) != kOwn.end();
}

void ColumnWidths::handleKey(int key) {
  const int column = m_table->currentIndex().column();
  if (key != Qt::Key_Down) return widen(column, key == Qt::Key_Right ? 1 : -1);
  showMenu(column, QPoint(std::max(0, m_heads->sectionViewportPosition(column)), m_heads->height()));
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_table && event->type() == QEvent::Resize) arrange();
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (watched != m_table || !isKey) return QObject::eventFilter(watched, event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  if (!isOwnKey(key)) return false;
  // In a list of a form, Alt+Down moves a row; here that command would only say that it cannot be used.
  event->accept();
  if (event->type() == QEvent::KeyPress) handleKey(key.key());
  return true;
}

}  // namespace guapai::ui
