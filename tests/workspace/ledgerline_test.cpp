#include "workspace/ledgerline.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/district.h"

namespace guapai::workspace {
namespace {

class LineOfLedger : public testing::Test {
protected:
  support::District district;
  storage::CaseId id = district.addSample(2);
  storage::CaseHead head = district.library->head(id);
  core::Answers answers = district.library->answers(id);
  rules::Evaluation evaluation =
      rules::evaluate(support::definitions()->standard(), answers, std::nullopt, district.clock.today());
  LedgerLine line = ledgerLine(support::definitions()->standard(), head, answers, evaluation);
};

TEST_F(LineOfLedger, SaysWhoHowFarAndWithWhichResult) {
  EXPECT_EQ(line.name, QStringLiteral("示例二街道社区卫生服务中心"));
  EXPECT_EQ(line.subdistrict, QStringLiteral("示例二街道"));
  EXPECT_EQ(line.stage, "accepted");
  EXPECT_EQ(line.since, support::day("2021-10-22"));
  ASSERT_EQ(line.results.size(), 14);
  EXPECT_EQ(line.results[0].reason, QString::fromStdString(evaluation.criteria[0].reason));
  EXPECT_EQ(line.results[13].mark, markOf(evaluation.disqualifiers[2]));
}

TEST_F(LineOfLedger, ComesBackFromTheCache) {
  const auto kept = fromCacheText(head, cacheText(line), 14);
  ASSERT_TRUE(kept);
  EXPECT_EQ(cacheText(*kept), cacheText(line));
  EXPECT_EQ(kept->head.id, id);
  EXPECT_EQ(kept->stage, line.stage);
  EXPECT_EQ(kept->since, line.since);
  EXPECT_EQ(kept->outcome, line.outcome);
  EXPECT_EQ(kept->basis, line.basis);
}

TEST_F(LineOfLedger, IsNotGuessedFromWhatAnotherVersionKept) {
  std::string outOfRange = cacheText(line);
  outOfRange.replace(outOfRange.find("\"basis\":"), 9, "\"basis\":9");
  for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"), outOfRange})
    EXPECT_FALSE(fromCacheText(head, text, 14)) << text;
  EXPECT_FALSE(fromCacheText(head, cacheText(line), 15));
}

}  // namespace
}  // namespace guapai::workspace
