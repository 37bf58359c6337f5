#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QtCore/QObject>

#include "core/answers.h"
#include "core/messages.h"
#include "entry/listbar.h"
#include "forms/formdefinition.h"

namespace guapai::ui {

class AnswerEditor;
class CellView;

/// A row of a list on screen. Without an id it is the new row: white paper to write on, which becomes a row of the
/// answer with the first cell that is filled, so that an empty row never counts.
struct RowView {
  std::optional<core::RowId> id;
  std::vector<CellView*> cells;

  [[nodiscard]] std::vector<AnswerEditor*> editors() const;
  /// Nothing is answered in the row, and nothing is typed.
  [[nodiscard]] bool isBlank() const;
  [[nodiscard]] bool hasFocus() const;
};

/// The rows of one list on screen, in step with the answer. The widgets of a row stay the same as long as the row
/// lives, so that focus and caret stay.
///
/// While the list is not finished, its last row is the new one. A finished list has a new row only where `setOffer`
/// asks for it, or where something is typed in it.
class ListRows : public QObject {
  Q_OBJECT

public:
  /// @param pattern, catalogue, messages  must live longer.
  /// @param page  owns this object and the widgets of the rows.
  ListRows(core::FieldId list, const forms::FormRow& pattern, const core::FieldCatalogue& catalogue,
           const core::Messages& messages, QWidget* page);

  [[nodiscard]] core::FieldId list() const { return m_list; }
  [[nodiscard]] const forms::FormRow& pattern() const { return *m_pattern; }
  [[nodiscard]] const std::vector<std::unique_ptr<RowView>>& rows() const { return m_rows; }
  [[nodiscard]] ListBar& bar() const { return *m_bar; }

  /// Makes the rows those of the answer. `rowMade` is emitted for each row that is made, before its values are shown.
  /// @param list  null where the list was not begun.
  /// @param isOthers  somebody else has changed the list. A row that is gone stays where something is typed in it, as
  /// the new row, unless something is typed in that, too.
  /// @return the row that has become the new row in this way.
  std::optional<core::RowId> follow(const core::List* list, bool isOthers = false);
  /// Asks for the new row before the row at this position, from the next `follow` on. Absent: the new row stands at the
  /// end, and a finished list has none.
  void setOffer(std::optional<std::size_t> position) { m_offer = position; }
  [[nodiscard]] bool hasOffer() const { return m_offer.has_value(); }
  /// @param expected  the next row that comes into the answer takes over the widgets of the new row, with their focus
  /// and what is typed in them.
  void expectAdoption(bool expected) { m_adopts = expected; }

  /// The row that the widget is in; null where it is in none.
  [[nodiscard]] RowView* rowOf(const QWidget* widget) const;
  /// Null where there is no such row.
  [[nodiscard]] RowView* find(core::RowId id) const;
  /// The position of the row among the rows of the answer, from 0. For the new row, that of the row behind it.
  [[nodiscard]] std::size_t position(const RowView& row) const;
  /// The new row; null where there is none.
  [[nodiscard]] RowView* newRow() const;

Q_SIGNALS:
  /// Widgets were made for a row that is new on screen.
  void rowMade(guapai::ui::RowView* row);
  /// Emitted at the end of each `follow`: rows may have come, gone or moved.
  void changed();

private:
  [[nodiscard]] std::unique_ptr<RowView> makeRow(std::optional<core::RowId> id);
  void placeNewRow(std::unique_ptr<RowView> view, std::size_t count, std::vector<RowView*>& made);
  void showAnswer(const RowView& view, const core::Row& row) const;
  void setLead(const std::vector<std::unique_ptr<RowView>>& gone);
  void number();

  core::FieldId m_list;
  const forms::FormRow* m_pattern;
  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  QWidget* m_page;
  ListBar* m_bar;
  std::vector<std::unique_ptr<RowView>> m_rows;
  std::optional<std::size_t> m_offer;
  bool m_adopts = false;
};

}  // namespace guapai::ui
