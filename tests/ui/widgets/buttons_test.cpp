#include "widgets/buttons.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

class ButtonsInARow : public testing::Test {
protected:
  ButtonsInARow() { row->addWidget(line); }

  QDialog dialog;
  QLineEdit* line = new QLineEdit(&dialog);
  QHBoxLayout* row = new QHBoxLayout(&dialog);
  int count = 0;
};

TEST_F(ButtonsInARow, ArePressedByReturnOnlyWithTheFocus) {
  QPushButton* const button = addButton(*row, &dialog, "act", QStringLiteral("继续"));
  QObject::connect(button, &QPushButton::clicked, &dialog, [this] { ++count; });
  dialog.show();
  EXPECT_EQ(dialog.findChild<QPushButton*>(QStringLiteral("act")), button);
  EXPECT_EQ(button->text(), QStringLiteral("继续"));
  EXPECT_LT(line->geometry().right(), button->geometry().left());
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(count, 0);
  QTest::keyClick(button, Qt::Key_Space);
  EXPECT_EQ(count, 1);
  button->setDefault(true);
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(count, 2);
}

TEST_F(ButtonsInARow, DoTheirActAndGoWithIt) {
  QAction act(QStringLiteral("复制"));
  QObject::connect(&act, &QAction::triggered, &dialog, [this] { ++count; });
  QToolButton* const button = addActButton(*row, &dialog, "act", &act);
  dialog.show();
  EXPECT_EQ(button->text(), QStringLiteral("复制"));
  EXPECT_EQ(button->focusPolicy(), Qt::StrongFocus);
  QTest::keyClick(button, Qt::Key_Space);
  EXPECT_EQ(count, 1);
  act.setVisible(false);
  EXPECT_FALSE(button->isVisible());
  act.setVisible(true);
  EXPECT_TRUE(button->isVisible());
}

}  // namespace
}  // namespace guapai::ui
