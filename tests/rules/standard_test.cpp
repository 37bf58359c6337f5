#include "rules/standard.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

TEST(Standard, CarriesTheWordsOfAnnex1) {
  const Standard& standard = support::standard();
  EXPECT_EQ(standard.id(), "chongqing-2020");
  EXPECT_EQ(standard.title(), "重庆市社区医院评价推荐标准（2020年版）");
  ASSERT_EQ(standard.criteria().size(), 11U);
  EXPECT_EQ(standard.criteria()[3].text, "机构年诊疗人次数达到辖区服务人口2倍以上。");
  EXPECT_EQ(standard.criteria()[3].method, "查阅资料。");
  ASSERT_EQ(standard.disqualifiers().size(), 3U);
}

TEST(Standard, KnowsTheDistrictsSettings) {
  const Standard::Settings& settings = support::standard().settings();
  EXPECT_EQ(settings.districtCode, "500103");
  EXPECT_EQ(settings.postalPrefix, "4000");
  EXPECT_EQ(settings.gradeValidYears, 4);
  EXPECT_EQ(settings.leastSurveyAnswers, 30);
}

}  // namespace
}  // namespace guapai::rules
