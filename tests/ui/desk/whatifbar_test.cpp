#include "desk/whatifbar.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editors/answereditor.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// A trial from the desk's button to its end, in the whole window.
class WhatIf : public testing::Test {
protected:
  WhatIf() {
    bench.open(bench.sampleLibrary());
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
    WindowBench::type(QStringLiteral("示例二街道"));
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    bench.showTab("Verification");
    click("whatIf");
  }
  void click(const char* name) {
    QApplication::processEvents();
    QTest::mouseClick(&bench.find<QPushButton>(name), Qt::LeftButton);
    QApplication::processEvents();
  }
  void enter(const char* field, const char* text) {
    bench.find<AnswerEditor>(field).takeFocus();
    WindowBench::type(QString::fromUtf8(text));
    WindowBench::press(Qt::Key_Tab);
  }
  void showAllCenters() {
    bench.find<QLineEdit>("ledgerSearch").clear();
    QApplication::processEvents();
  }
  [[nodiscard]] std::string says() { return bench.text("whatIfSays").toStdString(); }
  [[nodiscard]] std::string visits() {
    return core::valueText(bench.find<AnswerEditor>("review.verified.annual_visits").value());
  }

  WindowBench bench;
};

TEST_F(WhatIf, SaysThatTheCaseStaysAsItIs) {
  EXPECT_FALSE(says().empty());
  EXPECT_FALSE(bench.isShown("whatIfEffects"));
  enter("review.verified.annual_visits", "100");
  EXPECT_THAT(says(), HasSubstr("1"));
  EXPECT_EQ(bench.text("whatIfEffects").toStdString(), "第4项由达标变为不达标");
}

TEST_F(WhatIf, IsDiscardedByOneClick) {
  enter("review.verified.annual_visits", "100");
  click("whatIfDiscard");
  EXPECT_FALSE(bench.isShown("whatIf"));
  EXPECT_EQ(visits(), "151906");
}

TEST_F(WhatIf, IsAdoptedByOneClickAndTakenBackByOneKey) {
  enter("review.verified.annual_visits", "100");
  enter("review.verified.general_practitioner_count", "2");
  click("whatIfAdopt");
  EXPECT_FALSE(bench.isShown("whatIfSays"));
  EXPECT_EQ(visits(), "100");
  bench.find<AnswerEditor>("review.verified.annual_visits").takeFocus();
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(visits(), "151906");
  EXPECT_EQ(core::valueText(bench.find<AnswerEditor>("review.verified.general_practitioner_count").value()), "14");
}

TEST_F(WhatIf, TakesWhatIsStillTyped) {
  bench.find<AnswerEditor>("review.verified.annual_visits").takeFocus();
  WindowBench::type(QStringLiteral("100"));
  click("whatIfAdopt");
  EXPECT_EQ(visits(), "100");
}

TEST_F(WhatIf, IsBegunAndEndedByKeysAlone) {
  click("whatIfDiscard");
  bench.showTab("Application");
  WindowBench::press(Qt::Key_T, Qt::ControlModifier);
  EXPECT_TRUE(bench.isShown("whatIfSays"));
  EXPECT_TRUE(bench.find<AnswerEditor>("review.verified.grade").hasFocusWithin());
  enter("review.verified.annual_visits", "100");
  WindowBench::press(Qt::Key_K, Qt::AltModifier);
  EXPECT_TRUE(QTest::qWaitFor([this] { return !bench.isShown("whatIfSays"); }))
      << "the button shows that it is pressed";
  EXPECT_EQ(visits(), "100");
}

TEST_F(WhatIf, AsksBeforeTheCenterIsLeftAndStays) {
  enter("review.verified.annual_visits", "100");
  showAllCenters();
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_FALSE(bench.window().close());
  EXPECT_EQ(bench.dialogs.asked.size(), 3);
  EXPECT_TRUE(bench.isShown("whatIfSays"));
  EXPECT_EQ(visits(), "100");
}

TEST_F(WhatIf, StaysWithTheCenterInTheLedgerToo) {
  enter("review.verified.annual_visits", "100");
  showAllCenters();
  auto& ledger = bench.find<QTableView>("ledger");
  const QModelIndex before = ledger.currentIndex();
  EXPECT_TRUE(bench.dialogs.asked.empty());
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_EQ(bench.dialogs.asked.size(), 1);
  EXPECT_EQ(ledger.currentIndex().row(), before.row());
}

TEST_F(WhatIf, LeavesNothingBehindWhereItIsDiscarded) {
  enter("review.verified.annual_visits", "100");
  bench.dialogs.choice = 1;
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(bench.isShown("tabs"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(visits(), "151906");
}

TEST_F(WhatIf, IsInTheCaseWhereItIsAdoptedOnLeaving) {
  bench.find<AnswerEditor>("review.verified.annual_visits").takeFocus();
  WindowBench::type(QStringLiteral("100"));
  bench.dialogs.choice = 0;
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(visits(), "100");
}

TEST_F(WhatIf, EndsWithoutAQuestionWhereNothingWasChanged) {
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_TRUE(bench.dialogs.asked.empty());
  EXPECT_FALSE(bench.isShown("tabs"));
}

}  // namespace
}  // namespace guapai::ui
