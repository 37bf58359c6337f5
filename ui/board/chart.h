#pragma once

#include <optional>

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include "district/boardtables.h"
#include "widgets/theme.h"

namespace guapai::ui {

/// What a chart paints with: its fonts and colours, for screen or paper.
struct ChartPens {
  QFont font;
  QFont bold;
  QPalette palette;
  bool marked = false;  ///< the mark of the keyboard and the pointer is shown: not on paper

  [[nodiscard]] const Colours& own() const { return colours(palette); }
  [[nodiscard]] QColor ink() const { return palette.color(QPalette::Text); }
  [[nodiscard]] QColor base() const { return palette.color(QPalette::Base); }
};

/// A picture of the district's figures that can be walked by key, copied and printed. What it shows in colours it says
/// in signs, hatches or words, too.
///
/// Its items (bars, dots) are numbered; the marked one is named below the chart, in the tool tip and for the screen
/// reader.
class Chart : public QWidget {
  Q_OBJECT

public:
  explicit Chart(QWidget* parent = nullptr);

  [[nodiscard]] const terms::Table& table() const { return m_table; }
  /// As it comes onto paper or into another program: in the colours of paper, so many times as fine as a screen.
  [[nodiscard]] QImage picture(QSize size, qreal fineness) const;
  /// The picture and, for programs that take text, its figures.
  void copy();
  /// The figures alone.
  void copyFigures();

  [[nodiscard]] int marked() const { return m_marked; }
  [[nodiscard]] QString markedText() const { return m_marked < 0 ? QString() : itemText(m_marked); }
  /// Without the line below it.
  [[nodiscard]] virtual int neededHeight() const = 0;

Q_SIGNALS:
  /// The picture or the figures are in the clipboard now.
  void copied();
  /// The context menu asks for it.
  void printWanted();
  /// The person wants to see this center.
  void centerWanted(guapai::core::CaseId id);

protected:
  virtual void draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const = 0;
  [[nodiscard]] virtual int itemCount() const = 0;
  /// Names an item with its figures.
  [[nodiscard]] virtual QString itemText(int item) const = 0;
  /// The item at this place of the chart as it was painted last; -1 where there is none.
  [[nodiscard]] virtual int itemAt(QPointF place) const = 0;
  /// Where an arrow key leads from the marked item.
  [[nodiscard]] virtual int itemBeside(int item, Qt::Key key) const;
  /// The center that an item is about.
  [[nodiscard]] virtual std::optional<core::CaseId> centerOf(int /*item*/) const { return std::nullopt; }

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
  void openMarked();

  terms::Table m_table;
  int m_marked = -1;
};

/// Fills with slanting lines: a texture that stays one on paper, whatever its dots.
void fillHatched(QPainter& painter, const QRectF& area, const QColor& colour);

}  // namespace guapai::ui
