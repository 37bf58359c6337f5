#include "widgets/quiettable.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

#include "ui/layout/paintedtext.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

TEST(QuietTable, ChoosesALineAtATimeAndLetsTabLeave) {
  QStandardItemModel model(3, 2);
  QTableView table;
  table.setModel(&model);
  makeQuiet(table);
  table.setCurrentIndex(model.index(1, 0));
  EXPECT_EQ(table.selectionModel()->selectedRows().size(), 1);
  EXPECT_EQ(table.selectionModel()->selectedIndexes().size(), 2) << "the whole line";
  table.setCurrentIndex(model.index(2, 1));
  EXPECT_EQ(table.selectionModel()->selectedRows().size(), 1);
  EXPECT_FALSE(table.tabKeyNavigation());
  EXPECT_TRUE(table.verticalHeader()->isHidden());
}

/// In the style of the program.
class PaintedQuietTable : public testing::Test {
protected:
  PaintedQuietTable() { applyTheme(*qApp); }
  ~PaintedQuietTable() override {
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
  }

  QFont m_font = QApplication::font();
  QPalette m_palette = QApplication::palette();
};

TEST_F(PaintedQuietTable, LeavesRoomBesideTheTextsOfCellsAndHeads) {
  QStandardItemModel model(1, 2);
  model.setHorizontalHeaderLabels({QStringLiteral("备份时间"), QStringLiteral("缘由")});
  model.setItem(0, 0, new QStandardItem(QStringLiteral("2026年11月30日 20:54")));
  model.setItem(0, 1, new QStandardItem(QStringLiteral("当日首次打开")));
  QTableView table;
  table.setModel(&model);
  makeQuiet(table);
  QHeaderView* const heads = table.horizontalHeader();
  heads->setSectionResizeMode(QHeaderView::ResizeToContents);
  table.resize(600, 200);
  table.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
  for (QWidget* const painted : {table.viewport(), heads->viewport()}) {
    const auto texts = paintedTexts(*painted);
    ASSERT_EQ(texts.size(), 2);
    for (int column = 0; column < 2; ++column) {
      const PaintedText& text = texts[static_cast<std::size_t>(column)];
      EXPECT_FALSE(text.text.contains(u'…')) << qUtf8Printable(text.text);
      const int left = heads->sectionViewportPosition(column);
      EXPECT_GE(text.ink.left() - left, 8) << qUtf8Printable(text.text);
      EXPECT_GE(left + heads->sectionSize(column) - text.ink.right(), 8) << qUtf8Printable(text.text);
    }
  }
  model.setRowCount(0);
  EXPECT_GE(heads->sectionSize(1), heads->fontMetrics().horizontalAdvance(QStringLiteral("缘由")) + 16)
      << "heads of an empty table";
}

TEST_F(PaintedQuietTable, ShowsATextThatWrapsToItsEnd) {
  QStandardItemModel model(1, 1);
  model.setItem(0, 0,
                new QStandardItem(QStringLiteral("“诊疗量”不是表上的名称，请改为表上的名称（如“年门诊人次数”）；"
                                                 "不收入的列请删去，或指定为不收入")));
  QTableView table;
  table.setModel(&model);
  makeQuiet(table);
  table.setWordWrap(true);
  table.resize(400, 500);
  table.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
  for (int width = 100; width < 340; width += 5) {
    table.setColumnWidth(0, width);
    table.resizeRowsToContents();
    for (const PaintedText& line : paintedTexts(*table.viewport()))
      EXPECT_FALSE(line.text.contains(u'…')) << width << ": " << qUtf8Printable(line.text);
  }
}

}  // namespace
}  // namespace guapai::ui
