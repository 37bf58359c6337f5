#include "app/caseheader.h"

#include <algorithm>
#include <utility>

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtGui/QUndoStack>
#include <QtWidgets/QHBoxLayout>

#include "session/casesession.h"
#include "session/editcommand.h"
#include "session/editedplace.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {

CaseHeader::CaseHeader(NameOf nameOf, QWidget* parent)
    : QWidget(parent),
      m_nameOf(std::move(nameOf)),
      m_name(new ElidedLabel(this)),
      m_state(new PlainLabel(this)),
      m_papers(new PlainLabel(this)),
      m_saved(new ElidedLabel(this)) {
  m_name->setObjectName(QStringLiteral("centerName"));
  m_name->setFont(fontOf(font(), 3, QFont::Medium));
  m_state->setObjectName(QStringLiteral("caseState"));
  m_papers->setObjectName(QStringLiteral("issuedState"));
  m_saved->setObjectName(QStringLiteral("savedAt"));
  m_saved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  keepRoom();

  auto* const rows = new QVBoxLayout(this);
  rows->setContentsMargins(20, 10, 20, 8);
  rows->setSpacing(2);
  rows->addWidget(m_name);
  auto* const second = new QHBoxLayout;
  second->setSpacing(16);
  second->addWidget(m_state);
  second->addWidget(m_papers);
  second->addWidget(m_saved, 1);
  rows->addLayout(second);
  mute();
}

/// Gives the line about saving the room of its usual texts, so that what stands beside it stays in its place.
void CaseHeader::keepRoom() {
  int widest = 0;
  for (const QString& text :
       {tr("Saved %1").arg(QStringLiteral("00:00:00")), tr("Everything saved"), tr("Something typed is not saved")})
    widest = std::max(widest, m_saved->fontMetrics().horizontalAdvance(text));
  m_saved->setMinimumWidth(widest);
}

void CaseHeader::setSession(session::CaseSession* session) {
  if (m_session != nullptr) m_session->disconnect(this);
  m_session = session;
  if (session == nullptr) return;
  connect(session, &session::CaseSession::evaluationChanged, this, &CaseHeader::showCase);
  connect(session, &session::CaseSession::saved, this, &CaseHeader::showSaved);
  connect(session, &session::CaseSession::papersIssued, this, &CaseHeader::showPapers);
  m_steps = session->undoStack().index();
  m_savedName.clear();
  showCase();
  m_unsaved = false;
  showState();
}

void CaseHeader::setUnsaved(bool unsaved) {
  m_unsaved = unsaved;
  if (m_session != nullptr) showState();
}

void CaseHeader::setUnsavedElsewhere(const QStringList& centers) {
  if (m_elsewhere == centers) return;
  m_elsewhere = centers;
  if (m_session != nullptr) showState();
}

void CaseHeader::showSaved() {
  m_savedName = nameOfSaved();
  showState();
}

/// What the step is about that was stored last: the one that can be undone next, or the one that was just undone.
QString CaseHeader::nameOfSaved() {
  const QUndoStack& steps = m_session->undoStack();
  const int index = steps.index();
  const bool isUndone = index < steps.count() && index < m_steps;
  m_steps = index;
  const auto* const step = static_cast<const session::EditCommand*>(steps.command(isUndone ? index : index - 1));
  if (step == nullptr) return {};
  session::EditedPlace edited = isUndone ? session::editedPlace(m_session->answers(), step->back(), step->forth())
                                         : session::editedPlace(m_session->answers(), step->forth(), step->back());
  edited.name = step->text();
  return m_nameOf(edited);
}

/// The time stays whole; where there is too little room, the name before it is shortened.
void CaseHeader::showState() {
  if (m_unsaved) {
    m_saved->setText(tr("Something typed is not saved"));
  } else if (!m_elsewhere.isEmpty()) {
    m_saved->setText(tr("Not saved in %n other center(s)", nullptr, static_cast<int>(m_elsewhere.size())));
  } else if (const QDateTime at = m_session->savedAt(); at.isValid()) {
    const QString saved = tr("Saved %1").arg(at.toString(QStringLiteral("hh:mm:ss")));
    m_saved->setText(m_savedName, m_savedName.isEmpty() ? saved : QStringLiteral(" · ") + saved);
  } else {
    m_saved->setText(tr("Everything saved"));
  }
  if (!m_elsewhere.isEmpty()) m_saved->setToolTip(m_elsewhere.join(u'\n'));
  mute();
}

void CaseHeader::showCase() {
  m_name->setText(m_session->centerName());
  m_state->setText(m_session->stateText());
  showPapers();
}

/// A quiet line says that papers are out of date, not a message: the user is to know it and need not react.
void CaseHeader::showPapers() {
  const auto outOfDate = static_cast<int>(m_session->papersOutOfDate());
  m_papers->setVisible(outOfDate > 0);
  m_papers->setText(tr("△ %n issued paper(s) out of date", nullptr, outOfDate));
  m_papers->setToolTip(
      tr("The case was changed after they were issued. They can be shown again as they were: Print, "
         "Issued papers."));
  setInk(*m_papers, colours(palette()).doubtful);
}

void CaseHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) mute();
  QWidget::changeEvent(event);
}

void CaseHeader::mute() {
  const QColor muted = colours(palette()).muted;
  setInk(*m_state, muted);
  setInk(*m_saved, m_unsaved || !m_elsewhere.isEmpty() ? colours(palette()).doubtful : muted);
}

}  // namespace guapai::ui
