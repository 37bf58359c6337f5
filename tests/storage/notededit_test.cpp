#include "storage/notededit.h"

#include <gtest/gtest.h>

#include "storage/library.h"
#include "support/refusal.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::SetCell;
using core::SetValue;
using core::Value;

/// What the audit trail says why.
class Why : public testing::Test {
protected:
  Why() { library->apply(id, {core::SetList{moves, core::List{.finished = false, .rows = {move()}}}}); }

  core::Row move() const {
    core::Row row{.id = {1}, .cells = std::vector<Value>(catalogue[moves].columns.size())};
    row.cells[catalogue[note].column] = text("材料已齐");
    return row;
  }
  static Value text(const char* words) { return Value(std::string(words)); }
  core::FieldId field(const char* name) const { return catalogue.require(name); }
  /// The reason of the newest entry about this field; `-` where it has none.
  std::string reason(const char* name) const {
    return library->history({.field = name, .most = 1}).at(0).reason.value_or("-");
  }

  const core::FieldCatalogue& catalogue = support::catalogue();
  const core::FieldId moves = field("progress.moves");
  const core::FieldId note = field("progress.moves.note");
  const core::FieldId visits = field("application.annual_visits");
  const core::FieldId result = field("review.rulings.C4.result");
  const core::FieldId ruling = field("review.rulings.C4.reason");
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  std::unique_ptr<Library> library =
      Library::create(directory / "a.guapai", catalogue, clock, std::chrono::milliseconds(0));
  core::CaseId id = library->add({.centerId = "a", .answers = core::Answers(catalogue), .files = {}});
};

TEST_F(Why, IsNotKnownWhereABlankWasFilledIn) {
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
  EXPECT_EQ(reason("application.annual_visits"), "-");
}

TEST_F(Why, IsWhatTheActIsCalled) {
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}}, std::nullopt, "撤销");
  EXPECT_EQ(reason("application.annual_visits"), "撤销");
}

TEST_F(Why, IsTheReasonAmongTheAnswersOfTheEdit) {
  library->apply(id, {SetValue{result, Value(core::Code{"met"})}, SetValue{ruling, text("现场核对")}});
  EXPECT_EQ(reason("review.rulings.C4.result"), "现场核对");
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}, SetValue{ruling, text("再次核对")}}, std::nullopt,
                 "采用");
  EXPECT_EQ(reason("application.annual_visits"), "采用：再次核对");
}

TEST_F(Why, IsNotAReasonThatTheEditTakesBack) {
  library->apply(id, {SetValue{ruling, text("现场核对")}});
  library->apply(id, {SetValue{ruling, Value()}, SetValue{visits, Value(std::int64_t{7})}});
  EXPECT_EQ(reason("application.annual_visits"), "-");
}

TEST_F(Why, IsTheReasonThatStandsBesideTheAnswer) {
  library->apply(id, {SetValue{ruling, text("现场核对")}});
  EXPECT_EQ(reason("review.rulings.C4.reason"), "现场核对");
  library->apply(id, {SetValue{result, Value(core::Code{"met"})}});
  EXPECT_EQ(reason("review.rulings.C4.result"), "现场核对");
  library->apply(id, {SetValue{field("review.rulings.C5.result"), Value(core::Code{"met"})}});
  EXPECT_EQ(reason("review.rulings.C5.result"), "-") << "that of another criterion";
}

TEST_F(Why, IsTheNoteOfAnActButNotOfABlank) {
  EXPECT_EQ(reason("progress.moves.note"), "-") << "a list that was only filled in";
  library->apply(id, {SetCell{note, {1}, text("已补齐")}, SetValue{visits, Value(std::int64_t{7})}}, std::nullopt,
                 "受理");
  EXPECT_EQ(reason("application.annual_visits"), "受理：已补齐");
  library->apply(id, {SetCell{note, {1}, text(" ")}, SetValue{visits, Value(std::int64_t{8})}}, std::nullopt, "受理");
  EXPECT_EQ(reason("application.annual_visits"), "受理");
}

TEST_F(Why, IsNotAskedAfterAnEditThatFailed) {
  const std::size_t entries = library->history({}).size();
  EXPECT_EQ(support::refusal([&] {
              library->apply(id, {SetValue{visits, Value(std::int64_t{7})}, SetCell{note, {99}, text("x")}});
            }),
            core::ErrorCode::CaseChanged);
  library->set("plan", "1");
  EXPECT_EQ(library->history({}).size(), entries + 1) << "the entries of the failed edit are dropped";
}

}  // namespace
}  // namespace guapai::storage
