#include "annotations/corrections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "annotations/queries.h"
#include "core/change.h"
#include "exchange/casewriter.h"
#include "rules/evaluation.h"
#include "support/programdefinitions.h"

namespace guapai::annotations {
namespace {

const core::Date kToday(2021, 11, 20);

/// A center whose visits were keyed in wrongly.
class Correcting : public testing::Test {
protected:
  [[nodiscard]] Correction correction(CorrectionKind kind, std::int64_t value) const {
    return {.kind = kind,
            .place = visits,
            .value = core::Value(value),
            .document = "补正函",
            .on = core::Date(2021, 11, 18),
            .person = "示例经办人"};
  }
  [[nodiscard]] std::string fault(const Correction& of) const {
    const auto problem = faultOf(answers, of, kToday);
    return problem ? problem->sentence : "";
  }

  core::Answers answers = support::sampleAnswers(2);
  const core::Place visits{support::field("application.annual_visits"), std::nullopt};
};

TEST_F(Correcting, OfAKindIsKeptApartFromAnOrdinaryEdit) {
  answers.set(visits.field, core::Value(std::int64_t{5}));
  EXPECT_TRUE(correctionLines(*support::definitions(), answers).empty());
  core::applyChanges(answers, changesOf(answers, correction(CorrectionKind::Keying, 6)));
  EXPECT_EQ(correctionLines(*support::definitions(), answers).front().kind, "更正录入");
}

TEST_F(Correcting, SaysWhatIsMissing) {
  auto wanted = correction(CorrectionKind::Supplement, 1);
  EXPECT_EQ(fault(wanted), "");
  for (const char* const unseen : {" ", "\u200B", "\u3000\u200B"}) {
    wanted.document = unseen;
    EXPECT_EQ(fault(wanted), "correction.no_document");
  }
  wanted.kind = CorrectionKind::Keying;
  EXPECT_EQ(fault(wanted), "");
  wanted.person = "\u200B";
  EXPECT_EQ(fault(wanted), "correction.no_person");
  wanted.person.clear();
  EXPECT_EQ(fault(wanted), "correction.no_person");
  wanted.on = core::Date(2021, 11, 21);
  EXPECT_EQ(fault(wanted), "correction.ahead");
  wanted.on = core::Date(2021, 11, 20);
  EXPECT_EQ(fault(wanted), "correction.no_person");
  wanted.on.reset();
  EXPECT_EQ(fault(wanted), "correction.no_date");
  wanted.value = answers.value(visits.field);
  EXPECT_EQ(fault(wanted), "correction.same");
  wanted = correction(CorrectionKind::Keying, 1);
  wanted.value = {};
  EXPECT_EQ(fault(wanted), "") << "what was keyed in does not stand on the paper";
  wanted.kind = CorrectionKind::Supplement;
  EXPECT_EQ(fault(wanted), "correction.no_value");
}

TEST_F(Correcting, MasksPersonalDataInTheHistory) {
  const auto idNumber = support::field("information.legal_representative.id_number");
  ASSERT_TRUE(answers.catalogue()[idNumber].personal);
  auto wanted = correction(CorrectionKind::Keying, 0);
  wanted.place = {idNumber, std::nullopt};
  wanted.value = core::Value(std::string("11010519491231002X"));
  core::applyChanges(answers, changesOf(answers, wanted));
  const auto line = correctionLines(*support::definitions(), answers).front();
  EXPECT_EQ(line.after, "（个人信息，不列出）");
}

TEST_F(Correcting, IsOfTheTwoPapersOnly) {
  const auto& catalogue = answers.catalogue();
  EXPECT_TRUE(canCorrect(catalogue[visits.field]));
  EXPECT_FALSE(canCorrect(catalogue[support::field("review.accepted_on")]));
  EXPECT_FALSE(canCorrect(catalogue[support::field("information.general_practitioners")]));
}

TEST_F(Correcting, TravelsWithTheCaseAndChangesNoResult) {
  core::applyChanges(answers, changesOf(answers, correction(CorrectionKind::Supplement, 98765)));
  core::applyChanges(answers, markChanges(answers, {support::field("application.postal_code"), std::nullopt},
                                          Query{.state = QueryState::Doubtful}));
  const std::string file = exchange::writeCase(answers);
  exchange::CaseReader reader(support::definitions()->catalogue());
  const auto read = reader.read(file);
  ASSERT_TRUE(read.answers) << file;
  EXPECT_EQ(exchange::writeCase(*read.answers), file);
  EXPECT_EQ(correctionLines(*support::definitions(), *read.answers).size(), 1);
  EXPECT_EQ(Queries(*read.answers).all().size(), 1);

  core::Answers edited = *read.answers;
  edited.removeList(support::field("worksheets.corrections"));
  edited.removeList(support::field("worksheets.queries"));
  const auto& standard = support::definitions()->standard();
  const auto today = kToday;
  const auto plain = rules::evaluate(standard, edited, std::nullopt, today);
  EXPECT_EQ(plain.outcome, rules::evaluate(standard, answers, std::nullopt, today).outcome);
  for (std::size_t i = 0; i < plain.criteria.size(); ++i)
    EXPECT_EQ(plain.criteria[i].reason, rules::evaluate(standard, answers, std::nullopt, today).criteria[i].reason);
}

}  // namespace
}  // namespace guapai::annotations
