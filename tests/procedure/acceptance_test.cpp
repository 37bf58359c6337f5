#include "procedure/acceptance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/change.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "procedure/progress.h"
#include "rules/evaluationjson.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class Decided : public testing::Test {
protected:
  [[nodiscard]] rules::Evaluation evaluation() const { return evaluationOf(answers); }
  [[nodiscard]] static rules::Evaluation evaluationOf(const core::Answers& answers) {
    return rules::evaluate(support::definitions()->standard(), answers, std::nullopt, today);
  }
  void decide() {
    const Move move{.to = support::definitions()->standard().stages().find("failed"),
                    .on = core::Date(2021, 10, 25),
                    .person = "示例决定人",
                    .documentNo = "渝中卫〔2021〕9号"};
    core::applyChanges(answers, Progress(*support::definitions(), answers).make(move, evaluation(), today));
  }
  void set(const char* field, const char* text) {
    const auto id = answers.catalogue().require(field);
    answers.set(id, support::parsedValue(answers.catalogue()[id], text));
  }
  [[nodiscard]] std::string stored(const char* column) const {
    const auto id = answers.catalogue().require(std::string("progress.acceptances.") + column);
    return core::valueText(answers.cell(id, acceptancesOf(answers).back().row));
  }
  [[nodiscard]] SinceAcceptance since() const {
    return sinceAcceptance(*support::definitions(), answers, acceptancesOf(answers).back().row, evaluation());
  }

  static constexpr core::Date today = core::Date();
  core::Answers answers = support::sampleAnswers(2);
};

TEST_F(Decided, KeepsDecisionResultsAnswersAndTheStandardsChecksum) {
  const std::string results = rules::evaluationJson(support::definitions()->standard(), answers, evaluation());
  const std::string before = exchange::writeCase(answers);
  decide();
  const Acceptance record = acceptancesOf(answers).back();
  EXPECT_EQ(record.decision, "rejected");
  EXPECT_EQ(record.decidedOn, core::Date(2021, 10, 25));
  EXPECT_EQ(record.person, "示例决定人");
  EXPECT_EQ(record.standard, "chongqing-2020");
  EXPECT_EQ(record.checksum, support::definitions()->checksum());
  EXPECT_EQ(stored("results"), results);
  EXPECT_EQ(stored("answers"), before) << "the case without what was done with it";
  EXPECT_FALSE(since().differs());
}

TEST_F(Decided, TellsWhichAnswersAndResultsDifferLaterAndNeverChangesTheDecision) {
  decide();
  const std::string frozen = stored("answers");
  set("review.verified.annual_visits", "1");
  const SinceAcceptance later = since();
  ASSERT_THAT(later.answers, SizeIs(1));
  EXPECT_EQ(later.answers[0].label, "核实 机构年诊疗人次数");
  EXPECT_EQ(later.answers[0].now, "1");
  ASSERT_THAT(later.results, SizeIs(1));
  EXPECT_EQ(later.results[0].id, "C4");
  EXPECT_EQ(acceptancesOf(answers).back().decision, "rejected");
  EXPECT_EQ(stored("answers"), frozen);
}

TEST_F(Decided, HoldsWorksheetsEvidenceAndProgressAgainstNobody) {
  decide();
  set("worksheets.verification.C1.note", "note");
  set("worksheets.reviewers.first.verified.annual_visits", "1");
  for (const char* list :
       {"worksheets.corrections", "worksheets.queries", "evidence.files", "progress.rectification"}) {
    const core::FieldId id = answers.catalogue().require(list);
    const core::Row row = answers.newRow(id);
    answers.editList(id).rows.push_back(row);
  }
  EXPECT_FALSE(since().differs());
}

TEST_F(Decided, SaysWhatDiffersInOneSentence) {
  decide();
  EXPECT_EQ(sinceText(*support::definitions(), since()), "与验收时一致");
  set("review.verified.annual_visits", "1");
  const std::string sentence = sinceText(*support::definitions(), since());
  EXPECT_THAT(sentence, HasSubstr("第4项当时"));
  EXPECT_THAT(sentence, HasSubstr("现为1"));
}

TEST_F(Decided, ShowsNoPersonsDataWhereItDiffers) {
  decide();
  set("information.legal_representative.phone", "023-12345678");
  ASSERT_THAT(since().answers, SizeIs(1));
  EXPECT_EQ(since().answers[0].now, "");
  EXPECT_TRUE(since().results.empty());
}

TEST_F(Decided, ComparesLists) {
  decide();
  answers.removeList(answers.catalogue().require("information.general_practitioners"));
  EXPECT_THAT(since().answers, SizeIs(1));
}

TEST_F(Decided, SaysWhereWhatWasStoredCannotBeRead) {
  decide();
  answers.setCell(answers.catalogue().require("progress.acceptances.answers"), acceptancesOf(answers).back().row,
                  core::Value(std::string("{")));
  EXPECT_FALSE(since().readable);
  EXPECT_TRUE(since().differs());
}

TEST_F(Decided, DoesNotCallAnotherMoveADifference) {
  decide();
  const auto takeBack =
      Progress(*support::definitions(), answers).takeBack("示例", "示例撤销人", core::Date(2021, 10, 26));
  core::applyChanges(answers, takeBack);
  EXPECT_FALSE(since().differs());
}

TEST_F(Decided, HoldsACaseOfSixtyDoctorsAndComesBackFromItsFile) {
  const auto& catalogue = answers.catalogue();
  const auto list = catalogue.require("information.general_practitioners");
  core::List doctors;
  for (int i = 0; i < 60; ++i) {
    core::Row row = answers.newRow(list);
    row.cells[0] = core::Value("示例医师" + std::to_string(i));
    row.cells[1] = core::Value(std::string("一个很长的执业类别与范围说明，写得满满的，一直写到这一格的最后一个字为止"));
    row.cells[2] = core::Value(std::to_string(110500103000001 + i));
    doctors.rows.push_back(std::move(row));
  }
  answers.setList(list, std::move(doctors));
  decide();
  EXPECT_GT(stored("answers").size(), 10'000U);
  const std::string file = exchange::writeCase(answers);
  const auto read = exchange::CaseReader(catalogue).read(file).answers;
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->sameAsWritten(answers));
  EXPECT_EQ(exchange::writeCase(*read), file);
  EXPECT_FALSE(since().differs());
}

TEST_F(Decided, IsWrittenWithoutMovesInIt) {
  decide();
  core::applyChanges(
      answers, Progress(*support::definitions(), answers).takeBack("示例", "示例撤销人", core::Date(2021, 10, 26)));
  decide();
  EXPECT_THAT(stored("answers"), Not(HasSubstr("progress")));
}

}  // namespace
}  // namespace guapai::procedure
