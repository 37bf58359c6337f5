#pragma once

#include <QtWidgets/QTableView>
#include <QtWidgets/QWidget>

#include "district/todomodel.h"

class QHBoxLayout;

namespace guapai::ui {

class PlainLabel;

/// The list of what is to be done in the district. Enter or a double click on a line opens the center. The list is
/// copied, printed and saved as a workbook as a whole.
class TodoPanel : public QWidget {
  Q_OBJECT

public:
  explicit TodoPanel(QWidget* parent = nullptr);

  /// @param model  must outlive the panel.
  void setModel(district::TodoModel* model);
  /// Fits the height of the list. It takes the room that its neighbours leave, at most as much as its lines need, and
  /// at least a few lines; fewer on a low page.
  ///
  /// @param page   the height of the page, in pixels.
  /// @param taken  how much of it the neighbours need.
  void setRoom(int page, int taken);

Q_SIGNALS:
  /// The user opens the center of a line.
  void opened(guapai::core::CaseId id);
  /// All lines have been copied to the clipboard.
  void copied();
  void printWanted(const guapai::terms::Table& table);
  /// The user wants the list as a workbook.
  void saveWanted(const guapai::terms::Table& table);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void layOutColumns();
  void addAct(QAction* act, const char* name, QHBoxLayout& head);
  void layOut();
  void fitHeight();

  district::TodoModel* m_model = nullptr;
  int m_page = 0;
  int m_taken = 0;
  PlainLabel* m_title;
  PlainLabel* m_none;
  QAction* m_copy;
  QAction* m_print;
  QAction* m_save;
  QTableView* m_view;
};

}  // namespace guapai::ui
