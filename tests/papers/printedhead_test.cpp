#include "papers/printedhead.h"

#include <gtest/gtest.h>

namespace guapai::papers {
namespace {

const PrintedHead kHead{.entry = 128, .digits = "3f9a04c277de10b5"};

TEST(PrintedHead, IsTheBeginningOfTheSealInGroups) {
  const PrintedHead head = printedHead({.entry = 128, .seal = "3f9a04c277de10b5" + std::string(48, '0')});
  EXPECT_EQ(head, kHead);
  EXPECT_EQ(groupedDigits(head), "3f9a-04c2-77de-10b5");
}

TEST(PrintedHead, IsTakenAsItIsTyped) {
  for (const char* const text : {"128 3f9a-04c2-77de-10b5", "128 3f9a04c277de10b5", "128 3F9A 04C2 77DE 10B5",
                                 " 128  3f9a-04c2-77de-10b5 ", "第128条 3f9a-04c2-77de-10b5", "128条3f9a04c277de10b5",
                                 "修改记录 第128条 3f9a-04c2-77de-10b5", "修改记录　第 128 条　3f9a-04c2-77de-10b5",
                                 "128\n3f9a-04c2-77de-10b5", "128 ３ｆ９ａ－０４ｃ２－７７ｄｅ－１０ｂ５"})
    EXPECT_EQ(typedHead(text), kHead) << text;
}

TEST(PrintedHead, IsNoOtherText) {
  for (const char* const text :
       {"", " ", "128", "3f9a-04c2-77de-10b5", "1283f9a04c277de10b5", "128-3f9a-04c2-77de-10b5",
        "128 3f9a-04c2-77de-10b", "128 3f9a-04c2-77de-10b55", "128 3f9a-04c2-77de-10bg", "0 3f9a-04c2-77de-10b5",
        "-1 3f9a-04c2-77de-10b5", "99999999999999999999 3f9a-04c2-77de-10b5", "指纹 128 3f9a-04c2-77de-10b5"})
    EXPECT_FALSE(typedHead(text)) << text;
}

}  // namespace
}  // namespace guapai::papers
