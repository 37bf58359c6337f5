#include "widgets/tabreader.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>
#include <gtest/gtest.h>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

TEST(TabReader, TellsTheCurrentTabFromTheOneThatGetsTheKeys) {
  improveScreenReading();
  QWidget window;
  auto* const column = new QVBoxLayout(&window);
  auto* const bar = new QTabBar(&window);
  auto* const blank = new QLineEdit(&window);
  column->addWidget(bar);
  column->addWidget(blank);
  bar->addTab(QStringLiteral("申请表(&A)"));
  bar->addTab(QStringLiteral("信息表"));
  window.show();
  window.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
  QAccessibleInterface& tabs = *QAccessible::queryAccessibleInterface(bar);
  ASSERT_EQ(tabs.childCount(), 2);
  EXPECT_EQ(tabs.child(0)->text(QAccessible::Name), QStringLiteral("申请表"));
  EXPECT_EQ(tabs.child(0)->role(), QAccessible::PageTab);
  EXPECT_EQ(tabs.child(0)->parent(), &tabs);
  EXPECT_EQ(tabs.indexOfChild(tabs.child(1)), 1);

  blank->setFocus();
  EXPECT_TRUE(tabs.child(0)->state().selected);
  EXPECT_FALSE(tabs.child(0)->state().focused);
  bar->setFocus();
  EXPECT_TRUE(tabs.child(0)->state().focused);
  tabs.child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(bar->currentIndex(), 1);
  EXPECT_FALSE(tabs.child(0)->state().selected);
  EXPECT_TRUE(tabs.child(1)->state().focused);
}

}  // namespace
}  // namespace guapai::ui
