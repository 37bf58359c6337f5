#include "board/todopanel.h"

#include <algorithm>

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "board/chart.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"
#include "widgets/viewreader.h"

namespace guapai::ui {
namespace {

using district::TodoModel;

constexpr int kLeastRows = 4;
constexpr int kFewRows = 3;  ///< the least number of rows on a low page
constexpr int kLowPage = 560;
constexpr int kRowPadding = 10;
constexpr int kCellPadding = 14;
constexpr int kTintPercent = 12;
constexpr int kMargin = 9;  ///< together with the margin of a cell as wide as the margin of the title

/// Paints what is overdue in red. The word for it stands beside the day, so that colour alone says nothing.
class TodoDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours& own = colours(option->palette);
    const bool isOverdue = index.data(TodoModel::OverdueRole).toBool();
    const int column = index.column();
    QColor colour = option->palette.color(QPalette::Text);
    if (column == TodoModel::Text) colour = own.muted;
    if (column <= TodoModel::Day) colour = isOverdue ? own.notMet : own.muted;
    for (const auto role : {QPalette::Text, QPalette::HighlightedText}) option->palette.setColor(role, colour);
  }
};

/// A table in which Enter opens the current line. When it gets the focus without a current line, the first line becomes
/// current.
class TodoView : public QTableView {
public:
  using QTableView::QTableView;

protected:
  void keyPressEvent(QKeyEvent* event) override {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
      Q_EMIT activated(currentIndex());
      return;
    }
    QTableView::keyPressEvent(event);
  }
  void focusInEvent(QFocusEvent* event) override {
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
      setCurrentIndex(model()->index(0, 0));
    QTableView::focusInEvent(event);
  }
};

}  // namespace

TodoPanel::TodoPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(this)),
      m_none(new PlainLabel(this)),
      m_copy(new QAction(tr("Copy"), this)),
      m_print(new QAction(tr("Print…"), this)),
      m_save(new QAction(tr("Save as table…"), this)),
      m_view(new TodoView(this)) {
  setObjectName(QStringLiteral("todoPanel"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_title->setObjectName(QStringLiteral("todoTitle"));
  m_title->setFont(fontOf(font(), 0, QFont::DemiBold));
  m_title->setContentsMargins(12, 8, 0, 4);
  m_none->setObjectName(QStringLiteral("nothingDue"));
  m_none->setText(tr("Nothing is due. Choose a center in the list below; Enter opens it."));
  m_none->setContentsMargins(12, 0, 12, 8);
  setInk(*m_none, colours(palette()).muted);
  m_view->setObjectName(QStringLiteral("todo"));
  m_view->setAccessibleName(tr("To do"));
  m_view->setItemDelegate(new TodoDelegate(m_view));
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setTabKeyNavigation(false);
  m_view->setShowGrid(false);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setWordWrap(false);
  m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_view->verticalHeader()->hide();
  m_view->horizontalHeader()->hide();
  setReaderPresses(*m_view);
  QPalette tinted = m_view->palette();
  tinted.setColor(QPalette::Highlight, mixed(tinted.color(QPalette::Base), colours(tinted).accent, kTintPercent));
  tinted.setColor(QPalette::HighlightedText, tinted.color(QPalette::Text));
  m_view->setPalette(tinted);

  auto* const head = new QHBoxLayout;
  head->setContentsMargins(0, 4, kActMargin, 0);
  head->setSpacing(kActGap);
  head->addWidget(m_title, 1);
  addAct(m_copy, "copyTodo", *head);
  addAct(m_print, "printTodo", *head);
  addAct(m_save, "saveTodo", *head);
  m_copy->setShortcut(QKeySequence::Copy);
  m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 6);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_none);
  auto* const lines = new QHBoxLayout;
  lines->setContentsMargins(kMargin, 0, 0, 0);
  lines->addWidget(m_view);
  column->addLayout(lines);
  connect(m_view, &QTableView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT opened(index.data(TodoModel::CaseRole).value<core::CaseId>()); });
  connect(m_copy, &QAction::triggered, this, [this] {
    QApplication::clipboard()->setText(QString::fromStdString(terms::tabSeparated(m_model->table())));
    Q_EMIT copied();
  });
  connect(m_print, &QAction::triggered, this, [this] { Q_EMIT printWanted(m_model->table()); });
  connect(m_save, &QAction::triggered, this, [this] { Q_EMIT saveWanted(m_model->table()); });
}

/// Adds a button in the head and an entry in the menu of the list.
void TodoPanel::addAct(QAction* act, const char* name, QHBoxLayout& head) {
  QToolButton* const button = addActButton(head, this, name, act);
  button->setAccessibleName(act->text() + u' ' + m_view->accessibleName());
  setTabOrder(m_view, button);
  m_view->addAction(act);
}

void TodoPanel::setModel(TodoModel* model) {
  m_model = model;
  m_view->setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &TodoPanel::layOut);
  layOut();
}

void TodoPanel::setRoom(int page, int taken) {
  m_page = page;
  m_taken = taken;
  if (m_model != nullptr) fitHeight();
}

/// The height shows whole lines only.
void TodoPanel::fitHeight() {
  const int line = m_view->verticalHeader()->defaultSectionSize();
  const int around = layout()->sizeHint().height() - (m_view->isHidden() ? 0 : m_view->height());
  const int least = m_page < kLowPage ? kFewRows : kLeastRows;
  const int rows = std::min(m_model->rowCount(), std::max(least, (m_page - m_taken - around) / line));
  m_view->setFixedHeight(rows * line + 2);
}

void TodoPanel::layOut() {
  const int rows = m_model->rowCount();
  m_title->setText(rows == 0 ? tr("To do") : tr("To do: %1").arg(rows));
  m_none->setVisible(rows == 0);
  for (QAction* const act : {m_copy, m_print, m_save}) act->setVisible(rows > 0);
  m_view->setVisible(rows > 0);
  const int height = fontMetrics().height() + kRowPadding;
  m_view->verticalHeader()->setDefaultSectionSize(height);
  fitHeight();
  layOutColumns();
}

/// The column of the centers may become as wide as the longest sentence leaves room for.
void TodoPanel::layOutColumns() {
  const auto characters = [this](int count) { return fontMetrics().horizontalAdvance(QStringLiteral("中")) * count; };
  const auto longest = [this](int column) {
    int width = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
      width = std::max(width, fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()));
    return width + kCellPadding;
  };
  const int kind = characters(5) + kCellPadding;
  const int day = characters(12) + kCellPadding;
  const int left = m_view->viewport()->width() - kind - day - longest(TodoModel::Text);
  const int usual = characters(16) + kCellPadding;
  QHeaderView* const header = m_view->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->resizeSection(TodoModel::Kind, kind);
  header->resizeSection(TodoModel::Day, day);
  header->resizeSection(TodoModel::Center, std::clamp(longest(TodoModel::Center), usual, std::max(usual, left)));
  header->setSectionResizeMode(TodoModel::Text, QHeaderView::Stretch);
}

void TodoPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_model != nullptr) layOutColumns();
}

}  // namespace guapai::ui
