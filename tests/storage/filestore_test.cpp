#include "storage/filestore.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};
const QByteArray kBytes = QByteArrayLiteral("%PDF-1.7\0\xFF\xFE\n'; DROP TABLE");

class KeptFiles : public testing::Test {
protected:
  KeptFiles() {
    createLibraryFile(file, programSchema(), kAtOnce);
    database = openLibraryFile(file, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
    store.emplace(*database);
  }

  std::int64_t count() const {
    Statement select(*database, "SELECT count(*), sum(size) FROM stored_file");
    return select.run().next() ? select.integer(0) : -1;
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  std::unique_ptr<Database> database;
  std::optional<FileStore> store;
};

TEST(Sha256, IsWrittenInHexadecimalDigits) {
  EXPECT_EQ(sha256Of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(KeptFiles, ComeBackByteForByte) {
  for (const QByteArray& bytes : {kBytes, QByteArray(""), QByteArray("\xEF\xBB\xBFx"), QByteArray(3'000'000, '\0')}) {
    const std::string sha256 = store->store(bytes);
    EXPECT_EQ(sha256, sha256Of(bytes));
    EXPECT_EQ(store->read(sha256), bytes);
  }
}

TEST_F(KeptFiles, AreKeptOnce) {
  EXPECT_EQ(store->store(kBytes), store->store(kBytes));
  EXPECT_EQ(count(), 1);
}

TEST_F(KeptFiles, AreNeverHandedOutOtherThanTheyWere) {
  const std::string sha256 = store->store(kBytes);
  EXPECT_TRUE(
      support::refusal([this] { database->execute(QStringLiteral("UPDATE stored_file SET content = x'00'")); }));
  database->execute(QStringLiteral("DROP TRIGGER stored_file_stays"));
  database->execute(QStringLiteral("UPDATE stored_file SET content = replace(content, 'PDF', 'pdf')"));
  try {
    (void)store->read(sha256);
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::LibraryDamaged);
    EXPECT_EQ(error.detail(), "a.guapai (stored_file " + sha256 + ")");
  }
  ASSERT_TRUE(store->find(sha256)) << "who checks it himself is given what is there";
  EXPECT_NE(*store->find(sha256), kBytes);
  EXPECT_EQ(store->find(sha256Of("nowhere")), std::nullopt);
}

TEST_F(KeptFiles, AreMissedWhereThereIsNone) {
  EXPECT_EQ(support::refusal([this] { (void)store->read(sha256Of("nowhere")); }), core::ErrorCode::LibraryDamaged);
}

}  // namespace
}  // namespace guapai::storage
