#pragma once

#include <QtWidgets/QWidget>

#include "board/chart.h"

class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace guapai::ui {

class PlainLabel;

class ColumnWidths;

/// A chart with its title and buttons. In the place of the chart it can show the figures as a table. What is shown can
/// be copied and printed, and its figures can be saved as a workbook.
class ChartFrame : public QWidget {
  Q_OBJECT

public:
  /// @param objectName  the beginning of the object names of all parts.
  /// @param chart  becomes a child of the frame.
  ChartFrame(const char* objectName, Chart* chart, QWidget* parent = nullptr);

  /// Shows the title and the figures anew, after the figures of the chart have changed.
  void refresh();
  [[nodiscard]] bool showsTable() const;
  [[nodiscard]] const Chart& chart() const { return *m_chart; }

Q_SIGNALS:
  /// The chart or its table has been copied to the clipboard.
  void copied();
  void printWanted();
  /// The user wants the figures as a workbook.
  void saveWanted();

private:
  void showTable(bool shown);
  void fillTable();
  [[nodiscard]] int contentWidth(int column) const;
  void copyShown();
  QToolButton* addButton(const char* objectName, const QString& text);

  Chart* m_chart;
  PlainLabel* m_title;
  QTableWidget* m_table;
  ColumnWidths* m_widths;
  QToolButton* m_asTable = nullptr;
};

}  // namespace guapai::ui
