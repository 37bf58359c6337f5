#pragma once

#include <optional>

#include <QtWidgets/QDialog>

#include "workspace/issuedpapersmodel.h"
#include "workspace/paperorder.h"

class QBoxLayout;
class QPushButton;
class QTableView;

namespace guapai::workspace {
class DistrictSession;
}

namespace guapai::ui {

class PreviewPanel;

/// Papers that were issued, each to be seen, printed and saved as it was, byte for byte.
class IssuedPapersDialog : public QDialog {
  Q_OBJECT

public:
  /// @param district  must live longer.
  /// @param id  the center whose papers are listed; without one, those of all.
  IssuedPapersDialog(workspace::DistrictSession& district, std::optional<storage::CaseId> id, bool printerAvailable,
                     QWidget* parent = nullptr);

  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }

Q_SIGNALS:
  void printWanted(const guapai::workspace::PaperOrder& order);
  void pdfWanted(const guapai::workspace::PaperOrder& order);

private:
  void buildTable(bool ofOneCenter);
  void buildButtons(QBoxLayout* column, bool printerAvailable);
  void readPapers(std::optional<storage::CaseId> id);
  void showPaper();
  [[nodiscard]] std::optional<workspace::PaperOrder> current() const;

  workspace::DistrictSession* m_district;
  workspace::IssuedPapersModel m_model;
  QTableView* m_table;
  PreviewPanel* m_panel;
  QPushButton* m_print = nullptr;
  QPushButton* m_pdf = nullptr;
};

}  // namespace guapai::ui
