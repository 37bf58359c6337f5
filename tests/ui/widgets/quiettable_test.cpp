#include "widgets/quiettable.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace guapai::ui
