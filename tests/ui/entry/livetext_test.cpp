#include "entry/livetext.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

#include "entry/cellview.h"
#include "entry/formpieces.h"
#include "support/district.h"

namespace guapai::ui {
namespace {

/// One cell that says two things and offers an act.
class LiveCell : public testing::Test {
protected:
  void say(LiveTexts texts) { view.setLiveTexts(texts); }

  forms::Cell cell = ui::cell(0, 1, {{live("result"), words(std::string("，"))}, {live("reason"), live("act:take")}});
  CellView view{cell, support::catalogue(), support::messages(), nullptr};
};

TEST_F(LiveCell, IsSilentUntilItSaysSomething) {
  EXPECT_TRUE(view.isAlive());
  EXPECT_TRUE(view.isSilent());
  say({{"other", {.text = QStringLiteral("x")}}});
  EXPECT_TRUE(view.isSilent());
  say({{"result", {.mark = terms::ResultMark{}}}});
  EXPECT_FALSE(view.isSilent());
  say({});
  EXPECT_TRUE(view.isSilent());
}

TEST_F(LiveCell, IsReadAloudWithItsMark) {
  const terms::ResultMark mark{.shape = terms::ResultMark::Shape::Met};
  say({{"result", {.text = QStringLiteral("达标"), .mark = mark}}, {"reason", {.text = QStringLiteral("理由")}}});
  EXPECT_EQ(view.accessibleName().toStdString(), "理由\n✓达标");
  EXPECT_EQ(view.objectName().toStdString(), "result");
}

TEST_F(LiveCell, GrowsWithItsLines) {
  say({{"reason", {.text = QStringLiteral("一")}}});
  const int one = view.heightForWidth(300);
  say({{"reason", {.text = QStringLiteral("一\n二\n三")}}});
  EXPECT_GT(view.heightForWidth(300), one + view.fontMetrics().height());
}

TEST_F(LiveCell, OffersAnActOnlyWhereItHasAWord) {
  const auto* const button = view.findChild<QPushButton*>(QStringLiteral("take"));
  ASSERT_NE(button, nullptr);
  EXPECT_TRUE(button->isHidden());
  EXPECT_TRUE(view.stops().isEmpty());
  say({{"act:take", {.text = QStringLiteral("采用")}}});
  EXPECT_EQ(view.stops().size(), 1);
  view.show();
  QSignalSpy acted(&view, &CellView::acted);
  QTest::mouseClick(view.stops().front(), Qt::LeftButton);
  ASSERT_EQ(acted.size(), 1);
  EXPECT_EQ(acted[0][0].toString().toStdString(), "take");
}

TEST_F(LiveCell, KeepsItsRowAwayUntilTheWordThatItWaitsForIsSaid) {
  EXPECT_FALSE(view.isClosed()) << "it waits for none";
  const forms::Cell waiting = ui::cell(0, 1, {{live("while:open"), live("result")}});
  CellView waits(waiting, support::catalogue(), support::messages(), nullptr);
  EXPECT_TRUE(waits.isClosed());
  waits.setLiveTexts({{"result", {.text = QStringLiteral("x")}}});
  EXPECT_TRUE(waits.isClosed());
  waits.setLiveTexts({{"while:open", {}}, {"result", {.text = QStringLiteral("x")}}});
  EXPECT_FALSE(waits.isClosed());
  EXPECT_EQ(waits.accessibleName().toStdString(), "x");
  EXPECT_EQ(waits.objectName().toStdString(), "result");
}

}  // namespace
}  // namespace guapai::ui
