#include "widgets/questionlayout.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

class QuestionLayout : public testing::Test {
protected:
  QuestionLayout() {
    rows->addRow(QStringLiteral("名称"), line);
    buttons = layOutQuestion(dialog, QStringLiteral("说明"), 200, rows, QStringLiteral("继续"));
    dialog.show();
  }

  QDialog dialog;
  QLineEdit* line = new QLineEdit(&dialog);
  QFormLayout* rows = new QFormLayout;
  QuestionButtons buttons{};
};

TEST_F(QuestionLayout, SaysWhatItIsAboutAboveItsLines) {
  const auto* const words = dialog.findChild<QLabel*>(QStringLiteral("questionWords"));
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(words->text(), QStringLiteral("说明"));
  EXPECT_LT(words->geometry().bottom(), line->geometry().top());
  EXPECT_GE(words->width(), 200);
}

TEST(QuestionOfItsOwn, StandsAboveItsLinesAndButtons) {
  QDialog dialog;
  auto* const words = new QLabel(QStringLiteral("说明"), &dialog);
  auto* const line = new QLineEdit(&dialog);
  auto* const rows = new QFormLayout;
  rows->addRow(QStringLiteral("名称"), line);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Discard, &dialog);
  layOutQuestion(dialog, words, rows, buttons);
  dialog.show();
  EXPECT_LT(words->geometry().bottom(), line->geometry().top());
  EXPECT_LT(line->geometry().bottom(), buttons->geometry().top());
  EXPECT_TRUE(dialog.rect().contains(buttons->geometry()));
}

TEST_F(QuestionLayout, IsAcceptedByItsAction) {
  EXPECT_EQ(buttons.action->text(), QStringLiteral("继续"));
  buttons.action->click();
  EXPECT_EQ(dialog.result(), QDialog::Accepted);
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(QuestionLayout, IsRejectedByCancel) {
  dialog.setResult(QDialog::Accepted);
  buttons.cancel->click();
  EXPECT_EQ(dialog.result(), QDialog::Rejected);
  EXPECT_FALSE(dialog.isVisible());
}

}  // namespace
}  // namespace guapai::ui
