#include "forms/printable.h"

#include <gtest/gtest.h>

namespace guapai::forms {
namespace {

TEST(Printable, LeavesWhatCanBeReadAsItIs) {
  for (const char* text : {"", "卫生 ⽣ 𠮷野·乙", "Jose\u0301", "a\u200Db", "½㎡—…″⁰", "　缩进", "￥ﬁ"})
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, KnowsEveryEndOfLine) {
  EXPECT_EQ(printable("1\r\n2\r3\n4\v5\f6\u00857\u20288\u20299"), "1\n2\n3\n4\n5\n6\n7\n8\n9");
  EXPECT_EQ(printable("\n\n"), "\n\n");
}

TEST(Printable, SetsATabAsASpace) {
  EXPECT_EQ(printable("甲\t乙"), "甲 乙");
}

TEST(Printable, LeavesOutControlsAndMarksOfDirection) {
  EXPECT_EQ(printable("甲\a\x1b\x7f\u0080\u009F乙\uFEFF"), "甲乙");
  EXPECT_EQ(printable("\u202E123\u202C\u200E\u200F\u202A\u2066\u2069"), "123");
  EXPECT_EQ(printable("\u00A0\u200D\u2027\u202F\u2065\u206A"), "\u00A0\u200D\u2027\u202F\u2065\u206A");
}

}  // namespace
}  // namespace guapai::forms
