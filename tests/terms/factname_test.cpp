#include "terms/factname.h"

#include <gtest/gtest.h>

#include "support/programdefinitions.h"

namespace guapai::terms {
namespace {

TEST(FactName, IsTheLabelOfItsBlankWithoutTheWordForVerified) {
  const auto name = [](const char* fact) { return factName(*support::definitions(), fact); };
  EXPECT_EQ(name("general_practitioner_count").label, "全科医生人数");
  EXPECT_EQ(name("general_practitioner_count").unit, "名");
  EXPECT_EQ(name("gps_per_10k").label, "每万名常住人口配置全科医生人数");
  EXPECT_EQ(name("annual_outpatient_visits").label, "年门诊人次数");
  EXPECT_EQ(name("nothing").label, "nothing");
}

}  // namespace
}  // namespace guapai::terms
