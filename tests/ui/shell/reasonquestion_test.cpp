#include "shell/reasonquestion.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

#include "support/ink.h"

namespace guapai::ui {
namespace {

class Question : public testing::Test {
protected:
  Question() {
    question.show();
    question.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&question));
  }
  ReasonQuestion question{QStringLiteral("Remove <b>示例</b>\u202e?"), QStringLiteral("Remove center")};
  QLineEdit& reason = *question.findChild<QLineEdit*>(QStringLiteral("reason"));
};

TEST_F(Question, ShowsWhatItAsks) {
  auto& words = *question.findChild<QLabel*>();
  EXPECT_EQ(words.text(), QStringLiteral("Remove <b>示例</b>[U+202E]?"));
  EXPECT_GT(support::ink(words), 0);
}

TEST_F(Question, TakesTheReasonAndGoesOnByItsOwnButtonOnly) {
  EXPECT_EQ(question.focusWidget(), &reason);
  QTest::keyClicks(&reason, QStringLiteral("  twice in the list "));
  QTest::keyClick(&reason, Qt::Key_Return);
  EXPECT_EQ(question.result(), QDialog::Rejected) << "Enter cancels: what is asked cannot be undone";
  question.show();
  QTest::keyClick(question.findChild<QPushButton*>(QStringLiteral("goOn")), Qt::Key_Space);
  EXPECT_EQ(question.result(), QDialog::Accepted);
  EXPECT_EQ(question.reason(), QStringLiteral("twice in the list"));
}

}  // namespace
}  // namespace guapai::ui
