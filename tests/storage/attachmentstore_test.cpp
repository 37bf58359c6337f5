#include "storage/attachmentstore.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

class Attachments : public testing::Test {
protected:
  Attachments() {
    createLibraryFile(file, programSchema(), kAtOnce);
    database = openLibraryFile(file, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
    for (const char* center : {"a", "b"}) {
      Statement(*database, "INSERT INTO center_case (center_id, round, revision, last_row) VALUES (?T, 1, 1, 0)")
          .run(center);
    }
    files.emplace(*database);
    store.emplace(*database, *files);
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  std::unique_ptr<Database> database;
  std::optional<FileStore> files;
  std::optional<AttachmentStore> store;
};

TEST_F(Attachments, AreFoundByTheirNameInTheCase) {
  EXPECT_TRUE(store->attach({1}, "一层.png", "one"));
  EXPECT_TRUE(store->attach({1}, "plans/2.pdf", "two"));
  EXPECT_TRUE(store->attach({2}, "一层.png", "other"));
  const auto first = store->of({1});
  EXPECT_EQ(first.size(), 2U);
  EXPECT_EQ(files->read(first.at("一层.png")), "one");
  EXPECT_EQ(files->read(store->of({2}).at("一层.png")), "other");
}

TEST_F(Attachments, AreReplacedByAnotherOfTheName) {
  EXPECT_TRUE(store->attach({1}, "a.png", "one"));
  EXPECT_FALSE(store->attach({1}, "a.png", "one"));
  EXPECT_TRUE(store->attach({1}, "a.png", "two"));
  EXPECT_EQ(files->read(store->of({1}).at("a.png")), "two");
}

TEST_F(Attachments, GoWithTheirCase) {
  EXPECT_TRUE(store->attach({1}, "a.png", "one"));
  database->execute(QStringLiteral("DELETE FROM center_case WHERE id = 1"));
  EXPECT_TRUE(store->of({1}).empty());
  EXPECT_TRUE(support::refusal([this] { store->attach({1}, "a.png", "one"); })) << "no case to attach it to";
}

}  // namespace
}  // namespace guapai::storage
