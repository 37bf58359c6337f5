#pragma once

#include <QtWidgets/QTableView>
#include <QtWidgets/QWidget>

#include "workspace/todomodel.h"

class QHBoxLayout;
class QLabel;

namespace guapai::ui {

/// What is to be done in the district, a few lines high; Enter or a double click opens the center. Copied and printed
/// whole.
class TodoPanel : public QWidget {
  Q_OBJECT

public:
  explicit TodoPanel(QWidget* parent = nullptr);

  /// @param model  must live longer.
  void setModel(workspace::TodoModel* model);
  /// @param height  of the page that it shares with the matrix: on a low one it has fewer lines.
  void setRoom(int height);

Q_SIGNALS:
  void opened(guapai::storage::CaseId id);
  void printWanted(const guapai::workspace::BoardTable& table);

private:
  void addAct(QAction* act, const char* name, QHBoxLayout& head);
  void layOut();

  workspace::TodoModel* m_model = nullptr;
  int m_mostRows;
  QLabel* m_title;
  QLabel* m_none;
  QAction* m_copy;
  QAction* m_print;
  QTableView* m_view;
};

}  // namespace guapai::ui
