#include "app/guidepage.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "ui/app/windowbench.h"

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

TEST_F(Guide, CutsALongLinkAndShowsItWholeAsATip) {
  const QString place = QStringLiteral("/资料").repeated(60);
  int followed = 0;
  m_page.setLinks(QStringLiteral("Before:"),
                  {{.name = QStringLiteral("渝中"), .explanation = place, .follow = [&] { ++followed; }}});
  m_page.show();
  auto* const words = m_page.findChild<QLabel*>(QStringLiteral("guideLinkWords"));
  ASSERT_NE(words, nullptr);
  EXPECT_LE(words->sizeHint().width(), words->width());
  EXPECT_EQ(words->toolTip(), place);
  m_page.findChild<QPushButton*>(QStringLiteral("guideLink"))->click();
  EXPECT_EQ(followed, 1);
  m_page.setLinks(QStringLiteral("Before:"), {});
  EXPECT_FALSE(words->isVisible());
}

/// The search box was hidden, and took what was typed all the same.
TEST(EmptyLibrary, SaysThatThereIsNothingToSearchOrToDraw) {
  WindowBench bench;
  const QString library = bench.file("empty.guapai");
  const core::FixedClock clock(core::Date(2021, 11, 22));
  static_cast<void>(district::DistrictSession::create(WindowBench::definitions(), pathOf(library), clock));
  bench.open(library);
  const QString before = WindowBench::focusName();
  const auto& bar = *bench.window().findChild<MessageBar*>();
  for (const Qt::Key key : {Qt::Key_F, Qt::Key_G}) {
    WindowBench::press(key, Qt::ControlModifier);
    EXPECT_EQ(WindowBench::focusName(), before);
    EXPECT_THAT(bar.sentence().toStdString(), testing::HasSubstr("There is no center yet"));
    bench.window().findChild<MessageBar*>()->clearNotice();
  }
}

}  // namespace
}  // namespace guapai::ui
