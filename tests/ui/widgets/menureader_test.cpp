#include "widgets/menureader.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

using Action = QAccessibleActionInterface;

/// A window with one menu, 文件, of two entries.
class MenuReader : public testing::Test {
protected:
  MenuReader() {
    improveScreenReading();
    m_menu = m_window.menuBar()->addMenu(QStringLiteral("文件(&F)"));
    m_new = m_menu->addAction(QStringLiteral("新建机构(&N)…"));
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_shown = m_menu->addAction(QStringLiteral("评审结果(&R)"));
    m_shown->setCheckable(true);
    m_window.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_window));
  }

  [[nodiscard]] QAccessibleInterface& bar() { return *QAccessible::queryAccessibleInterface(m_window.menuBar()); }
  [[nodiscard]] QAccessibleInterface& file() { return *bar().child(0); }
  [[nodiscard]] QAccessibleInterface& entry(int at) { return *file().child(0)->child(at); }
  static std::string nameOf(const QAccessibleInterface& part) { return part.text(QAccessible::Name).toStdString(); }

  QMainWindow m_window;
  QMenu* m_menu;
  QAction* m_new;
  QAction* m_shown;
};

TEST_F(MenuReader, SaysTheWordsWithoutTheirKeys) {
  EXPECT_EQ(bar().role(), QAccessible::MenuBar);
  EXPECT_EQ(nameOf(file()), "文件");
  EXPECT_EQ(nameOf(*file().child(0)), "文件");
  EXPECT_EQ(nameOf(entry(0)), "新建机构…");
  EXPECT_EQ(entry(0).role(), QAccessible::MenuItem);
  EXPECT_EQ(file().actionInterface()->keyBindingsForAction(Action::showMenuAction()),
            QStringList{QStringLiteral("Alt+F")});
  EXPECT_EQ(entry(0).actionInterface()->keyBindingsForAction(Action::pressAction()),
            (QStringList{QStringLiteral("N"), QStringLiteral("Ctrl+N")}));
}

TEST_F(MenuReader, LeadsUpAsItLeadsDown) {
  EXPECT_EQ(file().parent(), &bar());
  EXPECT_EQ(file().child(0)->parent(), &file());
  EXPECT_EQ(entry(1).parent(), file().child(0));
  EXPECT_EQ(bar().indexOfChild(&file()), 0);
  EXPECT_EQ(file().child(0)->indexOfChild(&entry(1)), 1);
}

TEST_F(MenuReader, TellsHowAnEntryStands) {
  EXPECT_TRUE(entry(1).state().checkable);
  EXPECT_FALSE(entry(1).state().checked);
  m_shown->setChecked(true);
  EXPECT_TRUE(entry(1).state().checked);
  EXPECT_TRUE(entry(1).state().invisible);
  m_new->setEnabled(false);
  EXPECT_TRUE(entry(0).state().disabled);
  EXPECT_TRUE(entry(0).actionInterface()->actionNames().isEmpty());
}

TEST_F(MenuReader, OpensAMenuAndPressesAnEntryOfIt) {
  const QSignalSpy pressed(m_new, &QAction::triggered);
  file().actionInterface()->doAction(Action::showMenuAction());
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_menu->isVisible(); }));
  EXPECT_FALSE(entry(0).state().invisible);
  entry(0).actionInterface()->doAction(Action::pressAction());
  EXPECT_TRUE(pressed.isEmpty()) << "whoever asks must not wait for what it does";
  EXPECT_TRUE(QTest::qWaitFor([&pressed] { return !pressed.isEmpty(); }));
  EXPECT_FALSE(m_menu->isVisible());
}

TEST_F(MenuReader, FindsTheMenuOfAButton) {
  QPushButton button(QStringLiteral("更多(&M)"));
  QMenu menu;
  menu.addAction(QStringLiteral("作废(&V)…"));
  button.setMenu(&menu);
  QAccessibleInterface& reader = *QAccessible::queryAccessibleInterface(&button);
  EXPECT_EQ(reader.role(), QAccessible::ButtonMenu);
  ASSERT_EQ(reader.childCount(), 1);
  EXPECT_EQ(nameOf(*reader.child(0)->child(0)), "作废…");
  EXPECT_EQ(reader.child(0)->parent(), &reader);
}

}  // namespace
}  // namespace guapai::ui
