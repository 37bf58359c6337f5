#include "entry/listbar.h"

#include <algorithm>

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

#include "editors/tickbox.h"
#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kSide = 5;
constexpr int kTop = 2;
/// The sides and gaps of the line together, in pixels.
constexpr int kBetween = 40;

}  // namespace

ListBar::ListBar(const core::Field& list, Words words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_label(QString::fromStdString(list.label)),
      m_tick(new TickBox({}, TickBox::Style::Box, false, this)),
      m_statement(new PlainLabel(this)),
      m_mark(new PlainLabel(this)),
      m_keys(new PlainLabel(tr("Ctrl+Enter adds a row · Ctrl+Shift+Delete removes it · Alt+↑↓ moves it"), this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSide, kTop, kSide, kTop);
  row->setSpacing(10);
  row->addWidget(m_tick);
  row->addWidget(m_statement);
  row->addWidget(m_mark);
  row->addStretch(1);
  row->addWidget(m_keys);
  QPalette faint = palette();
  faint.setColor(QPalette::WindowText, colours(palette()).muted);
  m_statement->setPalette(faint);
  m_keys->setPalette(faint);
  m_keys->hide();
  m_mark->hide();
  m_tick->setObjectName(QString::fromStdString(list.name) + QStringLiteral(":finished"));
  m_mark->setObjectName(QString::fromStdString(list.name) + QStringLiteral(":mark"));
  m_tick->installEventFilter(this);
  connect(m_tick, &QCheckBox::clicked, this, &ListBar::ticked);
  show(nullptr);
}

void ListBar::show(const core::List* list) {
  const bool finished = list != nullptr && list->finished;
  if (m_unsaved && m_unsaved->finished == finished) m_unsaved.reset();
  m_tick->setText(word(list));
  m_tick->setAccessibleName(m_label + u' ' + m_tick->text());
  m_tick->setChecked(m_unsaved ? m_unsaved->finished : finished);
  m_tick->updateGeometry();
  m_statement->setText(m_unsaved ? tr("Not saved. Enter saves it, the space key takes it back.") : statement(list));
  setInk(*m_statement, m_unsaved ? colours(palette()).notMet : colours(palette()).muted);
  m_isEmpty = list != nullptr && list->finished && list->rows.empty();
  fitMark();
  update();
}

void ListBar::keepTick(std::optional<UnsavedTick> tick, const core::List* list) {
  m_unsaved = tick;
  show(list);
}

void ListBar::setMark(const QString& mark) {
  m_about = mark;
  showMark();
}

void ListBar::setUnsaved(const QString& sentence) {
  m_notSaved = sentence;
  showMark();
}

/// What is not saved comes first: there may be no room for the rest.
void ListBar::showMark() {
  QStringList sentences{m_notSaved, m_about};
  sentences.removeAll(QString());
  const QString whole = platform::shown(sentences.join(u'\n'));
  m_said = whole.simplified();
  m_mark->setToolTip(whole);
  m_mark->setAccessibleName(whole);
  m_mark->setVisible(!whole.isEmpty());
  setInk(*m_mark, m_notSaved.isEmpty() ? colours(palette()).doubtful : colours(palette()).notMet);
  fitMark();
}

void ListBar::fitMark() {
  const int room = width() - m_tick->sizeHint().width() - m_statement->sizeHint().width() - kBetween;
  m_mark->setText(m_mark->fontMetrics().elidedText(m_said, Qt::ElideRight, std::max(0, room)));
}

void ListBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitMark();
  if (!m_keys->isHidden()) tellKeys(true);  // there may be too little room for them now
}

void ListBar::setLead(int height) {
  if (height == m_lead) return;
  m_lead = height;
  layout()->setContentsMargins(kSide, kTop + height, kSide, kTop);
}

void ListBar::paintEvent(QPaintEvent*) {
  if (m_lead == 0) return;
  QPainter painter(this);
  painter.setPen(colours(palette()).hairline);
  painter.drawLine(0, m_lead - 1, width(), m_lead - 1);
  if (!m_isEmpty) return;
  painter.setPen(colours(palette()).muted);
  painter.drawText(QRect(0, 0, width(), m_lead), Qt::AlignCenter, tr("none"));
}

void ListBar::tellKeys(bool tell) {
  const int needed = m_tick->sizeHint().width() + m_statement->sizeHint().width() + m_keys->sizeHint().width() +
                     (m_said.isEmpty() ? 0 : m_mark->sizeHint().width()) + kBetween;
  m_keys->setVisible(tell && needed <= width());
}

QString ListBar::word(const core::List* list) const {
  if (m_words == Words::Register) return tr("List complete");
  if (m_words == Words::Files) return tr("Complete");
  if (m_words == Words::Items) return tr("All items are listed");
  return list == nullptr || list->rows.empty() ? tr("Checked, none found") : tr("Checked, these are all");
}

QString ListBar::statement(const core::List* list) const {
  const bool finished = list != nullptr && list->finished;
  const int rows = list == nullptr ? 0 : static_cast<int>(list->rows.size());
  if (m_words == Words::Records) {
    if (finished) return rows == 0 ? tr("No such case.") : tr("%n record(s)", nullptr, rows);
    return rows == 0 ? tr("Not checked yet.") : tr("Does not count until ticked. %n record(s) so far", nullptr, rows);
  }
  if (m_words == Words::Items) return rows == 0 ? QString() : tr("%n item(s)", nullptr, rows);
  if (m_words == Words::Files && rows > 0) return tr("%n file(s)", nullptr, rows);
  if (m_words == Words::Files) return finished ? tr("There are none.") : QString();
  if (finished) return rows == 0 ? tr("There are none.") : tr("%n row(s)", nullptr, rows);
  return rows == 0 ? tr("Does not count until ticked.")
                   : tr("Does not count until ticked. %n row(s) so far", nullptr, rows);
}

bool ListBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
      Q_EMIT passed(modifiers == Qt::NoModifier);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace guapai::ui
