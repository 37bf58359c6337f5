#include "district/tablesaving.h"

#include "transfer/entrybook.h"
#include "workbooks/saving.h"
#include "workbooks/tablesheet.h"

namespace guapai::district {

bool saveTables(storage::Library& library, const std::vector<terms::Table>& tables, core::Date day,
                const std::filesystem::path& file) {
  std::vector<storage::Print> prints;
  for (const terms::Table& table : tables) prints.push_back({.what = table.title});
  bool isNoted = false;
  workbooks::saveWorkbook(workbooks::workbookOf(tables, day), file, [&] { isNoted = library.notePrints(prints); });
  return isNoted;
}

void saveEntryBook(const terms::Definitions& definitions, core::Date day, const std::filesystem::path& file) {
  workbooks::saveInputBook(transfer::entryBook(definitions, day), file);
}

}  // namespace guapai::district
