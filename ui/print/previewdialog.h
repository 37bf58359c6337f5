#pragma once

#include <vector>

#include <QtWidgets/QDialog>

#include "forms/pagemodel.h"

class QVBoxLayout;

namespace guapai::ui {

class PreviewPanel;
class TabStrip;

/// A paper to look at before it is printed.
struct Paper {
  QString title;  ///< 社区医院验收申请表
  forms::Pages pages;
};

/// The papers of a case as they come out of the printer: painted by the same function, from the same pages.
class PreviewDialog : public QDialog {
  Q_OBJECT

public:
  /// @param papers  at least one; the first is shown.
  explicit PreviewDialog(std::vector<Paper> papers, QWidget* parent = nullptr);

  [[nodiscard]] const Paper& shown() const;

Q_SIGNALS:
  void printWanted(const guapai::ui::Paper& paper);
  void pdfWanted(const guapai::ui::Paper& paper);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildButtons(QVBoxLayout* column);
  void showPaper();

  std::vector<Paper> m_papers;
  TabStrip* m_tabs;
  PreviewPanel* m_panel;
};

}  // namespace guapai::ui
