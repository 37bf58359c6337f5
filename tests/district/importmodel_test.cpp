#include "district/importmodel.h"

#include <fstream>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"
#include "support/refusal.h"
#include "support/samplecasefiles.h"

namespace guapai::district {
namespace {

using support::smallCase;
using Table = std::vector<std::vector<std::string>>;

class PreviewOfAnImport : public testing::Test {
protected:
  std::filesystem::path written(const std::string& name, const std::string& text) const {
    std::ofstream(directory / name, std::ios::binary) << text;
    return directory / name;
  }
  [[nodiscard]] std::string visits() const {
    const auto known = district->library().find("示例中心", 1);
    return core::valueText(
        district->library().answers(known->id).value(support::District::field("application.annual_visits")));
  }
  static std::string cell(const ImportModel& model, int row, int column) {
    return model.index(row, column).data().toString().toStdString();
  }
  static bool hasTick(const ImportModel& model, int row) {
    return model.index(row, ImportModel::Center).data(Qt::CheckStateRole).isValid();
  }
  /// A known center, a new one, and one with a mistake.
  std::filesystem::path three() const {
    district->importFile(written("before.json", smallCase(R"(,"application":{"annual_visits":7})")));
    return written("a.jsonl",
                   smallCase(R"(,"application":{"annual_visits":8})") + "\n" +
                       R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})" + "\n" +
                       R"({"format":"guapai.case/1","center":{"name":"示例错中心","kind":"office"}})" + "\n");
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::unique_ptr<DistrictSession> district =
      DistrictSession::create(support::definitions(), directory / "a.guapai", clock);
};

TEST_F(PreviewOfAnImport, ListsTheCasesWithTheirChangesAndProblems) {
  ImportModel model(*district, {three()});
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_EQ(model.rowCount(), 3);
  EXPECT_EQ(cell(model, 0, ImportModel::Center), "示例中心");
  EXPECT_EQ(cell(model, 0, ImportModel::State), "已有");
  EXPECT_EQ(cell(model, 0, ImportModel::Changes), "1");
  EXPECT_EQ(cell(model, 1, ImportModel::State), "新机构");
  EXPECT_EQ(cell(model, 2, ImportModel::Center), "示例错中心");
  EXPECT_EQ(cell(model, 2, ImportModel::State), "不能导入");
  EXPECT_EQ(cell(model, 2, ImportModel::Problems), "1");
  EXPECT_EQ(model.changes(0).rows, (Table{{"申请表 机构年诊疗人次数", "7人次", "8人次"}}));
  ASSERT_EQ(model.problems(2).rows.size(), 1U);
  EXPECT_THAT(model.problems(2).rows[0][0], testing::HasSubstr("a.jsonl 第3行"));
  EXPECT_EQ(model.tables().size(), 3U);
  EXPECT_EQ(model.changes(std::nullopt).rows[0][0], "示例中心");
  EXPECT_EQ(district->ledger().rowCount(), 1) << "nothing has come in";
  EXPECT_EQ(visits(), "7");
}

TEST_F(PreviewOfAnImport, TicksNoCaseThatCannotComeIn) {
  ImportModel model(*district, {three()});
  EXPECT_TRUE(hasTick(model, 0));
  EXPECT_FALSE(hasTick(model, 2));
  EXPECT_FALSE(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
  model.chooseAll(true);
  EXPECT_FALSE(model.isChosen(2));
  EXPECT_EQ(model.chosen(), 2);
  model.chooseAll(false);
  EXPECT_EQ(model.chosen(), 0);
}

TEST_F(PreviewOfAnImport, TakesInWhatIsTickedAndLeavesTheRestAsItWas) {
  ImportModel model(*district, {three()});
  EXPECT_TRUE(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
  const auto imported = model.take();
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->cases, 1U);
  EXPECT_EQ(visits(), "7");
  EXPECT_EQ(district->ledger().rowCount(), 2);
  EXPECT_FALSE(district->library().find("示例错中心", 1));
}

TEST_F(PreviewOfAnImport, TakesInNothingThatWasNotShown) {
  ImportModel model(*district, {three()});
  const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  district->importFile(written("other.json", smallCase(R"(,"application":{"annual_visits":9})")));
  EXPECT_FALSE(model.take());
  EXPECT_EQ(visits(), "9");
  EXPECT_EQ(reset.count(), 1);
  EXPECT_EQ(model.changes(0).rows[0][1], "9人次");
  EXPECT_TRUE(model.take());
  EXPECT_EQ(visits(), "8");
}

TEST_F(PreviewOfAnImport, FindsTheCentersOfALedgerInTheLibrary) {
  district->importFile(written("before.json", smallCase(R"(,"application":{"annual_visits":7})")));
  ImportModel model(*district, {written("台账.csv", "名称,年诊疗人次\n示例中心,8\n示例新镇卫生院,9\n")});
  ASSERT_EQ(model.rowCount(), 2);
  EXPECT_EQ(cell(model, 0, ImportModel::State), "已有");
  EXPECT_EQ(cell(model, 1, ImportModel::State), "新机构");
  EXPECT_EQ(model.changes(0).rows, (Table{{"申请表 机构年诊疗人次数", "7人次", "8人次"}}));
  EXPECT_TRUE(model.take());
  EXPECT_EQ(visits(), "8");
  EXPECT_EQ(district->ledger().rowCount(), 2);
}

TEST_F(PreviewOfAnImport, NamesAFileThatCannotBeRead) {
  EXPECT_EQ(support::refusal([&] { const ImportModel model(*district, {directory / "gone.json"}); }),
            core::ErrorCode::FileUnreadable);
}

TEST_F(PreviewOfAnImport, NamesACaseByItsFileWhereNothingElseIsKnown) {
  const ImportModel model(*district, {written("a.jsonl", smallCase() + "\n{")});
  EXPECT_EQ(cell(model, 1, ImportModel::Center), "a.jsonl 第2行");
  const ImportModel second(*district, {written("b.jsonl", smallCase(R"(,"round":2)"))});
  EXPECT_EQ(cell(second, 0, ImportModel::Center), "示例中心（第2次）");
}

}  // namespace
}  // namespace guapai::district
