#include "district/ledgermodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::district {
namespace {

using Shape = terms::ResultMark::Shape;

LedgerLine line(std::int64_t id, const char* name, rules::Outcome outcome = rules::Outcome::Pass) {
  LedgerLine made{.head = {.id = {id}, .centerId = name, .round = 1, .revision = 1},
                  .name = QString::fromUtf8(name),
                  .subdistrict = QStringLiteral("示例街道"),
                  .stage = "applied",
                  .outcome = outcome,
                  .basis = rules::Basis::Declared,
                  .results = std::vector<LedgerLine::Result>(14)};
  made.results[5] = {.mark = {.shape = Shape::NotMet, .ruled = false, .provisional = false},
                     .reason = QStringLiteral("还差1名")};
  return made;
}

class Ledger : public testing::Test {
protected:
  std::string at(int row, int column, int role = Qt::DisplayRole) const {
    return model.index(row, column).data(role).toString().toStdString();
  }
  std::string head(int column, int role = Qt::DisplayRole) const {
    return model.headerData(column, Qt::Horizontal, role).toString().toStdString();
  }

  LedgerModel model{support::definitions()};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(Ledger, ShowsALineForEachCase) {
  model.setLines({line(1, "示例甲"), line(2, "示例乙")});
  EXPECT_EQ(model.rowCount(), 2);
  EXPECT_EQ(model.columnCount(), 20);
  EXPECT_EQ(at(1, LedgerModel::Name), "示例乙");
  EXPECT_EQ(at(1, LedgerModel::Subdistrict), "示例街道");
  EXPECT_EQ(at(1, LedgerModel::Stage), "已申请");
  EXPECT_EQ(at(1, LedgerModel::Decision), "");
  EXPECT_EQ(at(1, LedgerModel::Outcome), "据申报达标（未核实）");
  EXPECT_EQ(at(1, LedgerModel::Distance), "—");
  EXPECT_EQ(model.index(1, 0).data(LedgerModel::CaseRole).value<core::CaseId>(), core::CaseId{2});
}

TEST_F(Ledger, ShowsWhatWasDecidedBesideWhatIsComputed) {
  LedgerLine decided = line(1, "示例甲", rules::Outcome::Fail);
  decided.decision = "accepted";
  decided.decidedOn = support::day("2021-11-01");
  model.setLines({decided, line(2, "示例乙")});
  EXPECT_EQ(head(LedgerModel::Decision), "结论");
  EXPECT_EQ(at(0, LedgerModel::Decision), "验收合格");
  EXPECT_EQ(at(0, LedgerModel::Decision, Qt::ToolTipRole), "验收合格 · 2021年11月1日");
  EXPECT_EQ(at(0, LedgerModel::Outcome), "未达标（据申报）");
  const auto rank = [this](int row) {
    return model.index(row, LedgerModel::Decision).data(LedgerModel::SortRole).toInt();
  };
  EXPECT_LT(rank(0), rank(1)) << "who was not decided on comes last";
}

TEST_F(Ledger, ReadsAResultAloud) {
  model.setLines({line(1, "示例甲")});
  const int sixth = LedgerModel::FirstResult + 5;
  EXPECT_EQ(at(0, sixth, Qt::AccessibleTextRole), "第6项 不达标");
  EXPECT_EQ(at(0, sixth, Qt::ToolTipRole), "第6项 不达标\n还差1名");
  EXPECT_EQ(at(0, sixth), "");
  EXPECT_EQ(model.index(0, sixth).data(LedgerModel::MarkRole).value<terms::ResultMark>().shape, Shape::NotMet);
  EXPECT_EQ(at(0, LedgerModel::FirstResult + 11, Qt::AccessibleTextRole), "申请条件1 待核");
  LedgerLine ruled = line(1, "示例甲");
  ruled.results[5].mark.ruled = true;
  model.setLine(ruled);
  EXPECT_EQ(at(0, sixth, Qt::AccessibleTextRole), "第6项 不达标（裁定）");
}

TEST_F(Ledger, NamesItsColumnsInOfficialWords) {
  EXPECT_EQ(head(LedgerModel::Name), "机构名称");
  EXPECT_EQ(head(LedgerModel::FirstResult + 5), "第6项\n全科医生");
  EXPECT_EQ(head(LedgerModel::FirstResult + 5, Qt::ToolTipRole), "每万名常住人口配置2名及以上全科医生。");
  EXPECT_EQ(head(LedgerModel::FirstResult + 11), "条件1\n医疗事故");
}

TEST_F(Ledger, TellsTheRoundsOfACenterApart) {
  LedgerLine second = line(2, "示例甲");
  second.head.round = 2;
  model.setLines({line(1, "示例甲"), second});
  EXPECT_EQ(at(0, LedgerModel::Name), "示例甲");
  EXPECT_EQ(at(1, LedgerModel::Name), "示例甲 · 第2次");
}

TEST_F(Ledger, ChangesOneLineAndLeavesTheOthers) {
  model.setLines({line(1, "示例甲"), line(2, "示例乙")});
  std::vector<int> changed;
  QObject::connect(&model, &QAbstractItemModel::dataChanged,
                   [&changed](const QModelIndex& from, const QModelIndex&) { changed.push_back(from.row()); });
  model.setLine(line(2, "示例丙"));
  EXPECT_EQ(changed, std::vector<int>{1});
  EXPECT_EQ(at(1, LedgerModel::Name), "示例丙");
  model.setLine(line(3, "示例丁"));
  EXPECT_EQ(model.rowCount(), 3);
  model.removeLine({1});
  EXPECT_EQ(model.rowCount(), 2);
  EXPECT_EQ(model.line({1}), nullptr);
  EXPECT_EQ(model.line({3})->name, QStringLiteral("示例丁"));
}

TEST_F(Ledger, SaysWhatAnOutcomeRestsOn) {
  const terms::ResultWords words(support::definitions()->messages());
  using rules::Basis;
  using rules::Outcome;
  EXPECT_EQ(words.outcome(Outcome::Pass, Basis::Verified), "达标（已核实）");
  EXPECT_EQ(words.outcome(Outcome::Fail, Basis::Declared), "未达标（据申报）");
}

}  // namespace
}  // namespace guapai::district
