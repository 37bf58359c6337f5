#include "district/casechoice.h"

#include <QtTest/QSignalSpy>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Choice : public testing::Test {
protected:
  Choice() {
    model.setLines(
        {line(1, "示例10街道中心", "entry"), line(2, "示例9街道中心", "applied"), line(3, "示例2街道医院", "applied")});
  }

  static LedgerLine line(std::int64_t id, const char* name, const char* stage) {
    return {.head = {.id = {id}, .centerId = name, .round = 1, .revision = 1},
            .name = QString::fromUtf8(name),
            .stage = stage,
            .results = std::vector<LedgerLine::Result>(14)};
  }
  std::vector<std::int64_t> chosen() const {
    std::vector<std::int64_t> numbers;
    for (const core::CaseId id : choice.chosen()) numbers.push_back(id.number);
    return numbers;
  }

  LedgerModel model{support::definitions()};
  CaseChoice choice{model};
};

TEST_F(Choice, BeginsWithNone) {
  EXPECT_THAT(chosen(), IsEmpty());
  EXPECT_EQ(choice.rowCount(), 3);
  EXPECT_EQ(choice.columnCount(), 1);
}

TEST_F(Choice, IsMadeByTicking) {
  const QSignalSpy changes(&choice, &CaseChoice::chosenChanged);
  ASSERT_TRUE(choice.setData(choice.index(0, 0), Qt::Checked, Qt::CheckStateRole));
  EXPECT_THAT(chosen(), ElementsAre(3));
  EXPECT_EQ(choice.index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::Checked);
  EXPECT_EQ(changes.size(), 1);
  choice.setData(choice.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  EXPECT_THAT(chosen(), IsEmpty());
}

TEST_F(Choice, IsInTheOrderOfTheNames) {
  choice.chooseShown(true);
  EXPECT_THAT(chosen(), ElementsAre(3, 2, 1));
}

TEST_F(Choice, TicksOnlyWhatIsShown) {
  choice.filter().setStage("applied");
  choice.chooseShown(true);
  choice.filter().setStage(std::nullopt);
  EXPECT_THAT(chosen(), ElementsAre(3, 2));
}

TEST_F(Choice, KeepsWhatAFilterHides) {
  choice.choose({1});
  choice.filter().setText(QStringLiteral("医院"));
  EXPECT_THAT(chosen(), ElementsAre(1));
  EXPECT_EQ(choice.hiddenChosen(), 1U);
  choice.chooseShown(false);
  EXPECT_THAT(chosen(), ElementsAre(1));
}

TEST_F(Choice, ForgetsACenterThatIsGone) {
  choice.choose({2});
  model.removeLine({2});
  EXPECT_THAT(chosen(), IsEmpty());
  EXPECT_EQ(choice.hiddenChosen(), 0U);
}

TEST_F(Choice, SaysHowFarACaseIs) {
  const QString state = choice.index(0, 0).data(CaseChoice::StateRole).toString();
  EXPECT_EQ(state, QStringLiteral("已申请 · 待核（据申报）"));
  EXPECT_EQ(choice.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("示例2街道医院 ") + state);
}

}  // namespace
}  // namespace guapai::district
