#include "progress/moveform.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "core/text.h"
#include "core/typedvalue.h"
#include "core/valueproblem.h"
#include "platform/shown.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using Words = session::UnfinishedActs::Words;

constexpr int kActMargin = 28;  ///< around the words of the button, both sides together
constexpr int kLongestLine = 10'000;

core::Parsed<core::Value> typedValue(const core::Field& field, const QLineEdit& line) {
  return core::parseTyped(field, line.text().toStdString());
}

void showText(PlainLabel& label, const QString& words) {
  label.setText(words);
  label.setVisible(!words.isEmpty());
}

}  // namespace

MoveForm::MoveForm(const core::FieldCatalogue& catalogue, const core::Messages& messages, QWidget* parent)
    : QFrame(parent),
      m_catalogue(&catalogue),
      m_messages(&messages),
      m_title(new PlainLabel(this)),
      m_hint(new PlainLabel(this)),
      m_warning(new PlainLabel(this)),
      m_blanks(new QWidget(this)),
      m_trouble(new PlainLabel(this)),
      m_act(new QPushButton(this)) {
  setObjectName(QStringLiteral("moveForm"));
  setFrameShape(QFrame::StyledPanel);
  m_title->setFont(fontOf(font(), 1, QFont::DemiBold));
  m_hint->setObjectName(QStringLiteral("moveHint"));
  m_warning->setObjectName(QStringLiteral("moveWarning"));
  m_trouble->setObjectName(QStringLiteral("moveTrouble"));
  for (PlainLabel* const label : {m_hint, m_warning, m_trouble}) label->setWordWrap(true);
  m_act->setObjectName(QStringLiteral("makeMove"));
  m_act->setAutoDefault(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(16, 12, 16, 12);
  page->setSpacing(10);
  page->addWidget(m_title);
  page->addWidget(m_hint);
  page->addWidget(m_warning);
  page->addWidget(m_blanks);
  page->addWidget(m_trouble);
  auto* const buttons = new QHBoxLayout;
  auto* const cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(QStringLiteral("leaveMove"));
  cancel->setAutoDefault(true);
  cancel->setToolTip(tr("What is typed here is thrown away; Esc keeps it."));
  buttons->addWidget(m_act);
  buttons->addWidget(cancel);
  buttons->addStretch();
  page->addLayout(buttons);
  connect(m_act, &QPushButton::clicked, this, &MoveForm::act);
  connect(cancel, &QPushButton::clicked, this, [this] { end(End::Discarded); });
  hide();
}

void MoveForm::ask(Question question, const Words* typed) {
  m_question = std::move(question);
  m_title->setText(m_question.act);
  m_act->setText(m_question.act);
  m_act->setMinimumWidth(m_act->fontMetrics().horizontalAdvance(m_question.act) + kActMargin);
  setAccessibleName(m_question.act);
  showText(*m_hint, m_question.hint);
  showText(*m_warning, m_question.warning);
  setInk(*m_hint, colours(palette()).muted);
  setInk(*m_warning, colours(palette()).doubtful);
  build(typed);
  say({});
  show();
  takeFocus();
}

/// Makes the blanks of the question anew, because each act has its own.
void MoveForm::build(const Words* typed) {
  auto* const fresh = new QWidget(this);
  auto* const rows = new QFormLayout(fresh);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setHorizontalSpacing(16);
  delete layout()->replaceWidget(m_blanks, fresh);
  delete std::exchange(m_blanks, fresh);
  m_lines.clear();
  m_lines.reserve(m_question.blanks.size());
  QWidget* before = nullptr;
  for (const Blank& blank : m_question.blanks) {
    QLineEdit* const line = addLine(blank);
    const auto found = typed == nullptr ? Words::const_iterator() : typed->find(blank.name);
    line->setText(typed == nullptr || found == typed->end() ? blank.offered : platform::text(found->second));
    // From now on: what is typed, or what a screen reader sets, for which `textEdited` is not emitted.
    connect(line, &QLineEdit::textChanged, this, [this] {
      say({});
      Q_EMIT edited();
    });
    rows->addRow(blank.label, line);
    if (before != nullptr) setTabOrder(before, line);
    before = line;
    m_lines.push_back(line);
  }
  if (before != nullptr) setTabOrder(before, m_act);
  fresh->setVisible(!m_lines.empty());
}

QLineEdit* MoveForm::addLine(const Blank& blank) {
  auto* const line = new QLineEdit(m_blanks);
  line->setObjectName(QLatin1String(blank.name));
  line->setAccessibleName(blank.label);
  line->setMaxLength(kLongestLine);
  connect(line, &QLineEdit::returnPressed, this, [this, line] { goOn(line); });
  return line;
}

void MoveForm::takeFocus() {
  QWidget* const first = m_lines.empty() ? static_cast<QWidget*>(m_act) : m_lines.front();
  first->setFocus(Qt::TabFocusReason);
}

void MoveForm::goOn(const QLineEdit* from) {
  const auto at = std::ranges::find(m_lines, from);
  if (at != m_lines.end() && at + 1 != m_lines.end()) return (*(at + 1))->setFocus(Qt::TabFocusReason);
  act();
}

std::optional<MoveForm::Refusal> MoveForm::refusal() const {
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    const core::Field& field = (*m_catalogue)[m_question.blanks[i].field];
    const auto parsed = typedValue(field, *m_lines[i]);
    if (const auto* const fault = std::get_if<core::ValueFault>(&parsed))
      return Refusal{.sentence = platform::text(m_messages->sentence(core::valueProblem(field, *fault))),
                     .path = m_catalogue->pointer(field.id)};
  }
  return m_question.check ? m_question.check(*this) : std::nullopt;
}

void MoveForm::act() {
  Composition::ofProgram().settle();
  if (const auto refused = refusal()) {
    say(refused->sentence);
    for (std::size_t i = 0; i < m_lines.size(); ++i)
      if (m_catalogue->pointer(m_question.blanks[i].field) == refused->path) m_lines[i]->setFocus(Qt::TabFocusReason);
    return;
  }
  if (const auto trouble = m_question.done(*this)) {
    say(*trouble);
    m_isUnstored = true;
    return;
  }
  end(End::Done);
}

void MoveForm::renew(const QString& hint, const QString& warning) {
  showText(*m_hint, hint);
  showText(*m_warning, warning);
  if (m_trouble->text().isEmpty()) return;
  if (const auto refused = refusal())
    say(refused->sentence);
  else if (!m_isUnstored)  // what was not stored is not stored by another edit
    say({});
}

void MoveForm::leave() {
  end(End::Left);
}

void MoveForm::end(End how) {
  hide();
  Q_EMIT closed(how);
}

void MoveForm::say(const QString& sentence) {
  m_isUnstored = false;
  showText(*m_trouble, sentence);
  setInk(*m_trouble, colours(palette()).notMet);
}

Words MoveForm::typed() const {
  Words words;
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    const Blank& blank = m_question.blanks[i];
    if (m_lines[i]->text() != blank.offered) words.emplace(blank.name, m_lines[i]->text().toStdString());
  }
  return words;
}

const QLineEdit* MoveForm::lineOf(core::FieldId field) const {
  const auto found = std::ranges::find(m_question.blanks, field, &Blank::field);
  return found == m_question.blanks.end() ? nullptr
                                          : m_lines[static_cast<std::size_t>(found - m_question.blanks.begin())];
}

std::string MoveForm::text(core::FieldId field) const {
  const QLineEdit* const line = lineOf(field);
  if (line == nullptr) return {};
  const std::string text = core::oneLine(line->text().toStdString());
  return std::string(core::trimmed(text));
}

std::optional<core::Date> MoveForm::date(core::FieldId field) const {
  const QLineEdit* const line = lineOf(field);
  if (line == nullptr) return std::nullopt;
  const auto parsed = typedValue((*m_catalogue)[field], *line);
  if (core::isFault(parsed)) return std::nullopt;
  const auto* const written = core::known<core::WrittenDate>(std::get<core::Value>(parsed));
  return written == nullptr ? std::nullopt : std::optional(written->firstDay());
}

void MoveForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QFrame::keyPressEvent(event);
}

}  // namespace guapai::ui
