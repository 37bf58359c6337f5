#include "ledger/ledgerpage.h"

#include <QtCore/QSet>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "district/ledgerfilter.h"
#include "district/matrixtable.h"
#include "ledger/marklegend.h"
#include "platform/shown.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using district::MatrixCells;

/// How many different centers the lines have: a center has a line for each of its rounds.
int centersIn(const QAbstractItemModel& lines) {
  QSet<QString> centers;
  for (int row = 0; row < lines.rowCount(); ++row)
    centers.insert(lines.index(row, 0).data(district::LedgerModel::CenterRole).toString());
  return static_cast<int>(centers.size());
}

}  // namespace

LedgerPage::LedgerPage(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_count(new PlainLabel(this)),
      m_none(new QWidget(this)),
      m_noneWords(new PlainLabel(m_none)),
      m_hidden(new PlainLabel(this)),
      m_view(new LedgerView(this)),
      m_legend(new MarkLegend(this)) {
  m_search->setObjectName(QStringLiteral("ledgerSearch"));
  m_search->setPlaceholderText(tr("Center, person, document number, note; also pinyin initials"));
  m_search->setAccessibleName(tr("Search centers"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_view->installEventFilter(this);
  m_search->setTextMargins(4, 2, 4, 2);
  m_count->setObjectName(QStringLiteral("ledgerCount"));
  m_hidden->setObjectName(QStringLiteral("hiddenCenter"));
  m_hidden->setWordWrap(true);
  m_hidden->setContentsMargins(12, 0, 12, 8);
  m_hidden->hide();
  buildNone();

  auto* const head = new QHBoxLayout;
  head->setContentsMargins(12, 10, kActMargin, 8);
  head->setSpacing(12);
  head->addWidget(m_search, 1);
  head->addWidget(m_count);
  auto* const acts = new QHBoxLayout;
  acts->setSpacing(kActGap);
  head->addLayout(acts);
  m_acts = {addAct(tr("Copy"), "copyMatrix", *acts), addAct(tr("Print…"), "printMatrix", *acts),
            addAct(tr("Save as table…"), "saveMatrix", *acts)};
  m_acts[0]->setShortcut(QKeySequence::Copy);
  m_acts[0]->setShortcutContext(Qt::WidgetShortcut);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addLayout(head);
  page->addWidget(m_none);
  page->addWidget(m_hidden);
  page->addWidget(m_view, 1);
  page->addWidget(m_legend);
  setTabOrder(m_search, m_view);
  setTabOrder(m_view, findChild<QToolButton*>(QStringLiteral("copyMatrix")));

  connect(m_view, &LedgerView::typed, this, [this](const QString& text) {
    search();
    m_search->setText(text);
  });
  connect(m_view, &LedgerView::choiceChanged, this, &LedgerPage::tellOfHidden);
  connect(m_acts[0], &QAction::triggered, this, &LedgerPage::copyMatrix);
  connect(m_acts[1], &QAction::triggered, this, [this] {
    Q_EMIT printWanted(
        district::matrixTable(*m_filter, m_filter->ledger().definitions().messages(), MatrixCells::Signs));
  });
  connect(m_acts[2], &QAction::triggered, this, &LedgerPage::saveWanted);
}

/// Adds a button in the head and an entry in the menu of the matrix.
QAction* LedgerPage::addAct(const QString& text, const char* buttonName, QHBoxLayout& head) {
  auto* const act = new QAction(text, this);
  addActButton(head, this, buttonName, act)->setAccessibleName(text + u' ' + m_view->accessibleName());
  m_view->addAction(act);
  return act;
}

void LedgerPage::buildNone() {
  m_noneWords->setObjectName(QStringLiteral("nothingFound"));
  m_noneWords->setWordWrap(true);
  auto* const all = new QPushButton(tr("Show all centers"), m_none);
  all->setObjectName(QStringLiteral("showAllCenters"));
  all->setAutoDefault(false);
  connect(all, &QPushButton::clicked, this, [this] {
    m_search->clear();
    search();
  });
  auto* const row = new QHBoxLayout(m_none);
  row->setContentsMargins(12, 0, kActMargin, 8);
  row->setSpacing(12);
  row->addWidget(m_noneWords, 1);
  row->addWidget(all, 0, Qt::AlignTop);
  m_none->hide();
}

/// Where a search leaves no line, the empty list says so and offers the way back.
void LedgerPage::tellOfNone() {
  const bool isNone = m_filter != nullptr && !searched().isEmpty() && m_filter->rowCount() == 0;
  if (isNone) m_noneWords->setText(tr("Nothing is found for “%1”. Esc shows all centers again.").arg(searched()));
  m_none->setVisible(isNone);
}

void LedgerPage::setNarrow(bool narrow) {
  m_view->setNarrow(narrow);
  tellOfHidden();
  m_legend->setVisible(!narrow);  // beside an open case, its findings say the results in words
  for (QAction* const act : m_acts) {
    act->setVisible(!narrow);
    act->setEnabled(!narrow);
  }
  layout()->activate();  // the window is divided next, by what the page needs without these buttons
}

void LedgerPage::copyMatrix() {
  const terms::Table table =
      district::matrixTable(*m_filter, m_filter->ledger().definitions().messages(), MatrixCells::Words);
  QApplication::clipboard()->setText(QString::fromStdString(terms::tabSeparated(table)));
  Q_EMIT copied();
}

void LedgerPage::setLedger(district::LedgerFilter* filter) {
  if (m_filter != nullptr) {
    m_filter->disconnect(this);
    m_filter->ledger().disconnect(this);
    m_filter->setText({});  // the filter outlives the search box of this page, which is emptied below
  }
  m_search->disconnect(this);
  m_search->clear();
  m_view->setExplained(false);
  m_filter = filter;
  tellOfNone();
  m_view->setModel(filter);
  if (filter == nullptr) return;
  connect(m_search, &QLineEdit::textChanged, this, &LedgerPage::filterBy);
  // Both models are followed. A new center that the search hides changes only the ledger; a search changes only the
  // filter.
  for (const QAbstractItemModel* const lines :
       {static_cast<const QAbstractItemModel*>(filter), static_cast<const QAbstractItemModel*>(&filter->ledger())}) {
    connect(lines, &QAbstractItemModel::rowsInserted, this, &LedgerPage::countCenters);
    connect(lines, &QAbstractItemModel::rowsRemoved, this, &LedgerPage::countCenters);
    connect(lines, &QAbstractItemModel::modelReset, this, &LedgerPage::countCenters);
    connect(lines, &QAbstractItemModel::dataChanged, this, &LedgerPage::tellOfHidden);
  }
  countCenters();
}

QString LedgerPage::searched() const {
  return m_search->text().trimmed();
}

void LedgerPage::search() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void LedgerPage::countCenters() {
  const int all = centersIn(*m_filter->sourceModel());
  const int shown = centersIn(*m_filter);
  m_count->setText(shown == all ? tr("%1 centers").arg(all) : tr("%1 of %2 centers").arg(shown).arg(all));
  tellOfHidden();
  tellOfNone();
}

void LedgerPage::filterBy(const QString& text) {
  m_filter->setText(text);
  m_view->setExplained(!searched().isEmpty());
  if (!searched().isEmpty()) m_view->showFirst();
  tellOfNone();
}

/// Says beside an open case that the search hides its center: whoever has just created or opened it looks for it in the
/// list.
void LedgerPage::tellOfHidden() {
  const auto chosen = m_view->chosen();
  const district::LedgerLine* const line = m_filter != nullptr && chosen ? m_filter->ledger().line(*chosen) : nullptr;
  const bool isHidden = line != nullptr && m_view->isNarrow() && !m_view->showsChosen();
  m_hidden->setVisible(isHidden);
  if (!isHidden) return;
  m_hidden->setText(tr("Not among what is searched: %1").arg(platform::shownLine(line->name)));
  setInk(*m_hidden, colours(palette()).doubtful);
}

int LedgerPage::wholeHeight() const {
  const int around = layout()->sizeHint().height() - m_view->sizeHint().height();
  return around + m_view->heightOf(m_filter == nullptr ? 0 : m_filter->ledger().rowCount());
}

/// In the search box, Down and Enter go on to the list unless it is empty. Esc shows all centers again, and leads from
/// the list back to the search box.
bool LedgerPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* const key = static_cast<QKeyEvent*>(event);
  if (watched == m_view) {
    if (key->key() != Qt::Key_Escape || m_search->text().isEmpty()) return QWidget::eventFilter(watched, event);
    m_search->clear();
    search();
    return true;
  }
  switch (key->key()) {
    case Qt::Key_Escape:
      m_search->clear();
      return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_filter != nullptr && m_filter->rowCount() > 0) m_view->enter();
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

}  // namespace guapai::ui
