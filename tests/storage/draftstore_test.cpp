#include "storage/draftstore.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

class Drafts : public testing::Test {
protected:
  Drafts() {
    createLibraryFile(file, programSchema(), std::chrono::milliseconds(0));
    database.emplace(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
    database->execute(QStringLiteral("INSERT INTO center_case VALUES (1, 'a', 1, 1, 0)"));
    known.emplace(*database, support::catalogue());
    store.emplace(*database, support::catalogue(), *known);
  }

  [[nodiscard]] Draft draft(const std::string& text, std::int64_t row = 0) const {
    return {.caseId = {1}, .field = visits, .row = {row}, .text = text, .savedAt = {}};
  }

  const core::FieldId visits = support::catalogue().require("application.annual_visits");
  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  std::optional<Database> database;
  std::optional<KnownFields> known;
  std::optional<DraftStore> store;
};

TEST_F(Drafts, AreOneForEachBlank) {
  store->save(draft("15"));
  store->save(draft("152"));
  store->save(draft("3", 7));
  ASSERT_EQ(store->all().size(), 2);
  EXPECT_EQ(store->all()[0].text, "152");
  store->remove({1}, visits, {0});
  store->remove({1}, visits, {0});
  ASSERT_EQ(store->all().size(), 1);
  EXPECT_EQ(store->all()[0].row, core::RowId{7});
}

TEST_F(Drafts, OfAFieldThatNobodyKnowsAreDamage) {
  database->execute(
      QStringLiteral("INSERT INTO draft VALUES (1, 'center.shoe_size', 0, '44', '2021-09-15T09:00:00Z')"));
  EXPECT_EQ(support::refusal([this] { (void)store->all(); }), core::ErrorCode::LibraryDamaged);
}

}  // namespace
}  // namespace guapai::storage
