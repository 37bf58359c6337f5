#include "district/board.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using testing::ElementsAre;

/// A line of the ledger in which everything is met.
LedgerLine lineOf(std::int64_t number, const std::string& center, std::int64_t round = 1) {
  LedgerLine line;
  line.head.id = core::CaseId{number};
  line.head.centerId = center;
  line.head.round = round;
  line.name = QString::fromStdString(center);
  line.results.resize(14, {.mark = {.shape = terms::ResultMark::Shape::Met}, .reason = {}});
  line.figures.resize(10);
  return line;
}

Board boardOf(const std::vector<LedgerLine>& lines) {
  return district::boardOf(*support::definitions(), lines, support::definitions()->standard().plan(),
                           core::Date(2022, 6, 1));
}

TEST(BoardOfDistrict, CountsEachCentersLastRound) {
  auto first = lineOf(1, "a");
  first.results[5].mark.shape = terms::ResultMark::Shape::NotMet;
  auto ruled = lineOf(3, "b");
  ruled.results[5].mark = {.shape = terms::ResultMark::Shape::NotMet, .ruled = true};
  auto open = lineOf(4, "c");
  open.results[5].mark.shape = terms::ResultMark::Shape::Conflict;
  const Board board = boardOf({first, lineOf(2, "a", 2), ruled, open});
  EXPECT_EQ(board.centers, 3);
  ASSERT_EQ(board.tallies.size(), 14U);
  const Board::Tally& tally = board.tallies[5];
  EXPECT_EQ(tally.number + tally.brief, QStringLiteral("第6项全科医生"));
  EXPECT_THAT((std::vector{tally.met, tally.notMet, tally.undetermined, tally.ruled}), ElementsAre(1, 1, 1, 1));
  EXPECT_EQ(board.tallies[11].id, QStringLiteral("D1"));
}

TEST(BoardOfDistrict, OrdersFiguresAndCountsWhatIsNotKnown) {
  auto more = lineOf(1, "a");
  more.figures[4] = {.text = QStringLiteral("2.1"), .share = 105'000, .verified = true};
  auto less = lineOf(2, "b");
  less.figures[4] = {.text = QStringLiteral("1.9998"), .share = 99'990, .verified = false};
  const Board board = boardOf({more, less, lineOf(3, "c")});
  const Board::Distribution& doctors = board.distributions[4];
  EXPECT_EQ(doctors.title, QStringLiteral("第6项 每万名常住人口配置全科医生人数"));
  EXPECT_EQ(doctors.unit, QStringLiteral("名"));
  ASSERT_EQ(doctors.figures.size(), 2U);
  EXPECT_EQ(doctors.figures[0].center, QStringLiteral("b"));
  EXPECT_LT(doctors.figures[0].figure.share, Board::kThresholdShare);
  EXPECT_EQ(doctors.unknown, 1);
  EXPECT_EQ(board.distributions[1].unit, QStringLiteral("倍"));
}

TEST(BoardOfDistrict, SetsWhatWasAchievedAgainstThePlan) {
  auto first = lineOf(1, "a");
  first.achievedOn = core::Date(2021, 10, 22);
  auto again = lineOf(2, "a", 2);
  again.achievedOn = core::Date(2022, 1, 1);
  auto early = lineOf(3, "b");
  early.achievedOn = core::Date(2020, 12, 31);
  const Board board = boardOf({first, again, early});
  std::vector<std::vector<int>> years;
  for (const Board::Year& year : board.years)
    years.push_back({year.year, year.planned, year.plannedSum, year.achieved, year.achievedSum, year.begun ? 1 : 0});
  EXPECT_THAT(years, ElementsAre(ElementsAre(2020, 0, 0, 1, 1, 1), ElementsAre(2021, 1, 1, 1, 2, 1),
                                 ElementsAre(2022, 1, 2, 0, 2, 1), ElementsAre(2023, 0, 2, 0, 2, 0),
                                 ElementsAre(2024, 0, 2, 0, 2, 0), ElementsAre(2025, 2, 4, 0, 2, 0)));
  EXPECT_EQ(board.years[1].centers, QStringList{QStringLiteral("a")});
}

TEST(BoardOfDistrict, GathersWhatIsToBeDoneByUrgency) {
  auto waits = lineOf(1, "a");
  waits.todo = {{.kind = procedure::TodoItem::Kind::NeverAssessed, .day = std::nullopt, .overdue = false, .text = {}}};
  auto late = lineOf(2, "b");
  late.todo = {
      {.kind = procedure::TodoItem::Kind::GradeReview, .day = core::Date(2022, 1, 1), .overdue = true, .text = {}}};
  const Board board = boardOf({waits, late});
  ASSERT_EQ(board.todo.size(), 2U);
  EXPECT_EQ(board.todo[0].id, core::CaseId{2});
  EXPECT_EQ(board.todo[1].center, QStringLiteral("a"));
}

}  // namespace
}  // namespace guapai::district
