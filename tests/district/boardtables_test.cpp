#include "district/boardtables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "support/district.h"

namespace guapai::district {
namespace {

const core::Messages& messages() {
  return support::definitions()->messages();
}

TEST(BoardTables, LeaveYearsToComeOpen) {
  Board board;
  board.years = {
      {.year = 2021,
       .planned = 1,
       .plannedSum = 1,
       .achieved = 1,
       .achievedSum = 1,
       .begun = true,
       .centers = {QStringLiteral("甲"), QStringLiteral("乙")}},
      {.year = 2022, .planned = 0, .plannedSum = 1, .achieved = 0, .achievedSum = 1, .begun = false, .centers = {}}};
  EXPECT_EQ(terms::tabSeparated(planTable(board, messages())),
            "年份\t计划（至当年末）\t当年建成\t累计计划\t累计建成\t建成机构\n"
            "2021年\t1\t1\t1\t1\t甲、乙\n2022年\t\t\t1\t\t\n");
}

TEST(BoardTables, BeginWithWhatFailsMost) {
  Board board;
  board.tallies = {{.id = QStringLiteral("C1"), .number = QStringLiteral("第1项"), .brief = {}, .met = 3},
                   {.id = QStringLiteral("C2"), .number = QStringLiteral("第2项"), .brief = {}, .undetermined = 3},
                   {.id = QStringLiteral("C3"), .number = QStringLiteral("第3项"), .brief = {}, .notMet = 1}};
  QStringList ids;
  for (const Board::Tally& tally : byFailures(board)) ids.append(tally.id);
  EXPECT_EQ(ids.join(u' '), QStringLiteral("C3 C2 C1"));
}

TEST(BoardTables, SayOnWhichSideOfTheThresholdAFigureIs) {
  Board board;
  Board::Distribution& patients = board.distributions.emplace_back();
  patients.title = QStringLiteral("第9项 患者满意度");
  patients.unit = QStringLiteral("%");
  patients.threshold.value = core::Decimal(80);
  patients.figures = {{.id = {},
                       .center = QStringLiteral("甲"),
                       .figure = {.text = QStringLiteral("79.96"), .share = 99'950, .verified = true},
                       .mark = {.shape = terms::ResultMark::Shape::NotMet}}};
  EXPECT_EQ(core::joined(distributionsTable(board, messages()).rows.at(0), "|"),
            "第9项 患者满意度|80%|甲|79.96%|未达到|已核实|✗ 不达标");
}

TEST(BoardTables, SayThatADayIsOver) {
  procedure::TodoItem item{
      .kind = procedure::TodoItem::Kind::GradeReview, .day = core::Date(2021, 11, 1), .overdue = true, .text = {}};
  EXPECT_EQ(dayText(item, messages()), QStringLiteral("2021年11月1日 已逾期"));
  item.day.reset();
  EXPECT_EQ(dayText(item, messages()), QString());
}

}  // namespace
}  // namespace guapai::district
