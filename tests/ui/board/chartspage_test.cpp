#include "board/chartspage.h"

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "district/districtsession.h"
#include "support/district.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// The charts of the sample district.
class Charts : public testing::Test {
protected:
  Charts() {
    for (int number = 1; number <= 11; ++number) (void)m_district.addSample(number);
    m_session = district::DistrictSession::open(support::definitions(), m_district.file, m_district.clock);
    m_page.setBoard(m_session->board(), support::definitions()->messages());
    m_page.resize(1300, 700);
    m_page.show();
    m_page.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
  }

  Chart& focused(const char* name) {
    auto& chart = *m_page.findChild<Chart*>(QLatin1String(name));
    chart.setFocus(Qt::TabFocusReason);
    return chart;
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }

  support::District m_district;
  std::unique_ptr<district::DistrictSession> m_session;
  ChartsPage m_page;
};

TEST_F(Charts, SayInWordsWhatIsMarked) {
  const Chart& plan = focused("planChart");
  EXPECT_EQ(plan.accessibleName(), QStringLiteral("建设计划与完成情况"));
  EXPECT_THAT(plan.accessibleDescription().toStdString(),
              HasSubstr("2021年：计划（至当年末） 1，当年建成 1，累计计划 1，累计建成 1，建成机构 示例二街道"));
  EXPECT_EQ(QAccessible::queryAccessibleInterface(&focused("planChart"))->role(), QAccessible::Chart);
  press(Qt::Key_End);
  EXPECT_EQ(plan.markedText(), QStringLiteral("2025年：计划（至当年末） 2，累计计划 4"));
}

TEST_F(Charts, SayAllFiguresWhileNothingIsMarked) {
  const Chart& plan = focused("planChart");
  focused("resultsChart");
  EXPECT_EQ(plan.markedText(), QString());
  const std::string figures = plan.accessibleDescription().toStdString();
  EXPECT_THAT(figures, HasSubstr(plan.table().head.front()));
  for (const auto& row : plan.table().rows) EXPECT_THAT(figures, HasSubstr(row.front()));
}

TEST_F(Charts, WalkTheBarsByKey) {
  const Chart& results = focused("resultsChart");
  const QString first = results.markedText();
  press(Qt::Key_Down);
  EXPECT_NE(results.markedText(), first);
  press(Qt::Key_Up);
  press(Qt::Key_Up);
  EXPECT_EQ(results.markedText(), first);
}

TEST_F(Charts, NameTheCenterBehindADotAndGoToIt) {
  std::vector<std::int64_t> wanted;
  QObject::connect(&m_page, &ChartsPage::centerWanted, &m_page,
                   [&wanted](core::CaseId id) { wanted.push_back(id.number); });
  const Chart& distribution = focused("distributionChart");
  const QString first = distribution.markedText();
  EXPECT_THAT(first.toStdString(), HasSubstr("社区卫生服务中心　第3项 特色科室日均门诊量"));
  press(Qt::Key_Down);
  EXPECT_THAT(distribution.markedText().toStdString(), HasSubstr("第4项"));
  EXPECT_EQ(distribution.markedText().section(u'　', 0, 0), first.section(u'　', 0, 0));
  press(Qt::Key_Return);
  ASSERT_EQ(wanted.size(), 1U);
  EXPECT_EQ(m_session->ledger().line(core::CaseId{wanted[0]})->name, first.section(u'　', 0, 0));
}

TEST_F(Charts, NameWhatThePointerIsOver) {
  const auto& results = *m_page.findChild<Chart*>(QStringLiteral("resultsChart"));
  QTest::mouseMove(const_cast<Chart*>(&results), QPoint(300, 50));
  EXPECT_THAT(results.markedText().toStdString(), HasSubstr("不达标或不符合"));
}

TEST_F(Charts, CopyThePictureAndItsFigures) {
  const Chart& chart = focused("resultsChart");
  press(Qt::Key_C, Qt::ControlModifier);
  const QMimeData& content = *QApplication::clipboard()->mimeData();
  ASSERT_TRUE(content.hasImage());
  EXPECT_EQ(qvariant_cast<QImage>(content.imageData()).width(), 2 * chart.width());
  EXPECT_THAT(content.text().toStdString(), StartsWith("项目\t不达标或不符合\t"));
}

TEST_F(Charts, TurnIntoTheirFigures) {
  auto& toggle = *m_page.findChild<QToolButton*>(QStringLiteral("planAsTable"));
  QTest::keyClick(&toggle, Qt::Key_Space);
  auto& table = *m_page.findChild<QTableWidget*>(QStringLiteral("planTable"));
  ASSERT_TRUE(table.isVisible());
  EXPECT_FALSE(m_page.findChild<Chart*>(QStringLiteral("planChart"))->isVisible());
  EXPECT_EQ(table.item(0, 5)->text(), QStringLiteral("示例二街道社区卫生服务中心"));
  table.setFocus();
  press(Qt::Key_C, Qt::ControlModifier);
  EXPECT_THAT(QApplication::clipboard()->text().toStdString(), StartsWith("年份\t计划（至当年末）\t"));
  QTest::keyClick(&toggle, Qt::Key_Space);
  EXPECT_FALSE(table.isVisible());
}

TEST_F(Charts, OfferTheSameByTheirMenu) {
  int printed = 0;
  QObject::connect(&m_page, &ChartsPage::printWanted, &m_page, [&printed] { ++printed; });
  Chart& chart = focused("planChart");
  QContextMenuEvent wanted(QContextMenuEvent::Keyboard, {20, 20}, chart.mapToGlobal(QPoint(20, 20)));
  QApplication::sendEvent(&chart, &wanted);
  auto& menu = *chart.findChild<QMenu*>(QStringLiteral("chartMenu"));
  int saved = 0;
  QObject::connect(&m_page, &ChartsPage::saveWanted, &m_page, [&saved](const terms::Table& table) {
    EXPECT_EQ(table.title, "建设计划与完成情况");
    ++saved;
  });
  ASSERT_EQ(menu.actions().size(), 4);
  menu.actions()[1]->trigger();
  EXPECT_THAT(QApplication::clipboard()->text().toStdString(), StartsWith("年份\t"));
  menu.actions()[2]->trigger();
  EXPECT_EQ(printed, 1);
  menu.actions()[3]->trigger();
  EXPECT_EQ(saved, 1);
  menu.close();
}

/// In the dark as well: what goes onto paper is black on white.
TEST_F(Charts, ArePaintedOnWhiteForPaper) {
  QPalette dark(QColor(30, 30, 30));
  m_page.setPalette(dark);
  for (const char* name : {"planChart", "resultsChart", "distributionChart"}) {
    const auto& chart = *m_page.findChild<Chart*>(QLatin1String(name));
    const QImage picture = chart.picture({1000, chart.neededHeight()}, 1);
    EXPECT_EQ(picture.pixelColor(999, 0), QColor(Qt::white)) << name;
    EXPECT_LT(picture.convertToFormat(QImage::Format_Mono).size().width(), 1001);
  }
}

}  // namespace
}  // namespace guapai::ui
