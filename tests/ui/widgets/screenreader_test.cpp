#include "widgets/screenreader.h"

#include <QtGui/QKeyEvent>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

/// What a screen reader is told of a widget.
class ScreenReader : public testing::Test {
protected:
  ScreenReader() { improveScreenReading(); }

  static QAccessibleInterface& of(QWidget& widget) { return *QAccessible::queryAccessibleInterface(&widget); }
  static std::string nameOf(QWidget& widget) { return of(widget).text(QAccessible::Name).toStdString(); }
};

TEST(Spoken, LeavesOutTheSignsForKeys) {
  EXPECT_EQ(spoken(QStringLiteral("新建机构(&N)…")), QStringLiteral("新建机构…"));
  EXPECT_EQ(spoken(QStringLiteral("Paste (&V)")), QStringLiteral("Paste"));
  EXPECT_EQ(spoken(QStringLiteral("&Save")), QStringLiteral("Save"));
  EXPECT_EQ(spoken(QStringLiteral("甲&&乙(一)")), QStringLiteral("甲&乙(一)"));
}

TEST_F(ScreenReader, SaysTheWordsOfAButtonWithoutItsKey) {
  QPushButton button(QStringLiteral("恢复(&R)…"));
  EXPECT_EQ(nameOf(button), "恢复…");
  button.setText(QStringLiteral("停止(&T)"));
  EXPECT_EQ(nameOf(button), "停止");
  button.setAccessibleName(QStringLiteral("停止恢复"));
  EXPECT_EQ(nameOf(button), "停止恢复");
  EXPECT_EQ(of(button).role(), QAccessible::Button);
}

TEST_F(ScreenReader, TellsWhatAButtonIsAndHowItStands) {
  QCheckBox box(QStringLiteral("草稿(&D)"));
  EXPECT_EQ(of(box).role(), QAccessible::CheckBox);
  EXPECT_FALSE(of(box).state().checked);
  box.setChecked(true);
  EXPECT_TRUE(of(box).state().checkable);
  EXPECT_TRUE(of(box).state().checked);
  QRadioButton radio;
  EXPECT_EQ(of(radio).role(), QAccessible::RadioButton);
  QCheckBox one;
  setReaderRole(one, QAccessible::RadioButton);
  EXPECT_EQ(of(one).role(), QAccessible::RadioButton);
}

TEST_F(ScreenReader, PressesAButton) {
  QCheckBox box;
  box.show();
  auto* const action = of(box).actionInterface();
  ASSERT_TRUE(action->actionNames().contains(QAccessibleActionInterface::toggleAction()));
  action->doAction(QAccessibleActionInterface::toggleAction());
  EXPECT_TRUE(QTest::qWaitFor([&box] { return box.isChecked(); }));
}

TEST_F(ScreenReader, CallsAChoiceByItsLabelWhateverIsChosen) {
  QWidget window;
  QFormLayout rows(&window);
  auto* const choice = new QComboBox(&window);
  choice->addItems({QStringLiteral("已申请"), QStringLiteral("已受理")});
  rows.addRow(QStringLiteral("阶段"), choice);
  EXPECT_EQ(nameOf(*choice), "阶段");
  choice->setCurrentIndex(1);
  EXPECT_EQ(nameOf(*choice), "阶段");
  EXPECT_EQ(of(*choice).role(), QAccessible::ComboBox);
  EXPECT_EQ(of(*choice).text(QAccessible::Value), QStringLiteral("已受理"));
  EXPECT_EQ(of(*choice).textInterface()->text(0, -1), QStringLiteral("已受理"));
  EXPECT_EQ(of(*choice).child(0)->childCount(), 2);
}

TEST_F(ScreenReader, TellsWhetherAChoiceIsOpen) {
  QComboBox choice;
  choice.addItem(QStringLiteral("已申请"));
  choice.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&choice));
  EXPECT_TRUE(of(choice).state().expandable);
  EXPECT_FALSE(of(choice).state().expanded);
  of(choice).actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
  EXPECT_TRUE(of(choice).state().expanded);
  choice.hidePopup();
}

/// Is pressed by the space key.
class Pressed : public QWidget {
public:
  Pressed() { setReaderRole(*this, QAccessible::Button); }
  int presses = 0;

protected:
  void keyPressEvent(QKeyEvent* event) override { presses += event->key() == Qt::Key_Space ? 1 : 0; }
};

TEST_F(ScreenReader, TellsTheRoleOfAWidgetThatQtDoesNotKnow) {
  Pressed pressed;
  EXPECT_EQ(of(pressed).role(), QAccessible::Button);
  of(pressed).actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QCoreApplication::sendPostedEvents(&pressed);
  EXPECT_EQ(pressed.presses, 1);
}

TEST_F(ScreenReader, TellsTheFocusOfTheWidgetThatGetsTheKeysAlone) {
  QWidget blank;
  auto* const line = new QLineEdit(&blank);
  blank.setFocusProxy(line);
  blank.show();
  blank.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&blank));
  blank.setFocus();
  ASSERT_TRUE(line->hasFocus());
  EXPECT_TRUE(of(*line).state().focused);
  EXPECT_FALSE(of(blank).state().focused);

  QDialogButtonBox buttons(QDialogButtonBox::Close, &blank);
  buttons.show();
  buttons.setFocus();
  ASSERT_TRUE(buttons.button(QDialogButtonBox::Close)->hasFocus());
  EXPECT_FALSE(of(buttons).state().focused);
  EXPECT_EQ(of(buttons).role(), QAccessible::Grouping);
}

TEST_F(ScreenReader, GoesThroughAPageByPlace) {
  QWidget page;
  setReadInPlace(page);
  auto* const below = new QPushButton(QStringLiteral("below"), &page);
  auto* const right = new QPushButton(QStringLiteral("right"), &page);
  auto* const left = new QPushButton(QStringLiteral("left"), &page);
  below->move(0, 50);
  right->move(100, 0);
  left->move(0, 0);
  std::vector<std::string> order;
  for (int index = 0; index < of(page).childCount(); ++index) {
    order.push_back(of(page).child(index)->text(QAccessible::Name).toStdString());
    EXPECT_EQ(of(page).indexOfChild(of(page).child(index)), index);
  }
  EXPECT_THAT(order, testing::ElementsAre("left", "right", "below"));
}

}  // namespace
}  // namespace guapai::ui
