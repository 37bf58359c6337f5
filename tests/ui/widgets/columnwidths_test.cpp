#include "widgets/columnwidths.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

/// A table of four columns, the third of which fills the room.
class Columns : public testing::Test {
protected:
  Columns() {
    m_model.setHorizontalHeaderLabels(QStringLiteral("one|two|three|four").split(u'|'));
    add(QStringLiteral("a|bb|ccc|dddd"));
    m_table.setModel(&m_model);
    m_widths = new ColumnWidths(m_table, {2});
    m_widths->follow(m_model);
    m_table.resize(900, 300);
    m_table.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_table));
  }

  /// @param words  of the line's cells, with a stroke between them.
  void add(const QString& words) {
    QList<QStandardItem*> line;
    for (const QString& each : words.split(u'|')) line.append(new QStandardItem(each));
    m_model.appendRow(line);
  }
  [[nodiscard]] QHeaderView& heads() { return *m_table.horizontalHeader(); }
  [[nodiscard]] int width(int column) { return heads().sectionSize(column); }
  [[nodiscard]] int room() { return m_table.viewport()->width(); }
  /// The right edge of a column, where its divider is gripped.
  [[nodiscard]] QPoint divider(int column) {
    return {heads().sectionViewportPosition(column) + width(column) - 1, heads().height() / 2};
  }
  void drag(int column, int by) {
    QWidget* const area = heads().viewport();
    const QPoint from = divider(column);
    QTest::mousePress(area, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(area, from + QPoint(by / 2, 0));
    QTest::mouseMove(area, from + QPoint(by, 0));
    QTest::mouseRelease(area, Qt::LeftButton, Qt::NoModifier, from + QPoint(by, 0));
    QApplication::processEvents();
  }

  QStandardItemModel m_model;
  QTableView m_table;
  ColumnWidths* m_widths;
};

TEST_F(Columns, FillTheRoomByThemselves) {
  EXPECT_EQ(heads().length(), room());
  EXPECT_GT(width(2), width(0) + width(1) + width(3));
  m_table.resize(1200, 300);
  QApplication::processEvents();
  EXPECT_EQ(heads().length(), room());
  const int before = width(3);
  add(QStringLiteral("a|b|c|many words in the last column"));
  QApplication::processEvents();
  EXPECT_GT(width(3), before);
  EXPECT_EQ(heads().length(), room());
  EXPECT_TRUE(m_widths->chosen().empty());
}

TEST_F(Columns, KeepTheWidthThatIsDragged) {
  const QSignalSpy told(m_widths, &ColumnWidths::chosenByPerson);
  const int before = width(1);
  drag(1, 60);
  EXPECT_GT(told.size(), 0);
  EXPECT_NEAR(width(1), before + 60, 2);
  EXPECT_EQ(heads().length(), room()) << "the filling column has given way";
  const int dragged = width(1);
  m_table.resize(1000, 300);
  add(QStringLiteral("a|b|c|d"));
  QApplication::processEvents();
  EXPECT_NEAR(width(1), dragged, 1);
  EXPECT_EQ(heads().length(), room());
}

TEST_F(Columns, FitWhatTheyHoldAfterADoubleClick) {
  const int usual = width(1);
  drag(1, 80);
  ASSERT_GT(width(1), usual + 40);
  QTest::mouseDClick(heads().viewport(), Qt::LeftButton, Qt::NoModifier, divider(1));
  QApplication::processEvents();
  EXPECT_NEAR(width(1), usual, 1);
}

TEST_F(Columns, AreAsUsualAgainFromTheMenuOfTheHeads) {
  const int usual = width(1);
  drag(1, 60);
  Q_EMIT heads().customContextMenuRequested(QPoint(5, 5));
  auto* const menu = m_table.findChild<QMenu*>(QStringLiteral("columnsMenu"));
  ASSERT_NE(menu, nullptr);
  auto* const command = menu->findChild<QAction*>(QStringLiteral("usualWidths"));
  EXPECT_TRUE(command->isEnabled());
  command->trigger();
  menu->close();
  EXPECT_EQ(width(1), usual);
  EXPECT_TRUE(m_widths->chosen().empty());
}

TEST_F(Columns, OfferNoUsualWidthsWhereTheyHaveThem) {
  Q_EMIT heads().customContextMenuRequested(QPoint(5, 5));
  auto* const menu = m_table.findChild<QMenu*>(QStringLiteral("columnsMenu"));
  EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("usualWidths"))->isEnabled());
  menu->close();
}

TEST_F(Columns, BecomeWiderAndNarrowerByKeys) {
  m_table.setCurrentIndex(m_model.index(0, 1));
  const int before = width(1);
  const QSignalSpy told(m_widths, &ColumnWidths::chosenByPerson);
  QTest::keyClick(&m_table, Qt::Key_Right, Qt::AltModifier);
  const int wider = width(1);
  EXPECT_GT(wider, before);
  EXPECT_EQ(told.size(), 1);
  EXPECT_EQ(m_table.currentIndex().column(), 1);
  EXPECT_EQ(heads().length(), room()) << "the filling column has given way";
  QTest::keyClick(&m_table, Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(width(1), before);
  for (int i = 0; i < 100; ++i) QTest::keyClick(&m_table, Qt::Key_Left, Qt::AltModifier);
  EXPECT_GE(width(1), heads().minimumSectionSize()) << "less could not be gripped again";
}

TEST_F(Columns, AreSortedFromTheMenuThatAKeyOpens) {
  add(QStringLiteral("b|aa|c|d"));
  m_table.setSortingEnabled(true);
  m_table.sortByColumn(0, Qt::AscendingOrder);
  m_table.setCurrentIndex(m_model.index(0, 1));
  for (const char* const first : {"aa", "bb"}) {
    QTest::keyClick(&m_table, Qt::Key_Down, Qt::AltModifier);
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(m_model.index(0, 1).data().toString().toStdString(), first);
  }
}

TEST_F(Columns, FollowTheSizeOfTheFont) {
  drag(1, 60);
  const auto chosen = m_widths->chosen();
  const int before = width(1);
  QFont large = m_table.font();
  large.setPointSizeF(large.pointSizeF() * 2);
  m_table.setFont(large);
  m_widths->choose(chosen);
  EXPECT_GT(width(1), before * 3 / 2);
}

TEST_F(Columns, TakeNoWidthsOfAnotherTable) {
  const int usual = width(1);
  m_widths->choose({900, 900, 900});
  EXPECT_EQ(width(1), usual);
  EXPECT_EQ(heads().length(), room());
}

}  // namespace
}  // namespace guapai::ui
