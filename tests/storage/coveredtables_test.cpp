#include "storage/coveredtables.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "storage/schema.h"

namespace guapai::storage {
namespace {

/// The columns of every table of a new library, by table.
std::map<std::string, std::vector<std::string>> tables() {
  Database database;
  takeSteps(database, programSchema(), 0, programSchema().size());
  std::map<std::string, std::vector<std::string>> found;
  Statement select(database,
                   "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' "
                   "AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid");
  select.run();
  while (select.next()) found[select.text(0)].push_back(select.text(1));
  return found;
}

TEST(CoveredTables, AreAllTablesButTheSealsAndWhatHasSealsOfItsOwn) {
  std::set<std::string> uncovered{"audit", "audit_seal", "cached_result", "seal", "seal_head", "seal_key"};
  for (const CoveredTable& table : coveredTables()) EXPECT_TRUE(uncovered.insert(table.name).second) << table.name;
  for (const auto& [name, columns] : tables()) EXPECT_EQ(uncovered.erase(name), 1) << name;
  EXPECT_TRUE(uncovered.empty());
}

TEST(CoveredTables, HaveAllTheirColumnsSealed) {
  const auto all = tables();
  for (const CoveredTable& table : coveredTables()) {
    std::vector<std::string> sealed(table.columns.begin(), table.columns.end());
    std::vector<std::string> columns = all.at(table.name);
    std::erase(columns, "content");  // of a stored file, which is compared with its name
    std::ranges::sort(sealed);
    std::ranges::sort(columns);
    EXPECT_EQ(sealed, columns) << table.name;
  }
}

TEST(CoveredTables, SealAllColumnsOfTheTrail) {
  const std::string sql = auditContentSql();
  const auto all = tables();
  for (const std::string& column : all.at("audit"))
    EXPECT_NE(sql.find("hex(audit." + column + ")"), std::string::npos) << column;
}

}  // namespace
}  // namespace guapai::storage
