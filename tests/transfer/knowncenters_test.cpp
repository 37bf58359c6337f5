#include "transfer/knowncenters.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::transfer {
namespace {

TEST(CentersOf, ALibraryAreEachOnce) {
  const support::District district;
  auto answers = support::answersOf({{"center.name", "示例中心"}, {"center.kind", "community"}, {"center.id", "a"}});
  district.add(answers);
  support::setAnswer(answers, "round", "2");
  district.add(answers);
  const auto centers = centersOf(*district.library);
  ASSERT_EQ(centers.size(), 1U);
  EXPECT_EQ(centers[0].id, "a");
  EXPECT_EQ(centers[0].name, "示例中心");
}

TEST(KnownCenters, HaveTheNumbersOfAllTheirRounds) {
  const support::District district;
  auto answers = support::answersOf({{"center.name", "示例镇卫生院"},
                                     {"center.kind", "township"},
                                     {"application.practice_license_no", " 123456789500103d110101"}});
  district.add(answers);
  support::setAnswer(answers, "round", "2");
  support::setAnswer(answers, "application.practice_license_no", "");
  support::setAnswer(answers, "information.legal_entity_certificate_no", "125001030000000278");
  district.add(answers);
  const auto centers = knownCenters(*district.library);
  ASSERT_EQ(centers.size(), 1U);
  EXPECT_EQ(centers[0].id, "示例镇卫生院");
  EXPECT_EQ(centers[0].kind, core::Value(core::Code{"township"}));
  EXPECT_EQ(centers[0].lastRound, 2);
  EXPECT_EQ(centers[0].numbers, (std::set<std::pair<std::string, std::string>>{
                                    {"application.practice_license_no", "123456789500103d110101"},
                                    {"information.legal_entity_certificate_no", "125001030000000278"}}));
}

}  // namespace
}  // namespace guapai::transfer
