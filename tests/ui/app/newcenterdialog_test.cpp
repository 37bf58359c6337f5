#include "app/newcenterdialog.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "support/resources.h"

namespace guapai::ui {
namespace {

class NewCenter : public testing::Test {
protected:
  NewCenter() {
    m_dialog = new NewCenterDialog(support::catalogue(), [this](const NewCenterDialog::Center& center) {
      m_added.push_back(center);
      return m_trouble;
    });
    m_dialog->open();
    m_dialog->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_dialog));
  }
  ~NewCenter() override { delete m_dialog.data(); }

  static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
  static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

  QPointer<NewCenterDialog> m_dialog;
  std::vector<NewCenterDialog::Center> m_added;
  std::optional<QString> m_trouble;
};

TEST_F(NewCenter, IsFilledInByKeyboardAlone) {
  type(QStringLiteral("Center One"));
  press(Qt::Key_Tab);
  press(Qt::Key_Right);
  press(Qt::Key_Tab);
  type(QStringLiteral("First Street"));
  press(Qt::Key_Return);
  ASSERT_EQ(m_added.size(), 1U);
  EXPECT_EQ(m_added.front().name, QStringLiteral("Center One"));
  EXPECT_EQ(m_added.front().kind, QStringLiteral("township"));
  EXPECT_EQ(m_added.front().subdistrict, QStringLiteral("First Street"));
  EXPECT_TRUE(m_dialog.isNull() || !m_dialog->isVisible());
}

TEST_F(NewCenter, IsWalkedByEnterAndCreatedInTheLastBlank) {
  type(QStringLiteral("Center One"));
  press(Qt::Key_Return);
  EXPECT_TRUE(m_added.empty());
  press(Qt::Key_Right);
  press(Qt::Key_Return);
  EXPECT_TRUE(m_added.empty());
  type(QStringLiteral("First Street"));
  press(Qt::Key_Return);
  ASSERT_EQ(m_added.size(), 1U);
  EXPECT_EQ(m_added.front().kind, QStringLiteral("township"));
  EXPECT_EQ(m_added.front().subdistrict, QStringLiteral("First Street"));
}

TEST_F(NewCenter, NeedsAName) {
  type(QStringLiteral("  "));
  press(Qt::Key_Return);
  EXPECT_TRUE(m_added.empty());
  EXPECT_TRUE(m_dialog->isVisible());
  EXPECT_FALSE(m_dialog->findChild<QPushButton*>(QStringLiteral("createCenter"))->isEnabled());
  EXPECT_TRUE(m_dialog->findChild<QLabel*>(QStringLiteral("newCenterTrouble"))->isVisible()) << "says why";
}

TEST_F(NewCenter, KeepsWhatWasTypedWhenTheCenterIsRefused) {
  m_trouble = QStringLiteral("there is one already");
  type(QStringLiteral("Center One"));
  for (int blank = 0; blank < 3; ++blank) press(Qt::Key_Return);
  EXPECT_TRUE(m_dialog->isVisible());
  EXPECT_EQ(m_dialog->findChild<QLabel*>(QStringLiteral("newCenterTrouble"))->text(), *m_trouble);
  EXPECT_EQ(m_dialog->findChild<QLineEdit*>(QStringLiteral("newCenterName"))->text(), QStringLiteral("Center One"));
}

TEST_F(NewCenter, KeepsNoLineEndOfAPastedName) {
  auto* const name = m_dialog->findChild<QLineEdit*>(QStringLiteral("newCenterName"));
  name->setText(QStringLiteral("\u200B"));
  EXPECT_FALSE(m_dialog->findChild<QPushButton*>(QStringLiteral("createCenter"))->isEnabled()) << "nothing is seen";
  name->setText(QStringLiteral("Center\r\nOne\n"));
  for (int blank = 0; blank < 3; ++blank) press(Qt::Key_Return);
  ASSERT_EQ(m_added.size(), 1U);
  EXPECT_EQ(m_added.front().name, QStringLiteral("Center One"));
}

TEST_F(NewCenter, GrowsByTheSentenceOfARefusal) {
  const auto heights = [this] {
    std::vector<int> all;
    for (const auto* const line : m_dialog->findChildren<QLineEdit*>()) all.push_back(line->height());
    return all;
  };
  const auto before = heights();
  m_trouble =
      QStringLiteral("A sentence that says at length what is wrong, and what can be done about it. ").repeated(5);
  type(QStringLiteral("Center One"));
  m_dialog->accept();
  QApplication::processEvents();
  EXPECT_EQ(heights(), before);
  const auto& trouble = *m_dialog->findChild<QLabel*>(QStringLiteral("newCenterTrouble"));
  EXPECT_GE(trouble.height(), trouble.heightForWidth(trouble.width()));
}

}  // namespace
}  // namespace guapai::ui
