#pragma once

#include <QtWidgets/QTableView>
#include <QtWidgets/QWidget>

#include "district/todomodel.h"

class QHBoxLayout;

namespace guapai::ui {

class PlainLabel;

/// What is to be done in the district; Enter or a double click opens the center. Copied and printed
/// whole.
class TodoPanel : public QWidget {
  Q_OBJECT

public:
  explicit TodoPanel(QWidget* parent = nullptr);

  /// @param model  must live longer.
  void setModel(district::TodoModel* model);
  /// It takes what its neighbours leave, as far as it has lines, and a few lines in any case: fewer on a low page.
  ///
  /// @param page   height of the page.
  /// @param taken  what of it its neighbours need.
  void setRoom(int page, int taken);

Q_SIGNALS:
  void opened(guapai::core::CaseId id);
  /// All lines are in the clipboard now.
  void copied();
  void printWanted(const guapai::terms::Table& table);

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
  QTableView* m_view;
};

}  // namespace guapai::ui
