#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QtWidgets/QWidget>

#include "core/messages.h"
#include "entry/blanknote.h"
#include "entry/livetext.h"
#include "forms/formdefinition.h"

namespace guapai::ui {

class AnswerEditor;
class CellView;
class ListRows;

/// A form as a page on screen: the annex's number (附件4) and the title, the table with its lines, its lists row
/// by row, and the note under the table.
///
/// Its width follows `setRoom`; its height follows its content. The note of an editor stands under its blank; where the
/// cell is too narrow for it, in a line under the row.
class FormPage : public QWidget {
  Q_OBJECT

public:
  /// @param form, catalogue, messages  must live longer.
  FormPage(const forms::FormDefinition& form, const core::FieldCatalogue& catalogue, const core::Messages& messages,
           QWidget* parent);
  ~FormPage() override;

  /// Where there is less room than this (in device independent pixels), the page of the usual size is wider than its
  /// room.
  static constexpr int kLeastRoom = 544;

  /// Sets the width in which the page is centered. The page is never wider than is good to read.
  void setRoom(int width);
  /// Shows words and blanks larger or smaller than usual. A larger page needs more room, too.
  /// @param percent  of the usual size, more than 0.
  void setZoom(int percent);

  /// The editors of the form outside of its lists, in the order of the paper.
  [[nodiscard]] const std::vector<AnswerEditor*>& editors() const { return m_editors; }
  [[nodiscard]] const std::vector<std::unique_ptr<ListRows>>& lists() const { return m_lists; }
  /// Null where the form does not have the list.
  [[nodiscard]] ListRows* listOf(core::FieldId list) const;

  /// Everything in the rows that are shown that takes the focus, in the order of the paper.
  [[nodiscard]] QList<QWidget*> stops() const;
  /// The same, but lane by lane where the page has lanes.
  [[nodiscard]] QList<QWidget*> stopsByLane() const;
  /// The lane of a blank, for a page on which Enter goes down one column after the other. Buttons and the ticks of
  /// lists come behind all lanes.
  using Lanes = std::function<int(const core::Field&)>;
  void setLanes(Lanes lanes) { m_lanes = std::move(lanes); }
  /// The row of the table that the widget is in, with the line of notes under it; null where it is in none.
  [[nodiscard]] QRect rowRect(const QWidget* widget) const;

  /// The index of the row of the definition at this height. All rows of a list belong to the row in which the list
  /// stands. Absent outside of the table.
  [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
  /// The same for the row that the widget is in, also before the page is laid out. Absent where it is in none.
  [[nodiscard]] std::optional<std::size_t> rowOf(const QWidget& widget) const;
  /// The part of the table that shows these rows of the definition, `last` included.
  [[nodiscard]] QRect rectOfRows(std::size_t first, std::size_t last) const;
  /// The editor that is nearest to this point in its line of the table; null where that line has none.
  [[nodiscard]] AnswerEditor* editorNear(QPoint at) const;

  /// Shows the live texts in the cells outside of lists, and the hints (`hint:`) in the editors outside of lists.
  void setLiveTexts(const LiveTexts& texts);

Q_SIGNALS:
  /// A button of the page was pressed.
  /// @param name  of the act, without the prefix `act:`.
  void acted(const QString& name);
  /// The page was laid out: everything has its place, and the page its size.
  void laidOut();

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  struct Placed {
    QWidget* widget = nullptr;
    CellView* cell = nullptr;  ///< null for the line under a list
    forms::Length left = 0;
    forms::Length width = 0;
    std::size_t bands = 1;  ///< how many it spans
  };
  /// One line of the table, from hairline to hairline.
  struct Band {
    std::size_t row = 0;  ///< its row in the definition
    forms::Length least = 0;
    std::vector<Placed> cells;
    int top = 0;
    int height = 0;
    int noteHeight = 0;
    std::vector<BlankNote> notes;  ///< of cells too narrow for their own; tops count from the first note
  };

  /// What is painted of a band besides its cells.
  struct Seen {
    int top = 0;
    int height = 0;
    std::vector<BlankNote> notes;
    [[nodiscard]] friend bool operator==(const Seen&, const Seen&) = default;
  };

  void makeCells();
  void makeList(core::FieldId list, const forms::FormRow& pattern);
  CellView* makeCell(const forms::Cell& cell);
  void stackBands();
  void stackRow(std::size_t row);
  void stackList(const ListRows& list, const std::vector<forms::Length>& lefts);
  [[nodiscard]] const Band* bandOf(const QWidget& widget) const;
  [[nodiscard]] forms::Length leftOf(int column) const;
  void layOut();
  [[nodiscard]] static bool isSilent(const Band& band);
  void measure(Band& band, const QFont& words);
  [[nodiscard]] int notesLeft(const Band& band) const;
  [[nodiscard]] int notesFrom(const Band& band) const;
  void writeNotes(Band& band);
  void placeCells(int top);
  [[nodiscard]] QRect rectWithCells(std::size_t band) const;
  void paintAnew(const std::vector<Seen>& seen);
  void paintTable(QPainter& painter, const QRect& exposed) const;
  void paintRules(QPainter& painter, std::size_t band) const;
  [[nodiscard]] QFont titleFont() const;
  [[nodiscard]] int x(forms::Length length) const;
  [[nodiscard]] int zoomed(int pixels) const { return pixels * m_zoom / 100; }

  const forms::FormDefinition* m_form;
  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  std::vector<std::vector<CellView*>> m_cells;  ///< by row of the definition; null where a list stands instead
  std::vector<std::vector<CellView*>> m_sheetHeads;
  std::vector<std::unique_ptr<ListRows>> m_lists;
  std::vector<AnswerEditor*> m_editors;
  Lanes m_lanes;
  std::vector<Band> m_bands;
  QFont m_answerFont;
  QRect m_paper;
  int m_tableLeft = 0;
  int m_margin = 0;
  qreal m_scale = 0.045;
  int m_room = 0;
  int m_zoom = 100;  ///< percent
};

}  // namespace guapai::ui
