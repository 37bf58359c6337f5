#include "ledger/ledgerpage.h"

#include <QtCore/QSet>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "ledger/marklegend.h"
#include "widgets/theme.h"
#include "workspace/ledgerfilter.h"
#include "workspace/matrixtable.h"

namespace guapai::ui {
namespace {

using workspace::MatrixCells;

/// A center has a line for each of its rounds.
int centersIn(const QAbstractItemModel& lines) {
  QSet<QString> centers;
  for (int row = 0; row < lines.rowCount(); ++row)
    centers.insert(lines.index(row, 0).data(workspace::LedgerModel::CenterRole).toString());
  return static_cast<int>(centers.size());
}

}  // namespace

LedgerPage::LedgerPage(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_view(new LedgerView(this)),
      m_legend(new MarkLegend(this)) {
  m_search->setObjectName(QStringLiteral("ledgerSearch"));
  m_search->setPlaceholderText(tr("Center, person, document number, note; also pinyin initials"));
  m_search->setAccessibleName(tr("Search centers"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_search->setTextMargins(4, 2, 4, 2);
  m_count->setObjectName(QStringLiteral("ledgerCount"));

  auto* const head = new QHBoxLayout;
  head->setContentsMargins(12, 10, 12, 8);
  head->setSpacing(12);
  head->addWidget(m_search, 1);
  head->addWidget(m_count);
  m_acts = {addAct(tr("Copy"), "copyMatrix", *head), addAct(tr("Print…"), "printMatrix", *head)};
  m_acts[0]->setShortcut(QKeySequence::Copy);
  m_acts[0]->setShortcutContext(Qt::WidgetShortcut);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addLayout(head);
  page->addWidget(m_view, 1);
  page->addWidget(m_legend);
  setTabOrder(m_search, m_view);
  setTabOrder(m_view, findChild<QToolButton*>(QStringLiteral("copyMatrix")));

  connect(m_view, &LedgerView::typed, this, [this](const QString& text) {
    search();
    m_search->setText(text);
  });
  connect(m_acts[0], &QAction::triggered, this, &LedgerPage::copyMatrix);
  connect(m_acts[1], &QAction::triggered, this, [this] {
    Q_EMIT printWanted(
        workspace::matrixTable(*m_filter, m_filter->ledger().definitions().messages(), MatrixCells::Signs));
  });
}

/// A button in the head and an entry of the matrix' menu.
QAction* LedgerPage::addAct(const QString& text, const char* buttonName, QHBoxLayout& head) {
  auto* const act = new QAction(text, this);
  auto* const button = new QToolButton(this);
  button->setObjectName(QLatin1String(buttonName));
  button->setDefaultAction(act);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  head.addWidget(button);
  connect(act, &QAction::visibleChanged, button, [act, button] { button->setVisible(act->isVisible()); });
  m_view->addAction(act);
  return act;
}

void LedgerPage::setNarrow(bool narrow) {
  m_view->setNarrow(narrow);
  m_legend->setVisible(!narrow);  // beside a case, its findings say the results in words
  for (QAction* const act : m_acts) {
    act->setVisible(!narrow);
    act->setEnabled(!narrow);
  }
}

void LedgerPage::copyMatrix() const {
  const workspace::BoardTable table =
      workspace::matrixTable(*m_filter, m_filter->ledger().definitions().messages(), MatrixCells::Words);
  QApplication::clipboard()->setText(workspace::tabSeparated(table));
}

void LedgerPage::setLedger(workspace::LedgerFilter* filter) {
  if (m_filter != nullptr) m_filter->disconnect(this);
  m_search->disconnect(this);
  m_search->clear();
  m_view->setExplained(false);
  m_filter = filter;
  m_view->setModel(filter);
  if (filter == nullptr) return;
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_filter->setText(text);
    m_view->setExplained(!searched().isEmpty());
  });
  connect(filter, &QAbstractItemModel::rowsInserted, this, &LedgerPage::countCenters);
  connect(filter, &QAbstractItemModel::rowsRemoved, this, &LedgerPage::countCenters);
  connect(filter, &QAbstractItemModel::modelReset, this, &LedgerPage::countCenters);
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
}

/// From the search, the arrow keys and Enter go on to the list, and Esc shows all centers again.
bool LedgerPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* const key = static_cast<QKeyEvent*>(event);
  switch (key->key()) {
    case Qt::Key_Escape:
      m_search->clear();
      return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      m_view->enter();
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

}  // namespace guapai::ui
