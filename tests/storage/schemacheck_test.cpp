#include "storage/schemacheck.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};
const core::Date kToday(2021, 9, 15);

class SchemaCheck : public testing::Test {
protected:
  SchemaCheck() { createLibraryFile(file, programSchema(), kAtOnce); }

  /// Does to the library what somebody with an SQL shell does.
  void manipulate(const QStringList& statements) const {
    Database shell(file, Database::Access::ReadWrite, kAtOnce);
    for (const QString& statement : statements) shell.execute(statement);
  }
  OpenedDatabase open() const { return openLibraryFile(file, programSchema(), kAtOnce, kToday); }
  void buildAnew() const {
    std::filesystem::remove(file);
    createLibraryFile(file, programSchema(), kAtOnce);
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
};

struct Manipulation {
  const char* title;
  QStringList statements;
};

std::vector<Manipulation> manipulations() {
  const auto text = [](const char* sql) { return QString::fromUtf8(sql); };
  return {
      {"a trigger that swallows an import",
       {text("CREATE TRIGGER t BEFORE INSERT ON center_case BEGIN SELECT RAISE(IGNORE); END")}},
      {"a trigger that is gone", {text("DROP TRIGGER issued_paper_stays")}},
      {"a trigger that no longer refuses",
       {text("DROP TRIGGER issued_paper_stays"),
        text("CREATE TRIGGER issued_paper_stays BEFORE UPDATE ON issued_paper BEGIN SELECT 1; END")}},
      {"an endless view in place of a table",
       {text("DROP TABLE draft"),
        text(
            "CREATE VIEW draft AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS case_id, "
            "'' AS field, 0 AS row, '' AS text, '' AS saved_at FROM n")}},
      {"a view more", {text("CREATE VIEW v AS SELECT 1")}},
      {"a table more", {text("CREATE TABLE note (text TEXT)")}},
      {"an index more", {text("CREATE UNIQUE INDEX one ON answer (value)")}},
      {"an index that is gone", {text("DROP INDEX issued_paper_by_case")}},
      {"a column more", {text("ALTER TABLE setting ADD COLUMN note TEXT")}},
      {"a table without its conditions",
       {text("DROP TABLE attachment"), text("CREATE TABLE attachment (case_id INTEGER, name TEXT, sha256 TEXT)")}},
      {"a table of another order of letters",
       {text("DROP TABLE setting"),
        text(
            "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, value TEXT NOT NULL) WITHOUT ROWID")}},
      {"a table of another name", {text("ALTER TABLE setting RENAME TO settings")}},
      {"a trigger that is called like statistics",
       {text("PRAGMA writable_schema = ON"),
        text("INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat9', 'center_case', 0, 'CREATE TRIGGER "
             "sqlite_stat9 BEFORE INSERT ON center_case BEGIN SELECT RAISE(IGNORE); END')")}},
      {"an endless view that is called like statistics",
       {text("PRAGMA writable_schema = ON"),
        text("INSERT INTO sqlite_master VALUES ('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 "
             "AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS tbl FROM n')")}},
      {"a trigger whose condition has become a text",
       {text("PRAGMA writable_schema = ON"),
        text("UPDATE sqlite_master SET sql = replace(sql, 'number = NEW.number', '\"number = NEW.number\"') "
             "WHERE name = 'issued_paper_is_not_replaced'")}},
      {"a condition whose keyword has become a name",
       {text("PRAGMA writable_schema = ON"),
        text("UPDATE sqlite_master SET sql = replace(sql, 'value TEXT NOT NULL', 'value TEXT \"NOT\" NULL') "
             "WHERE name = 'setting'")}},
      {"a column that has become a part of a comment",
       {text("PRAGMA writable_schema = ON"),
        text("UPDATE sqlite_master SET sql = replace(sql, 'apart' || char(10), 'apart ') WHERE name = 'lock'")}},
  };
}

TEST_F(SchemaCheck, RefusesWhatAnotherProgramHasChanged) {
  for (const Manipulation& each : manipulations()) {
    manipulate(each.statements);
    const std::string before = fileText(file);
    EXPECT_EQ(refusal([this] { (void)open(); }), ErrorCode::LibraryAltered) << each.title;
    EXPECT_EQ(fileText(file), before) << each.title;
    buildAnew();
  }
}

TEST_F(SchemaCheck, TakesNamesInQuotesAndOtherBlanks) {
  manipulate({QStringLiteral("PRAGMA writable_schema = ON"),
              QStringLiteral("UPDATE sqlite_master SET sql = replace(replace(sql, 'TABLE setting (', 'TABLE "
                             "\"setting\"('), 'value TEXT', '\"value\"   TEXT') WHERE name = 'setting'")});
  EXPECT_FALSE(refusal([this] { (void)open(); }));
}

TEST_F(SchemaCheck, NamesWhatDiffers) {
  manipulate({QStringLiteral("CREATE TABLE note (text TEXT)")});
  try {
    (void)open();
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.detail(), "district.guapai (table note)");
  }
}

TEST_F(SchemaCheck, RefusesAnOlderLibraryBeforeItIsCopiedAndUpgraded) {
  std::filesystem::remove(file);
  createLibraryFile(file, {programSchema().front()}, kAtOnce);
  manipulate({QStringLiteral("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END")});
  const std::string before = fileText(file);
  EXPECT_EQ(refusal([this] { (void)open(); }), ErrorCode::LibraryAltered);
  EXPECT_EQ(fileText(file), before);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory.path()), {}), 1);
}

TEST_F(SchemaCheck, TakesALibraryOfEachVersion) {
  const SchemaSteps steps = programSchema();
  for (std::size_t version = 1; version <= steps.size(); ++version) {
    std::filesystem::remove(file);
    if (version == steps.size())
      createLibraryFile(file, steps, kAtOnce);
    else
      std::filesystem::copy_file(
          support::sourceDirectory() / ("tests/data/libraries/version-" + std::to_string(version) + ".guapai"), file);
    EXPECT_FALSE(refusal([this] { (void)open(); })) << version;
    EXPECT_FALSE(refusal([this] { (void)open(); })) << "upgraded from " << version;
  }
}

TEST_F(SchemaCheck, TakesALibraryWithStatisticsOrRebuiltBySqlite) {
  manipulate(
      {QStringLiteral("INSERT INTO setting VALUES ('a', 'b')"), QStringLiteral("ANALYZE"), QStringLiteral("VACUUM")});
  EXPECT_FALSE(refusal([this] { (void)open(); }));
}

}  // namespace
}  // namespace guapai::storage
