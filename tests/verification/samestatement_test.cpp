#include "verification/samestatement.h"

#include <gtest/gtest.h>

namespace guapai::verification {
namespace {

core::Value decimal(const char* text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

TEST(StateTheSame, ComparesFiguresByTheirValueWhateverTheirType) {
  EXPECT_TRUE(stateTheSame(decimal("92.50"), decimal("92.5")));
  EXPECT_TRUE(stateTheSame(std::int64_t{5}, decimal("5.0")));
  EXPECT_FALSE(stateTheSame(std::int64_t{5}, decimal("5.01")));
}

TEST(StateTheSame, ComparesAllElseAsItIsWritten) {
  EXPECT_TRUE(stateTheSame(core::Value(core::Code{"A"}), core::Value(core::Code{"A"})));
  EXPECT_FALSE(stateTheSame(core::Value(core::Code{"A"}), core::Value(core::Code{"B"})));
  EXPECT_FALSE(stateTheSame(core::Value(std::string("示例")), core::Value()));
  EXPECT_TRUE(stateTheSame(core::Value(), core::Value()));
}

}  // namespace
}  // namespace guapai::verification
