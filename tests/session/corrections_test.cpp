#include "annotations/corrections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "annotations/queries.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "rules/evaluationjson.h"
#include "session/casesession.h"
#include "support/cases.h"
#include "support/district.h"

namespace guapai::session {
namespace {

/// A center whose visits were keyed in wrongly.
class Correcting : public testing::Test {
protected:
  [[nodiscard]] annotations::Correction correction(annotations::CorrectionKind kind, std::int64_t value) const {
    return {.kind = kind,
            .place = visits,
            .value = core::Value(value),
            .document = "补正函",
            .on = core::Date(2021, 11, 18),
            .person = "示例经办人"};
  }
  [[nodiscard]] std::string fault(const annotations::Correction& of) const {
    const auto problem = annotations::faultOf(session.answers(), of, district.clock.today());
    return problem ? problem->sentence : "";
  }
  [[nodiscard]] std::string answer() const { return core::valueText(session.answer(visits)); }

  support::District district;
  core::CaseId id = district.addSample(2);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
  const core::Place visits{support::District::field("application.annual_visits"), std::nullopt};
  const std::string before = answer();
};

TEST_F(Correcting, IsOneStepWithItsEntryInTheHistory) {
  session.act(annotations::markChanges(session.answers(), visits,
                                       annotations::Query{.state = annotations::QueryState::Doubtful}),
              QStringLiteral("mark"));
  ASSERT_TRUE(session.act(
      annotations::changesOf(session.answers(), correction(annotations::CorrectionKind::Supplement, 98765)), {}));
  EXPECT_EQ(answer(), "98765");
  EXPECT_EQ(annotations::Queries(session.answers()).find(visits), nullptr)
      << "what was put right is not doubtful any more";
  const auto lines = annotations::correctionLines(*support::definitions(), session.answers());
  ASSERT_EQ(lines.size(), 1);
  EXPECT_EQ(lines[0].kind, "补正");
  EXPECT_THAT(lines[0].name, testing::StartsWith("申请表 "));
  EXPECT_EQ(lines[0].before, before + "人次");
  EXPECT_EQ(lines[0].after, "98765人次");
  EXPECT_EQ(lines[0].document, "补正函");
  EXPECT_EQ(lines[0].on, "2021年11月18日");
  EXPECT_EQ(annotations::lastCorrector(session.answers()), "示例经办人");

  const auto undone = session.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->cursor, visits);
  EXPECT_EQ(answer(), before);
  EXPECT_TRUE(annotations::correctionLines(*support::definitions(), session.answers()).empty());
  EXPECT_NE(annotations::Queries(session.answers()).find(visits), nullptr);
  EXPECT_EQ(session.redo()->cursor, visits);
  EXPECT_EQ(answer(), "98765");
}

TEST_F(Correcting, OfACellNamesItsRow) {
  const auto license = support::District::field("information.general_practitioners.license_no");
  const auto doctors = support::District::field("information.general_practitioners");
  auto wanted = correction(annotations::CorrectionKind::Keying, 0);
  wanted.place = {license, session.answers().list(doctors)->rows.at(1).id};
  wanted.value = core::Value(std::string("110500103009999"));
  session.act(annotations::changesOf(session.answers(), wanted), {});
  EXPECT_EQ(core::valueText(session.answer(wanted.place)), "110500103009999");
  const auto line = annotations::correctionLines(*support::definitions(), session.answers()).front();
  EXPECT_THAT(line.name, testing::HasSubstr("第2行"));
  EXPECT_EQ(session.undo()->cursor, wanted.place);
}

TEST_F(Correcting, IsNeverTried) {
  QString refusal;
  QObject::connect(&session, &CaseSession::failed, [&refusal](const QString& sentence) { refusal = sentence; });
  session.beginTrial();
  EXPECT_FALSE(
      session.act(annotations::changesOf(session.answers(), correction(annotations::CorrectionKind::Keying, 1)), {}));
  EXPECT_FALSE(refusal.isEmpty());
  EXPECT_EQ(answer(), before);
}

TEST_F(Correcting, StaysInTheLibrary) {
  session.act(annotations::changesOf(session.answers(), correction(annotations::CorrectionKind::Supplement, 98765)),
              {});
  const CaseSession again(support::definitions(), *district.library, id, district.clock);
  EXPECT_EQ(annotations::correctionLines(*support::definitions(), again.answers()).front().after, "98765人次");
}

}  // namespace
}  // namespace guapai::session
