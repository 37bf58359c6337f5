#include "entry/formzoom.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtTest/qtestspontaneevent.h>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <gtest/gtest.h>

#include "editors/answereditor.h"
#include "entry/caseforms.h"
#include "entry/formview.h"
#include "support/district.h"
#include "support/ink.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using support::District;

/// The page of Annex 4 in a window of its own.
class ZoomedForm : public testing::Test {
protected:
  ZoomedForm() : m_view(*makeAnnexView("annex4", m_session, &m_window)) {
    m_zoom.follow(m_view);
    m_window.resize(720, 500);
    m_view.resize(720, 500);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitFor([this] { return m_window.isActiveWindow(); }))
      throw std::runtime_error("the window does not become active");
  }

  AnswerEditor& editor(const char* name) { return *m_view.findChild<AnswerEditor*>(QLatin1String(name)); }
  /// Whether the widget is in sight as a whole.
  bool isInSight(const QWidget& widget) {
    return m_view.viewport()->rect().contains(QRect(widget.mapTo(m_view.viewport(), QPoint()), widget.size()));
  }
  static void turn(QWidget& under, int eighths, Qt::KeyboardModifiers modifiers) {
    QWheelEvent wheel(QPointF(5, 5), under.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, eighths), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);  // what a program sends itself does not go on to the parents
    qApp->notify(&under, &wheel);
  }

  District m_district;
  core::CaseId m_id = m_district.addSample(1);
  session::CaseSession m_session{support::definitions(), *m_district.library, m_id, m_district.clock,
                                 std::make_shared<session::CaseHistory>()};
  QWidget m_window;
  FormZoom m_zoom{nullptr};
  FormView& m_view;
};

TEST_F(ZoomedForm, TakesTheWordsAroundItAlong) {
  QLabel heading(QStringLiteral("示例"), &m_window);
  heading.setFont(fontOf(m_window.font(), 3));
  const qreal usual = m_window.font().pointSizeF();
  const qreal large = heading.font().pointSizeF();
  m_zoom.followWords(m_window);
  m_zoom.setPercent(150);
  EXPECT_DOUBLE_EQ(m_window.font().pointSizeF(), usual * 3 / 2);
  EXPECT_DOUBLE_EQ(heading.font().pointSizeF(), large * 3 / 2);
  EXPECT_DOUBLE_EQ(m_view.font().pointSizeF(), usual) << "the form enlarges itself";
  const QLabel later(QStringLiteral("示例"), &m_window);
  m_zoom.setPercent(100);
  EXPECT_DOUBLE_EQ(later.font().pointSizeF(), usual);
  EXPECT_DOUBLE_EQ(heading.font().pointSizeF(), large);
}

TEST_F(ZoomedForm, ShowsAnAnswerWithMoreInk) {
  AnswerEditor& address = editor("application.mailing_address");
  const int usual = support::ink(address);
  ASSERT_GT(usual, 0);
  m_zoom.setPercent(150);
  QApplication::processEvents();
  const int large = support::ink(address);
  EXPECT_GT(large, usual * 3 / 2);
  m_zoom.setPercent(80);
  QApplication::processEvents();
  EXPECT_LT(support::ink(address), usual);
}

TEST_F(ZoomedForm, KeepsTheBlankWithTheCursorInSight) {
  AnswerEditor& blank = editor("application.postal_code");
  blank.takeFocus();
  QWidget* const holder = QApplication::focusWidget();
  for (const int percent : {200, 80, 175, 100}) {
    m_zoom.setPercent(percent);
    QApplication::processEvents();
    EXPECT_EQ(QApplication::focusWidget(), holder) << percent;
    EXPECT_TRUE(isInSight(*holder)) << percent;
  }
}

TEST_F(ZoomedForm, KeepsWhatIsTypedWhileItGrows) {
  editor("application.annual_visits").takeFocus();
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("12"));
  m_zoom.setPercent(125);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("34"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(core::valueText(m_session.answers().value(District::field("application.annual_visits"))), "1234");
}

TEST_F(ZoomedForm, IsAskedForByTheWheelWithCtrl) {
  const QSignalSpy wanted(&m_zoom, &FormZoom::wanted);
  QScrollBar& bar = *m_view.verticalScrollBar();
  AnswerEditor& address = editor("application.mailing_address");
  turn(address, -120, Qt::NoModifier);
  EXPECT_TRUE(wanted.isEmpty());
  const int scrolled = bar.value();
  EXPECT_GT(scrolled, 0) << "the wheel alone scrolls";
  turn(address, 120, Qt::ControlModifier);
  ASSERT_EQ(wanted.size(), 1);
  EXPECT_EQ(wanted.back().front().toInt(), 1);
  turn(address, -240, Qt::ControlModifier);
  ASSERT_EQ(wanted.size(), 2);
  EXPECT_EQ(wanted.back().front().toInt(), -2);
  EXPECT_EQ(bar.value(), scrolled);
}

TEST_F(ZoomedForm, AddsUpTheSmallTurnsOfATouchPad) {
  const QSignalSpy wanted(&m_zoom, &FormZoom::wanted);
  AnswerEditor& address = editor("application.mailing_address");
  for (int turns = 0; turns < 7; ++turns) turn(address, 30, Qt::ControlModifier);
  EXPECT_EQ(wanted.size(), 1);
}

}  // namespace
}  // namespace guapai::ui
