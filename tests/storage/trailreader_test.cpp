#include "storage/trailreader.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/audittrail.h"
#include "storage/schema.h"
#include "support/refusal.h"

namespace guapai::storage {
namespace {

class TrailPages : public testing::Test {
protected:
  TrailPages() {
    takeSteps(database, programSchema(), 0, programSchema().size());
    AuditTrail trail(database, clock);
    trail.setActor({.account = "office3", .person = "示例"});
    trail.note({.event = "added", .caseId = {1}, .after = "a"});
    trail.note({.event = "edited", .caseId = {1}, .field = "list", .after = "unfinished 1"});
    trail.note({.event = "edited", .caseId = {1}, .field = "list.name", .row = 1, .after = "示例甲", .reason = "补正"});
    trail.note({.event = "edited", .caseId = {1}, .field = "list.name", .row = 2, .after = ""});
    trail.note({.event = "edited", .caseId = {1}, .field = "list2", .before = "1"});
    trail.note({.event = "edited", .caseId = {2}, .field = "list.name", .row = 1});
    trail.note({.event = "exported", .after = "2"});
  }
  [[nodiscard]] std::vector<std::int64_t> numbers(const TrailQuery& query) {
    std::vector<std::int64_t> found;
    for (const TrailEntry& entry : readTrail(database, query)) found.push_back(entry.number);
    return found;
  }

  const core::FixedClock clock{core::Date(2021, 9, 15)};
  Database database;
};

using Numbers = std::vector<std::int64_t>;

TEST_F(TrailPages, HaveTheNewestEntriesFirst) {
  EXPECT_EQ(numbers({}), (Numbers{7, 6, 5, 4, 3, 2, 1}));
  EXPECT_EQ(numbers({.most = 2}), (Numbers{7, 6}));
  EXPECT_EQ(numbers({.olderThan = 6, .most = 2}), (Numbers{5, 4}));
  EXPECT_EQ(numbers({.newerThan = 5}), (Numbers{7, 6}));
}

TEST_F(TrailPages, AreOfOneCaseOrOnePlace) {
  EXPECT_EQ(numbers({.caseId = core::CaseId{1}}), (Numbers{5, 4, 3, 2, 1}));
  EXPECT_EQ(numbers({.caseId = core::CaseId{1}, .field = "list"}), (Numbers{4, 3, 2})) << "a list with its columns";
  EXPECT_EQ(numbers({.caseId = core::CaseId{1}, .field = "list.name", .row = 2}), (Numbers{4}));
  EXPECT_EQ(numbers({.caseId = core::CaseId{1}, .field = "lis"}), (Numbers{}));
  EXPECT_EQ(numbers({.caseId = core::CaseId{0}}), (Numbers{7}));
}

TEST_F(TrailPages, SayWhatWasNoted) {
  const TrailEntry entry = readTrail(database, {.olderThan = 4, .most = 1}).at(0);
  EXPECT_EQ(entry.at, clock.now());
  EXPECT_EQ(entry.caseId, core::CaseId{1});
  EXPECT_EQ(entry.event, "edited");
  EXPECT_EQ(entry.field, "list.name");
  EXPECT_EQ(entry.row, 1);
  EXPECT_EQ(entry.before, std::nullopt);
  EXPECT_EQ(entry.after, "示例甲");
  EXPECT_EQ(entry.account, "office3");
  EXPECT_EQ(entry.person, "示例");
  EXPECT_EQ(entry.reason, "补正");
  EXPECT_EQ(readTrail(database, {.olderThan = 5, .most = 1}).at(0).after, "") << "an empty text is known";
}

TEST_F(TrailPages, RefuseAnEntryWithoutATime) {
  database.execute(QStringLiteral("INSERT INTO audit (at, case_id, event) VALUES ('yesterday', 1, 'edited')"));
  EXPECT_EQ(support::refusal([this] { (void)readTrail(database, {}); }), core::ErrorCode::LibraryDamaged);
}

}  // namespace
}  // namespace guapai::storage
