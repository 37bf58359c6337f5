#include "progress/moveform.h"

#include <array>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "core/valueproblem.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kLongestLine = 10'000;

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

core::Parsed<core::Value> typed(const core::Field& field, const QLineEdit& line) {
  return core::parseTyped(field, line.text().toStdString());
}

}  // namespace

MoveForm::MoveForm(const core::FieldCatalogue& catalogue, const core::Messages& messages, QWidget* parent)
    : QFrame(parent),
      m_on(&catalogue[catalogue.require("progress.moves.on")]),
      m_messages(&messages),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_trouble(new QLabel(this)),
      m_act(new QPushButton(this)) {
  setObjectName(QStringLiteral("moveForm"));
  setFrameShape(QFrame::StyledPanel);
  m_title->setFont(fontOf(font(), 1, QFont::DemiBold));
  m_hint->setWordWrap(true);
  m_trouble->setObjectName(QStringLiteral("moveTrouble"));
  m_trouble->setWordWrap(true);
  m_act->setObjectName(QStringLiteral("makeMove"));
  m_act->setAutoDefault(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(16, 12, 16, 12);
  page->setSpacing(10);
  page->addWidget(m_title);
  page->addWidget(m_hint);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  page->addLayout(rows);
  addBlanks(catalogue);
  page->addWidget(m_trouble);
  auto* const buttons = new QHBoxLayout;
  auto* const cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(QStringLiteral("leaveMove"));
  buttons->addWidget(m_act);
  buttons->addWidget(cancel);
  buttons->addStretch();
  page->addLayout(buttons);
  connect(m_act, &QPushButton::clicked, this, &MoveForm::act);
  connect(cancel, &QPushButton::clicked, this, &MoveForm::leave);
  hide();
}

void MoveForm::addBlanks(const core::FieldCatalogue& catalogue) {
  m_date = addLine("moveDate", *m_on);
  m_person = addLine("movePerson", catalogue[catalogue.require("progress.moves.person")]);
  m_document = addLine("moveDocument", catalogue[catalogue.require("progress.moves.document_no")]);
  m_note = addLine("moveNote", catalogue[catalogue.require("progress.moves.note")]);
  m_reason = addLine("moveReason", catalogue[catalogue.require("progress.withdrawn_moves.reason")]);
}

QLineEdit* MoveForm::addLine(const char* name, const core::Field& field) {
  auto* const line = new QLineEdit(this);
  line->setObjectName(QLatin1String(name));
  line->setAccessibleName(text(field.label));
  line->setMaxLength(kLongestLine);
  findChild<QFormLayout*>()->addRow(text(field.label), line);
  connect(line, &QLineEdit::returnPressed, this, [this, line] { goOn(line); });
  return line;
}

void MoveForm::askMove(const QString& act, const QString& hint, core::Date date, Act done) {
  m_date->setText(text(date.chinese()));
  for (QLineEdit* const line : {m_person, m_document, m_note}) line->clear();
  ask(act, hint, true, std::move(done));
  m_date->setFocus(Qt::TabFocusReason);
}

void MoveForm::askReason(const QString& act, const QString& hint, Act done) {
  m_reason->clear();
  ask(act, hint, false, std::move(done));
  m_reason->setFocus(Qt::TabFocusReason);
}

void MoveForm::takeFocus() {
  (m_date->isVisibleTo(this) ? m_date : m_reason)->setFocus(Qt::TabFocusReason);
}

void MoveForm::ask(const QString& act, const QString& hint, bool move, Act done) {
  m_done = std::move(done);
  m_title->setText(act);
  m_hint->setText(hint);
  m_hint->setVisible(!hint.isEmpty());
  setInk(*m_hint, colours(palette()).muted);
  m_act->setText(act);
  setAccessibleName(act);
  auto* const rows = findChild<QFormLayout*>();
  for (QLineEdit* const line : {m_date, m_person, m_document, m_note}) {
    line->setVisible(move);
    rows->labelForField(line)->setVisible(move);
  }
  m_reason->setVisible(!move);
  rows->labelForField(m_reason)->setVisible(!move);
  say({});
  show();
}

void MoveForm::goOn(const QLineEdit* from) {
  const std::array order{m_date, m_person, m_document, m_note};
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    if (order[i] == from) return order[i + 1]->setFocus(Qt::TabFocusReason);
  }
  act();
}

void MoveForm::act() {
  if (m_date->isVisibleTo(this)) {
    const auto parsed = typed(*m_on, *m_date);
    if (const auto* fault = std::get_if<core::ValueFault>(&parsed)) {
      say(text(m_messages->sentence(core::valueProblem(*m_on, *fault))));
      return m_date->setFocus(Qt::TabFocusReason);
    }
  }
  if (const auto trouble = m_done(*this)) return say(*trouble);
  hide();
  Q_EMIT closed(true);
}

void MoveForm::leave() {
  hide();
  Q_EMIT closed(false);
}

void MoveForm::say(const QString& sentence) {
  m_trouble->setText(sentence);
  m_trouble->setVisible(!sentence.isEmpty());
  setInk(*m_trouble, colours(palette()).notMet);
}

std::optional<core::Date> MoveForm::date() const {
  const auto parsed = typed(*m_on, *m_date);
  if (core::isFault(parsed)) return std::nullopt;
  const auto* written = core::known<core::WrittenDate>(std::get<core::Value>(parsed));
  return written == nullptr ? std::nullopt : std::optional(written->firstDay());
}

QString MoveForm::person() const {
  return m_person->text().trimmed();
}
QString MoveForm::documentNo() const {
  return m_document->text().trimmed();
}
QString MoveForm::note() const {
  return m_note->text().trimmed();
}
QString MoveForm::reason() const {
  return m_reason->text().trimmed();
}

void MoveForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QFrame::keyPressEvent(event);
}

}  // namespace guapai::ui
