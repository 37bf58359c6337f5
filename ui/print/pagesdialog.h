#pragma once

#include <QtWidgets/QDialog>

#include "forms/pagemodel.h"

namespace guapai::ui {

class PreviewPanel;

/// Shows finished pages, which can be printed and saved as they are.
class PagesDialog : public QDialog {
  Q_OBJECT

public:
  /// @param printerAvailable  false: the pages can only be saved as PDF.
  PagesDialog(forms::Pages pages, bool printerAvailable, QWidget* parent = nullptr);

  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }

Q_SIGNALS:
  void printWanted(const guapai::forms::Pages& pages);
  void pdfWanted(const guapai::forms::Pages& pages);

private:
  forms::Pages m_pages;
  PreviewPanel* m_panel;
};

}  // namespace guapai::ui
