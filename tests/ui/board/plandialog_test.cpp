#include "board/plandialog.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "board/chart.h"
#include "shell/messagebar.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

class EditPlan : public testing::Test {
protected:
  EditPlan() {
    m_bench.open(m_bench.sampleLibrary());
    m_bench.window().findChild<QAction*>(QStringLiteral("editPlan"))->trigger();
    QApplication::processEvents();
    WindowBench::activate(m_bench.find<QDialog>("planDialog"));
  }
  void type(const char* editor, const QString& text) {
    auto& line = m_bench.find<QLineEdit>(editor);
    line.setFocus();
    ASSERT_EQ(&WindowBench::focus(), &line);
    line.selectAll();
    WindowBench::type(text);
  }
  void click(const char* button) { QTest::mouseClick(&m_bench.find<QPushButton>(button), Qt::LeftButton); }
  [[nodiscard]] QStringList shownYears() {
    WindowBench::activate(m_bench.window());
    m_bench.window().findChild<QAction*>(QStringLiteral("charts"))->trigger();
    QApplication::processEvents();
    QStringList years;
    for (const auto& row : m_bench.find<Chart>("planChart").table().rows)
      years.append(QString::fromStdString(row[0] + row[3]));
    return years;
  }

  WindowBench m_bench;
};

TEST_F(EditPlan, ChangesTheBoard) {
  type("plan1.2", QStringLiteral("3"));
  click("removeStage");
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(shownYears().join(u' '), QStringLiteral("2021年3 2022年4"));
}

TEST_F(EditPlan, SaysWhenItWasSaved) {
  const auto& bar = *m_bench.window().findChild<MessageBar*>();
  click("savePlan");
  EXPECT_TRUE(bar.isVisible());
  EXPECT_THAT(bar.sentence().toStdString(), testing::ContainsRegex("saved [0-9][0-9]:[0-9][0-9]:[0-9][0-9]"));
}

TEST_F(EditPlan, KeepsNothingThatIsCancelled) {
  type("plan1.2", QStringLiteral("3"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(shownYears().first(), QStringLiteral("2021年1"));
}

TEST_F(EditPlan, SaysWhatIsWrong) {
  click("addStage");
  type("plan4.0", QStringLiteral("2025"));
  type("plan4.2", QStringLiteral("1"));
  click("savePlan");
  EXPECT_EQ(m_bench.text("planTrouble"), QStringLiteral("✗ 时段应按年份先后排列，互不重叠，请核对"));
  click("planOfNotice");
  EXPECT_EQ(m_bench.text("planTrouble"), QString());
  click("savePlan");
  EXPECT_EQ(shownYears().last(), QStringLiteral("2025年4"));
}

TEST_F(EditPlan, ProposesTheYearAfterTheLastStageWhereThatHasOne) {
  click("addStage");
  EXPECT_EQ(m_bench.find<QLineEdit>("plan4.0").text(), QStringLiteral("2026"));
  click("removeStage");
  for (const char* const noYear : {"", "20x5", "2147483647"}) {
    m_bench.find<QLineEdit>("plan3.1").setText(QLatin1String(noYear));
    click("addStage");
    EXPECT_EQ(m_bench.find<QLineEdit>("plan4.0").text(), QString()) << noYear;
    EXPECT_EQ(m_bench.find<QLineEdit>("plan4.1").text(), QString()) << noYear;
    click("removeStage");
  }
}

TEST_F(EditPlan, TakesNoFootnoteMarkForADigit) {
  type("plan1.2", QStringLiteral("3²"));
  click("savePlan");
  EXPECT_EQ(m_bench.text("planTrouble"), QStringLiteral("✗ 数量应为0到1000的整数"));
}

}  // namespace
}  // namespace guapai::ui
