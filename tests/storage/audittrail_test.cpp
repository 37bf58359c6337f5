#include "storage/audittrail.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

class Trail : public testing::Test {
protected:
  Trail() { takeSteps(database, programSchema(), 0, programSchema().size()); }

  /// The last entry, its columns separated by strokes; `-` for null.
  [[nodiscard]] std::string last() {
    Statement select(database,
                     "SELECT at, case_id, event, ifnull(field, '-'), ifnull(row, '-'), ifnull(before, '-'), "
                     "ifnull(after, '-'), ifnull(account, '-'), ifnull(person, '-') FROM audit ORDER BY id DESC");
    EXPECT_TRUE(select.run().next());
    std::string line = select.text(0);
    for (int column = 1; column < 9; ++column) line += "|" + select.text(column);
    return line;
  }

  const core::FixedClock clock{core::Date(2021, 9, 15)};
  Database database;
  AuditTrail trail{database, clock};
};

TEST_F(Trail, SaysWhatWasDoneWhen) {
  trail.note({.event = "edited", .caseId = {7}, .field = "center.name", .row = 2, .before = "a", .after = "b"});
  EXPECT_EQ(last(), "2021-09-15T09:00:00Z|7|edited|center.name|2|a|b|-|-");
  trail.note({.event = "set", .field = "plan", .after = ""});
  EXPECT_EQ(last(), "2021-09-15T09:00:00Z|0|set|plan|-|-||-|-") << "an empty text is not an absent one";
}

TEST_F(Trail, KeepsTheReason) {
  trail.note({.event = "removed", .caseId = {7}, .reason = "重复登记"});
  Statement select(database, "SELECT CAST(reason AS BLOB) FROM audit");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "重复登记");
}

TEST_F(Trail, SaysThatSomebodyElseHasOpenedTheLibrary) {
  const auto events = [this] {
    std::string all;
    Statement select(database, "SELECT event || ' ' || account || ' ' || ifnull(person, '-') FROM audit ORDER BY id");
    select.run();
    while (select.next()) all += select.text(0) + "; ";
    return all;
  };
  trail.setActor({.account = "office3", .person = "示例甲"});
  EXPECT_FALSE(trail.isTakenOver()) << "nobody was there before";
  trail.note({.event = "added"});
  trail.setActor({.account = "office3", .person = std::nullopt});
  trail.note({.event = "edited"});
  EXPECT_EQ(events(), "added office3 示例甲; edited office3 -; ") << "a name that is not set is nobody else's";
  trail.setActor({.account = "office3", .person = "示例乙"});
  EXPECT_TRUE(trail.isTakenOver());
  trail.note({.event = "edited"});
  trail.note({.event = "edited"});
  trail.setActor({.account = "office4", .person = std::nullopt});
  trail.note({.event = "edited"});
  EXPECT_EQ(
      events(),
      "added office3 示例甲; edited office3 -; opened office3 示例乙; edited office3 示例乙; edited office3 示例乙; "
      "opened office4 -; edited office4 -; ");
}

TEST_F(Trail, SaysOnceThatTheLibraryWasOpenedWhileTwoWorkWithIt) {
  AuditTrail other(database, clock);
  trail.setActor({.account = "office3", .person = std::nullopt});
  other.setActor({.account = "office4", .person = std::nullopt});
  for (int turn = 0; turn < 3; ++turn) {
    trail.note({.event = "edited"});
    other.note({.event = "edited"});
  }
  Statement select(database, "SELECT count(*) FROM audit WHERE event = 'opened'");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.integer(0), 1);
}

TEST_F(Trail, SaysWhoDidIt) {
  trail.setActor({.account = "office3", .person = "示例"});
  trail.note({.event = "removed", .caseId = {7}});
  EXPECT_EQ(last(), "2021-09-15T09:00:00Z|7|removed|-|-|-|-|office3|示例");
}

}  // namespace
}  // namespace guapai::storage
