#include "supplement/correctionform.h"

#include <algorithm>
#include <array>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "editors/answereditor.h"
#include "editors/blankbox.h"
#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using annotations::CorrectionKind;
using platform::text;

constexpr int kShortBlank = 260;

const core::Field& columnOf(const session::CaseSession& session, const char* name) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  return catalogue[catalogue.require(std::string("worksheets.corrections.") + name)];
}

/// The official word for the kind: 补正, 更正录入.
QString kindName(const session::CaseSession& session, CorrectionKind kind) {
  const char* const code = kind == CorrectionKind::Keying ? "keying" : "supplement";
  return text(columnOf(session, "kind").choice(code)->label);
}

}  // namespace

CorrectionForm::CorrectionForm(QWidget* parent)
    : QFrame(parent),
      m_title(new PlainLabel(this)),
      m_before(new PlainLabel(this)),
      m_blanks(new QWidget(this)),
      m_trouble(new PlainLabel(this)),
      m_record(new QPushButton(this)) {
  setObjectName(QStringLiteral("correctionForm"));
  m_title->setObjectName(QStringLiteral("correctionTitle"));
  m_title->setFont(fontOf(font(), 1, QFont::DemiBold));
  m_title->setWordWrap(true);
  m_before->setObjectName(QStringLiteral("correctionBefore"));
  m_before->setWordWrap(true);
  m_trouble->setObjectName(QStringLiteral("correctionTrouble"));
  m_trouble->setWordWrap(true);
  m_record->setObjectName(QStringLiteral("recordCorrection"));
  m_record->setAutoDefault(true);
  auto* const cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(QStringLiteral("leaveCorrection"));
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(16, 10, 16, 10);
  page->setSpacing(6);
  page->addWidget(m_title);
  page->addWidget(m_before);
  page->addWidget(m_blanks);
  page->addWidget(m_trouble);
  auto* const buttons = new QHBoxLayout;
  buttons->addWidget(m_record);
  buttons->addWidget(cancel);
  buttons->addStretch();
  page->addLayout(buttons);
  connect(m_record, &QPushButton::clicked, this, &CorrectionForm::record);
  connect(cancel, &QPushButton::clicked, this, &CorrectionForm::leave);
  hide();
}

AnswerEditor* CorrectionForm::add(const char* name, const core::Field& field, int row) {
  auto* const box = new BlankBox(m_blanks);
  AnswerEditor* const editor = makeEditor(field, m_session->definitions().messages(), box);
  editor->setObjectName(QLatin1String(name));
  editor->showUnit();
  box->hold(*editor);
  // The note on what is wrong stands under the editor, as on the forms. It is as wide as the form, because a short
  // blank is too narrow for it.
  auto* const note = new PlainLabel(m_blanks);
  note->setObjectName(QLatin1String(name) + QStringLiteral("Note"));
  note->setWordWrap(true);
  note->hide();
  connect(editor, &AnswerEditor::noteChanged, note, [this, editor, note] {
    note->setText(editor->note().text);
    note->setMinimumHeight(std::max(0, note->heightForWidth(m_blanks->width() * 3 / 4)));
    note->setVisible(!note->text().isEmpty());
    setInk(*note, colours(note->palette()).notMet);
  });
  connect(editor, &AnswerEditor::committed, editor, &AnswerEditor::setValue);
  connect(editor, &AnswerEditor::draftChanged, this, &CorrectionForm::edited);
  connect(editor, &AnswerEditor::passed, this, [this, editor](bool forward) { goOn(editor, forward); });
  auto* const grid = static_cast<QGridLayout*>(m_blanks->layout());
  auto* const label = new PlainLabel(wordsOf(field), m_blanks);
  grid->addWidget(label, 2 * row, 0, Qt::AlignTop);
  const bool isShort = field.type != core::FieldType::Text && field.type != core::FieldType::CodeSet;
  if (isShort) box->setMaximumWidth(kShortBlank);
  grid->addWidget(box, 2 * row, 1);
  grid->addWidget(note, 2 * row + 1, 1);
  label->setContentsMargins(0, 5, 0, 0);
  return editor;
}

QString CorrectionForm::wordsOf(const core::Field& field) const {
  if (field.id == m_place->field) return tr("New answer");
  const bool isGround = field.id == columnOf(*m_session, "document").id;
  if (isGround && m_kind == CorrectionKind::Keying) return tr("Seen in (optional)");
  return text(field.label);
}

void CorrectionForm::ask(session::CaseSession& session, CorrectionKind kind, const core::Place& place,
                         const Words* typed) {
  if (m_session != nullptr) disconnect(m_session, nullptr, this, nullptr);
  m_session = &session;
  m_kind = kind;
  m_place = place;
  build();
  m_value->setValue(session.answer(place));
  m_on->setValue(core::WrittenDate(session.today()));
  const std::string person = m_person.empty() ? annotations::lastCorrector(session.answers()) : m_person;
  if (!person.empty()) m_by->setValue(person);
  for (const AnswerEditor* const blank : blanks()) m_offered[blank] = blank->typedText();
  for (AnswerEditor* const blank : blanks()) {
    if (typed == nullptr) continue;
    const auto found = typed->find(blank->objectName().toStdString());
    if (found != typed->end()) blank->type(text(found->second));
  }
  showWords();
  say({});
  // The row may be removed, and undo may change the answer so far.
  connect(&session, &session::CaseSession::evaluationChanged, this, &CorrectionForm::showWords);
  show();
}

void CorrectionForm::takeFocus() {
  m_value->takeFocus();
}

CorrectionForm::Words CorrectionForm::typed() const {
  Words words;
  if (!m_place) return words;
  for (const AnswerEditor* const blank : blanks())
    if (const QString now = blank->typedText(); now != m_offered.at(blank))
      words.emplace(blank->objectName().toStdString(), now.toStdString());
  return words;
}

/// Makes the blanks anew, because the kind of their editors depends on the field.
void CorrectionForm::build() {
  auto* const fresh = new QWidget(this);
  auto* const grid = new QGridLayout(fresh);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(1, 1);
  delete layout()->replaceWidget(m_blanks, fresh);
  delete std::exchange(m_blanks, fresh);
  m_offered.clear();
  m_value = add("correctedValue", m_session->definitions().catalogue()[m_place->field], 0);
  m_document = add("correctionDocument", columnOf(*m_session, "document"), 1);
  m_on = add("correctionDate", columnOf(*m_session, "corrected_on"), 2);
  m_by = add("correctionPerson", columnOf(*m_session, "corrected_by"), 3);
}

void CorrectionForm::showWords() {
  if (!m_place) return;
  const auto& definitions = m_session->definitions();
  const auto written = terms::writtenPlace(m_session->answers(), *m_place);
  const core::Field& field = definitions.catalogue()[m_place->field];
  if (field.list && !written.row) return leave();  // the row does not exist any more
  const QString kind = kindName(*m_session, m_kind);
  m_title->setText(
      tr("%1: %2 %3")
          .arg(kind, text(terms::paperName(definitions, field.name)), text(terms::placeName(definitions, written))));
  m_before->setText(
      tr("So far: %1").arg(text(annotations::answerText(definitions, field, m_session->answer(*m_place)))));
  setInk(*m_before, colours(palette()).muted);
  m_record->setText(tr("Record: %1").arg(kind));
  setAccessibleName(m_title->text());
}

void CorrectionForm::goOn(const AnswerEditor* from, bool forward) {
  const auto order = blanks();
  const auto at = std::ranges::find(order, from) - order.begin() + (forward ? 1 : -1);
  if (at < 0) return;
  if (at == std::ssize(order)) return record();
  order[static_cast<std::size_t>(at)]->takeFocus();
}

/// Takes what is typed in all blanks as their values. @return false when a text is no value; the cursor is then in that
/// blank.
bool CorrectionForm::settle() {
  for (AnswerEditor* const editor : blanks()) {
    editor->commit();
    if (!editor->isOpen()) continue;
    editor->takeFocus();
    return false;
  }
  return true;
}

annotations::Correction CorrectionForm::correction() const {
  const auto* const on = core::known<core::WrittenDate>(m_on->value());
  return {.kind = m_kind,
          .place = *m_place,
          .value = m_value->value(),
          .document = core::valueText(m_document->value()),
          .on = on == nullptr ? std::nullopt : std::optional(on->firstDay()),
          .person = core::valueText(m_by->value())};
}

void CorrectionForm::record() {
  if (!m_place || !settle()) return;
  const annotations::Correction wanted = correction();
  if (const auto fault = annotations::faultOf(m_session->answers(), wanted, m_session->today()))
    return say(text(m_session->definitions().messages().sentence(*fault)));
  const auto changes = annotations::changesOf(m_session->answers(), wanted);
  if (!m_session->act(changes, kindName(*m_session, m_kind))) return say(tr("This was not stored."));
  m_person = wanted.person;
  leave();
}

void CorrectionForm::leave() {
  if (!m_place) return;
  disconnect(m_session, nullptr, this, nullptr);
  const core::Place place = *std::exchange(m_place, std::nullopt);
  m_session = nullptr;
  hide();
  Q_EMIT closed(place);
}

void CorrectionForm::say(const QString& sentence) {
  m_trouble->setText(sentence);
  m_trouble->setVisible(!sentence.isEmpty());
  setInk(*m_trouble, colours(palette()).notMet);
}

void CorrectionForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QFrame::keyPressEvent(event);
}

}  // namespace guapai::ui
