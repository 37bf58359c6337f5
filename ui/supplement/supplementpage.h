#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "annotations/supplements.h"
#include "session/casesession.h"

class QPushButton;
class QTableWidget;

namespace guapai::ui {

class PlainLabel;

/// What the center of the open case is to hand in or to explain, and the answers that were put right.
class SupplementPage : public QWidget {
  Q_OBJECT

public:
  /// @param session  must live longer.
  explicit SupplementPage(session::CaseSession& session, QWidget* parent = nullptr);

  /// Whether an answer to this field shows here.
  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Where the keyboard goes when the page comes up.
  void takeFocus();

Q_SIGNALS:
  /// Enter or a click on a line of the list: to its blank.
  void placeWanted(const guapai::core::Place& place);
  /// The list is to be seen as it is printed.
  void printWanted(const guapai::terms::Table& table);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void showCase();
  void showItems();
  void showHistory();
  void fitRows();
  void goTo(int row);
  void copy();

  session::CaseSession* m_session;
  annotations::Supplements m_supplements;
  std::vector<annotations::SupplementItem> m_items;
  PlainLabel* m_summary;
  QPushButton* m_copy;
  QPushButton* m_print;
  QTableWidget* m_list;
  PlainLabel* m_historyTitle;
  QTableWidget* m_history;
};

}  // namespace guapai::ui
