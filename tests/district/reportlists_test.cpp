#include "district/reportlists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using testing::Each;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// What stands under this heading in the first row.
std::string cell(const terms::Table& table, const std::string& heading) {
  const auto column = std::ranges::find(table.head, heading);
  return column == table.head.end() ? "no such heading"
                                    : table.rows.at(0).at(static_cast<std::size_t>(column - table.head.begin()));
}

class ReportLists : public testing::Test {
protected:
  ReportLists() {
    for (int number = 1; number <= 11; ++number) (void)district.addSample(number);
  }
  [[nodiscard]] terms::Table newIn(int year) const {
    return newHospitals(*support::definitions(), *district.library, year, district.clock.today());
  }

  support::District district;
};

/// Of the samples, the second alone was accepted: on 22 October 2021.
TEST_F(ReportLists, NameWhatIsNewOfTheYearUpToTheThirtiethOfNovember) {
  const terms::Table list = newIn(2021);
  EXPECT_EQ(list.title, "2021年新建成社区医院名单（2020年12月1日至2021年11月30日）");
  EXPECT_TRUE(list.isTitled);
  ASSERT_THAT(list.rows, SizeIs(1));
  EXPECT_EQ(cell(list, "序号"), "1");
  EXPECT_EQ(cell(list, "机构名称"), "示例二街道社区卫生服务中心");
  EXPECT_EQ(cell(list, "机构类别"), "社区卫生服务中心");
  EXPECT_EQ(cell(list, "机构地址"), "重庆市渝中区示例二路2号");
  EXPECT_EQ(cell(list, "法定代表人"), "示例负责人乙");
  EXPECT_EQ(cell(list, "实际开放床位数"), "70张");
  EXPECT_EQ(cell(list, "验收合格日期"), "2021年10月22日");
  EXPECT_THAT(newIn(2020).rows, IsEmpty());
  EXPECT_THAT(newIn(2022).rows, IsEmpty());
}

TEST_F(ReportLists, TakeDecemberIntoTheNextYearsList) {
  const auto accepted = support::District::field("review.accepted_on");
  const auto id = district.library->find("sample-02", 1)->id;
  const auto move = [&](const std::string& day) {
    core::Answers answers = district.library->answers(id);
    answers.set(accepted, std::get<core::Value>(core::parseValue(answers.catalogue()[accepted], day)));
    (void)district.library->import({{.centerId = "sample-02", .round = 1, .answers = answers, .files = {}}});
  };
  move("2021-11-30");
  EXPECT_THAT(newIn(2021).rows, SizeIs(1));
  EXPECT_THAT(newIn(2022).rows, IsEmpty());
  move("2021-12-01");
  EXPECT_THAT(newIn(2021).rows, IsEmpty());
  EXPECT_THAT(newIn(2022).rows, SizeIs(1));
}

TEST_F(ReportLists, GiveTheCityWhatAnnex2Says) {
  const terms::Table list = cityList(*support::definitions(), *district.library, district.clock.today());
  ASSERT_THAT(list.rows, SizeIs(1));
  EXPECT_THAT(list.rows, Each(SizeIs(list.head.size())));
  EXPECT_EQ(cell(list, "法人名称"), "重庆市渝中区示例二街道社区卫生服务中心");
  EXPECT_EQ(cell(list, "法人资质证明编号"), "12500103XXXXXX0278");
  EXPECT_EQ(cell(list, "辖区常住人口数"), "68420人");
  EXPECT_EQ(cell(list, "特色科室"), "中医科、安宁疗护科、口腔科");
  EXPECT_EQ(cell(list, "全科医生数"), "14名");
  EXPECT_THAT(cell(list, "满意度 患者满意度"), testing::EndsWith("%"));
}

/// They go round in offices and mails.
TEST_F(ReportLists, HaveNoIdentityNumbersAndNoTelephones) {
  for (const terms::Table& table :
       reportTables(*support::definitions(), *district.library, 2021, district.clock.today())) {
    for (const auto& row : table.rows) {
      EXPECT_THAT(row, Each(Not(testing::HasSubstr("500103190001010028"))));
      EXPECT_THAT(row, Each(Not(testing::HasSubstr("023-"))));
    }
  }
}

TEST_F(ReportLists, GoWithThePlan) {
  const auto tables = reportTables(*support::definitions(), *district.library, 2021, district.clock.today());
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_EQ(tables[2].title, "建设计划与完成情况");
  EXPECT_EQ(cell(tables[2], "累计建成"), "1");
}

}  // namespace
}  // namespace guapai::district
