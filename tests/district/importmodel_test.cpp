#include "district/importmodel.h"

#include <chrono>
#include <fstream>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "district/longwork.h"
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

TEST_F(PreviewOfAnImport, ReadsALedgerAgainWithWhatItsColumnsAreSaidToBe) {
  district->importFile(written("before.json", smallCase(R"(,"application":{"annual_visits":7})")));
  const auto ledger = written("a.csv", "名称,诊疗量,备注\n示例中心,8,无\n");
  {
    ImportModel model(*district, {ledger});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(cell(model, 0, ImportModel::State), "不能导入");
    EXPECT_EQ(cell(model, 1, ImportModel::State), "台账有问题");
    EXPECT_TRUE(model.isOfRefusedTable(1));
    EXPECT_FALSE(hasTick(model, 1));
    auto columns = model.columns();
    ASSERT_EQ(columns.size(), 3U);
    EXPECT_FALSE(columns[1].isUnderstood);
    columns[1] = {.heading = "诊疗量", .field = support::District::field("application.annual_visits")};
    model.setColumns(columns);
    EXPECT_EQ(model.rowCount(), 2) << "the third column is not understood yet";
    columns[2].isUnderstood = true;
    model.setColumns(columns);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(model.isChosen(0));
    EXPECT_EQ(model.changes(0).rows, (Table{{"申请表 机构年诊疗人次数", "7人次", "8人次"}}));
    EXPECT_EQ(ImportModel(*district, {ledger}).rowCount(), 2) << "nothing is remembered before the import";
    EXPECT_EQ(visits(), "7");
    EXPECT_TRUE(model.take());
  }
  EXPECT_EQ(visits(), "8");
  EXPECT_EQ(ImportModel(*district, {ledger}).rowCount(), 1) << "the library remembers the columns";
}

/// Two rows whose share, and one whose day, can be read in two ways; and one that is clear.
constexpr auto kAsking =
    "名称,患者满意度,申请时间\n示例一镇卫生院,0.85,21.9.15\n示例二镇卫生院,0.9,\n示例三镇卫生院,93%,\n";

TEST_F(PreviewOfAnImport, TakesInACenterOfWhichEveryQuestionIsAnswered) {
  ImportModel model(*district, {written("a.csv", kAsking)});
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_EQ(model.rowCount(), 3);
  EXPECT_EQ(cell(model, 0, ImportModel::State), "待选读法");
  EXPECT_EQ(model.problems(2).head.size(), 2U) << "nothing is asked there";
  EXPECT_EQ(model.problems(0).rows[0].back(), "请选择");
  const auto asked = model.question(0, 0);
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->readings, (std::vector<std::string>{"85%", "0.85%"}));
  EXPECT_EQ(asked->alike, 1U);
  model.chooseAll(false);
  model.answer(0, 0, 0, false);
  EXPECT_FALSE(model.canBeTaken(0)) << "the day is still open";
  EXPECT_EQ(model.openQuestion(0), 0);
  model.answer(0, 0, 0, false);
  EXPECT_TRUE(model.isChosen(0));
  EXPECT_FALSE(model.isChosen(2)) << "its tick was taken away";
  EXPECT_FALSE(model.openQuestion(0));
  EXPECT_TRUE(model.waitsForAnswers(1));
  ASSERT_TRUE(model.take());
  const auto known = district->library().find("示例一镇卫生院", 1);
  ASSERT_TRUE(known);
  const core::Answers answers = district->library().answers(known->id);
  EXPECT_EQ(core::valueText(answers.value(support::District::field("application.satisfaction.patients"))), "85");
  EXPECT_EQ(core::valueText(answers.value(support::District::field("application.applied_on"))), "2021-09-15");
  EXPECT_EQ(district->ledger().rowCount(), 1);
}

TEST_F(PreviewOfAnImport, TakesOneAnswerForAllCellsThatAreDoubtfulInTheSameWay) {
  ImportModel model(*district, {written("a.csv", kAsking)});
  model.answer(0, 0, 1, true);
  EXPECT_TRUE(model.canBeTaken(1));
  EXPECT_FALSE(model.canBeTaken(0));
  EXPECT_EQ(model.problems(1).rows[0].back(), "0.9%");
  const auto answered = model.question(1, 0);
  ASSERT_TRUE(answered && answered->chosen);
  EXPECT_EQ(*answered->chosen, 1U);
  model.answer(1, 0, 0, false);  // on second thoughts
  EXPECT_EQ(model.problems(1).rows[0].back(), "90%");
  EXPECT_EQ(model.problems(0).rows[1].back(), "0.85%");
}

TEST_F(PreviewOfAnImport, ForgetsTheAnswersAboutAFileThatWasChanged) {
  const auto file = written("a.csv", kAsking);
  ImportModel model(*district, {file});
  model.answer(1, 0, 0, false);
  ASSERT_TRUE(model.canBeTaken(1));
  written("a.csv", "名称,患者满意度,申请时间\n示例零镇卫生院,0.8,\n示例零二镇卫生院,0.7,\n");
  std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::hours(1));
  model.setColumns(model.columns());
  EXPECT_EQ(cell(model, 1, ImportModel::Center), "示例零二镇卫生院");
  EXPECT_FALSE(model.canBeTaken(1));
}

TEST_F(PreviewOfAnImport, AsksAnewAboutCellsOfAColumnThatIsTakenAsAnother) {
  ImportModel model(*district, {written("a.csv", kAsking)});
  model.answer(1, 0, 0, false);
  auto columns = model.columns();
  columns[1].field = support::District::field("application.satisfaction.staff");
  model.setColumns(columns);
  EXPECT_FALSE(model.canBeTaken(1));
  EXPECT_EQ(model.problems(1).rows[0].back(), "请选择");
}

TEST_F(PreviewOfAnImport, StaysAsItWasWhereAFileIsGone) {
  const auto file = written("a.csv", kAsking);
  ImportModel model(*district, {file});
  std::filesystem::remove(file);
  EXPECT_EQ(support::refusal([&] { model.answer(1, 0, 0, false); }), core::ErrorCode::FileUnreadable);
  EXPECT_FALSE(model.canBeTaken(1));
  EXPECT_EQ(model.problems(1).rows[0].back(), "请选择");
  EXPECT_EQ(model.rowCount(), 3);
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

/// Cancels the works of a kind when so many of their steps are done.
class Cancelling {
public:
  Cancelling(Work::Kind kind, int steps) {
    auto& work = LongWork::ofProgram();
    QObject::connect(&work, &LongWork::began, &m_context, [this](const Work& begun) { m_now = begun.kind; });
    QObject::connect(&work, &LongWork::countedHere, &m_context, [this, kind, steps, &work](int done) {
      if (m_now == kind && done == steps) work.cancel();
    });
  }

private:
  QObject m_context;
  Work::Kind m_now{};
};

TEST_F(PreviewOfAnImport, EndsWhereTheUserCancelsTheComparison) {
  const auto file = three();
  const Cancelling cancelling(Work::Kind::Compare, 1);
  EXPECT_THROW(const ImportModel model(*district, {file}), core::Cancelled);
  EXPECT_EQ(visits(), "7");
}

TEST_F(PreviewOfAnImport, LeavesTheLibraryAsItWasWhereTheUserCancelsTheImport) {
  for (const auto kind : {Work::Kind::Compare, Work::Kind::Import}) {
    ImportModel model(*district, {three()});
    const auto trail = district->library().history({}).size();
    const Cancelling cancelling(kind, 1);
    EXPECT_THROW((void)model.take(), core::Cancelled);
    EXPECT_EQ(visits(), "7") << "the first case had come in already";
    EXPECT_EQ(district->library().cases().size(), 1U);
    EXPECT_EQ(district->library().history({}).size(), trail);
  }
  ImportModel model(*district, {three()});
  EXPECT_EQ(model.take()->cases, 2U) << "it can be imported afterwards";
}

}  // namespace
}  // namespace guapai::district
