#include "session/rounds.h"

#include <gtest/gtest.h>

#include "attachments/casefiles.h"
#include "core/error.h"
#include "storage/database.h"
#include "support/district.h"

namespace guapai::session {
namespace {

class Round : public testing::Test {
protected:
  [[nodiscard]] core::CaseId open() const { return openRound(*support::definitions(), *district.library, id); }
  void attachPlan() const {
    const auto list = support::District::field("information.floor_plan");
    core::Answers answers = district.library->answers(id);
    core::Row row = answers.newRow(list);
    row.cells[0] = core::Value(std::string("plan.png"));
    district.library->apply(id, {core::SetList{.field = list, .list = core::List{.finished = true, .rows = {row}}}});
    district.library->attach(id, "plan.png", "bytes");
  }

  support::District district;
  core::CaseId id = district.addSample(2);
};

TEST_F(Round, IsTheNextOfTheSameCenter) {
  const auto next = open();
  const auto head = district.library->head(next);
  EXPECT_EQ(head.centerId, district.library->head(id).centerId);
  EXPECT_EQ(head.round, 2);
  EXPECT_EQ(laterRound(*district.library, district.library->head(id)), 2);
  EXPECT_FALSE(laterRound(*district.library, head));
}

TEST_F(Round, LeavesTheOldOneAsItIs) {
  const auto before = district.library->answers(id);
  (void)open();
  EXPECT_TRUE(district.library->answers(id).sameAsWritten(before));
}

TEST_F(Round, IsTakenBackOnlyWhileItHoldsNothingElse) {
  const auto before = [this](core::CaseId of) { return roundBefore(*support::definitions(), *district.library, of); };
  EXPECT_FALSE(before(id)) << "there is none before the first";
  const auto next = open();
  EXPECT_EQ(before(next), id);
  EXPECT_FALSE(before(id)) << "a round came after it";
  const auto phone = support::District::field("application.phone");
  const storage::Draft draft{.caseId = next, .field = phone, .row = {}, .text = "023", .savedAt = {}};
  district.library->saveDraft(draft);
  EXPECT_FALSE(before(next)) << "something is being typed";
  district.library->removeDraft(next, phone, {});
  district.library->apply(next, {core::SetValue{.field = phone, .value = core::Value(std::string("023-63000000"))}});
  EXPECT_FALSE(before(next));
}

TEST_F(Round, IsOpenedOnce) {
  (void)open();
  EXPECT_THROW((void)open(), core::Error);
  EXPECT_EQ(district.library->cases().size(), 2U);
}

TEST_F(Round, BringsItsFiles) {
  attachPlan();
  const auto next = open();
  EXPECT_EQ(*attachments::FilesInLibrary(*district.library, next).bytes("plan.png"), "bytes");
}

/// As where the power fails between the round and its files: nothing can be taken back any more.
TEST_F(Round, ComesWithItsFilesOrNotAtAll) {
  attachPlan();
  storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
  for (const char* const event : {"INSERT ON attachment", "DELETE ON center_case"})
    other.execute(QStringLiteral("CREATE TRIGGER fails_%1 BEFORE %2 BEGIN SELECT RAISE(ABORT, 'fails'); END")
                      .arg(QLatin1String(event).right(4), QLatin1String(event)));
  EXPECT_THROW((void)open(), core::Error);
  EXPECT_EQ(district.library->cases().size(), 1U);
}

}  // namespace
}  // namespace guapai::session
