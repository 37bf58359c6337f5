#include "district/ledgerline.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/district.h"

namespace guapai::district {
namespace {

class LineOfLedger : public testing::Test {
protected:
  support::District district;
  core::CaseId id = district.addSample(2);
  storage::CaseHead head = district.library->head(id);
  core::Answers answers = district.library->answers(id);
  rules::Evaluation evaluation =
      rules::evaluate(support::definitions()->standard(), answers, std::nullopt, district.clock.today());
  const rules::Standard& standard = support::definitions()->standard();
  LedgerLine line = ledgerLine(*support::definitions(), head, answers, evaluation, district.clock.today());
};

TEST_F(LineOfLedger, SaysWhoHowFarAndWithWhichResult) {
  EXPECT_EQ(line.name, QStringLiteral("示例二街道社区卫生服务中心"));
  EXPECT_EQ(line.subdistrict, QStringLiteral("示例二街道"));
  EXPECT_EQ(line.stage, "accepted");
  EXPECT_EQ(line.since, support::day("2021-10-22"));
  ASSERT_EQ(line.results.size(), 14);
  EXPECT_EQ(line.results[0].reason, QString::fromStdString(evaluation.criteria[0].reason));
  EXPECT_EQ(line.results[13].mark, terms::markOf(evaluation.disqualifiers[2]));
}

TEST_F(LineOfLedger, HasWhatTheBoardCounts) {
  EXPECT_EQ(line.distance, 0);
  EXPECT_EQ(line.achievedOn, core::Date(2021, 10, 22));
  ASSERT_EQ(line.figures.size(), 10U);
  EXPECT_EQ(line.figures[1], (LedgerLine::Figure{.text = QStringLiteral("2.22"), .share = 111'009, .verified = true}));
  EXPECT_TRUE(line.todo.empty());
}

TEST_F(LineOfLedger, CarriesTheDecisionInForce) {
  EXPECT_EQ(line.decision, "");
  const auto lineWith = [this](const char* takenBack) {
    support::setRows(answers, "progress.acceptances",
                     {{{"decision", "rectify"}, {"decided_on", "2021-10-01"}},
                      {{"decision", "accepted"}, {"decided_on", "2021-11-01"}, {"taken_back_on", takenBack}}});
    return ledgerLine(*support::definitions(), head, answers, evaluation, district.clock.today());
  };
  EXPECT_EQ(lineWith("").decision, "accepted");
  EXPECT_EQ(lineWith("2021-11-02").decision, "rectify") << "what was taken back decides nothing";
  EXPECT_EQ(lineWith("2021-11-02").decidedOn, support::day("2021-10-01"));
}

TEST_F(LineOfLedger, ComesBackFromTheCache) {
  line.decision = "accepted";
  line.decidedOn = support::day("2021-11-01");
  using procedure::TodoItem;
  line.todo = {{.kind = TodoItem::Kind::Waiting, .day = core::Date(2021, 11, 2), .overdue = true, .text = "文"},
               {.kind = TodoItem::Kind::NeverAssessed, .day = std::nullopt, .overdue = false, .text = {}}};
  const auto kept = fromCacheText(head, cacheText(line), standard);
  ASSERT_TRUE(kept);
  EXPECT_EQ(cacheText(*kept), cacheText(line));
  EXPECT_EQ(kept->head.id, id);
  EXPECT_EQ(kept->stage, line.stage);
  EXPECT_EQ(kept->since, line.since);
  EXPECT_EQ(kept->decision, "accepted");
  EXPECT_EQ(kept->decidedOn, line.decidedOn);
  EXPECT_EQ(kept->outcome, line.outcome);
  EXPECT_EQ(kept->basis, line.basis);
  EXPECT_EQ(kept->distance, line.distance);
  EXPECT_EQ(kept->figures, line.figures);
  EXPECT_EQ(kept->achievedOn, line.achievedOn);
  EXPECT_EQ(kept->todo, line.todo);
}

TEST_F(LineOfLedger, IsNotGuessedFromWhatAnotherVersionKept) {
  const auto with = [this](const std::string& key, const std::string& word) {
    std::string text = cacheText(line);
    const std::size_t begin = text.find("\"" + key + "\":") + key.size() + 3;
    return text.replace(begin, text.find(',', begin) - begin, word);
  };
  ASSERT_TRUE(fromCacheText(head, with("basis", "\"declared\""), standard));
  std::string unknownTodo = cacheText(line);
  unknownTodo.replace(unknownTodo.find("\"todo\":[]"), 9, "\"todo\":[[\"later\",null,false,\"\"]]");
  for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"), with("basis", "9"),
                                  with("basis", "\"guessed\""), with("outcome", "0"), unknownTodo})
    EXPECT_FALSE(fromCacheText(head, text, standard)) << text;
  line.figures.pop_back();
  EXPECT_FALSE(fromCacheText(head, cacheText(line), standard)) << "the standard has one threshold more";
  line.results.emplace_back();
  EXPECT_FALSE(fromCacheText(head, cacheText(line), standard));
}

}  // namespace
}  // namespace guapai::district
