#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casewriter.h"
#include "rules/evaluationjson.h"
#include "session/casesession.h"
#include "support/cases.h"
#include "support/district.h"
#include "verification/reviewers.h"

namespace guapai::session {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using verification::Reviewers;

TEST(SettledDifference, IsOneStepThatTheLibraryKeepsAndTheCaseFileReproduces) {
  const Reviewers reviewers{*support::definitions()};
  const auto& visits = *std::ranges::find(reviewers.facts(), "annual_visits", &verification::ReviewedFact::key);
  support::District district;
  const auto id = district.addSample(2);
  const auto enter = [&](CaseSession& session, const std::string& name, const std::string& text) {
    const auto field = support::District::field(name);
    session.setAnswer({.field = field, .row = std::nullopt},
                      support::parsedValue(support::definitions()->catalogue()[field], text));
  };
  {
    CaseSession session(support::definitions(), *district.library, id, district.clock);
    enter(session, "worksheets.reviewers.first.verified.annual_visits", "100000");
    enter(session, "worksheets.reviewers.second.verified.annual_visits", "151906");
    enter(session, "worksheets.settling.settled_by", "示例主任");
    enter(session, "worksheets.settling.settled_on", "2021-10-22");
    enter(session, "worksheets.settling.annual_visits.reason", "以门诊日志为准");
    session.act(reviewers.settle(visits, verification::Reviewer::First, session.answers()).changes,
                QStringLiteral("settle"));
    EXPECT_EQ(session.evaluation().criteria[3].result, rules::CriterionResult::NotMet);
    session.undo();
    EXPECT_EQ(reviewers.line(visits, session.answers()).agreement, verification::Agreement::Differ);
    EXPECT_EQ(session.evaluation().criteria[3].result, rules::CriterionResult::Met);
    session.redo();
  }
  const CaseSession reopened(support::definitions(), *district.library, id, district.clock);
  EXPECT_EQ(reviewers.line(visits, reopened.answers()).agreement, verification::Agreement::Settled);

  const std::string file = exchange::writeCase(reopened.answers());
  exchange::CaseReader reader(support::definitions()->catalogue());
  const auto reread = reader.read(file);
  ASSERT_THAT(reread.problems, IsEmpty());
  EXPECT_EQ(exchange::writeCase(*reread.answers), file);
  EXPECT_THAT(reviewers.settlements(*reread.answers), SizeIs(1));
  const auto& standard = support::definitions()->standard();
  const rules::Evaluation evaluation = rules::evaluate(standard, *reread.answers, std::nullopt, district.clock.today());
  EXPECT_EQ(rules::evaluationJson(standard, *reread.answers, evaluation),
            rules::evaluationJson(standard, reopened.answers(), reopened.evaluation()));
}

}  // namespace
}  // namespace guapai::session
