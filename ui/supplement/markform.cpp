#include "supplement/markform.h"

#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "core/given.h"
#include "editors/answereditor.h"
#include "editors/blankbox.h"
#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using platform::text;

constexpr auto kNote = "markNote";

}  // namespace

MarkForm::MarkForm(QWidget* parent)
    : QFrame(parent), m_title(new PlainLabel(this)), m_box(new BlankBox(this)), m_trouble(new PlainLabel(this)) {
  setObjectName(QStringLiteral("markForm"));
  m_title->setObjectName(QStringLiteral("markTitle"));
  m_title->setFont(fontOf(font(), 1, QFont::DemiBold));
  m_title->setWordWrap(true);
  auto* const record = new QPushButton(tr("Mark"), this);
  record->setObjectName(QStringLiteral("recordMark"));
  record->setAutoDefault(true);
  auto* const cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(QStringLiteral("leaveMark"));
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(16, 10, 16, 10);
  page->setSpacing(6);
  page->addWidget(m_title);
  auto* const line = new QHBoxLayout;
  line->addWidget(new PlainLabel(tr("Note"), this));
  line->addWidget(m_box, 1);
  line->addWidget(record);
  line->addWidget(cancel);
  page->addLayout(line);
  m_trouble->setObjectName(QStringLiteral("markTrouble"));
  m_trouble->setWordWrap(true);
  setInk(*m_trouble, colours(palette()).notMet);
  page->addWidget(m_trouble);
  m_trouble->setText(tr("Please write down why the figure is right, and what it was compared with."));
  connect(record, &QPushButton::clicked, this, &MarkForm::record);
  connect(cancel, &QPushButton::clicked, this, &MarkForm::leave);
  hide();
}

void MarkForm::ask(session::CaseSession& session, annotations::QueryState state, const core::Place& place,
                   const Words* typed) {
  leave();
  m_session = &session;
  m_state = state;
  m_place = place;
  const auto& definitions = session.definitions();
  const std::string name = terms::placeName(definitions, terms::writtenPlace(session.answers(), place));
  const std::string paper = terms::paperName(definitions, definitions.catalogue()[place.field].name);
  m_title->setText(
      tr("%1: %2 %3")
          .arg(text(annotations::queryText(definitions.messages(), {.state = state})), text(paper), text(name)));
  setAccessibleName(m_title->text());
  const core::Field& field = definitions.catalogue()[definitions.catalogue().require("worksheets.queries.note")];
  m_note = makeEditor(field, definitions.messages(), m_box);
  m_note->setObjectName(QLatin1String(kNote));
  m_box->hold(*m_note);
  connect(m_note, &AnswerEditor::committed, m_note, &AnswerEditor::setValue);
  connect(m_note, &AnswerEditor::passed, this, [this](bool forward) {
    if (forward) record();
  });
  const annotations::Queries queries(session.answers());
  const annotations::Query* const before = queries.find(place);
  const bool isAnother = before != nullptr && (before->state == annotations::QueryState::Accepted) !=
                                                  (state == annotations::QueryState::Accepted);
  if (before != nullptr && !isAnother && !before->note.empty()) m_note->setValue(before->note);
  m_offered = m_note->typedText();
  if (typed != nullptr)
    if (const auto found = typed->find(kNote); found != typed->end()) m_note->type(text(found->second));
  connect(m_note, &AnswerEditor::draftChanged, this, &MarkForm::edited);
  connect(&session, &session::CaseSession::evaluationChanged, this, &MarkForm::followCase);
  connect(&session, &session::CaseSession::trialChanged, this, &MarkForm::followCase);
  m_trouble->hide();
  show();
}

void MarkForm::takeFocus() {
  m_note->takeFocus();
}

MarkForm::Words MarkForm::typed() const {
  if (!m_place || m_note->typedText() == m_offered) return {};
  return {{kNote, m_note->typedText().toStdString()}};
}

/// Leaves the form when its row does not exist any more, and when figures are being tried (试算), because a trial marks
/// nothing.
void MarkForm::followCase() {
  const bool isInList = m_session->definitions().catalogue()[m_place->field].list.has_value();
  const bool isGone = isInList && m_place->row && !terms::writtenPlace(m_session->answers(), *m_place).row;
  if (isGone || m_session->isTrying()) leave();
}

void MarkForm::settle() {
  if (m_place && m_note->isOpen()) record();
}

void MarkForm::record() {
  if (!m_place) return;
  m_note->commit();
  if (m_note->isOpen()) return;
  // The next reviewer needs to know why the figure is right.
  if (m_state == annotations::QueryState::Accepted && !core::isGiven(m_note->value())) return m_trouble->show();
  const annotations::Query query{.state = m_state, .note = core::valueText(m_note->value())};
  const bool isStored =
      m_session->act(annotations::markChanges(m_session->answers(), *m_place, query),
                     text(annotations::queryText(m_session->definitions().messages(), {.state = m_state})));
  if (isStored) leave();  // otherwise the note stays, and the message bar says why
}

void MarkForm::leave() {
  if (!m_place) return;
  disconnect(m_session, nullptr, this, nullptr);
  const core::Place place = *std::exchange(m_place, std::nullopt);
  m_session = nullptr;
  m_note->blockSignals(true);
  m_note->deleteLater();
  m_note->setObjectName({});
  hide();
  Q_EMIT closed(place);
}

void MarkForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QFrame::keyPressEvent(event);
}

}  // namespace guapai::ui
