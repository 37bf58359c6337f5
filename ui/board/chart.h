#pragma once

#include <optional>

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include "district/boardtables.h"
#include "widgets/theme.h"

namespace guapai::ui {

/// The fonts and colours with which a chart paints, on the screen or for paper.
struct ChartPens {
  QFont font;
  QFont bold;
  QPalette palette;
  bool marked = false;  ///< paint the mark of the marked item: true on the screen, false on paper

  [[nodiscard]] const Colours& own() const { return colours(palette); }
  [[nodiscard]] QColor ink() const { return palette.color(QPalette::Text); }
  [[nodiscard]] QColor base() const { return palette.color(QPalette::Base); }
};

/// A picture of the district's figures. The keyboard can walk through its items, and the picture can be copied and
/// printed. Whatever colours show is shown by signs, hatches or words, too.
///
/// The items (bars, dots, years) are numbered from 0. The marked item is named with its figures below the chart and for
/// the screen reader, which reads all figures while none is marked; the tool tip names the item under the pointer.
class Chart : public QWidget {
  Q_OBJECT

public:
  explicit Chart(QWidget* parent = nullptr);

  /// The figures of the chart as a table.
  [[nodiscard]] const terms::Table& table() const { return m_table; }
  /// The chart as an image for paper or for another program, in the colours of paper and without a mark.
  /// @param size  in the pixels of a screen.
  /// @param fineness  the pixels of the image for each pixel of `size`, in each direction.
  [[nodiscard]] QImage picture(QSize size, qreal fineness) const;
  /// Copies the picture, and for programs that take text its figures.
  void copy();
  /// Copies the figures only, as text.
  void copyFigures();

  /// The marked item, or -1 when none is marked.
  [[nodiscard]] int marked() const { return m_marked; }
  [[nodiscard]] QString markedText() const { return m_marked < 0 ? QString() : itemText(m_marked); }
  /// The height in pixels that the picture needs, without the line below it.
  [[nodiscard]] virtual int neededHeight() const = 0;

Q_SIGNALS:
  /// The picture or its figures have been copied to the clipboard.
  void copied();
  /// The user has chosen Print in the context menu.
  void printWanted();
  /// The user has chosen in the context menu to save the figures as a workbook.
  void saveWanted();
  /// The user wants to see the center of the marked item (Enter or a double click).
  void centerWanted(guapai::core::CaseId id);

protected:
  /// Paints the chart into `area`.
  virtual void draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const = 0;
  [[nodiscard]] virtual int itemCount() const = 0;
  /// The sentence that names the item with its figures.
  [[nodiscard]] virtual QString itemText(int item) const = 0;
  /// The item at this place of the widget, or -1 when there is none.
  [[nodiscard]] virtual int itemAt(QPointF place) const = 0;
  /// The item to which an arrow key leads from `item`. Here it is the item before or after, and at the ends `item`
  /// itself.
  [[nodiscard]] virtual int itemBeside(int item, Qt::Key key) const;
  /// The center that the item is about; nothing when it is about several.
  [[nodiscard]] virtual std::optional<core::CaseId> centerOf(int /*item*/) const { return std::nullopt; }

  /// Takes the table of new figures, fits the height and repaints. @pre the items are the new ones already.
  void setTable(terms::Table table);
  [[nodiscard]] ChartPens pens() const;

  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void mark(int item);
  void tell();
  void openMarked();

  terms::Table m_table;
  int m_marked = -1;
};

/// Fills the area with slanting lines. The texture is recognisable in black and white at any resolution of a printer.
void fillHatched(QPainter& painter, const QRectF& area, const QColor& colour);

}  // namespace guapai::ui
