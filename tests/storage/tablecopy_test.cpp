#include "storage/tablecopy.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/refusal.h"

namespace guapai::storage {
namespace {

struct TableCopy : testing::Test {
  TableCopy() {
    for (Database* const database : {&from, &into}) {
      database->execute(QStringLiteral("CREATE TABLE a (x TEXT, y BLOB, k INTEGER, j TEXT, PRIMARY KEY (j, k))"));
      database->execute(QStringLiteral("CREATE TABLE cached_result (k INTEGER)"));
    }
    from.execute(
        QStringLiteral("INSERT INTO a VALUES ('text', x'00ff', 2, 'b'), (NULL, 7, 1, 'b'), (x'00', '', 3, 'a')"));
  }
  Database from;
  Database into;
};

TEST_F(TableCopy, NamesTablesAndColumnsWithTheKeysFirst) {
  const auto tables = copiedTables(from);
  ASSERT_EQ(tables.size(), 1U) << "kept results are not copied";
  EXPECT_EQ(tables[0].name, "a");
  EXPECT_EQ(tables[0].columns, (std::vector<std::string>{"j", "k", "x", "y"}));
  EXPECT_EQ(tables[0].keys, 2U);
}

TEST_F(TableCopy, KeepsTypesAndBytes) {
  const CopiedTable table = copiedTables(from)[0];
  {
    Statement rows(from, selectCells(table).c_str());
    rows.run();
    while (rows.next()) insertCells(into, "INSERT", table, cellsIn(rows, table));
  }
  constexpr const char* kAll =
      "SELECT group_concat(j || k || typeof(x) || hex(x) || typeof(y) || hex(y), ',') FROM "
      "(SELECT * FROM a ORDER BY j, k)";
  Statement before(from, kAll);
  Statement after(into, kAll);
  ASSERT_TRUE(before.run().next());
  ASSERT_TRUE(after.run().next());
  EXPECT_FALSE(before.text(0).empty());
  EXPECT_EQ(after.text(0), before.text(0));
}

TEST_F(TableCopy, GoesThroughTheRowsFromEitherEnd) {
  const CopiedTable table = copiedTables(from)[0];
  const auto first = [&](const char* direction) {
    Statement rows(from, selectCells(table, direction).c_str());
    EXPECT_TRUE(rows.run().next());
    return cellsIn(rows, table)[1].second;
  };
  EXPECT_EQ(first("ASC"), "3");
  EXPECT_EQ(first("DESC"), "2");
}

TEST_F(TableCopy, ReplacesNoRow) {
  const CopiedTable table = copiedTables(from)[0];
  Statement rows(from, selectCells(table).c_str());
  ASSERT_TRUE(rows.run().next());
  const CopiedCells cells = cellsIn(rows, table);
  insertCells(into, "INSERT", table, cells);
  EXPECT_EQ(support::refusal([&] { insertCells(into, "INSERT", table, cells); }), core::ErrorCode::LibraryDamaged);
  EXPECT_NO_THROW(insertCells(into, "INSERT OR IGNORE", table, cells));
}

}  // namespace
}  // namespace guapai::storage
