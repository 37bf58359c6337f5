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
  [[nodiscard]] bool isBlank() const;
  [[nodiscard]] bool hasFocus() const;
};

/// The rows of one list on screen, in step with the answer: a row's widgets stay the same while the row lives, so that
/// focus and caret stay.
///
/// While the list is not finished, its last row is the new one; in a finished list a new row is asked for.
class ListRows : public QObject {
  Q_OBJECT

public:
  /// @param pattern, catalogue, messages  must live longer.
  /// @param page  parent of the rows' widgets.
  ListRows(core::FieldId list, const forms::Row& pattern, const core::FieldCatalogue& catalogue,
           const core::Messages& messages, QWidget* page);

  [[nodiscard]] core::FieldId list() const { return m_list; }
  [[nodiscard]] const forms::Row& pattern() const { return *m_pattern; }
  [[nodiscard]] const std::vector<std::unique_ptr<RowView>>& rows() const { return m_rows; }
  [[nodiscard]] ListBar& bar() const { return *m_bar; }

  /// Follows the answer (null: the list was not begun). `rowMade` tells each new row before its values are shown.
  void follow(const core::List* list);
  /// Where the new row stands, from the next `follow` on: before the row at this position; none = at the end, or
  /// nowhere in a finished list.
  void setOffer(std::optional<std::size_t> position) { m_offer = position; }
  [[nodiscard]] bool hasOffer() const { return m_offer.has_value(); }
  /// The next row that comes into the answer takes the new row's widgets over.
  void expectAdoption(bool expected) { m_adopts = expected; }

  [[nodiscard]] RowView* rowOf(const QWidget* widget) const;
  [[nodiscard]] RowView* find(core::RowId id) const;
  /// Position among the rows of the answer; of the new row, that of the row behind it.
  [[nodiscard]] std::size_t position(const RowView& row) const;
  /// The new row; null where there is none.
  [[nodiscard]] RowView* newRow() const;

Q_SIGNALS:
  void rowMade(guapai::ui::RowView* row);
  /// Rows came, went or moved.
  void changed();

private:
  [[nodiscard]] std::unique_ptr<RowView> makeRow(std::optional<core::RowId> id);
  void showAnswer(const RowView& view, const core::Row& row) const;
  void setLead(const std::vector<std::unique_ptr<RowView>>& gone);
  void number();

  core::FieldId m_list;
  const forms::Row* m_pattern;
  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  QWidget* m_page;
  ListBar* m_bar;
  std::vector<std::unique_ptr<RowView>> m_rows;
  std::optional<std::size_t> m_offer;
  bool m_adopts = false;
};

}  // namespace guapai::ui
