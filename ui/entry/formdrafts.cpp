// This part of FormView deals with what is typed and is not the answer yet.
#include <algorithm>
#include <iterator>

#include "editors/answereditor.h"
#include "editors/fileeditor.h"
#include "editors/tickbox.h"
#include "entry/evidenceentry.h"
#include "entry/fileentry.h"
#include "entry/formpage.h"
#include "entry/formview.h"
#include "entry/listrows.h"
#include "widgets/composition.h"

namespace guapai::ui {
namespace {

/// A tick as text, for a draft.
QString tickText(bool finished) {
  return QString::fromStdString(core::valueText(finished));
}

}  // namespace

bool FormView::restoreDraft(const core::Place& place, const QString& text) {
  m_drafts.know(place);
  if (ListRows* const list = m_page->listOf(place.field)) {
    keepTick(*list, ListBar::UnsavedTick{.finished = text == tickText(true)});
    return list->bar().unsavedTick().has_value();
  }
  if (AnswerEditor* const editor = editorToFill(place)) return editor->restoreDraft(text);
  if (place.row) m_waiting.push_back({.place = place, .text = text});
  return false;
}

/// Shows a tick that is not stored, and keeps it as a draft too. Absent: there is none any more.
void FormView::keepTick(ListRows& list, std::optional<ListBar::UnsavedTick> tick) {
  const auto draft = [&list] {
    const auto& unsaved = list.bar().unsavedTick();
    return unsaved ? tickText(unsaved->finished) : QString();
  };
  const QString before = draft();
  list.bar().keepTick(tick, m_session->answers().list(list.list()));
  // A tick that is refused again has its draft already, and the library is not to be asked for it each time.
  if (draft().isEmpty() || draft() != before) m_drafts.keep({list.list(), std::nullopt}, draft());
  Q_EMIT openPlacesChanged();
}

/// The blank for a text that comes back to this place. A finished list has no new row by itself: it is made to offer
/// one, so that the text is seen. Null where the place is in a row that is gone.
/// @param position  how many rows stand before the new row; absent: all.
AnswerEditor* FormView::editorToFill(const core::Place& place, std::optional<std::size_t> position) {
  const auto list = m_session->definitions().catalogue()[place.field].list;
  ListRows* const rows = list && !place.row ? m_page->listOf(*list) : nullptr;
  if (rows == nullptr) return editorAt(place);
  const RowView* const row = rows->newRow();
  if (row == nullptr || (position && rows->position(*row) != *position)) {
    const core::List* const answer = m_session->answers().list(*list);
    rows->setOffer(position.value_or(answer == nullptr ? 0 : answer->rows.size()));
    rows->follow(answer);
  }
  return editorAt(place);
}

/// Puts what is typed in rows that are gone into the new row: the texts of one row at a time, and only while nothing
/// else is typed in the new row. Until then they are kept as drafts of their rows. Texts whose row has come back stand
/// in that again.
void FormView::placeWaiting(ListRows& list) {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const auto isOfList = [&](const session::Unsaved& each) { return catalogue[each.place.field].list == list.list(); };
  const auto first = std::ranges::find_if(m_waiting, isOfList);
  const RowView* const newRow = list.newRow();
  if (first == m_waiting.end() || (newRow != nullptr && !newRow->isBlank())) return;
  const std::optional<core::RowId> gone = first->place.row;
  const std::optional<core::RowId> into = list.find(*gone) == nullptr ? std::nullopt : gone;
  const auto stay = std::ranges::stable_partition(
      m_waiting, [&](const session::Unsaved& each) { return !isOfList(each) || each.place.row != gone; });
  const std::vector<session::Unsaved> texts(stay.begin(), stay.end());
  m_waiting.erase(stay.begin(), stay.end());
  for (const session::Unsaved& each : texts) {
    const core::Place place{each.place.field, into};
    AnswerEditor* const editor = editorToFill(place);
    if (editor != nullptr && editor->restoreDraft(each.text)) m_drafts.keep(place, each.text);
    if (editor != nullptr && place != each.place) m_drafts.keep(each.place, {});
  }
}

void FormView::placeWaiting() {
  for (const auto& list : m_page->lists()) placeWaiting(*list);
}

/// Shows a list that somebody else has changed. What is typed in a row that is gone stands in the new row then, or
/// waits for it, and a tick that the library has refused is not stored before the person agrees to it again.
/// @return the row whose widgets are those of the new row now.
std::optional<core::RowId> FormView::followOthers(ListRows& list) {
  const core::List* const now = m_session->answers().list(list.list());
  std::vector<session::Unsaved> gone;
  for (const auto& row : list.rows())
    for (const AnswerEditor* const editor : row->editors())
      if (row->id && editor->isOpen() && (now == nullptr || now->find(*row->id) == nullptr))
        gone.push_back({.place = {editor->field().id, row->id}, .text = editor->typedText()});
  const auto kept = list.follow(now, true);
  for (const session::Unsaved& each : gone) {
    const core::Place inNewRow{each.place.field, std::nullopt};
    if (each.place.row != kept) {
      if (!each.text.isEmpty()) m_waiting.push_back(each);
      m_drafts.keep(each.place, each.text);
    } else if (AnswerEditor* const editor = editorToFill(inNewRow)) {
      editor->contest();
      m_drafts.keep(inNewRow, editor->typedText());
    }
    m_session->tellContested(each.place);
  }
  placeWaiting(list);
  if (const RowView* const row = list.newRow(); row != nullptr && now != nullptr && now->finished)
    for (AnswerEditor* const editor : row->editors())
      editor->contest();  // somebody has said that there is no further row
  const auto tick = list.bar().unsavedTick();
  if (tick && tick->isRefused) keepTick(list, ListBar::UnsavedTick{.finished = tick->finished});
  if (!gone.empty()) Q_EMIT openPlacesChanged();
  return kept;
}

std::vector<core::Place> FormView::openPlaces() const {
  std::vector<core::Place> places;
  const AnswerEditor* last = nullptr;
  for (QWidget* stop : m_page->stops()) {
    for (const auto& list : m_page->lists())
      if (stop == list->bar().tick() && list->bar().unsavedTick()) places.push_back({list->list(), std::nullopt});
    const AnswerEditor* const editor = editorAround(stop);
    if (editor == nullptr || editor == last || !editor->isOpen()) continue;
    last = editor;
    const ListRows* const list = m_page->listOf(editor->field().list.value_or(editor->field().id));
    const RowView* const row = list == nullptr ? nullptr : list->rowOf(editor);
    places.push_back({editor->field().id, row == nullptr ? std::nullopt : row->id});
  }
  if (m_session->isTrying()) return places;  // files are no part of a trial, and its end does not concern them
  for (const session::Unsaved& file : m_evidence->held().all())
    if (std::ranges::find(places, file.place) == places.end()) places.push_back(file.place);
  return places;
}

bool FormView::hasOpenPlaces() const {
  const auto isUnsaved = [](const auto& list) { return list->bar().unsavedTick().has_value(); };
  return !openEditors().empty() || !m_evidence->held().isEmpty() || std::ranges::any_of(m_page->lists(), isUnsaved);
}

std::vector<AnswerEditor*> FormView::openEditors() const {
  std::vector<AnswerEditor*> all = m_page->editors();
  for (const auto& list : m_page->lists()) {
    for (const auto& row : list->rows()) {
      const auto editors = row->editors();
      all.insert(all.end(), editors.begin(), editors.end());
    }
  }
  std::erase_if(all, [](const AnswerEditor* editor) { return !editor->isOpen(); });
  return all;
}

void FormView::commitOpenEditor() {
  Composition::ofProgram().settle();
  for (AnswerEditor* editor : openEditors()) editor->commit();
  m_drafts.save();
}

// What the library refused

std::vector<session::Unsaved> FormView::unsaved() const {
  std::vector<session::Unsaved> all;
  for (const AnswerEditor* editor : openEditors()) {
    const ListRows* const list = m_page->listOf(editor->field().list.value_or(editor->field().id));
    const RowView* const row = list == nullptr ? nullptr : list->rowOf(editor);
    const core::Place place{editor->field().id, row == nullptr ? std::nullopt : row->id};
    const auto refused = editor->refused();
    const QByteArray file = m_files->held(*editor);
    if (!refused && file.isNull() && m_drafts.isKept(place)) continue;
    session::Unsaved& unsaved = all.emplace_back();
    unsaved.file = file;
    unsaved.place = place;
    unsaved.text = editor->typedText();
    unsaved.refused = refused;
    const bool isNewRow = row != nullptr && !row->id;
    if (refused && m_companions) unsaved.also = m_companions(place, *refused);
    if (isNewRow && m_rowDefaults) unsaved.rowDefaults = m_rowDefaults();
    if (isNewRow) unsaved.position = list->position(*row);
  }
  for (const auto& list : m_page->lists()) {
    const core::Place place{list->list(), std::nullopt};
    const auto& tick = list->bar().unsavedTick();
    if (!tick || (!tick->isRefused && m_drafts.isKept(place))) continue;
    all.push_back({.place = place, .text = tickText(tick->finished)});
    if (tick->isRefused) all.back().refused = core::Value(tick->finished);
  }
  std::ranges::copy_if(m_waiting, std::back_inserter(all),
                       [this](const session::Unsaved& each) { return !m_drafts.isKept(each.place); });
  std::ranges::move(m_evidence->held().all(), std::back_inserter(all));
  return all;
}

bool FormView::restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed) {
  if (unsaved.evidence) {
    m_evidence->held().hold({unsaved});
    return true;
  }
  const bool isRefused = isAgreed && unsaved.refused;
  if (ListRows* const list = m_page->listOf(unsaved.place.field)) {
    keepTick(*list, ListBar::UnsavedTick{.finished = unsaved.text == tickText(true), .isRefused = isRefused});
    return true;
  }
  AnswerEditor* const editor = editorToFill(unsaved.place, unsaved.position);
  if (editor == nullptr) return false;
  if (auto* const file = qobject_cast<FileEditor*>(editor); file != nullptr && !unsaved.file.isNull())
    m_files->hold(*file, {.name = unsaved.text.toStdString(), .bytes = unsaved.file});
  if (isRefused ? editor->restoreRefused(unsaved.text) : editor->restoreDraft(unsaved.text))
    m_drafts.keep(unsaved.place, unsaved.text);
  return true;
}

void FormView::storeRefused() {
  if (!m_files->takeAgain()) return;
  for (AnswerEditor* editor : openEditors()) {
    if (!editor->refused()) continue;
    editor->commit();
    if (editor->isOpen()) return;
  }
  for (const auto& list : m_page->lists()) {
    const auto tick = list->bar().unsavedTick();
    if (!tick || !tick->isRefused) continue;
    setFinished(*list, tick->finished);
    if (list->bar().unsavedTick()) return;
  }
  // The files come last, because they are large: where the disk has room for the texts only, these are stored.
  if (m_drafts.save()) m_evidence->held().storeAgain();
}

void FormView::giveUpUnsaved() {
  m_evidence->held().giveUp();
  for (const session::Unsaved& unsaved : this->unsaved()) {
    if (ListRows* const list = m_page->listOf(unsaved.place.field))
      keepTick(*list, std::nullopt);
    else if (AnswerEditor* const editor = editorAt(unsaved.place))
      editor->dropTyped();
    else if (std::erase_if(m_waiting, [&](const auto& each) { return each.place == unsaved.place; }) > 0)
      m_drafts.keep(unsaved.place, {});
  }
}

std::optional<int> FormView::numberOfNewRow(core::FieldId list) const {
  const ListRows* const rows = m_page->listOf(list);
  const RowView* const row = rows == nullptr ? nullptr : rows->newRow();
  return row == nullptr ? std::nullopt : std::optional(static_cast<int>(rows->position(*row)) + 1);
}

}  // namespace guapai::ui
