#include "storage/audittrail.h"

#include <gtest/gtest.h>

#include "storage/schema.h"

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

TEST_F(Trail, SaysWhoDidIt) {
  trail.setActor({.account = "office3", .person = "示例"});
  trail.note({.event = "removed", .caseId = {7}});
  EXPECT_EQ(last(), "2021-09-15T09:00:00Z|7|removed|-|-|-|-|office3|示例");
}

}  // namespace
}  // namespace guapai::storage
