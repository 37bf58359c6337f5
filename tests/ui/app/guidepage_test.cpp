#include "app/guidepage.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

class Guide : public testing::Test {
protected:
  Guide() {
    m_create.setObjectName(QStringLiteral("create"));
    m_page.addWay(&m_create, QStringLiteral("Begin here."));
  }

  QAction m_create{QStringLiteral("新建(&N)…")};
  GuidePage m_page;
};

TEST_F(Guide, StartsOnTheFirstWay) {
  m_page.show();
  m_page.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
  m_page.setFocus();
  int triggered = 0;
  QObject::connect(&m_create, &QAction::triggered, &m_page, [&triggered] { ++triggered; });
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(triggered, 1);
}

TEST_F(Guide, NamesTheButtonWithoutTheMenusKey) {
  const auto* const button = m_page.findChild<QPushButton*>(QStringLiteral("createButton"));
  ASSERT_NE(button, nullptr);
  EXPECT_EQ(button->text(), QStringLiteral("新建…"));
}

}  // namespace
}  // namespace guapai::ui
