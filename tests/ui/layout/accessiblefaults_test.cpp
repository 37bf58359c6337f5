#include "ui/layout/accessiblefaults.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class AccessibleFaults : public testing::Test {
protected:
  AccessibleFaults() { improveScreenReading(); }

  std::vector<std::string> faults() {
    m_window.show();
    if (!QTest::qWaitForWindowExposed(&m_window)) throw std::runtime_error("the window is not shown");
    std::vector<std::string> found;
    for (const QString& fault : accessibleFaults(m_window)) found.push_back(fault.toStdString());
    return found;
  }
  template <typename Widget>
  Widget& add(const char* name = "") {
    auto* const widget = new Widget(&m_window);
    widget->setAccessibleName(QString::fromUtf8(name));
    return *widget;
  }

  QWidget m_window;
};

TEST_F(AccessibleFaults, FindsNothingWhereAllIsNamed) {
  add<QLineEdit>("姓名");
  add<QPushButton>().setText(QStringLiteral("保存(&S)"));
  add<QComboBox>("阶段").addItem(QStringLiteral("已申请"));
  add<QLabel>();
  add<QLineEdit>().hide();
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(AccessibleFaults, FindsAWidgetWithoutName) {
  add<QLineEdit>();
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("QLineEdit: has no name")));
}

TEST_F(AccessibleFaults, FindsAWidgetWithoutRole) {
  add<QWidget>("平面图").setFocusPolicy(Qt::StrongFocus);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("QWidget: has no role")));
}

TEST_F(AccessibleFaults, FindsTheLetterOfAKey) {
  add<QLineEdit>("姓名(N)");
  add<QLineEdit>("&Name");
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("“姓名(N)”"), HasSubstr("“&Name”")));
}

TEST_F(AccessibleFaults, FindsAChoiceThatIsCalledByWhatIsChosen) {
  add<QComboBox>("已申请").addItem(QStringLiteral("已申请"));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("is called by what is chosen")));
}

TEST_F(AccessibleFaults, FindsButtonsOfOneName) {
  for (int button = 0; button < 2; ++button) add<QPushButton>().setText(QStringLiteral("添加佐证…"));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("is called as another button: “添加佐证…”")));
}

TEST_F(AccessibleFaults, FindsWhatSaysThatItHasTheFocus) {
  auto& line = add<QLineEdit>("姓名");
  auto& group = add<QGroupBox>("经办人");
  group.setFocusProxy(&line);
  m_window.show();
  m_window.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
  line.setFocus();
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("“经办人” says that it has the focus")));
  group.setFocusProxy(nullptr);
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(AccessibleFaults, FindsTheLetterOfAKeyInAMenu) {
  auto& bar = add<QMenuBar>();
  QAction* const menu = bar.addMenu(QStringLiteral("文件(&F)"))->menuAction();
  EXPECT_THAT(faults(), IsEmpty());
  menu->setText(QStringLiteral("文件(F)"));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("“文件(F)”")));
}

}  // namespace
}  // namespace guapai::ui
