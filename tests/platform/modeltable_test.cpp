#include "platform/modeltable.h"

#include <QtCore/QStringListModel>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

using testing::ElementsAre;

TEST(ModelTable, HasTheHeadAndTheRowsOfTheModel) {
  const QStringListModel model({QStringLiteral("甲"), QStringLiteral("乙")});
  const terms::Table table = tableOf(model, "名单");
  EXPECT_EQ(table.title, "名单");
  EXPECT_THAT(table.head, ElementsAre("1"));
  EXPECT_THAT(table.rows, ElementsAre(ElementsAre("甲"), ElementsAre("乙")));
  EXPECT_TRUE(table.numbers.empty());
}

}  // namespace
}  // namespace guapai::platform
