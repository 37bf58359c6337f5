#include "desk/whatifbar.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/app/windowbench.h"
#include "widgets/answereditor.h"

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

}  // namespace
}  // namespace guapai::ui
