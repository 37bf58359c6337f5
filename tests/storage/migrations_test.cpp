// Libraries of every version that was handed out, opened by this program: tests/data/libraries.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/database.h"
#include "storage/filestore.h"
#include "storage/library.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "support/refusal.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};
const std::set<std::string> kSealTables{"seal_key", "seal", "audit_seal", "seal_head"};

std::vector<std::vector<std::string>> rowsOf(Database& database, const std::string& select, int columns) {
  std::vector<std::vector<std::string>> rows;
  Statement statement(database, select.c_str());
  statement.run();
  while (statement.next()) {
    std::vector<std::string>& row = rows.emplace_back();
    for (int column = 0; column < columns; ++column) row.push_back(statement.text(column));
  }
  std::ranges::sort(rows);
  return rows;
}

std::vector<std::string> firstOf(Database& database, const std::string& select) {
  std::vector<std::string> all;
  for (const auto& row : rowsOf(database, select, 1)) all.push_back(row.front());
  return all;
}

/// What a library holds: the rows of each table, each value written as SQL writes it.
class Content {
public:
  explicit Content(const std::filesystem::path& file) : m_database(file, Database::Access::ReadOnly, kAtOnce) {}

  [[nodiscard]] std::vector<std::string> tables() {
    return firstOf(m_database,
                   "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
                   "ESCAPE '\\'");
  }
  [[nodiscard]] std::vector<std::string> columns(const std::string& table) {
    return firstOf(m_database, "SELECT name FROM pragma_table_info('" + table + "')");
  }
  [[nodiscard]] std::vector<std::vector<std::string>> rows(const std::string& table,
                                                           const std::vector<std::string>& columns) {
    std::string select = "SELECT ";
    for (const std::string& column : columns) select += (select.size() > 7 ? ", quote(" : "quote(") + column + ")";
    return rowsOf(m_database, select + " FROM " + table, static_cast<int>(columns.size()));
  }
  /// The statement of each table, index and trigger.
  [[nodiscard]] std::vector<std::vector<std::string>> schema() {
    return rowsOf(m_database, "SELECT type, name, coalesce(sql, '') FROM sqlite_master", 3);
  }
  [[nodiscard]] std::int64_t version() { return m_database.pragma(QStringLiteral("user_version")); }

private:
  Database m_database;
};

std::filesystem::path libraryOf(std::size_t version) {
  return support::sourceDirectory() / ("tests/data/libraries/version-" + std::to_string(version) + ".guapai");
}

class Migration : public testing::TestWithParam<std::size_t> {
protected:
  Migration() {
    std::filesystem::copy_file(fixture(), file);
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }

  [[nodiscard]] static std::filesystem::path fixture() { return libraryOf(GetParam()); }
  [[nodiscard]] std::unique_ptr<Library> open() const {
    return Library::open(file, support::catalogue(), clock, kAtOnce);
  }
  [[nodiscard]] bool isOlder() const { return GetParam() < last; }
  [[nodiscard]] std::ptrdiff_t entries() const {
    return std::distance(std::filesystem::directory_iterator(directory.path()), {});
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
  core::FixedClock clock{core::Date(2030, 1, 2)};
  std::size_t last = programSchema().size();
};

TEST_P(Migration, IsTriedWithRowsInEveryTable) {
  Content content(file);
  EXPECT_EQ(content.version(), GetParam());
  if (GetParam() == 1) return;  // was made by the program of its time, without drafts and kept results
  for (const std::string& table : content.tables())
    EXPECT_FALSE(content.rows(table, content.columns(table)).empty()) << table;
}

TEST_P(Migration, LeadsToTheSchemaOfANewLibrary) {
  (void)open();
  const auto fresh = directory / "fresh.guapai";
  createLibraryFile(fresh, programSchema(), kAtOnce);
  EXPECT_EQ(Content(file).schema(), Content(fresh).schema());
  EXPECT_EQ(Content(file).version(), last);
}

TEST_P(Migration, KeepsEveryRow) {
  (void)open();
  Content before(fixture());
  Content after(file);
  for (const std::string& table : before.tables()) {
    if (kSealTables.contains(table)) continue;  // `verify` judges them
    const std::vector<std::string> columns = before.columns(table);
    // Results without a seal are computed again.
    const bool isForgotten = table == "cached_result" && GetParam() < Seals::kFirstVersion;
    const auto kept = isForgotten ? std::vector<std::vector<std::string>>() : before.rows(table, columns);
    EXPECT_EQ(after.rows(table, columns), kept) << table;
    std::vector<std::string> added = after.columns(table);
    std::erase_if(added,
                  [&](const std::string& column) { return std::ranges::find(columns, column) != columns.end(); });
    for (const auto& row : added.empty() ? decltype(kept)() : after.rows(table, added))
      EXPECT_THAT(row, testing::Each("NULL")) << table << ": what an earlier version did not record is unknown";
  }
}

TEST_P(Migration, LeavesALibraryThatIsSealedAndWhole) {
  const auto library = open();
  EXPECT_TRUE(library->verify().empty());
  EXPECT_TRUE(library->endsAsItWasLeft());
  for (const CaseHead& head : library->cases()) {
    EXPECT_FALSE(refusal([&] { (void)library->answers(head.id); })) << head.centerId;
    for (const auto& [name, sha256] : library->attachments(head.id))
      EXPECT_EQ(sha256Of(library->storedFile(sha256)), sha256) << name;
  }
  for (const IssuedPaper& paper : library->issuedPapers()) {
    EXPECT_TRUE(library->storedFile(paper.fileSha256).startsWith("%PDF-"));
    EXPECT_FALSE(refusal([&] { (void)library->frozenCase(paper.number); }));
  }
  EXPECT_FALSE(refusal([&] { (void)library->drafts(); }));
  EXPECT_FALSE(library->cases().empty());
}

TEST_P(Migration, LeavesOneCopyOfTheLibraryAsItWas) {
  const std::optional<std::filesystem::path> copy = open()->upgradedFrom();
  ASSERT_EQ(copy.has_value(), isOlder());
  EXPECT_FALSE(open()->upgradedFrom()) << "once is enough";
  EXPECT_EQ(entries(), isOlder() ? 2 : 1);
  if (!copy) return;
  Content before(fixture());
  Content kept(*copy);
  EXPECT_EQ(kept.version(), GetParam());
  EXPECT_EQ(kept.schema(), before.schema());
  for (const std::string& table : before.tables()) {
    const std::vector<std::string> columns = before.columns(table);
    EXPECT_EQ(kept.rows(table, columns), before.rows(table, columns)) << table;
  }
}

TEST_P(Migration, IsNeverTriedBackwards) {
  const SchemaSteps steps = programSchema();
  const std::string before = fileText(file);
  for (std::size_t known = 1; known < GetParam(); ++known) {
    const SchemaSteps earlier(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(known));
    EXPECT_EQ(refusal([&] { (void)openLibraryFile(file, earlier, kAtOnce, clock.today()); }), ErrorCode::LibraryNewer);
  }
  EXPECT_EQ(fileText(file), before);
  EXPECT_EQ(entries(), 1);
}

/// The last version has a library only once it was handed out.
std::vector<std::size_t> everyVersion() {
  std::vector<std::size_t> versions;
  const std::size_t last = programSchema().size();
  for (std::size_t version = 1; version < last || std::filesystem::exists(libraryOf(version)); ++version)
    versions.push_back(version);
  return versions;
}

INSTANTIATE_TEST_SUITE_P(From, Migration, testing::ValuesIn(everyVersion()));

TEST(NewerLibrary, IsRefusedWithASentenceAndUntouched) {
  const support::TemporaryDirectory directory;
  const auto file = directory / "district.guapai";
  const core::FixedClock clock{core::Date(2030, 1, 2)};
  createLibraryFile(file, programSchema(), kAtOnce);
  {
    Database database(file, Database::Access::ReadWrite, kAtOnce);
    database.execute(QStringLiteral("PRAGMA user_version = %1").arg(programSchema().size() + 1));
  }
  const std::string before = fileText(file);
  try {
    (void)Library::open(file, support::catalogue(), clock, kAtOnce);
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::LibraryNewer);
    EXPECT_THAT(support::messages().sentence(error), testing::HasSubstr("district.guapai"));
  }
  EXPECT_EQ(fileText(file), before);
}

}  // namespace
}  // namespace guapai::storage
