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

}  // namespace
}  // namespace guapai::transfer
