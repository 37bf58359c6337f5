#include "workspace/newround.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/district.h"
#include "workspace/casefiles.h"

namespace guapai::workspace {
namespace {

class Round : public testing::Test {
protected:
  [[nodiscard]] std::string value(storage::CaseId of, const char* field) const {
    return core::valueText(district.library->answers(of).value(support::District::field(field)));
  }
  [[nodiscard]] storage::CaseId open() const { return openRound(*support::definitions(), *district.library, id); }

  support::District district;
  storage::CaseId id = district.addSample(2);
};

TEST_F(Round, IsTheNextOfTheSameCenter) {
  const auto next = open();
  const auto head = district.library->head(next);
  EXPECT_EQ(head.centerId, district.library->head(id).centerId);
  EXPECT_EQ(head.round, 2);
  EXPECT_EQ(laterRound(*district.library, district.library->head(id)), 2);
  EXPECT_FALSE(laterRound(*district.library, head));
}

TEST_F(Round, KeepsWhoTheCenterIsAndNoClaimsOfItsYear) {
  const auto next = open();
  for (const char* field : {"center.name", "center.grade", "information.address", "application.practice_license_no"})
    EXPECT_EQ(value(next, field), value(id, field)) << field;
  for (const char* field : {"application.annual_visits", "application.applied_on", "information.opinion.text",
                            "review.accepted_on", "review.verified.annual_visits"})
    EXPECT_EQ(value(next, field), "") << field;
}

TEST_F(Round, TakesRowsAlongButNotTheWordThatTheseAreAll) {
  const auto doctors = support::District::field("information.general_practitioners");
  const auto penalties = support::District::field("records.insurance_penalties");
  ASSERT_NE(district.library->answers(id).finishedRows(doctors), nullptr);
  const auto answers = district.library->answers(open());
  ASSERT_NE(answers.list(doctors), nullptr);
  EXPECT_EQ(answers.list(doctors)->rows.size(), district.library->answers(id).list(doctors)->rows.size());
  EXPECT_EQ(answers.finishedRows(doctors), nullptr);
  EXPECT_EQ(answers.finishedRows(penalties), nullptr) << "records are to be checked again";
}

TEST_F(Round, LeavesTheOldOneAsItIs) {
  const auto before = district.library->answers(id);
  (void)open();
  EXPECT_TRUE(district.library->answers(id).sameAsWritten(before));
}

TEST_F(Round, IsTakenBackOnlyWhileItHoldsNothingElse) {
  const auto before = [this](storage::CaseId of) {
    return roundBefore(*support::definitions(), *district.library, of);
  };
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
  const auto list = support::District::field("information.floor_plan");
  core::Answers answers = district.library->answers(id);
  core::Row row = answers.newRow(list);
  row.cells[0] = core::Value(std::string("plan.png"));
  district.library->apply(id, {core::SetList{.field = list, .list = core::List{.finished = true, .rows = {row}}}});
  district.library->attach(id, "plan.png", "bytes");
  EXPECT_TRUE(district.library->attachments(open()).contains("plan.png"));
}

}  // namespace
}  // namespace guapai::workspace
