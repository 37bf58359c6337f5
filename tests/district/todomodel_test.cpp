#include "district/todomodel.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

TEST(TodoModel, SaysWhoHasWhatToDoByWhen) {
  Board board;
  board.todo = {{.id = core::CaseId{7},
                 .center = QStringLiteral("示例中心"),
                 .item = {.kind = procedure::TodoItem::Kind::GradeReview,
                          .day = core::Date(2021, 11, 1),
                          .overdue = true,
                          .text = "说明"}}};
  TodoModel model(support::definitions());
  model.setBoard(board);
  ASSERT_EQ(model.rowCount(), 1);
  EXPECT_EQ(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("等级复评 2021年11月1日 已逾期 示例中心 说明"));
  EXPECT_EQ(model.index(0, TodoModel::Center).data().toString(), QStringLiteral("示例中心"));
  EXPECT_EQ(model.index(0, 0).data(TodoModel::CaseRole).value<core::CaseId>(), core::CaseId{7});
  EXPECT_TRUE(model.index(0, 0).data(TodoModel::OverdueRole).toBool());
  EXPECT_EQ(model.headerData(TodoModel::Day, Qt::Horizontal).toString(), QStringLiteral("日期"));
  EXPECT_EQ(model.table().rows.size(), 1U) << "as it is copied and printed";
}

}  // namespace
}  // namespace guapai::district
