#include "storage/resultstore.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

class Results : public testing::Test {
protected:
  Results() {
    createLibraryFile(file, programSchema(), std::chrono::milliseconds(0));
    database.emplace(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
    database->execute(QStringLiteral("INSERT INTO center_case VALUES (1, 'a', 1, 4, 0)"));
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  std::optional<Database> database;
};

TEST_F(Results, CountForTheirKeyAndRevision) {
  ResultStore store(*database);
  store.keep("today", {{.id = {1}, .revision = 4, .result = "passing"}, {.id = {2}, .revision = 1, .result = "gone"}});
  ASSERT_EQ(store.of("today").size(), 1);
  EXPECT_EQ(store.of("today")[0].result, "passing");
  EXPECT_TRUE(store.of("yesterday").empty());
  database->execute(QStringLiteral("UPDATE center_case SET revision = 5"));
  EXPECT_TRUE(store.of("today").empty());
}

TEST_F(Results, WithoutTheSealOfThisLibraryDoNotCount) {
  ResultStore store(*database);
  store.keep("today", {{.id = {1}, .revision = 4, .result = "failing"}});
  database->execute(QStringLiteral("UPDATE cached_result SET result = 'passing'"));
  EXPECT_TRUE(store.of("today").empty());
}

}  // namespace
}  // namespace guapai::storage
