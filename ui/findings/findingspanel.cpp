#include "findings/findingspanel.h"

#include <utility>

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include "findings/findingdelegate.h"
#include "session/findingsmodel.h"
#include "widgets/markpainter.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"
#include "widgets/viewreader.h"

namespace guapai::ui {
namespace {

using session::FindingsModel;

constexpr int kDecisionGap = 6;  ///< between the decision on record and the computed outcome

/// A list that chooses its first finding when it gets the focus and keeps it. While a page is put away, Qt moves the
/// focus on and for a moment gives it to this list; then none is chosen.
class FindingsList : public QListView {
public:
  using QListView::QListView;

protected:
  /// Paints the changed finding alone, and lays the list out only where a finding needs more room or less, which moves
  /// those below it. A QListView lays out and paints all of them.
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override {
    QAbstractItemView::dataChanged(first, last, roles);
    for (int row = first.row(); row <= last.row(); ++row) {
      // The height of a visual rectangle is always the present one; its top is that of the last layout.
      const QModelIndex next = first.siblingAtRow(row + 1);
      if (!next.isValid() || visualRect(next).top() != visualRect(first.siblingAtRow(row)).bottom() + 1)
        return doItemsLayout();
    }
  }

  /// QListView lays its items out anew for another height alone. The findings are as high as their width makes them.
  void resizeEvent(QResizeEvent* event) override {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
  }

  void focusInEvent(QFocusEvent* event) override {
    if (currentIndex().isValid() || model() == nullptr) return QListView::focusInEvent(event);
    QWidget::focusInEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (hasFocus() && !currentIndex().isValid()) setCurrentIndex(model()->index(0, 0));
        },
        Qt::QueuedConnection);
  }
};

}  // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent),
      m_decisionCaption(new PlainLabel(tr("Decision of the commission"), this)),
      m_decision(new PlainLabel(this)),
      m_outcomeCaption(new PlainLabel(tr("Evaluation as it stands now"), this)),
      m_outcome(new PlainLabel(this)),
      m_counts(new PlainLabel(this)),
      m_basis(new PlainLabel(this)),
      m_list(new FindingsList(this)) {
  setObjectName(QStringLiteral("findingsPanel"));
  m_decision->setObjectName(QStringLiteral("decision"));
  m_decision->setFont(fontOf(font(), 1, QFont::DemiBold));
  m_decision->setWordWrap(true);
  m_decision->setContentsMargins(0, 0, 0, kDecisionGap);
  m_outcome->setObjectName(QStringLiteral("outcome"));
  m_outcome->setFont(fontOf(font(), 4, QFont::Medium));
  m_outcome->setWordWrap(true);
  m_counts->setObjectName(QStringLiteral("counts"));
  m_basis->setObjectName(QStringLiteral("basis"));
  m_list->setObjectName(QStringLiteral("findings"));
  m_list->setAccessibleName(tr("Findings"));
  m_list->setItemDelegate(new FindingDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setWordWrap(true);  // makes the heights of the items depend on the width
  m_list->setEditTriggers(QListView::NoEditTriggers);
  setReaderPresses(*m_list);
  m_list->installEventFilter(this);
  // The signal `clicked` is not used: the finding under the pointer unfolds when the button is pressed, so another
  // finding may be under the pointer when it is released.
  m_list->viewport()->installEventFilter(this);
  connect(m_list, &QListView::pressed, this, [this](const QModelIndex& index) { m_pressed = index; });

  auto* const head = new QVBoxLayout;
  head->setContentsMargins(14, 12, 14, 10);
  head->setSpacing(4);
  head->addWidget(m_decisionCaption);
  head->addWidget(m_decision);
  head->addWidget(m_outcomeCaption);
  head->addWidget(m_outcome);
  head->addWidget(m_counts);
  head->addWidget(m_basis);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addLayout(head);
  page->addWidget(m_list, 1);
}

void FindingsPanel::setModel(FindingsModel* model) {
  if (m_model != nullptr) m_model->disconnect(this);
  m_model = model;
  m_isBehind = false;
  m_list->setModel(model);
  if (model == nullptr) return;
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, m_list, &QListView::doItemsLayout);
  connect(model, &FindingsModel::evaluationChanged, this, &FindingsPanel::followEvaluation);
  showOutcome();
}

/// A hidden panel is brought up to date only when it is shown.
void FindingsPanel::followEvaluation() {
  if (isVisible())
    showOutcome();
  else
    m_isBehind = true;
}

void FindingsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isBehind) showOutcome();
}

void FindingsPanel::showOutcome() {
  m_isBehind = false;
  const QString decision = m_model->decisionText();
  m_decision->setText(decision);
  for (PlainLabel* const label : {m_decisionCaption, m_decision, m_outcomeCaption})
    label->setVisible(!decision.isEmpty());
  m_outcome->setText(m_model->outcomeText());
  m_counts->setText(m_model->countsText());
  m_basis->setText(m_model->basisText());
  // The text of a pass already says what it rests on.
  m_basis->setVisible(m_model->evaluation().outcome != rules::Outcome::Pass);
  setInk(*m_outcome, colourOf(terms::markOf(m_model->evaluation().outcome), palette()));
  const QColor muted = colours(palette()).muted;
  for (PlainLabel* const label : {m_decisionCaption, m_outcomeCaption}) setInk(*label, muted);
  setInk(*m_counts, muted);
  setInk(*m_basis, muted);
}

void FindingsPanel::open(const QModelIndex& index) {
  if (index.isValid()) Q_EMIT placesWanted(m_model->places(index));
}

std::vector<int> FindingsPanel::unsettledRows() const {
  std::vector<int> unmet;
  std::vector<int> undetermined;
  for (int row = 0; m_model != nullptr && row < m_model->rowCount(); ++row) {
    const QModelIndex index = m_model->index(row);
    const auto mark = index.data(FindingsModel::MarkRole).value<terms::ResultMark>();
    if (m_model->isUnmet(index))
      unmet.push_back(row);
    else if (mark.shape != terms::ResultMark::Shape::Met)
      undetermined.push_back(row);
  }
  unmet.insert(unmet.end(), undetermined.begin(), undetermined.end());
  return unmet;
}

int FindingsPanel::chosenRow() const {
  return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void FindingsPanel::goTo(int row) {
  m_list->setCurrentIndex(m_model->index(row));
  open(m_list->currentIndex());
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      open(m_list->currentIndex());
      return true;
    }
  }
  if (event->type() == QEvent::MouseButtonRelease && watched == m_list->viewport()) {
    const QPersistentModelIndex pressed = std::exchange(m_pressed, {});
    const auto* const mouse = static_cast<QMouseEvent*>(event);
    const bool isInside = m_list->viewport()->rect().contains(mouse->position().toPoint());
    if (mouse->button() == Qt::LeftButton && isInside) open(pressed);
  }
  return QWidget::eventFilter(watched, event);
}

void FindingsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && m_model != nullptr) showOutcome();
  QWidget::changeEvent(event);
}

}  // namespace guapai::ui
