#include "board/chartframe.h"

#include <algorithm>

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "platform/shown.h"
#include "widgets/columnwidths.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kLeastTableHeight = 330;

/// A table that is always copied as a whole with its header, so that a spreadsheet takes it as it is.
class FiguresTable : public QTableWidget {
public:
  explicit FiguresTable(Chart& chart, QWidget* parent) : QTableWidget(parent), m_chart(&chart) {}

protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (!event->matches(QKeySequence::Copy)) return QTableWidget::keyPressEvent(event);
    m_chart->copyFigures();
  }

private:
  Chart* m_chart;
};

}  // namespace

ChartFrame::ChartFrame(const char* objectName, Chart* chart, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_title(new PlainLabel(this)), m_table(new FiguresTable(*chart, this)) {
  setObjectName(QLatin1String(objectName));
  m_chart->setParent(this);
  m_chart->setObjectName(QLatin1String(objectName) + QStringLiteral("Chart"));
  m_table->setObjectName(QLatin1String(objectName) + QStringLiteral("Table"));
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setTabKeyNavigation(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setAlternatingRowColors(true);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  m_table->setMinimumHeight(kLeastTableHeight);
  m_table->hide();
  // The last column takes what room is left, but in too little room it keeps its words.
  m_widths = new ColumnWidths(*m_table, {.usual =
                                             [this] {
                                               m_table->resizeColumnsToContents();
                                               return true;
                                             },
                                         .filling = {-1},
                                         .least = [this](int column) { return contentWidth(column); }});
  m_title->setFont(fontOf(font(), 1, QFont::DemiBold));

  auto* const head = new QHBoxLayout;
  head->setContentsMargins(4, 0, 0, 4);
  head->setSpacing(4);
  head->addWidget(m_title, 1);
  m_asTable = addButton("AsTable", tr("Figures"));
  m_asTable->setCheckable(true);
  m_asTable->setToolTip(tr("The figures as a table"));
  QToolButton* const copy = addButton("Copy", tr("Copy"));
  QToolButton* const print = addButton("Print", tr("Print…"));
  for (QToolButton* const button : {m_asTable, copy, print}) head->addWidget(button);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addLayout(head);
  column->addWidget(m_chart);
  column->addWidget(m_table, 1);
  column->addStretch();
  connect(m_asTable, &QToolButton::toggled, this, &ChartFrame::showTable);
  connect(copy, &QToolButton::clicked, this, &ChartFrame::copyShown);
  connect(print, &QToolButton::clicked, this, &ChartFrame::printWanted);
  connect(m_chart, &Chart::copied, this, &ChartFrame::copied);
  connect(m_chart, &Chart::printWanted, this, &ChartFrame::printWanted);
  // Two charts side by side leave no room for a further button beside a long title.
  auto* const save = new QAction(tr("Save as table…"), this);
  m_table->addAction(save);
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(save, &QAction::triggered, this, &ChartFrame::saveWanted);
  connect(m_chart, &Chart::saveWanted, this, &ChartFrame::saveWanted);
}

QToolButton* ChartFrame::addButton(const char* name, const QString& text) {
  auto* const button = new QToolButton(this);
  button->setObjectName(objectName() + QLatin1String(name));
  button->setText(text);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

bool ChartFrame::showsTable() const {
  return m_asTable->isChecked();
}

void ChartFrame::refresh() {
  const QString title = QString::fromStdString(m_chart->table().title);
  m_title->setText(title);
  m_table->setAccessibleName(title);
  for (QToolButton* const button : findChildren<QToolButton*>())
    button->setAccessibleName(button->text() + QLatin1Char(' ') + title);
  if (showsTable()) fillTable();
}

void ChartFrame::showTable(bool shown) {
  if (shown) fillTable();
  m_chart->setVisible(!shown);
  m_table->setVisible(shown);
}

void ChartFrame::fillTable() {
  const terms::Table& figures = m_chart->table();
  m_table->setColumnCount(static_cast<int>(figures.head.size()));
  m_table->setHorizontalHeaderLabels(platform::listOf(figures.head));
  m_table->setRowCount(static_cast<int>(figures.rows.size()));
  for (std::size_t row = 0; row < figures.rows.size(); ++row) {
    for (std::size_t column = 0; column < figures.head.size(); ++column) {
      auto* const item = new QTableWidgetItem(QString::fromStdString(figures.rows[row][column]));
      const bool isNumber = std::ranges::find(figures.numbers, column) != figures.numbers.end();
      item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
      m_table->setItem(static_cast<int>(row), static_cast<int>(column), item);
    }
  }
  m_widths->arrange();
}

/// The width of the longest words in the column, with room beside them.
int ChartFrame::contentWidth(int column) const {
  constexpr int kBeside = 12;
  const QFontMetrics metrics = m_table->fontMetrics();
  int longest = metrics.horizontalAdvance(m_table->horizontalHeaderItem(column)->text());
  for (int row = 0; row < m_table->rowCount(); ++row)
    longest = std::max(longest, metrics.horizontalAdvance(m_table->item(row, column)->text()));
  return longest + kBeside;
}

void ChartFrame::copyShown() {
  if (showsTable())
    m_chart->copyFigures();
  else
    m_chart->copy();
}

}  // namespace guapai::ui
