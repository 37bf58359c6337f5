#include "district/ledgertables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "district/ledgermodel.h"
#include "support/district.h"

namespace guapai::district {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

class LedgerTablesOfSamples : public testing::Test {
protected:
  LedgerTablesOfSamples() {
    for (int number = 1; number <= 3; ++number) (void)district.addSample(number);
  }
  [[nodiscard]] std::vector<terms::Table> tables() const {
    return ledgerTables(*support::definitions(), *district.library, district.clock.today());
  }

  support::District district;
};

TEST_F(LedgerTablesOfSamples, AreTheLedgerItsResultsAndWhatIsMissing) {
  const auto all = tables();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].title, "各机构评价结果一览");
  EXPECT_THAT(all[0].rows, SizeIs(3));
  EXPECT_EQ(all[1].title, "各机构逐项结果");
  EXPECT_THAT(all[1].rows, AllOf(SizeIs(3 * 14), Each(SizeIs(all[1].head.size()))));
  EXPECT_THAT(all[1].rows.at(0), AllOf(Contains("示例一街道社区卫生服务中心"), Contains("第1次"), Contains("达标")));
  EXPECT_EQ(all[2].title, "各机构差距");
  EXPECT_THAT(all[2].rows, Each(SizeIs(all[2].head.size())));
}

/// The third sample has too few visits and two general practitioners too few.
TEST_F(LedgerTablesOfSamples, TellHowMuchIsMissingInFigures) {
  const terms::Table gaps = tables()[2];
  EXPECT_THAT(gaps.numbers, ElementsAre(4, 5, 6));
  EXPECT_THAT(gaps.rows, SizeIs(2));
  // The visits lack the smaller share of what is needed.
  EXPECT_THAT(gaps.rows.front(), ElementsAre("示例三街道社区卫生服务中心", "第1次", testing::StartsWith("第4项 "),
                                             "机构年诊疗人次数", "158742人次", "163810人次", "5068人次", testing::_));
  EXPECT_THAT(gaps.rows.back(), ElementsAre("示例三街道社区卫生服务中心", "第1次", testing::StartsWith("第6项 "),
                                            "全科医生人数", "15名", "17名", "2名", testing::_));
}

TEST_F(LedgerTablesOfSamples, HaveTheCasesAndTheOrderOfTheScreen) {
  LedgerModel model(support::definitions());
  std::vector<LedgerLine> lines;
  district.library->visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto evaluation =
        rules::evaluate(support::definitions()->standard(), answers, std::nullopt, district.clock.today());
    if (head.centerId != "sample-02")
      lines.insert(lines.begin(),
                   ledgerLine(*support::definitions(), head, answers, evaluation, district.clock.today()));
  });
  model.setLines(lines);
  const auto all = ledgerTables(*support::definitions(), *district.library, model, district.clock.today());
  EXPECT_EQ(all[1].rows.front().front(), "示例三街道社区卫生服务中心");
  EXPECT_EQ(all[1].rows.back().front(), "示例一街道社区卫生服务中心");
  EXPECT_THAT(all[1].rows, SizeIs(2 * 14));
}

TEST_F(LedgerTablesOfSamples, ChangeNothingInTheLibrary) {
  const std::string before = support::fileText(district.file);
  (void)tables();
  EXPECT_EQ(support::fileText(district.file), before);
}

}  // namespace
}  // namespace guapai::district
