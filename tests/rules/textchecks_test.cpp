#include "rules/textchecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(const core::Answers& answers) {
  return support::codesAndPaths(findDoubtfulTexts(answers));
}

TEST(TextChecks, NameCharactersThatCannotBeSeen) {
  const auto problems =
      findDoubtfulTexts(answersOf({{"information.legal_representative.name", "示\u200B例\uFEFF甲\u200B"}}));
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("text.invisible /information/legal_representative/name"));
  EXPECT_THAT(support::sentences(problems), ElementsAre(testing::HasSubstr("看不见的字符（U+200B、U+FEFF）")));
  EXPECT_THAT(support::sentences(problems), ElementsAre(testing::Not(testing::HasSubstr("示"))));
}

TEST(TextChecks, SayNothingOfIdentifiersAndNames) {
  EXPECT_THAT(found(answersOf({{"information.legal_representative.phone", "\u202D19912345678\u202C"},
                               {"information.legal_representative.id_number", "50010319000101001X\u200B"},
                               {"application.postal_code", "400010\uFEFF"},
                               {"application.responsible_person", "辻\U000E0100某"},
                               {"center.name", "示例　中心"}})),
              IsEmpty());
}

TEST(TextChecks, NameAVariationSelectorThatChoosesNoForm) {
  const auto problems = findDoubtfulTexts(answersOf(
      {{"application.mailing_address", "示例路1\uFE0F号"}, {"application.responsible_person", "葛\U000E0100某"}}));
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("text.invisible /application/mailing_address"));
  EXPECT_THAT(support::sentences(problems), ElementsAre(testing::HasSubstr("U+FE0F")));
  EXPECT_THAT(found(answersOf({{"center.name", "渝\uFE0F中"}, {"information.address", "重庆\uFE0F市"}})),
              ElementsAre("text.invisible /center/name", "text.invisible /information/address"));
}

TEST(TextChecks, FindSeveralLinesWhereTheFormHasOne) {
  auto answers = answersOf({{"application.mailing_address", "示例路\n1号"},
                            {"application.opinion.text", "同意。\n\t请验收。"},
                            {"information.address", "示例\u2028路"}});
  support::setRows(answers, "information.general_practitioners",
                   {{{"name", "示例甲\t临床\t110500103000001\n示例乙"}}, {{"name", "示例丙"}}});
  support::setRows(answers, "information.equipment", {{{"name", "甲"}, {"note", "一\n二"}}});
  const auto problems = findDoubtfulTexts(answers);
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("text.line_break /information/address",
                                                            "text.line_break /information/general_practitioners/0/name",
                                                            "text.line_break /application/mailing_address"));
  EXPECT_EQ(support::sentences(problems)[1],
            "全科医生情况第1行：姓名在表上只有一行，却含有换行或制表符，可能几行并成了一行，请核对后分行填写");
}

TEST(TextChecks, TellAllOfOneKindBeforeTheNext) {
  EXPECT_THAT(found(answersOf({{"center.name", "示\n例"}, {"application.mailing_address", "示\u00AD例"}})),
              ElementsAre("text.invisible /application/mailing_address", "text.line_break /center/name"));
}

TEST(TextChecks, LookIntoListsThatAreBeingKeyedIn) {
  auto answers = answersOf({});
  support::setRows(answers, "information.specialties", {{{"name", "口腔\u200E科"}}}, false);
  EXPECT_THAT(found(answers),
              ElementsAre("text.invisible /worksheets/unfinished_lists/information.specialties/0/name"));
}

TEST(TextChecks, NameTheReasonOfARulingWhereTheFileHasIt) {
  auto answers = answersOf({{"review.rulings.C1.reason", "因\u200B为"}});
  EXPECT_THAT(found(answers), ElementsAre("text.invisible /worksheets/unfinished_objects/review.rulings.C1/reason"));
  support::setAnswer(answers, "review.rulings.C1.result", "met");
  EXPECT_THAT(found(answers), ElementsAre("text.invisible /review/rulings/C1/reason"));
}

TEST(TextChecks, LookAtWhatIsSaidOfCorrectionsMarksSettlementsAndDecisions) {
  auto answers = answersOf({});
  support::setRows(answers, "worksheets.settlements", {{{"value", "1\u200B"}, {"reason", "以台账为准\u200B"}}});
  support::setRows(answers, "worksheets.corrections", {{{"document", "来函\uE000"}, {"corrected_by", "示例\uFEFF"}}});
  support::setRows(answers, "worksheets.queries", {{{"note", "已核对\u200B"}}});
  support::setRows(answers, "progress.acceptances", {{{"person", "示例\u200B"}, {"document_no", "1\n号"}}});
  const auto problems = findDoubtfulTexts(answers);
  EXPECT_THAT(
      support::codesAndPaths(problems),
      ElementsAre("text.invisible /worksheets/settlements/0/value", "text.invisible /worksheets/settlements/0/reason",
                  "text.invisible /worksheets/corrections/0/corrected_by", "text.invisible /worksheets/queries/0/note",
                  "text.invisible /progress/acceptances/0/person",
                  "text.private_use /worksheets/corrections/0/document",
                  "text.line_break /progress/acceptances/0/document_no"));
  EXPECT_THAT(support::sentences(problems).at(2), testing::HasSubstr("更正与补正第1行：经办人含有"));
}

/// Whoever deletes a character that cannot be seen leaves it in the history, and must not hear of it for ever.
TEST(TextChecks, SayNothingOfWhatWasThereBefore) {
  auto answers = answersOf({});
  support::setRows(answers, "worksheets.corrections", {{{"before", "示\u200B例\uE000\n"}, {"after", "示\u200B例"}}});
  support::setRows(answers, "progress.acceptances", {{{"results", "{\n\"\u200B\"}"}, {"answers", "{\n\"\uE000\"}"}}});
  EXPECT_THAT(found(answers), IsEmpty());
}

TEST(TextChecks, NameWhatOldSystemsKeptAtPrivateUseCodes) {
  const auto problems = findDoubtfulTexts(answersOf({{"information.legal_representative.name", "示\uE863\uF8FF"}}));
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("text.private_use /information/legal_representative/name"));
  EXPECT_THAT(support::sentences(problems), ElementsAre(testing::HasSubstr("U+E863（䶮）、U+F8FF")));
  EXPECT_THAT(support::sentences(problems), ElementsAre(testing::HasSubstr("括号内是")));
}

TEST(TextChecks, SpeakOfNoBracketsWhereNothingIsKnown) {
  auto answers = answersOf({{"information.legal_representative.name", "示\uE000"}});
  support::setRows(answers, "information.specialties", {{{"name", "口腔\U000F0000科"}}});
  const auto sentences = support::sentences(findDoubtfulTexts(answers));
  ASSERT_EQ(sentences.size(), 2U);
  for (const std::string& sentence : sentences)
    EXPECT_THAT(sentence, testing::AllOf(testing::HasSubstr("专用区字符U+"), testing::Not(testing::HasSubstr("括号"))));
}

}  // namespace
}  // namespace guapai::rules
