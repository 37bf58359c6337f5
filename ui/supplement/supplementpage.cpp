#include "supplement/supplementpage.h"

#include <algorithm>

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include "annotations/corrections.h"
#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"
#include "widgets/viewreader.h"

namespace guapai::ui {
namespace {

using platform::text;

constexpr int kMargin = 24;
constexpr int kBetween = 10;
constexpr int kHistoryShare = 2;  ///< the history gets two parts of the height of the page, the list three
constexpr int kListShare = 3;
constexpr int kCellSide = 4;
constexpr int kCellTop = 5;

/// Paints lines with some room between them and a hairline under each.
class LineDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kCellSide, 2 * kCellTop);
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem line = option;
    line.state &= ~QStyle::State_HasFocus;  // the whole line is chosen, not one of its cells
    QStyledItemDelegate::paint(painter, line, index);
    painter->setPen(colours(option.palette).hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  }
};

/// Gives every line the height of its text, and lets the table be no higher than its lines.
void fitRows(QTableWidget& table) {
  table.resizeRowsToContents();
  table.setMaximumHeight(table.verticalHeader()->length() + 2);
}

QTableWidget* makeTable(const char* name, const QStringList& columns, QWidget* parent) {
  auto* const table = new QTableWidget(0, static_cast<int>(columns.size()), parent);
  table->setObjectName(QLatin1String(name));
  table->setHorizontalHeaderLabels(columns);
  table->verticalHeader()->hide();
  table->horizontalHeader()->hide();  // the heads are only for screen readers; the lines themselves say what they are
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  table->setItemDelegate(new LineDelegate(table));
  QPalette quiet = table->palette();
  QColor wash = colours(quiet).accent;
  wash.setAlpha(28);
  quiet.setColor(QPalette::Highlight, wash);
  quiet.setColor(QPalette::HighlightedText, quiet.color(QPalette::Text));
  table->setPalette(quiet);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setTabKeyNavigation(false);
  table->setShowGrid(false);
  table->setWordWrap(true);
  table->setFrameShape(QFrame::NoFrame);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // A scroll bar that comes makes the columns narrower, and their texts higher.
  QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, [table] { fitRows(*table); });
  return table;
}

void setLine(QTableWidget& table, int row, const QStringList& cells) {
  for (int column = 0; column < cells.size(); ++column) {
    const QString words = platform::shown(cells[column]);
    auto* const cell = new QTableWidgetItem(words);
    cell->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    cell->setToolTip(words);
    table.setItem(row, column, cell);
  }
}

}  // namespace

SupplementPage::SupplementPage(session::CaseSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(&session),
      m_supplements(session.definitions()),
      m_summary(new PlainLabel(this)),
      m_copy(new QPushButton(this)),
      m_print(new QPushButton(tr("Print the list…"), this)),
      m_save(new QPushButton(tr("Save as table…"), this)),
      m_list(makeTable("supplements", {tr("Paper"), tr("Blank"), tr("To be handed in or explained")}, this)),
      m_historyTitle(new PlainLabel(this)),
      m_history(makeTable("corrections", {tr("Kind"), tr("Answer"), tr("Ground")}, this)) {
  setObjectName(QStringLiteral("supplementPage"));
  setReaderRole(*this, QAccessible::Pane);
  setFocusPolicy(Qt::TabFocus);
  m_summary->setObjectName(QStringLiteral("supplementSummary"));
  m_summary->setFont(fontOf(font(), 2, QFont::Medium));
  m_summary->setWordWrap(true);
  m_copy->setObjectName(QStringLiteral("copySupplements"));
  m_copy->setToolTip(tr("As text, for the notice to the center. Personal data is left out."));
  m_copy->setAutoDefault(true);
  m_print->setObjectName(QStringLiteral("printSupplements"));
  m_print->setAutoDefault(true);
  m_save->setObjectName(QStringLiteral("saveSupplements"));
  m_save->setAutoDefault(true);
  m_historyTitle->setFont(fontOf(font(), 1, QFont::Medium));
  m_list->setAccessibleName(tr("To be handed in or explained"));
  m_history->setAccessibleName(tr("Answers that were put right"));

  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(kMargin, 16, kMargin, 16);
  page->setSpacing(kBetween);
  auto* const head = new QHBoxLayout;
  head->addWidget(m_summary, 1);
  head->addWidget(m_copy);
  head->addWidget(m_print);
  head->addWidget(m_save);
  page->addLayout(head);
  page->addWidget(m_list, kListShare);
  page->addWidget(m_historyTitle);
  page->addWidget(m_history, kHistoryShare);
  page->addStretch();
  connect(m_copy, &QPushButton::clicked, this, &SupplementPage::copy);
  connect(m_print, &QPushButton::clicked, this, [this] {
    Q_EMIT printWanted(annotations::supplementTable(m_session->definitions(), m_session->answers(), m_items));
  });
  connect(m_save, &QPushButton::clicked, this, [this] {
    Q_EMIT saveWanted(annotations::supplementTable(m_session->definitions(), m_session->answers(), m_items));
  });
  auto* const copyList = new QAction(m_list);
  copyList->setShortcut(QKeySequence::Copy);
  copyList->setShortcutContext(Qt::WidgetShortcut);
  m_list->addAction(copyList);
  connect(copyList, &QAction::triggered, this, &SupplementPage::copy);
  setReaderPresses(*m_list);
  connect(m_list, &QTableWidget::cellActivated, this, &SupplementPage::goTo);
  connect(m_list, &QTableWidget::cellClicked, this, &SupplementPage::goTo);
  connect(&session, &session::CaseSession::evaluationChanged, this, [this] {
    if (isVisible()) showCase();
  });
}

bool SupplementPage::shows(const core::Field& field) {
  return field.name.starts_with("worksheets.corrections") || field.name.starts_with("worksheets.queries");
}

void SupplementPage::takeFocus() {
  if (m_items.empty()) return setFocus(Qt::TabFocusReason);
  m_list->setFocus(Qt::TabFocusReason);
}

void SupplementPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showCase();
}

/// Lines of larger words need more height.
void SupplementPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange)
    for (QTableWidget* const table : {m_list, m_history}) fitRows(*table);
  QWidget::changeEvent(event);
}

void SupplementPage::showCase() {
  showItems();
  showHistory();
  for (QTableWidget* const table : {m_list, m_history}) fitRows(*table);
}

void SupplementPage::showItems() {
  m_items = m_supplements.listOf(m_session->answers(), m_session->problems());
  const auto count = static_cast<int>(m_items.size());
  const bool isBegun = annotations::Supplements::isBegun(m_session->answers());
  m_summary->setText(!m_items.empty() ? tr("%n blank(s) to be handed in or explained", nullptr, count)
                     : isBegun        ? tr("Nothing is to be handed in or explained.")
                               : tr("Neither paper is keyed in yet: what is missing is listed here afterwards."));
  m_copy->setText(tr("Copy the list"));
  m_copy->setEnabled(!m_items.empty());
  m_print->setEnabled(!m_items.empty());
  m_save->setEnabled(!m_items.empty());
  const int chosen = m_list->currentRow();
  m_list->setRowCount(count);
  for (int row = 0; row < count; ++row) {
    const annotations::SupplementItem& item = m_items[static_cast<std::size_t>(row)];
    QStringList reasons;
    for (const std::string& reason : item.reasons) reasons.append(text(reason));
    setLine(*m_list, row, {text(item.paper), text(item.name), reasons.join(u'\n')});
  }
  if (count > 0) m_list->setCurrentCell(std::clamp(chosen, 0, count - 1), 0);
  m_list->setVisible(count > 0);
}

void SupplementPage::showHistory() {
  const auto lines = annotations::correctionLines(m_session->definitions(), m_session->answers());
  const auto count = static_cast<int>(lines.size());
  m_historyTitle->setText(count == 0 ? tr("No answer was put right so far. In a blank: Ctrl+Shift+B for what the "
                                          "center hands in, Ctrl+Shift+G for what was keyed in wrongly.")
                                     : tr("Answers that were put right"));
  m_historyTitle->setWordWrap(true);
  setInk(*m_historyTitle, count == 0 ? colours(palette()).muted : palette().color(QPalette::WindowText));
  m_history->setRowCount(count);
  for (int row = 0; row < count; ++row) {
    const annotations::CorrectionLine& line = lines[static_cast<std::size_t>(row)];
    setLine(*m_history, row,
            {text(line.kind), tr("%1\n%2 → %3").arg(text(line.name), text(line.before), text(line.after)),
             platform::dotted({text(line.document), text(line.on), text(line.person)})});
  }
  m_history->setVisible(count > 0);
}

void SupplementPage::goTo(int row) {
  if (row >= 0 && row < std::ssize(m_items)) {
    const core::Place place = m_items[static_cast<std::size_t>(row)].place;
    Q_EMIT placeWanted(place);
  }
}

void SupplementPage::copy() {
  QGuiApplication::clipboard()->setText(
      text(annotations::supplementText(m_session->definitions(), m_session->answers(), m_items, m_session->today())));
  m_copy->setText(tr("Copied"));
}

}  // namespace guapai::ui
