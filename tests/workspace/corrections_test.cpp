#include "workspace/corrections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "rules/evaluationjson.h"
#include "support/cases.h"
#include "support/district.h"
#include "workspace/queries.h"

namespace guapai::workspace {
namespace {

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
    const auto problem = faultOf(session.answers(), of, district.clock.today());
    return problem ? problem->sentence : "";
  }
  [[nodiscard]] std::string answer() const { return core::valueText(session.answer(visits)); }

  support::District district;
  storage::CaseId id = district.addSample(2);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
  const Place visits{support::District::field("application.annual_visits"), std::nullopt};
  const std::string before = answer();
};

TEST_F(Correcting, IsOneStepWithItsEntryInTheHistory) {
  session.act(markChanges(session.answers(), visits, Query{.state = QueryState::Doubtful}), QStringLiteral("mark"));
  ASSERT_TRUE(session.act(changesOf(session.answers(), correction(CorrectionKind::Supplement, 98765)), {}));
  EXPECT_EQ(answer(), "98765");
  EXPECT_EQ(Queries(session.answers()).find(visits), nullptr) << "what was put right is not doubtful any more";
  const auto lines = correctionLines(*support::definitions(), session.answers());
  ASSERT_EQ(lines.size(), 1);
  EXPECT_EQ(lines[0].kind, "补正");
  EXPECT_THAT(lines[0].name, testing::StartsWith("申请表 "));
  EXPECT_EQ(lines[0].before, before + "人次");
  EXPECT_EQ(lines[0].after, "98765人次");
  EXPECT_EQ(lines[0].document, "补正函");
  EXPECT_EQ(lines[0].on, "2021年11月18日");
  EXPECT_EQ(lastCorrector(session.answers()), "示例经办人");

  const auto undone = session.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->cursor, visits);
  EXPECT_EQ(answer(), before);
  EXPECT_TRUE(correctionLines(*support::definitions(), session.answers()).empty());
  EXPECT_NE(Queries(session.answers()).find(visits), nullptr);
  EXPECT_EQ(session.redo()->cursor, visits);
  EXPECT_EQ(answer(), "98765");
}

TEST_F(Correcting, OfAKindIsKeptApartFromAnOrdinaryEdit) {
  session.setAnswer(visits, core::Value(std::int64_t{5}));
  EXPECT_TRUE(correctionLines(*support::definitions(), session.answers()).empty());
  session.act(changesOf(session.answers(), correction(CorrectionKind::Keying, 6)), {});
  EXPECT_EQ(correctionLines(*support::definitions(), session.answers()).front().kind, "更正录入");
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
  wanted.value = session.answer(visits);
  EXPECT_EQ(fault(wanted), "correction.same");
  wanted = correction(CorrectionKind::Keying, 1);
  wanted.value = {};
  EXPECT_EQ(fault(wanted), "") << "what was keyed in does not stand on the paper";
  wanted.kind = CorrectionKind::Supplement;
  EXPECT_EQ(fault(wanted), "correction.no_value");
}

TEST_F(Correcting, OfACellNamesItsRow) {
  const auto license = support::District::field("information.general_practitioners.license_no");
  const auto doctors = support::District::field("information.general_practitioners");
  auto wanted = correction(CorrectionKind::Keying, 0);
  wanted.place = {license, session.answers().list(doctors)->rows.at(1).id};
  wanted.value = core::Value(std::string("110500103009999"));
  session.act(changesOf(session.answers(), wanted), {});
  EXPECT_EQ(core::valueText(session.answer(wanted.place)), "110500103009999");
  const auto line = correctionLines(*support::definitions(), session.answers()).front();
  EXPECT_THAT(line.name, testing::HasSubstr("第2行"));
  EXPECT_EQ(session.undo()->cursor, wanted.place);
}

TEST_F(Correcting, MasksPersonalDataInTheHistory) {
  const auto idNumber = support::District::field("information.legal_representative.id_number");
  ASSERT_TRUE(session.answers().catalogue()[idNumber].personal);
  auto wanted = correction(CorrectionKind::Keying, 0);
  wanted.place = {idNumber, std::nullopt};
  wanted.value = core::Value(std::string("11010519491231002X"));
  session.act(changesOf(session.answers(), wanted), {});
  const auto line = correctionLines(*support::definitions(), session.answers()).front();
  EXPECT_EQ(line.after, "（个人信息，不列出）");
}

TEST_F(Correcting, IsOfTheTwoPapersOnly) {
  const auto& catalogue = session.answers().catalogue();
  EXPECT_TRUE(canCorrect(catalogue[visits.field]));
  EXPECT_FALSE(canCorrect(catalogue[support::District::field("review.accepted_on")]));
  EXPECT_FALSE(canCorrect(catalogue[support::District::field("information.general_practitioners")]));
}

TEST_F(Correcting, IsNeverTried) {
  QString refusal;
  QObject::connect(&session, &CaseSession::failed, [&refusal](const QString& sentence) { refusal = sentence; });
  session.beginTrial();
  EXPECT_FALSE(session.act(changesOf(session.answers(), correction(CorrectionKind::Keying, 1)), {}));
  EXPECT_FALSE(refusal.isEmpty());
  EXPECT_EQ(answer(), before);
}

TEST_F(Correcting, TravelsWithTheCaseAndChangesNoResult) {
  session.act(changesOf(session.answers(), correction(CorrectionKind::Supplement, 98765)), {});
  session.act(markChanges(session.answers(), {support::District::field("application.postal_code"), std::nullopt},
                          Query{.state = QueryState::Doubtful}),
              {});
  const std::string file = exchange::writeCase(session.answers());
  exchange::CaseReader reader(support::definitions()->catalogue());
  const auto read = reader.read(file);
  ASSERT_TRUE(read.answers) << file;
  EXPECT_EQ(exchange::writeCase(*read.answers), file);
  EXPECT_EQ(correctionLines(*support::definitions(), *read.answers).size(), 1);
  EXPECT_EQ(Queries(*read.answers).all().size(), 1);

  core::Answers edited = *read.answers;
  edited.removeList(support::District::field("worksheets.corrections"));
  edited.removeList(support::District::field("worksheets.queries"));
  const auto& standard = support::definitions()->standard();
  const auto today = district.clock.today();
  const auto plain = rules::evaluate(standard, edited, std::nullopt, today);
  EXPECT_EQ(plain.outcome, session.evaluation().outcome);
  for (std::size_t i = 0; i < plain.criteria.size(); ++i)
    EXPECT_EQ(plain.criteria[i].reason, session.evaluation().criteria[i].reason);
}

TEST_F(Correcting, StaysInTheLibrary) {
  session.act(changesOf(session.answers(), correction(CorrectionKind::Supplement, 98765)), {});
  const CaseSession again(support::definitions(), *district.library, id, district.clock);
  EXPECT_EQ(correctionLines(*support::definitions(), again.answers()).front().after, "98765人次");
}

}  // namespace
}  // namespace guapai::workspace
