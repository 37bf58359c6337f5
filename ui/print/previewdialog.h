#pragma once

#include <functional>
#include <vector>

#include <QtWidgets/QDialog>

#include "workspace/papermaker.h"

class QVBoxLayout;

namespace guapai::ui {

class IssueChoice;
class PagesView;
class PreviewPanel;
class TabStrip;

/// The papers of a case, or of the district, as they come out of the printer: painted by the same function, from the
/// same pages.
class PreviewDialog : public QDialog {
  Q_OBJECT

public:
  using Show = std::function<void(const workspace::PaperOrder&, const workspace::PaperMaker::Options&, PagesView&)>;

  /// @param orders  at least one; the first is shown.
  /// @param show    puts the pages of a paper into view, or why there are none.
  /// @param printerAvailable  without one, papers can still be saved as PDF.
  PreviewDialog(std::vector<workspace::PaperOrder> orders, Show show, bool printerAvailable, QWidget* parent = nullptr);

  [[nodiscard]] const workspace::PaperOrder& shown() const;
  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }
  [[nodiscard]] workspace::PaperMaker::Options options() const;

Q_SIGNALS:
  void printWanted(const guapai::workspace::PaperOrder& order);
  void pdfWanted(const guapai::workspace::PaperOrder& order);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildButtons(QVBoxLayout* column, bool printerAvailable);
  void showPaper();
  /// The same paper, made otherwise.
  void refresh();

  std::vector<workspace::PaperOrder> m_orders;
  Show m_show;
  TabStrip* m_tabs;
  PreviewPanel* m_panel;
  IssueChoice* m_issue;
};

}  // namespace guapai::ui
