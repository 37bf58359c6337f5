#pragma once

#include <vector>

#include <QtWidgets/QWidget>

#include "annotations/supplements.h"
#include "session/casesession.h"

class QPushButton;
class QTableWidget;

namespace guapai::ui {

class PlainLabel;

/// The page with the list of what the center of the open case must hand in or explain (补正清单), and with the history
/// of the answers that were put right.
class SupplementPage : public QWidget {
  Q_OBJECT

public:
  /// @param session  must outlive the page.
  explicit SupplementPage(session::CaseSession& session, QWidget* parent = nullptr);

  /// Whether such a page shows answers to the field.
  [[nodiscard]] static bool shows(const core::Field& field);
  /// Gives the focus to the list, or to the page when the list is empty; called when the page comes up.
  void takeFocus();

Q_SIGNALS:
  /// The user pressed Enter or clicked on a line of the list, to go to its blank.
  void placeWanted(const guapai::core::Place& place);
  /// The user wants to see the list as it is printed.
  void printWanted(const guapai::terms::Table& table);
  /// The user wants the list as a workbook.
  void saveWanted(const guapai::terms::Table& table);

protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void showCase();
  void showItems();
  void showHistory();
  void goTo(int row);
  void copy();

  session::CaseSession* m_session;
  annotations::Supplements m_supplements;
  std::vector<annotations::SupplementItem> m_items;
  PlainLabel* m_summary;
  QPushButton* m_copy;
  QPushButton* m_print;
  QPushButton* m_save;
  QTableWidget* m_list;
  PlainLabel* m_historyTitle;
  QTableWidget* m_history;
};

}  // namespace guapai::ui
