#include "editors/wrappedtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextLayout>
#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

class WrappedText : public testing::Test {
protected:
  [[nodiscard]] int lines(const QString& text, int width) const {
    const int line = wrappedHeight(QStringLiteral("中"), m_font, 1000);
    return wrappedHeight(text, m_font, width) / line;
  }
  [[nodiscard]] int advance(const QString& text) const { return QFontMetrics(m_font).horizontalAdvance(text); }

  QFont m_font = QGuiApplication::font();
};

TEST_F(WrappedText, NeverEndsALineWithAnOpeningBracket) {
  const QString text = QStringLiteral("系统（乙");
  // Room for three characters: the bracket goes on with what it opens.
  EXPECT_EQ(lines(text, advance(QStringLiteral("系统（")) + 1), 2);
  EXPECT_EQ(lines(QStringLiteral("系统（乙）丙"), advance(QStringLiteral("系统（")) + 1), 3);
}

TEST_F(WrappedText, BreaksAWordThatIsLongerThanTheLine) {
  const QString text = QStringLiteral("ABCDEFGHIJKLMNOP");
  EXPECT_GE(lines(text, advance(text) / 2 - 1), 2);
}

TEST_F(WrappedText, HasItsLinesBelowEachOther) {
  QTextLayout layout(QStringLiteral("社区医院"), m_font);
  const qreal height = layOutLines(layout, advance(QStringLiteral("社区")) + 1, Qt::AlignRight, false);
  ASSERT_EQ(layout.lineCount(), 2);
  EXPECT_EQ(layout.lineAt(0).y(), 0);
  EXPECT_EQ(layout.lineAt(1).y(), layout.lineAt(0).height());
  EXPECT_EQ(height, 2 * layout.lineAt(0).height());
  EXPECT_EQ(layout.textOption().alignment(), Qt::AlignRight);
  EXPECT_FALSE(layout.lineAt(0).leadingIncluded());
}

TEST_F(WrappedText, HasTheLeadingWhereItIsAskedFor) {
  QTextLayout layout(QStringLiteral("社区医院"), m_font);
  const qreal height = layOutLines(layout, advance(QStringLiteral("社区")) + 1, Qt::AlignLeft, true);
  ASSERT_EQ(layout.lineCount(), 2);
  EXPECT_TRUE(layout.lineAt(0).leadingIncluded());
  EXPECT_EQ(height, 2 * layout.lineAt(0).height());
}

}  // namespace
}  // namespace guapai::ui
