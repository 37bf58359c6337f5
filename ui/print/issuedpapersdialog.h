#pragma once

#include <optional>

#include <QtWidgets/QDialog>

#include "papers/issuedpapersmodel.h"
#include "papers/paperrequest.h"
#include "terms/table.h"

class QBoxLayout;
class QPushButton;
class QTableView;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class PreviewPanel;

/// Lists the papers that were issued. Each can be looked at, printed and saved as it was issued, byte for byte. What
/// the library refuses is said in place of the pages.
class IssuedPapersDialog : public QDialog {
  Q_OBJECT

public:
  /// @param district  must live longer.
  /// @param session  the case whose papers are listed; null: those of all cases.
  IssuedPapersDialog(district::DistrictSession& district, const session::CaseSession* session, bool printerAvailable,
                     QWidget* parent = nullptr);

  [[nodiscard]] PreviewPanel& panel() { return *m_panel; }

Q_SIGNALS:
  void printWanted(const guapai::papers::PaperRequest& request);
  void pdfWanted(const guapai::papers::PaperRequest& request);
  /// The user wants the list as a workbook.
  void tableWanted(const guapai::terms::Table& table);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  /// Gives the table the height of its rows, as long as the pages keep most of the window.
  void fitTable();
  void buildTable(bool ofOneCenter);
  void buildButtons(QBoxLayout* column, bool printerAvailable);
  void readPapers(std::optional<core::CaseId> id);
  void showPaper();
  [[nodiscard]] terms::Table table() const;
  [[nodiscard]] std::optional<papers::PaperRequest> current() const;

  district::DistrictSession* m_district;
  papers::IssuedPapersModel m_model;
  QTableView* m_table;
  PreviewPanel* m_panel;
  QPushButton* m_print = nullptr;
  QPushButton* m_pdf = nullptr;
  QPushButton* m_list = nullptr;
  QPushButton* m_close = nullptr;
};

}  // namespace guapai::ui
