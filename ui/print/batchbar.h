#pragma once

#include <QtWidgets/QStackedWidget>

#include "papers/paperrequest.h"

class QProgressBar;
class QPushButton;

namespace guapai::ui {

class IssueChoice;
class PlainLabel;
class Preferences;

/// The bar below the print room. It says what will be made, with a button for each way to make it; while papers are
/// being made, it shows how far that is.
class BatchBar : public QStackedWidget {
  Q_OBJECT

public:
  /// @param printerAvailable  false: papers can only be exported.
  /// @param preferences  as for IssueChoice.
  BatchBar(bool printerAvailable, Preferences& preferences, QWidget* parent = nullptr);

  [[nodiscard]] IssueChoice& issueChoice() { return *m_issue; }

  /// @param pages       counted so far.
  /// @param pagesKnown  whether the pages of all papers have been counted.
  void showPlan(std::size_t papers, std::size_t pages, bool pagesKnown);
  /// @param request  the paper that is made now. @param place  its place among all `of`, from 0.
  void showProgress(const papers::PaperRequest& request, std::size_t place, std::size_t of);
  /// Shows the plan again, when no papers are being made any more.
  void showIdle();

Q_SIGNALS:
  void printWanted();
  /// The papers are to become one PDF each.
  void filesWanted();
  /// The papers are to become one PDF together.
  void boundWanted();
  void closeWanted();
  void cancelWanted();

private:
  QWidget* makeIdle(Preferences& preferences);
  QWidget* makeRunning();

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
