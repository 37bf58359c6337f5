#include "entry/formview.h"

#include <algorithm>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "editors/answereditor.h"
#include "editors/fileeditor.h"
#include "editors/tickbox.h"
#include "entry/cellview.h"
#include "entry/evidenceentry.h"
#include "entry/fileentry.h"
#include "entry/formpage.h"
#include "entry/listrows.h"
#include "entry/placenotes.h"
#include "session/filecheck.h"
#include "widgets/screenreader.h"

namespace guapai::ui {

FormView::FormView(SharedForm form, session::CaseSession& session, QWidget* parent)
    : QScrollArea(parent),
      m_form(std::move(form)),
      m_session(&session),
      m_page(new FormPage(*m_form, session.definitions().catalogue(), session.definitions().messages(), this)),
      m_files(new FileEntry(session, this)),
      m_evidence(new EvidenceEntry(session, *m_page, this)),
      m_focusView(*this, *m_page),
      m_walk(*this, *m_page),
      m_drafts(session),
      m_cellsPaste(session, m_drafts) {
  setObjectName(QString::fromStdString(m_form->id));
  setReaderRole(*this, QAccessible::Pane);
  setAccessibleName(QString::fromStdString(m_form->title));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setWidget(m_page);

  for (AnswerEditor* editor : m_page->editors()) {
    m_editors.emplace(editor->field().id, editor);
    editor->setValue(session.answers().value(editor->field().id));
    connectEditor(*editor, nullptr, nullptr);
  }
  for (const auto& list : m_page->lists()) connectList(*list);
  connect(&session, &session::CaseSession::answerChanged, this, &FormView::showAnswer);
  connect(&session, &session::CaseSession::listChanged, this, &FormView::showList);
  connect(&session, &session::CaseSession::evaluationChanged, this, &FormView::followEvaluation);
  connect(m_page, &FormPage::acted, this, &FormView::acted);
  connect(&m_walk, &FormWalk::endReached, this, &FormView::endReached);
  connect(m_files, &FileEntry::fileWanted, this, &FormView::fileWanted);
  connect(&m_evidence->held(), &HeldEvidence::changed, this, &FormView::openPlacesChanged);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
  connect(m_page, &FormPage::laidOut, this, [this] {
    if (const QWidget* const holder = window()->focusWidget()) m_focusView.show(holder);
  });
}

FormView::~FormView() {
  // An editor that is destroyed while it has the focus emits signals when the page is half gone.
  disconnect(qApp, nullptr, this, nullptr);
  disconnect(m_session, nullptr, this, nullptr);
  m_drafts.save();
}

// The way of an answer

void FormView::connectEditor(AnswerEditor& editor, ListRows* list, RowView* row) {
  AnswerEditor* const source = &editor;
  connect(source, &AnswerEditor::committed, this,
          [this, source, list, row](const core::Value& value) { store(*source, list, row, value); });
  connect(source, &AnswerEditor::typed, this, [this, source, row](const core::Value& value) {
    if (const auto place = placeOf(*source, row)) Q_EMIT placeEdited(*place, value);
  });
  connect(source, &AnswerEditor::draftChanged, this, [this, source, row](const QString& text) {
    m_drafts.keep({source->field().id, row == nullptr ? std::nullopt : row->id}, text);
  });
  connect(source, &AnswerEditor::left, this, [this, source, list, row] {
    if (const auto place = placeOf(*source, row)) Q_EMIT placeLeft(*place);
    if (list != nullptr) leaveRow(*list);
  });
  connect(source, &AnswerEditor::passed, this, [this](bool forward) { m_walk.step(forward, FormWalk::By::Enter); });
  if (auto* const file = qobject_cast<FileEditor*>(source)) m_files->add(*file);
  if (row != nullptr) m_cellsPaste.watch(*source, *list, *row);
  m_evidence->watch(*source);
  connect(source, &AnswerEditor::openChanged, this, &FormView::openPlacesChanged);
  connect(source, &AnswerEditor::menuAsked, this, &FormView::menuAsked);
}

void FormView::connectList(ListRows& list) {
  ListRows* const rows = &list;
  connect(rows, &ListRows::rowMade, this, [this, rows](RowView* row) {
    for (AnswerEditor* editor : row->editors()) connectEditor(*editor, rows, row);
  });
  // FormPage made the new row of each list before `rowMade` was connected.
  for (const auto& row : rows->rows())
    for (AnswerEditor* editor : row->editors()) connectEditor(*editor, rows, row.get());
  connect(&rows->bar(), &ListBar::ticked, this, [this, rows](bool finished) {
    rows->setOffer(std::nullopt);
    setFinished(*rows, finished);
  });
  connect(&rows->bar(), &ListBar::passed, this, [this, rows](bool forward) {
    if (const auto tick = rows->bar().unsavedTick()) setFinished(*rows, tick->finished);
    m_walk.step(forward, FormWalk::By::Enter);
  });
  rows->follow(m_session->answers().list(rows->list()));
}

void FormView::setCompanions(const Companions& companions) {
  m_companions = companions;
  m_cellsPaste.setCompanions(companions);
}

core::Changes FormView::companions(const core::Place& place, const core::Value& value) const {
  return m_companions ? m_companions(place, value) : core::Changes();
}

std::optional<core::Place> FormView::placeOf(const AnswerEditor& editor, const RowView* row) const {
  if (row != nullptr && !row->id) return std::nullopt;
  return core::Place{editor.field().id, row == nullptr ? std::nullopt : row->id};
}

void FormView::store(AnswerEditor& editor, ListRows* list, RowView* row, const core::Value& value) {
  if (!m_files->held(editor).isNull()) return m_files->takeAgainSoon();
  if (m_files->isLost(editor, value)) return static_cast<void>(editor.restoreDraft(editor.typedText()));
  const auto also = [this, &value](const core::Place& place) { return companions(place, value); };
  if (const auto place = placeOf(editor, row)) {
    if (!m_session->setAnswer(*place, value, also(*place)) && m_session->wasContested()) editor.contest();
    return;
  }
  if (!core::isKnown(value)) return;
  list->expectAdoption(true);
  auto cells = m_rowDefaults ? m_rowDefaults() : std::vector<std::pair<core::FieldId, core::Value>>();
  // What is being typed in another blank of the row is not replaced by what a new row begins with.
  for (const AnswerEditor* const other : row->editors())
    if (other->isOpen()) std::erase_if(cells, [&](const auto& each) { return each.first == other->field().id; });
  cells.emplace_back(editor.field().id, value);
  m_session->insertRow(list->list(), list->position(*row), cells, also({editor.field().id, std::nullopt}));
  list->expectAdoption(false);
  if (!row->id && m_session->wasContested()) editor.contest();
  if (!row->id) return;
  m_drafts.keep({editor.field().id, std::nullopt}, {});
  moveDrafts(*row);
  placeWaiting(*list);
}

/// The new row has become a row of the answer: what is typed in its other blanks is kept for that row.
void FormView::moveDrafts(const RowView& row) {
  for (const AnswerEditor* editor : row.editors()) {
    if (!editor->isOpen()) continue;
    m_drafts.keep({editor->field().id, std::nullopt}, {});
    m_drafts.keep({editor->field().id, row.id}, editor->typedText());
  }
}

void FormView::showAnswer(const core::Place& place) {
  AnswerEditor* const editor = editorAt(place);
  if (editor == nullptr) return;
  const core::Value& value = m_session->answer(place);
  const bool isOthers = m_session->isCatchingUp() && !core::sameAsWritten(value, editor->value());
  editor->setValue(value);
  if (isOthers && editor->isOpen()) {
    editor->contest();
    m_session->tellContested(place);
  }
  // The library forgets the draft of a place that is edited. Where this editor is still open, its draft is kept anew.
  if (editor->isOpen()) m_drafts.keep(place, editor->typedText());
}

void FormView::showList(core::FieldId field) {
  ListRows* const list = m_page->listOf(field);
  if (list == nullptr) return;
  const Spot spot = focusedSpot();
  const auto next = spot.list == list ? neighbour(*list, *spot.row) : std::nullopt;
  const core::RowId none{};
  const core::RowId held = spot.list == list ? spot.row->id.value_or(none) : none;
  std::optional<core::RowId> kept;
  if (m_session->isCatchingUp())
    kept = followOthers(*list);
  else
    list->follow(m_session->answers().list(field));
  if (held != none && kept != held && list->find(held) == nullptr) {
    if (next)
      focusPlace(*next);
    else
      list->bar().tick()->setFocus(Qt::OtherFocusReason);
  }
}

void FormView::showDoubts() {
  const PlaceNotes notes(*m_session, m_files->problems());
  for (const auto& [field, editor] : m_editors) notes.showAt(*editor, std::nullopt, std::nullopt);
  for (const auto& list : m_page->lists()) list->bar().setMark(notes.markOf(list->list()));
  for (const auto& list : m_page->lists())
    for (const auto& row : list->rows())
      for (AnswerEditor* editor : row->editors())
        if (row->id) notes.showAt(*editor, list->position(*row), row->id);
}

/// A hidden form is brought up to date when it is shown.
void FormView::followEvaluation() {
  m_isBehind = !isVisible();
  if (m_isBehind) return;
  showDoubts();
  m_evidence->showMarks();
  sayLive();
}

void FormView::setLive(SayLive say) {
  m_live = std::move(say);
  sayLive();
}

void FormView::setLanes(std::function<int(const core::Field&)> lanes) {
  m_page->setLanes(std::move(lanes));
}

void FormView::sayLive() {
  if (m_live) m_page->setLiveTexts(m_live());
}

void FormView::setCheck(session::FileCheck& check) {
  m_check = &check;
  m_files->setCheck(&check);
  connect(&check, &session::FileCheck::advanced, this, [this] {
    showDoubts();
    sayLive();
  });
  connect(m_session, &session::CaseSession::listChanged, this, [this] {
    if (isVisible()) m_check->checkNew();
  });
  // A row that was there before may name another file now.
  connect(m_session, &session::CaseSession::answerChanged, this, [this](const core::Place& place) {
    if (isVisible() && qobject_cast<FileEditor*>(editorAt(place)) != nullptr) m_check->checkNew();
  });
}

void FormView::setFinished(ListRows& list, bool finished) {
  if (m_session->tickFinished(list.list(), finished))
    keepTick(list, std::nullopt);
  else
    keepTick(list, ListBar::UnsavedTick{.finished = finished, .isRefused = !m_session->wasContested()});
}

void FormView::takeFile(const QString& path) {
  m_files->take(path);
}

// Places

bool FormView::holds(core::FieldId field) const {
  const core::Field& entry = m_session->definitions().catalogue()[field];
  return m_editors.contains(field) || m_page->listOf(entry.list.value_or(field)) != nullptr;
}

AnswerEditor* FormView::editorAt(const core::Place& place) const {
  if (const auto found = m_editors.find(place.field); found != m_editors.end()) return found->second;
  const auto list = m_session->definitions().catalogue()[place.field].list;
  const ListRows* const rows = list ? m_page->listOf(*list) : nullptr;
  const RowView* const row = rows == nullptr ? nullptr : place.row ? rows->find(*place.row) : rows->newRow();
  if (row == nullptr) return nullptr;
  const auto editors = row->editors();
  const auto found = std::ranges::find_if(editors, [&](const auto* each) { return each->field().id == place.field; });
  return found == editors.end() ? nullptr : *found;
}

void FormView::focusPlace(const core::Place& place) {
  if (AnswerEditor* const editor = editorAt(place)) return editor->takeFocus();
  const core::Field& field = m_session->definitions().catalogue()[place.field];
  const ListRows* const rows = m_page->listOf(field.list.value_or(place.field));
  if (rows == nullptr) return;
  if (rows->rows().empty() || (!field.list && rows->bar().unsavedTick()))
    rows->bar().tick()->setFocus(Qt::TabFocusReason);
  else
    rows->rows().front()->editors().front()->takeFocus();
}

void FormView::keepInSight(const core::Place& place) {
  if (AnswerEditor* const editor = editorAt(place)) ensureWidgetVisible(editor);
}

void FormView::focusEdited(const core::Place& cursor) {
  if (const ListRows* const list = m_page->listOf(cursor.field))
    list->bar().tick()->setFocus(Qt::TabFocusReason);
  else
    focusPlace(cursor);
}

FormView::Spot FormView::focusedSpot() const {
  const QWidget* const holder = window()->focusWidget();
  if (holder == nullptr) return {};
  for (const auto& list : m_page->lists())
    if (RowView* const row = list->rowOf(holder)) return {list.get(), row};
  return {};
}

void FormView::focusMoved(QWidget* now) {
  for (const auto& list : m_page->lists()) list->bar().tellKeys(now != nullptr && list->rowOf(now) != nullptr);
  if (now == nullptr || !m_page->isAncestorOf(now)) return;
  m_focusView.follow(now);
}

std::optional<core::Place> FormView::focusedPlace() const {
  QWidget* const holder = QApplication::focusWidget();
  if (holder == nullptr || !m_page->isAncestorOf(holder)) return std::nullopt;
  if (const ListRows* const list = listOfFocusedTick()) return core::Place{.field = list->list(), .row = std::nullopt};
  const AnswerEditor* const editor = editorAround(holder);
  if (editor == nullptr) return std::nullopt;
  const RowView* const row = focusedSpot().row;
  return core::Place{editor->field().id, row == nullptr ? std::nullopt : row->id};
}

// Walking

bool FormView::focusNextPrevChild(bool next) {
  return m_walk.step(next, FormWalk::By::Tab);
}

void FormView::keyPressEvent(QKeyEvent* event) {
  if (m_session->isReadOnly()) return QScrollArea::keyPressEvent(event);  // the window says why a key changes nothing
  const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && modifiers == Qt::ControlModifier) return addRow();
  if (event->key() == Qt::Key_Delete && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) return removeRow();
  if (event->key() == Qt::Key_Up && modifiers == Qt::AltModifier) return moveRow(-1);
  if (event->key() == Qt::Key_Down && modifiers == Qt::AltModifier) return moveRow(1);
  if (auto* const button = qobject_cast<QPushButton*>(window()->focusWidget()); isEnter && button != nullptr)
    return button->click();
  if (event->matches(QKeySequence::Undo)) {
    if (!m_session->undo()) Q_EMIT hinted(tr("There is nothing to undo in this center."));
    return;
  }
  if (event->matches(QKeySequence::Redo)) {
    if (!m_session->redo()) Q_EMIT hinted(tr("There is nothing to do again in this center."));
    return;
  }
  QScrollArea::keyPressEvent(event);
}

void FormView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  m_page->setRoom(viewport()->width());
}

void FormView::growWithPage() {
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(m_page, &FormPage::laidOut, this, [this] { setFixedHeight(m_page->height()); });
}

void FormView::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  if (m_check != nullptr) m_check->checkNew();  // the first time, it compares all files
  if (m_isBehind)
    followEvaluation();
  else
    sayLive();
}

// Rows

ListRows* FormView::listOfFocusedTick() const {
  const QWidget* const holder = window()->focusWidget();
  for (const auto& list : m_page->lists())
    if (holder == list->bar().tick()) return list.get();
  return nullptr;
}

FormView::RowAbilities FormView::rowAbilities() const {
  const Spot spot = focusedSpot();
  if (spot.list == nullptr) return {.add = listOfFocusedTick() != nullptr};
  return {.add = true, .change = spot.row->id || !spot.row->isBlank() || spot.list->hasOffer()};
}

void FormView::sayNoList() {
  Q_EMIT hinted(tr("The cursor is in no row of a list."));
}

void FormView::addRow() {
  commitOpenEditor();
  const Spot spot = focusedSpot();
  ListRows* const list = spot.list != nullptr ? spot.list : listOfFocusedTick();
  if (list == nullptr) return sayNoList();
  const auto end = std::count_if(list->rows().begin(), list->rows().end(), [](const auto& row) { return row->id; });
  const std::size_t below = spot.row == nullptr ? static_cast<std::size_t>(end) : list->position(*spot.row) + 1;
  list->setOffer(below);
  list->follow(m_session->answers().list(list->list()));
  if (const RowView* const row = list->newRow()) row->editors().front()->takeFocus();
}

/// A new row that was asked for goes back to its usual place when the focus leaves it empty.
void FormView::leaveRow(ListRows& list) {
  placeWaiting(list);
  if (!list.hasOffer() || (list.newRow() != nullptr && (list.newRow()->hasFocus() || !list.newRow()->isBlank())))
    return;
  list.setOffer(std::nullopt);
  list.follow(m_session->answers().list(list.list()));
}

void FormView::removeRow() {
  commitOpenEditor();
  const Spot spot = focusedSpot();
  if (spot.row == nullptr) return sayNoList();
  if (spot.row->id) {
    m_session->removeRow(spot.list->list(), *spot.row->id);
    return;
  }
  // A new row that was asked for goes back when the focus leaves it empty.
  if (!spot.list->hasOffer()) return;
  if (const auto next = neighbour(*spot.list, *spot.row))
    focusPlace(*next);
  else
    spot.list->bar().tick()->setFocus(Qt::OtherFocusReason);
}

void FormView::moveRow(int by) {
  const Spot spot = focusedSpot();
  if (spot.row == nullptr) return sayNoList();
  if (!spot.row->id) return Q_EMIT hinted(tr("A row that is not filled in yet cannot be moved."));
  commitOpenEditor();
  const core::List& rows = *m_session->answers().list(spot.list->list());
  const auto& end = by < 0 ? rows.rows.front() : rows.rows.back();
  if (end.id == *spot.row->id)
    return Q_EMIT hinted(by < 0 ? tr("This is the first row already.") : tr("This is the last row already."));
  m_session->moveRow(spot.list->list(), *spot.row->id, by);
}

/// Where the focus goes when the row goes: the same column of the row behind it, else before it.
std::optional<core::Place> FormView::neighbour(const ListRows& list, const RowView& row) const {
  const auto editors = row.editors();
  const auto held = std::ranges::find_if(editors, &AnswerEditor::hasFocusWithin);
  const auto& rows = list.rows();
  const auto at = std::ranges::find_if(rows, [&row](const auto& each) { return each.get() == &row; });
  if (held == editors.end() || at == rows.end()) return std::nullopt;
  for (auto next = at + 1; next != rows.end(); ++next)
    if ((*next)->id) return core::Place{(*held)->field().id, (*next)->id};
  for (auto before = at; before != rows.begin();)
    if ((*--before)->id) return core::Place{(*held)->field().id, (*before)->id};
  return std::nullopt;
}

}  // namespace guapai::ui
