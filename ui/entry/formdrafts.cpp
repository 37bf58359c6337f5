// This part of FormView deals with what is typed and is not the answer yet.
#include <algorithm>

#include "editors/answereditor.h"
#include "entry/formpage.h"
#include "entry/formview.h"
#include "entry/listrows.h"
#include "widgets/composition.h"

namespace guapai::ui {

bool FormView::restoreDraft(const core::Place& place, const QString& text) {
  m_drafts.know(place);
  AnswerEditor* const editor = editorAt(place);
  return editor != nullptr && editor->restoreDraft(text);
}

std::vector<core::Place> FormView::openPlaces() const {
  std::vector<core::Place> places;
  const AnswerEditor* last = nullptr;
  for (QWidget* stop : m_page->stops()) {
    const AnswerEditor* const editor = editorAround(stop);
    if (editor == nullptr || editor == last || !editor->isOpen()) continue;
    last = editor;
    const ListRows* const list = m_page->listOf(editor->field().list.value_or(editor->field().id));
    const RowView* const row = list == nullptr ? nullptr : list->rowOf(editor);
    places.push_back({editor->field().id, row == nullptr ? std::nullopt : row->id});
  }
  return places;
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
    if (!refused && m_drafts.isKept(place)) continue;
    session::Unsaved& unsaved = all.emplace_back();
    unsaved.place = place;
    unsaved.text = editor->typedText();
    unsaved.refused = refused;
    const bool isNewRow = row != nullptr && !row->id;
    if (refused && m_companions) unsaved.also = m_companions(place, *refused);
    if (isNewRow && m_rowDefaults) unsaved.rowDefaults = m_rowDefaults();
  }
  return all;
}

void FormView::restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed) {
  AnswerEditor* const editor = editorAt(unsaved.place);
  if (editor == nullptr || !editor->restoreDraft(unsaved.text)) return;
  m_drafts.keep(unsaved.place, unsaved.text);
  if (isAgreed && unsaved.refused) editor->agree();
}

void FormView::storeRefused() {
  for (AnswerEditor* editor : openEditors()) {
    if (!editor->refused()) continue;
    editor->commit();
    if (editor->isOpen()) return;
  }
  m_drafts.save();
}

void FormView::giveUpUnsaved() {
  for (const session::Unsaved& unsaved : this->unsaved())
    if (AnswerEditor* const editor = editorAt(unsaved.place)) editor->dropTyped();
}

}  // namespace guapai::ui
