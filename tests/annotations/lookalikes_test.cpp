#include "annotations/lookalikes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"
#include "support/programdefinitions.h"

namespace guapai::annotations {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<CenterNames> kKnown{{"sample-01", "示例街道社区卫生服务中心"}, {"S-2", "示例二街道社区卫生服务中心"}};

std::vector<std::string> found(const CenterNames& center) {
  const auto found = support::codesAndPaths(lookalikes(center, kKnown));
  EXPECT_EQ(support::codesAndPaths(Lookalikes(kKnown).of(center)), found) << "as one of many";
  return found;
}

TEST(Lookalikes, AreCentersOfOneVisibleName) {
  EXPECT_THAT(found({"x", "示例街道社区卫生服务中心\u200B"}), ElementsAre("center.lookalike /center/name"));
  EXPECT_THAT(found({"x", "示例街道社区卫生服务中心"}), ElementsAre("center.lookalike /center/name"));
  EXPECT_THAT(found({"x", "示例街\U000E0100道社区卫生服务中心"}), ElementsAre("center.lookalike /center/name"))
      << "a form of one of its characters";
  EXPECT_THAT(found({"x", "示例三街道社区卫生服务中心"}), IsEmpty());
  EXPECT_THAT(found(kKnown[0]), IsEmpty()) << "no center is its own";
}

TEST(Lookalikes, AreCentersOfOneIdToTheEye) {
  for (const char* id :
       {"Sample-01", "ｓample-01", "sample-01\uFEFF", "sample-\u00AD01", "SAMPLE-01", "sample-\uFE0F01"})
    EXPECT_THAT(found({id, "示例三中心"}), ElementsAre("center.lookalike /center/id")) << id;
  EXPECT_THAT(found({"sample-02", "示例三中心"}), IsEmpty());
}

TEST(Lookalikes, AreTheFirstOfSeveral) {
  const std::vector<CenterNames> known{{"c", "示例一"}, {"Ｃ", "示例二"}, {"C", "示例三"}, {"d", "示例 三"}, {"e", ""}};
  const Lookalikes many(known);
  for (const CenterNames& center : known)
    EXPECT_EQ(support::sentences(many.of(center)), support::sentences(lookalikes(center, known))) << center.id;
  EXPECT_THAT(support::sentences(many.of(known[0])), ElementsAre(testing::HasSubstr("示例二")));
  EXPECT_THAT(many.of({"f", ""}), IsEmpty()) << "no name is nobody's";
}

TEST(Lookalikes, HaveTheirSentence) {
  EXPECT_THAT(support::sentences(lookalikes({"s-2", "示例三中心"}, kKnown)),
              ElementsAre("“示例三中心”的机构编号与“示例二街道社区卫生服务中心”的看上去相同，只差全角半角、大小写、空格"
                          "或看不见的字符，请核对是不是同一家机构"));
}

TEST(Lookalikes, RepeatNoIdentityNumber) {
  const std::vector<CenterNames> known{{"a", "示例50010319900101123X"}};
  for (const CenterNames& center :
       {CenterNames{"b", "示例50010319900101123x"}, {"Ａ", "示例五〇〇一〇三一九九〇〇一〇一一二三Ｘ"}})
    EXPECT_THAT(
        support::sentences(lookalikes(center, known)),
        ElementsAre(testing::AllOf(testing::HasSubstr("“示例***”"), testing::Not(testing::HasSubstr("19900101")),
                                   testing::Not(testing::HasSubstr("一九九〇")))));
}

}  // namespace
}  // namespace guapai::annotations
