#include "storage/settingstore.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

class KeptSettings : public testing::Test {
protected:
  KeptSettings() {
    const auto file = directory / "a.guapai";
    createLibraryFile(file, programSchema(), std::chrono::milliseconds(0));
    database = openLibraryFile(file, programSchema(), std::chrono::milliseconds(0), core::Date(2021, 9, 15)).database;
    store.emplace(*database);
    entries.emplace(*database, clock);
  }
  /// Before and after of what the audit trail has.
  [[nodiscard]] std::vector<std::string> trail() const {
    std::vector<std::string> found;
    Statement select(*database,
                     "SELECT field || ' ' || ifnull(before, '-') || ' ' || ifnull(after, '-') FROM audit ORDER BY id");
    select.run();
    while (select.next()) found.push_back(select.text(0));
    return found;
  }

  support::TemporaryDirectory directory;
  std::unique_ptr<Database> database;
  const core::FixedClock clock{core::Date(2021, 11, 20)};
  std::optional<SettingStore> store;
  std::optional<AuditTrail> entries;
};

TEST_F(KeptSettings, ComeBackAsTheyWereSet) {
  EXPECT_EQ(store->read("plan"), std::nullopt);
  store->write("plan", "it's 计划", *entries);
  EXPECT_EQ(store->read("plan"), "it's 计划");
  EXPECT_EQ(store->read("other"), std::nullopt);
}

TEST_F(KeptSettings, LeaveATrailOfWhatWasChanged) {
  store->write("plan", "a", *entries);
  store->write("plan", "a", *entries);
  store->write("plan", "b", *entries);
  store->write("plan", std::nullopt, *entries);
  EXPECT_EQ(store->read("plan"), std::nullopt);
  EXPECT_EQ(trail(), (std::vector<std::string>{"plan - a", "plan a b", "plan b -"}));
}

TEST_F(KeptSettings, OfTheLibraryItselfLeaveNoTrail) {
  store->keep("fields", "a");
  store->keep("fields", "a\nb");
  EXPECT_EQ(store->read("fields"), "a\nb");
  EXPECT_TRUE(trail().empty());
}

}  // namespace
}  // namespace guapai::storage
