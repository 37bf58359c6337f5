#include "storage/sqliteheader.h"

#include <gtest/gtest.h>

#include "storage/database.h"
#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

TEST(SqliteHeader, SaysWhatSqliteSays) {
  const support::TemporaryDirectory directory;
  const std::filesystem::path file = directory / "a.guapai";
  createLibraryFile(file, programSchema(), kAtOnce);
  const std::string bytes = support::fileText(file);
  Database database(file, Database::Access::ReadOnly, kAtOnce);
  ASSERT_GT(bytes.size(), SqliteHeader::kSize);
  EXPECT_TRUE(bytes.starts_with(SqliteHeader::kMagic));
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kPageSize, 2), database.pragma(QStringLiteral("page_size")));
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kPages), database.pragma(QStringLiteral("page_count")));
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kSchemaCookie), database.pragma(QStringLiteral("schema_version")));
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kVersion), database.pragma(QStringLiteral("user_version")));
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kApplicationId), kApplicationId);
  EXPECT_EQ(bigEndian(bytes, SqliteHeader::kChangesOfPages), bigEndian(bytes, SqliteHeader::kChanges));
}

TEST(SqliteHeader, HasTheHighestByteFirst) {
  constexpr std::string_view bytes("\0\x01\x02\xff\xfe", 5);
  EXPECT_EQ(bigEndian(bytes, 1), 0x0102FFFEU);
  EXPECT_EQ(bigEndian(bytes, 3, 2), 0xFFFEU);
}

}  // namespace
}  // namespace guapai::storage
