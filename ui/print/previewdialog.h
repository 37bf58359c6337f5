#pragma once

#include <functional>
#include <vector>

#include <QtWidgets/QDialog>

#include "papers/librarypapers.h"

class QVBoxLayout;

namespace guapai::ui {

class IssueChoice;
class PagesView;
class Preferences;
class PreviewPanel;
class TabStrip;

/// Shows the papers of a case, or of the district, as they come out of the printer: the same function paints the same
/// pages.
class PreviewDialog : public QDialog {
  Q_OBJECT

public:
  using Show = std::function<void(const papers::PaperRequest&, const papers::LibraryPapers::Options&, PagesView&)>;

  /// @param requests  at least one paper; the first is shown at first.
  /// @param show    puts the pages of a paper into the view, or a sentence that says why there are none.
  /// @param printerAvailable  false: papers can only be saved as PDF.
  /// @param messages  must live longer. @param preferences  as for IssueChoice.
  PreviewDialog(std::vector<papers::PaperRequest> requests, Show show, const core::Messages& messages,
                bool printerAvailable, Preferences& preferences, QWidget* parent = nullptr);

  /// The paper that is in front.
  [[nodiscard]] const papers::PaperRequest& shown() const;
  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }
  [[nodiscard]] papers::LibraryPapers::Options options() const;

Q_SIGNALS:
  void printWanted(const guapai::papers::PaperRequest& request);
  void pdfWanted(const guapai::papers::PaperRequest& request);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildButtons(QVBoxLayout* column, bool printerAvailable);
  void showPaper();
  /// Shows the same paper with the options chosen now, scrolled to the same place.
  void refresh();

  std::vector<papers::PaperRequest> m_requests;
  Show m_show;
  TabStrip* m_tabs;
  PreviewPanel* m_panel;
  IssueChoice* m_issue;
};

}  // namespace guapai::ui
