#include "session/findingsmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using core::Value;
using testing::HasSubstr;
using testing::StartsWith;

class Findings : public testing::Test {
protected:
  std::string at(int row, int role = Qt::DisplayRole) const {
    return model.index(row).data(role).toString().toStdString();
  }
  std::string details(int row) const {
    return model.index(row).data(FindingsModel::DetailsRole).toStringList().join(QLatin1Char('|')).toStdString();
  }
  terms::ResultMark mark(int row) const {
    return model.index(row).data(FindingsModel::MarkRole).value<terms::ResultMark>();
  }
  void set(const char* field, Value value) {
    session.setAnswer({.field = support::District::field(field), .row = std::nullopt}, std::move(value));
  }

  support::District district;
  core::CaseId id = district.addSample(1);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
  FindingsModel model{session};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
  static constexpr int kVisits = 3;  // 第4项
};

TEST_F(Findings, AreElevenCriteriaAndThreeDisqualifiers) {
  ASSERT_EQ(model.rowCount(), 14);
  EXPECT_EQ(at(5), "第6项 全科医生");
  EXPECT_EQ(at(5, FindingsModel::IdRole), "C6");
  EXPECT_EQ(at(11), "申请条件1 医疗事故");
  EXPECT_TRUE(model.index(11).data(FindingsModel::BeginsDisqualifiersRole).toBool());
  EXPECT_FALSE(model.index(12).data(FindingsModel::BeginsDisqualifiersRole).toBool());
  EXPECT_THAT(at(5, FindingsModel::ClauseRole),
              HasSubstr("每万名常住人口配置2名及以上全科医生。\n评价方法：查阅资料。"));
}

TEST_F(Findings, ReadAloudAsASentence) {
  set("application.annual_visits", Value(std::int64_t{7}));
  EXPECT_THAT(at(kVisits, Qt::AccessibleTextRole), StartsWith(at(kVisits) + " 不达标 "));
  EXPECT_THAT(at(kVisits, Qt::AccessibleTextRole), HasSubstr(at(kVisits, FindingsModel::ReasonRole)));
  EXPECT_THAT(at(12, Qt::AccessibleTextRole), StartsWith(at(12) + " "));
}

TEST_F(Findings, TellTheDecisionApartFromTheEvaluation) {
  EXPECT_EQ(model.decisionText(), QString());
  core::Answers decided = session.answers();
  support::setRows(decided, "progress.acceptances", {{{"decision", "rejected"}, {"decided_on", "2021-11-01"}}});
  const auto list = support::District::field("progress.acceptances");
  EXPECT_TRUE(session.act({core::SetList{.field = list, .list = *decided.list(list)}}, {}));
  EXPECT_EQ(model.decisionText(), QStringLiteral("验收不合格 · 2021年11月1日"));
  EXPECT_EQ(model.outcomeText(), QStringLiteral("据申报达标（未核实）"));
}

TEST_F(Findings, FollowTheSession) {
  int heard = 0;
  QObject::connect(&model, &FindingsModel::evaluationChanged, [&heard] { ++heard; });
  set("application.annual_visits", Value(std::int64_t{7}));
  EXPECT_EQ(heard, 1);
  EXPECT_EQ(mark(kVisits).shape, terms::ResultMark::Shape::NotMet);
  EXPECT_TRUE(model.isUnmet(model.index(kVisits)));
  EXPECT_EQ(model.outcomeText(), QStringLiteral("未达标"));
  EXPECT_EQ(model.countsText(), QStringLiteral("1项不达标"));
  session.undo();
  EXPECT_FALSE(model.isUnmet(model.index(kVisits)));
  EXPECT_EQ(model.countsText(), QStringLiteral("各项指标均达标，申请条件均符合"));
}

TEST_F(Findings, AreGreyWhereTheyDifferWhileAFigureIsTyped) {
  const core::Place visits{.field = support::District::field("application.annual_visits"), .row = std::nullopt};
  model.showProvisional(session.provisional(visits, Value(std::int64_t{7})));
  EXPECT_TRUE(mark(kVisits).provisional);
  EXPECT_EQ(mark(kVisits).shape, terms::ResultMark::Shape::NotMet);
  EXPECT_FALSE(mark(5).provisional);
  model.settle();
  EXPECT_FALSE(mark(kVisits).provisional);
  EXPECT_EQ(mark(kVisits).shape, terms::ResultMark::Shape::Met);
}

TEST_F(Findings, SayWhyNothingIsKnown) {
  set("application.partner_hospitals", Value());
  EXPECT_EQ(at(6, FindingsModel::ResultTextRole), "待核 · 缺资料");
  EXPECT_EQ(mark(6).shape, terms::ResultMark::Shape::Unknown);
  set("information.satisfaction.patients",
      std::get<Value>(core::parseValue(
          support::definitions()->catalogue()[support::District::field("information.satisfaction.patients")],
          "79.99")));
  EXPECT_EQ(at(8, FindingsModel::ResultTextRole), "待核 · 两表不一致");
  EXPECT_EQ(mark(8).shape, terms::ResultMark::Shape::Conflict);
  EXPECT_EQ(details(8), "申请表：达标；信息表：不达标|依据：据申报");
}

TEST_F(Findings, SayWhatIsMissingInExactFigures) {
  set("application.partner_hospitals", Value(std::int64_t{0}));
  EXPECT_THAT(details(6), StartsWith("上级医院数量：现0家，需1家（申请表）"));
}

TEST_F(Findings, KeepTheComputedResultBesideARuling) {
  set("application.partner_hospitals", Value(std::int64_t{0}));
  set("review.rulings.C7.result", Value(core::Code{"met"}));
  set("review.rulings.C7.reason", Value(std::string("示例理由")));
  set("review.rulings.C7.ruled_by", Value(std::string("示例评审员")));
  set("review.rulings.C7.ruled_on", Value(core::WrittenDate(core::Date(2021, 10, 1))));
  EXPECT_TRUE(mark(6).ruled);
  EXPECT_EQ(mark(6).shape, terms::ResultMark::Shape::Met);
  EXPECT_EQ(model.index(6).data(FindingsModel::ResultTextRole).toString(), QStringLiteral("裁定达标"));
  EXPECT_THAT(details(6), StartsWith("已由评审人员裁定为达标；按资料计算为不达标"));
}

TEST_F(Findings, LeadToTheBlankThatDecides) {
  EXPECT_EQ(model.places(model.index(kVisits)).front().field, support::District::field("application.annual_visits"));
  EXPECT_EQ(model.places(model.index(11)).front().field, support::District::field("records.accidents"));
  EXPECT_EQ(model.places(model.index(6)).back().field, support::District::field("review.verified.technical_guidance"));
  EXPECT_EQ(model.places(model.index(11)).back().field, support::District::field("review.rulings.D1.result"));
}

}  // namespace
}  // namespace guapai::session
