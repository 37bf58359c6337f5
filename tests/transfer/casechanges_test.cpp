#include "transfer/casechanges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::transfer {
namespace {

using support::Cells;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kDoctors = "information.general_practitioners";

class ChangesOfACase : public testing::Test {
protected:
  /// `item: before -> after` of every change from `before` to `after`.
  [[nodiscard]] std::vector<std::string> changes() const {
    std::vector<std::string> lines;
    for (const CaseChange& change : changesBetween(*support::definitions(), before, after))
      lines.push_back(change.item + ": " + change.before + " -> " + change.after);
    return lines;
  }

  core::Answers before{support::definitions()->catalogue()};
  core::Answers after{support::definitions()->catalogue()};
};

TEST_F(ChangesOfACase, AreSaidAsPeopleReadThem) {
  support::setAnswer(before, "application.annual_visits", "7");
  support::setAnswer(after, "application.annual_visits", "53520");
  support::setAnswer(after, "application.applied_on", "2021-09-15");
  EXPECT_THAT(changes(),
              ElementsAre("申请表 机构年诊疗人次数: 7人次 -> 53520人次", "申请表 申请时间: 未填 -> 2021年9月15日"));
}

TEST_F(ChangesOfACase, AreNoneBetweenEqualCases) {
  for (core::Answers* const each : {&before, &after}) {
    support::setAnswer(*each, "application.annual_visits", "7");
    support::setRows(*each, kDoctors, {{{"name", "示例甲"}}});
  }
  EXPECT_THAT(changes(), IsEmpty());
}

TEST_F(ChangesOfACase, FollowARowAndNameThoseThatGoAndCome) {
  support::setRows(before, kDoctors,
                   {{{"name", "示例甲"}, {"license_no", "1101"}}, {{"name", "示例乙"}}, {{"name", "示例丙"}}});
  support::setRows(after, kDoctors,
                   {{{"name", "示例丙"}}, {{"name", "示例甲改"}, {"license_no", "1101"}}, {{"name", "示例丁"}}});
  EXPECT_THAT(changes(), ElementsAre("信息表 全科医生情况 第2行 姓名: 示例甲 -> 示例甲改",
                                     "信息表 全科医生情况 第2行: 姓名：示例乙 -> 移除",
                                     "信息表 全科医生情况 第3行: 无此行 -> 姓名：示例丁"));
}

TEST_F(ChangesOfACase, TellOfAListThatIsBegunFinishedOrInAnotherOrder) {
  support::setRows(after, kDoctors, {}, true);
  EXPECT_THAT(changes(), ElementsAre("信息表 全科医生情况: 未填 -> 0行，已录完"));
  support::setRows(before, kDoctors, {{{"name", "示例甲"}}, {{"name", "示例乙"}}}, false);
  support::setRows(after, kDoctors, {{{"name", "示例甲"}}, {{"name", "示例乙"}}}, true);
  EXPECT_THAT(changes(), ElementsAre("信息表 全科医生情况: 2行，未录完 -> 2行，已录完"));
  support::setRows(after, kDoctors, {{{"name", "示例乙"}}, {{"name", "示例甲"}}}, false);
  EXPECT_THAT(changes(), ElementsAre("信息表 全科医生情况: 2行，未录完 -> 2行，未录完，次序有变"));
  after.removeList(support::District::field(kDoctors));
  EXPECT_THAT(changes(), ElementsAre("信息表 全科医生情况: 2行，未录完 -> 未填", testing::HasSubstr("移除"),
                                     testing::HasSubstr("移除")));
}

TEST_F(ChangesOfACase, NeverShowAPersonsNumberInFull) {
  support::setAnswer(before, "application.phone", "13800005678");
  support::setAnswer(after, "application.phone", "13811115678");
  support::setAnswer(after, "application.opinion.text", "身份证号500103199001011234");
  EXPECT_THAT(changes(), ElementsAre("申请表 联系电话: 138****5678 -> 138****5678，隐去的部分不同",
                                     testing::EndsWith("未填 -> 身份证号***")));
}

}  // namespace
}  // namespace guapai::transfer
