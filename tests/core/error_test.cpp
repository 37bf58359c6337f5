#include "core/error.h"

#include <set>

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(Error, CarriesItsCodeAndDetail) {
  const Error error(ErrorCode::DiskFull, "示例.guapai");
  EXPECT_EQ(error.code(), ErrorCode::DiskFull);
  EXPECT_EQ(error.detail(), "示例.guapai");
}

TEST(Error, HasAnotherNameForEveryCode) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::ResourceDamaged); ++code) {
    const auto name = errorName(static_cast<ErrorCode>(code));
    EXPECT_NE(name, "unknown");
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

}  // namespace
}  // namespace guapai::core
