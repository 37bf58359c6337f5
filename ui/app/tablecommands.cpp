#include "app/tablecommands.h"

#include <filesystem>

#include <QtGui/QAction>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "board/chartspage.h"
#include "board/todopanel.h"
#include "district/boardtables.h"
#include "district/ledgertables.h"
#include "district/reportlists.h"
#include "district/tablesaving.h"
#include "ledger/ledgerpage.h"
#include "print/papercommands.h"
#include "shell/preferences.h"

namespace guapai::ui {

TableCommands::TableCommands(Actions& actions, LibraryCommands& library, PaperCommands& papers, DistrictPage& district,
                             QObject* parent)
    : QObject(parent), m_library(&library), m_papers(&papers), m_district(&district) {
  const auto save = [this](const terms::Table& table) {
    m_papers->saveTables(QString::fromStdString(table.title), [&table] { return std::vector{table}; });
  };
  connect(actions.saveTable, &QAction::triggered, this, &TableCommands::saveShown);
  connect(actions.saveReport, &QAction::triggered, this, &TableCommands::saveReport);
  connect(actions.saveEntryBook, &QAction::triggered, this, &TableCommands::saveEntryBook);
  connect(&district.ledger(), &LedgerPage::saveWanted, this, &TableCommands::saveLedger);
  connect(&district.todo(), &TodoPanel::saveWanted, this, save);
  connect(&district.charts(), &ChartsPage::saveWanted, this, save);
  connect(&district.casePage(), &CasePage::saveWanted, this, save);
  connect(&library, &LibraryCommands::previewed, this, &TableCommands::savePreviewOf);
}

void TableCommands::saveShown() {
  if (m_district->charts().isVisible())
    saveBoard();
  else
    saveLedger();
}

/// The centers that a search leaves, in the order in which they stand.
void TableCommands::saveLedger() {
  m_papers->saveTables(tr("Ledger"), [this] {
    auto& district = *m_library->district();
    return district::ledgerTables(district.definitions(), district.library(), district.ledgerFilter(),
                                  district.clock().today());
  });
}

void TableCommands::saveBoard() {
  m_papers->saveTables(tr("The district at a glance"), [this] {
    const auto& district = *m_library->district();
    const district::Board board = district.board();
    const core::Messages& messages = district.definitions().messages();
    return std::vector{district::planTable(board, messages), district::resultsTable(board, messages),
                       district::distributionsTable(board, messages), district::todoTable(board, messages)};
  });
}

void TableCommands::saveReport() {
  const int year = m_library->district()->clock().today().year();
  m_papers->saveTables(tr("Lists for the city %1").arg(year), [this, year] {
    auto& district = *m_library->district();
    return district::reportTables(district.definitions(), district.library(), year, district.clock().today());
  });
}

void TableCommands::savePreviewOf(ImportDialog* dialog) {
  connect(dialog, &ImportDialog::tableWanted, this, [this, dialog] {
    m_papers->saveTables(
        dialog->windowTitle(), [dialog] { return dialog->tables(); }, dialog,
        [dialog](MessageBar::Kind, const QString& sentence) { dialog->say(sentence); });
  });
}

void TableCommands::saveEntryBook() {
  const auto save = [this](const std::filesystem::path& file) {
    const auto& district = *m_library->district();
    district::saveEntryBook(district.definitions(), district.clock().today(), file);
    return true;  // nothing of the library is in it, so that nothing is to be noted
  };
  m_papers->saveWorkbook(tr("Blank workbook for a center"), FileKind::EntryBook, save);
}

}  // namespace guapai::ui
