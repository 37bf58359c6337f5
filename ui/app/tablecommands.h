#pragma once

#include <QtCore/QObject>

namespace guapai::ui {

class Actions;
class DistrictPage;
class ImportDialog;
class LibraryCommands;
class PaperCommands;

/// Saves what the overview and the open center show as tables as workbooks (另存为表格), the lists for the city, and
/// the blank workbook that a center fills in (空白填报表).
class TableCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, library, papers, district  must live longer.
  TableCommands(Actions& actions, LibraryCommands& library, PaperCommands& papers, DistrictPage& district,
                QObject* parent);

private:
  void saveShown();
  void saveLedger();
  void saveBoard();
  void saveReport();
  void saveEntryBook();
  /// Saves what the dialog shows whenever it wants this.
  void savePreviewOf(ImportDialog* dialog);

  LibraryCommands* m_library;
  PaperCommands* m_papers;
  DistrictPage* m_district;
};

}  // namespace guapai::ui
