#include "ui/layout/layoutfaults.h"

#include <QtGui/QScreen>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>
#include <gmock/gmock.h>

#include "ui/layout/paintedtext.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const auto kWords = QStringLiteral("示例一街道社区卫生服务中心");

class LayoutFaults : public testing::Test {
protected:
  std::vector<std::string> faults() {
    m_window.show();
    if (!QTest::qWaitForWindowExposed(&m_window)) throw std::runtime_error("the window is not shown");
    std::vector<std::string> found;
    for (const QString& fault : layoutFaults(m_window)) found.push_back(fault.toStdString());
    return found;
  }
  template <typename Widget>
  Widget& add(const QRect& place, QWidget* parent = nullptr) {
    auto* const widget = new Widget(parent == nullptr ? &m_window : parent);
    widget->setGeometry(place);
    return *widget;
  }

  LayoutFaults() { m_window.setGeometry(20, 40, 400, 300); }
  QWidget m_window;
};

TEST_F(LayoutFaults, FindsNothingWhereAllIsInSight) {
  add<QLabel>({0, 0, 300, 30}).setText(kWords);
  add<QPushButton>({0, 40, 300, 30}).setText(QStringLiteral("打开…"));
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LayoutFaults, FindsWordsThatAreTooLongForTheirLabel) {
  add<QLabel>({0, 0, 100, 30}).setText(kWords);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("QLabel: is cut: “示例一街道社区卫生服务中心”")));
}

TEST_F(LayoutFaults, FindsABlankThatIsSquashedInAWindowThatIsTooLow) {
  auto* const column = new QVBoxLayout(&m_window);
  column->setSizeConstraint(QLayout::SetNoConstraint);
  for (int blank = 0; blank < 3; ++blank) column->addWidget(new QLineEdit(&m_window));
  m_window.resize(400, column->totalSizeHint().height());
  EXPECT_THAT(faults(), IsEmpty());
  m_window.resize(400, column->totalSizeHint().height() - 20);
  EXPECT_THAT(faults(), testing::Contains(HasSubstr("QLineEdit: is squashed")));
}

TEST_F(LayoutFaults, FindsLinesThatAreTooManyForTheirLabel) {
  auto& label = add<QLabel>({0, 0, 60, 20});
  label.setWordWrap(true);
  label.setText(kWords);
  EXPECT_THAT(faults(), testing::Contains(HasSubstr("is cut")));
}

TEST_F(LayoutFaults, FindsWordsThatAreTooLongForTheirButton) {
  add<QPushButton>({0, 0, 60, 30}).setText(kWords);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("QPushButton: is cut")));
}

TEST_F(LayoutFaults, FindsWhatAViewShortens) {
  auto& list = add<QListWidget>({0, 0, 120, 100});
  list.addItem(kWords);
  list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list.setTextElideMode(Qt::ElideRight);
  EXPECT_THAT(faults(), testing::Contains(HasSubstr("is shortened")));
}

TEST_F(LayoutFaults, FindsAControlOutsideOfItsParent) {
  auto& box = add<QWidget>({0, 0, 100, 100});
  add<QPushButton>({60, 10, 60, 30}, &box);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("is outside of its parent: 60,10 60x30 in 0,0 100x100")));
}

TEST_F(LayoutFaults, FindsAControlWithoutRoom) {
  add<QPushButton>({0, 0, 60, 0});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("has no room at all")));
}

TEST_F(LayoutFaults, FindsAWindowOutsideOfItsScreen) {
  m_window.move(m_window.screen()->availableGeometry().right() - 200, 40);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("is outside of the screen")));
}

TEST_F(LayoutFaults, GrantsWhatCanBeScrolledTo) {
  auto& area = add<QScrollArea>({0, 0, 200, 100});
  auto* const content = new QLabel(kWords.repeated(3));
  content->setFixedSize(800, 400);
  area.setWidget(content);
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LayoutFaults, FindsWhatCannotBeScrolledTo) {
  auto& area = add<QScrollArea>({0, 0, 200, 100});
  area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* const content = new QWidget;
  content->setFixedSize(150, 400);
  area.setWidget(content);
  add<QPushButton>({140, 10, 60, 30}, content);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("is outside of its parent")));
}

TEST_F(LayoutFaults, ReadsWhatIsPaintedInAPartOfAView) {
  auto& list = add<QListWidget>({0, 0, 300, 200});
  list.addItems({QStringLiteral("示例一 街道"), QStringLiteral("示例二街道")});
  faults();
  EXPECT_EQ(paintedIn(*list.viewport(), list.visualItemRect(list.item(0))), QStringLiteral("示例一街道"));
  EXPECT_EQ(paintedIn(*list.viewport(), list.visualItemRect(list.item(1))), QStringLiteral("示例二街道"));
}

}  // namespace
}  // namespace guapai::ui
