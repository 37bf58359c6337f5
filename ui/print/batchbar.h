#pragma once

#include <QtWidgets/QStackedWidget>

#include "papers/paperrequest.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace guapai::ui {

class IssueChoice;
class PlainLabel;

/// Below the print room: what will be made, and the ways to make it; while it is being made, how far it is.
class BatchBar : public QStackedWidget {
  Q_OBJECT

public:
  /// @param printerAvailable  without one, papers can still be exported.
  explicit BatchBar(bool printerAvailable, QWidget* parent = nullptr);

  [[nodiscard]] IssueChoice& issueChoice() { return *m_issue; }

  /// @param pagesKnown  whether all papers have been counted.
  void showPlan(std::size_t papers, std::size_t pages, bool pagesKnown);
  void showProgress(const papers::PaperRequest& order, std::size_t place, std::size_t of);
  void showIdle();

Q_SIGNALS:
  void printWanted();
  void filesWanted();
  void boundWanted();
  void closeWanted();
  void cancelWanted();

private:
  QWidget* makeIdle();
  QWidget* makeRunning();
  static QPushButton* addButton(QBoxLayout* row, const char* objectName, const QString& text);

  bool m_printerAvailable;
  IssueChoice* m_issue = nullptr;
  PlainLabel* m_plan = nullptr;
  QPushButton* m_print = nullptr;
  QPushButton* m_files = nullptr;
  QPushButton* m_bound = nullptr;
  PlainLabel* m_current = nullptr;
  QProgressBar* m_progress = nullptr;
  QPushButton* m_cancel = nullptr;
};

}  // namespace guapai::ui
