#include "entry/blanknote.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <gtest/gtest.h>

#include "ui/editors/editorbench.h"
#include "ui/layout/paintedtext.h"

namespace guapai::ui {
namespace {

/// A sheet of paper with one note.
class Sheet : public QWidget {
public:
  explicit Sheet(BlankNote note) : m_note(std::move(note)) { resize(400, 400); }

protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    QPainter painter(this);
    paintNote(painter, m_note, 0);
  }

private:
  BlankNote m_note;
};

TEST(BlankNote, BeginsItsLinesBelowEachOtherAndEndsBelowABlankThatIsFarToTheRight) {
  EditorBench bench({"application.gps_per_10k"});
  AnswerEditor& editor = bench.editor();
  const QRect blank(QPoint(290, 0), QPoint(349, 0));
  const QRect room(QPoint(10, 0), QPoint(370, 0));
  const QFont font = QWidget().font();
  // One line and a half.
  const int characters = (blank.right() - room.left()) * 3 / 2 / QFontMetrics(font).horizontalAdvance(u'国');
  editor.setDoubt(QString(characters, u'国'));
  Sheet sheet(blankNote(editor, blank, room, font));
  const auto lines = paintedTexts(sheet);
  ASSERT_EQ(lines.size(), 2);
  EXPECT_LT(lines[1].text.size(), lines[0].text.size());
  EXPECT_NEAR(lines[0].ink.left(), lines[1].ink.left(), 1);
  EXPECT_GE(lines[0].ink.left(), room.left());
  EXPECT_LE(lines[0].ink.right(), blank.right() + 1);
  EXPECT_GT(lines[0].ink.right(), blank.left()) << "it still stands below its blank";
}

TEST(BlankNote, LeavesAGapBetweenTwoSentences) {
  EditorBench bench({"application.gps_per_10k"});
  AnswerEditor& editor = bench.editor();
  const QRect room(QPoint(10, 0), QPoint(370, 0));
  const QFont font = QWidget().font();
  // One line and a half.
  const int characters = room.width() * 3 / 2 / QFontMetrics(font).horizontalAdvance(u'国');
  editor.setDoubt(QString(characters, u'国') + QStringLiteral("\n国国"));
  const BlankNote note = blankNote(editor, room, room, font);
  Sheet sheet(note);
  const auto lines = paintedTexts(sheet);
  ASSERT_EQ(lines.size(), 3);
  const qreal within = lines[1].ink.top() - lines[0].ink.top();
  const qreal between = lines[2].ink.top() - lines[1].ink.top();
  EXPECT_GE(between, within + 4);
  EXPECT_LE(lines[2].ink.bottom(), note.place.bottom() + 1) << "the row is high enough for all of it";
}

}  // namespace
}  // namespace guapai::ui
