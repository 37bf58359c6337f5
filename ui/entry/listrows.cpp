#include "entry/listrows.h"

#include <algorithm>
#include <utility>

#include "editors/answereditor.h"
#include "entry/cellview.h"

namespace guapai::ui {

using Rows = std::vector<std::unique_ptr<RowView>>;

namespace {

ListBar::Words wordsOf(const core::Field& list) {
  if (list.name.starts_with("records.")) return ListBar::Words::Records;
  if (list.name == "progress.rectification") return ListBar::Words::Items;
  return list.name.starts_with("evidence.") ? ListBar::Words::Files : ListBar::Words::Register;
}

std::unique_ptr<RowView> take(Rows& rows, std::optional<core::RowId> id) {
  const auto found = std::ranges::find_if(rows, [&id](const auto& row) { return row != nullptr && row->id == id; });
  return found == rows.end() ? nullptr : std::move(*found);
}

/// Takes a row out in which something is typed, the one with the focus before others. Its answers are gone with it.
std::unique_ptr<RowView> takeTyped(Rows& rows) {
  const auto isTyped = [](const auto& row) {
    return row != nullptr && std::ranges::any_of(row->editors(), &AnswerEditor::isOpen);
  };
  auto found = std::ranges::find_if(rows, [&](const auto& row) { return isTyped(row) && row->hasFocus(); });
  if (found == rows.end()) found = std::ranges::find_if(rows, isTyped);
  if (found == rows.end()) return nullptr;
  for (AnswerEditor* const editor : (*found)->editors()) editor->setValue(core::Value());
  return std::move(*found);
}

/// The key press that removes a row may still be on its way through the widgets of that row: they are deleted only
/// after it.
void retire(const Rows& rows) {
  for (const auto& row : rows) {
    if (row == nullptr) continue;
    for (AnswerEditor* editor : row->editors()) {
      editor->blockSignals(true);
      editor->setObjectName({});
    }
    for (CellView* cell : row->cells) {
      cell->hide();
      cell->deleteLater();
    }
  }
}

}  // namespace

std::vector<AnswerEditor*> RowView::editors() const {
  std::vector<AnswerEditor*> all;
  for (const CellView* cell : cells) all.insert(all.end(), cell->editors().begin(), cell->editors().end());
  return all;
}

bool RowView::isBlank() const {
  return std::ranges::none_of(
      editors(), [](const AnswerEditor* editor) { return core::isKnown(editor->value()) || editor->isOpen(); });
}

bool RowView::hasFocus() const {
  return std::ranges::any_of(editors(), &AnswerEditor::hasFocusWithin);
}

ListRows::ListRows(core::FieldId list, const forms::FormRow& pattern, const core::FieldCatalogue& catalogue,
                   const core::Messages& messages, QWidget* page)
    : QObject(page), m_list(list), m_pattern(&pattern), m_catalogue(&catalogue), m_messages(&messages), m_page(page) {
  const core::Field& field = catalogue[list];
  m_bar = new ListBar(field, wordsOf(field), page);
}

std::unique_ptr<RowView> ListRows::makeRow(std::optional<core::RowId> id) {
  auto row = std::make_unique<RowView>();
  row->id = id;
  for (const forms::Cell& cell : m_pattern->cells) {
    row->cells.push_back(new CellView(cell, *m_catalogue, *m_messages, m_page));
    row->cells.back()->setFonts(m_page->font(), m_page->parentWidget()->font());
    row->cells.back()->show();
  }
  return row;
}

std::optional<core::RowId> ListRows::follow(const core::List* list, bool isOthers) {
  Rows old = std::move(m_rows);
  m_rows.clear();
  std::vector<RowView*> made;
  const std::size_t count = list == nullptr ? 0 : list->rows.size();
  for (std::size_t i = 0; i < count; ++i) {
    const core::RowId id = list->rows[i].id;
    auto view = take(old, id);
    if (view == nullptr && m_adopts && !isOthers) {
      view = take(old, std::nullopt);
      if (view != nullptr) view->id = id;
      m_adopts = false;
      m_offer.reset();
    }
    if (view == nullptr) {
      view = makeRow(id);
      made.push_back(view.get());
    }
    m_rows.push_back(std::move(view));
  }
  const bool finished = list != nullptr && list->finished;
  auto view = take(old, std::nullopt);
  std::optional<core::RowId> kept;
  if (isOthers && (view == nullptr || view->isBlank()))
    if (auto typed = takeTyped(old)) {
      kept = std::exchange(typed->id, std::nullopt);
      if (view != nullptr)
        old.push_back(std::exchange(view, std::move(typed)));
      else
        view = std::move(typed);
    }
  // What is typed in the new row must not go with it when the list becomes finished.
  if (finished && !m_offer && view != nullptr && !view->isBlank()) m_offer = count;
  if (m_offer || !finished)
    placeNewRow(std::move(view), count, made);
  else if (view != nullptr)
    old.push_back(std::move(view));
  setLead(old);
  retire(old);
  for (RowView* row : made) Q_EMIT rowMade(row);
  for (const auto& row : m_rows)
    if (row->id) showAnswer(*row, *list->find(*row->id));
  number();
  m_bar->show(list);
  Q_EMIT changed();
  return kept;
}

void ListRows::placeNewRow(std::unique_ptr<RowView> view, std::size_t count, std::vector<RowView*>& made) {
  if (view == nullptr) {
    view = makeRow(std::nullopt);
    made.push_back(view.get());
  }
  m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(m_offer.value_or(count), count)),
                std::move(view));
}

/// Where the new row goes, its room stays, so that the tick stays under the pointer of the person who clicks it.
void ListRows::setLead(const Rows& gone) {
  const auto left = std::ranges::find_if(gone, [](const auto& row) { return row != nullptr && !row->id; });
  const bool wasSeen = left != gone.end() && (*left)->cells.front()->isVisible();
  m_bar->setLead(wasSeen && newRow() == nullptr ? (*left)->cells.front()->height() + 1 : 0);
}

void ListRows::showAnswer(const RowView& view, const core::Row& row) const {
  for (AnswerEditor* editor : view.editors()) editor->setValue(row.cells.at(editor->field().column));
}

void ListRows::number() {
  const QString label = QString::fromStdString((*m_catalogue)[m_list].label);
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    for (CellView* cell : m_rows[i]->cells) cell->setRow(label, static_cast<int>(i) + 1);
}

RowView* ListRows::rowOf(const QWidget* widget) const {
  const auto holds = [widget](const CellView* cell) { return cell == widget || cell->isAncestorOf(widget); };
  const auto found =
      std::ranges::find_if(m_rows, [&](const auto& row) { return std::ranges::any_of(row->cells, holds); });
  return found == m_rows.end() ? nullptr : found->get();
}

RowView* ListRows::find(core::RowId id) const {
  const auto found = std::ranges::find_if(m_rows, [id](const auto& row) { return row->id == id; });
  return found == m_rows.end() ? nullptr : found->get();
}

RowView* ListRows::newRow() const {
  const auto found = std::ranges::find_if(m_rows, [](const auto& row) { return !row->id; });
  return found == m_rows.end() ? nullptr : found->get();
}

std::size_t ListRows::position(const RowView& row) const {
  std::size_t before = 0;
  for (const auto& view : m_rows) {
    if (view.get() == &row) break;
    if (view->id) ++before;
  }
  return before;
}

}  // namespace guapai::ui
