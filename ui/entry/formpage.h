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

/// A form as a page: attachment and title, the table with its lines, its lists row by row, the note.
///
/// Its width follows `setRoom`; its height follows its content. Sentences of the editors stand in a line under their
/// row.
class FormPage : public QWidget {
  Q_OBJECT

public:
  /// @param form, catalogue, messages  must live longer.
  FormPage(const forms::FormDefinition& form, const core::FieldCatalogue& catalogue, const core::Messages& messages,
           QWidget* parent);
  ~FormPage() override;

  /// Where there is less room than this, the page is wider than its room.
  static constexpr int kLeastRoom = 544;

  /// The page is centered in it, no wider than is good to read.
  void setRoom(int width);

  /// Editors of the form outside of its lists, in the order of the paper.
  [[nodiscard]] const std::vector<AnswerEditor*>& editors() const { return m_editors; }
  [[nodiscard]] const std::vector<std::unique_ptr<ListRows>>& lists() const { return m_lists; }
  [[nodiscard]] ListRows* listOf(core::FieldId list) const;

  /// Everything that takes the focus, in the order of the paper.
  [[nodiscard]] QList<QWidget*> stops() const;
  /// The same lane by lane, where there are lanes.
  [[nodiscard]] QList<QWidget*> stopsByLane() const;
  /// The lane of a blank, where columns are gone down one after the other. What is no blank is in the last.
  using Lanes = std::function<int(const core::Field&)>;
  void setLanes(Lanes lanes) { m_lanes = std::move(lanes); }
  /// The row of the table around the widget, with the line under it; empty where it is none of the page's.
  [[nodiscard]] QRect rowRect(const QWidget* widget) const;

  /// The row of the definition at this height; of a list, that in which it stands. Nothing outside of the table.
  [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
  /// What the table shows of these rows of the definition.
  [[nodiscard]] QRect rectOfRows(std::size_t first, std::size_t last) const;
  /// The nearest of the table's line at this point; null where it has none.
  [[nodiscard]] AnswerEditor* editorNear(QPoint at) const;

  void setLiveTexts(const LiveTexts& texts);

Q_SIGNALS:
  /// A button of the page was pressed.
  void acted(const QString& name);
  /// Everything has its place.
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
    std::size_t bands = 1;
  };
  /// One line of the table, from hairline to hairline.
  struct Band {
    std::size_t row = 0;  ///< of the definition
    forms::Length least = 0;
    std::vector<Placed> cells;
    int top = 0;
    int height = 0;
    int noteHeight = 0;
    std::vector<BlankNote> notes;  ///< of narrow cells, which have no room for them; tops count from the first
  };

  void makeCells();
  void makeList(core::FieldId list, const forms::Row& pattern);
  CellView* makeCell(const forms::Cell& cell);
  void stackBands();
  void stackRow(std::size_t row);
  void stackList(const ListRows& list, const std::vector<forms::Length>& lefts);
  [[nodiscard]] forms::Length leftOf(int column) const;
  void layOut();
  [[nodiscard]] static bool isSilent(const Band& band);
  void measure(Band& band, const QFont& words);
  void writeNotes(Band& band);
  void placeCells(int top);
  void paintTable(QPainter& painter) const;
  [[nodiscard]] QFont titleFont() const;
  [[nodiscard]] int x(forms::Length length) const;

  const forms::FormDefinition* m_form;
  const core::FieldCatalogue* m_catalogue;
  const core::Messages* m_messages;
  std::vector<std::vector<CellView*>> m_cells;  ///< by row of the definition; null where a list stands in the cell
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
};

}  // namespace guapai::ui
