#include "widgets/flowlayout.h"

#include <QtWidgets/QWidget>
#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

/// Three boxes of 100 × 20 with gaps of 10 across and 5 down.
class Flowing : public testing::Test {
protected:
  Flowing() {
    for (QWidget* const box : {&m_one, &m_two, &m_three}) {
      box->setFixedSize(100, 20);
      m_flow->addWidget(box);
    }
  }
  void place(int width) {
    m_window.resize(width, 100);
    m_flow->setGeometry(m_window.rect());
  }

  QWidget m_window;
  FlowLayout* m_flow = new FlowLayout(10, 5, &m_window);
  QWidget m_one{&m_window};
  QWidget m_two{&m_window};
  QWidget m_three{&m_window};
};

TEST_F(Flowing, IsOneLineWhereThereIsRoom) {
  EXPECT_EQ(m_flow->sizeHint(), QSize(320, 20));
  EXPECT_EQ(m_flow->heightForWidth(320), 20);
  place(320);
  EXPECT_EQ(m_three.pos(), QPoint(220, 0));
}

TEST_F(Flowing, GoesOnInTheNextLine) {
  EXPECT_EQ(m_flow->heightForWidth(319), 45);
  EXPECT_EQ(m_flow->heightForWidth(100), 70);
  EXPECT_EQ(m_flow->minimumSize(), QSize(100, 20));
  place(319);
  EXPECT_EQ(m_two.pos(), QPoint(110, 0));
  EXPECT_EQ(m_three.pos(), QPoint(0, 25));
}

TEST_F(Flowing, LeavesNoRoomForWhatIsHidden) {
  m_two.hide();
  EXPECT_EQ(m_flow->heightForWidth(210), 20);
  place(210);
  EXPECT_EQ(m_three.pos(), QPoint(110, 0));
}

}  // namespace
}  // namespace guapai::ui
