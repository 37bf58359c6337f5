#pragma once

#include <QtWidgets/QWidget>

#include "board/chart.h"

class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace guapai::ui {

class PlainLabel;

/// A chart with its title, or in its place its figures as a table, and what can be done with either.
class ChartFrame : public QWidget {
  Q_OBJECT

public:
  /// @param chart  becomes part of it.
  ChartFrame(const char* objectName, Chart* chart, QWidget* parent = nullptr);

  /// The chart's figures are others.
  void refresh();
  [[nodiscard]] bool showsTable() const;
  [[nodiscard]] const Chart& chart() const { return *m_chart; }

Q_SIGNALS:
  /// What is shown is in the clipboard now.
  void copied();
  void printWanted();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void showTable(bool shown);
  void fillTable();
  void stretchLastColumn();
  void copyShown();
  QToolButton* addButton(const char* objectName, const QString& text);

  Chart* m_chart;
  PlainLabel* m_title;
  QTableWidget* m_table;
  QToolButton* m_asTable = nullptr;
};

}  // namespace guapai::ui
