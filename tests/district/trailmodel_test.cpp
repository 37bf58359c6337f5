#include "district/trailmodel.h"

#include <QtTest/QSignalSpy>
#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/database.h"
#include "support/district.h"

namespace guapai::district {
namespace {

using core::SetValue;
using core::Value;

class TrailTable : public testing::Test {
protected:
  void edit(int times) {
    for (int i = 0; i < times; ++i) district.library->apply(id, {SetValue{visits, Value(std::int64_t{++last})}});
  }
  [[nodiscard]] QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
  void readToTheEnd() {
    while (model.canFetchMore({})) model.fetchMore({});
  }

  support::District district;
  core::CaseId id = district.addSample(1);
  core::Answers now = district.library->answers(id);
  TrailModel model{*support::definitions(), *district.library, id, [this]() -> const core::Answers& { return now; }};
  const core::FieldId visits = support::District::field("application.annual_visits");
  const core::FieldId address = support::District::field("application.mailing_address");
  int last = 0;
};

TEST_F(TrailTable, HasTheNewestFirstAndReadsTheRestWhenAsked) {
  edit(450);
  model.setPlace(std::nullopt);
  EXPECT_EQ(model.rowCount(), 200);
  EXPECT_EQ(cell(0, TrailModel::Before), QStringLiteral("449人次"));
  EXPECT_EQ(cell(0, TrailModel::After), QStringLiteral("450人次"));
  ASSERT_TRUE(model.canFetchMore({}));
  model.fetchMore({});
  EXPECT_EQ(model.rowCount(), 400);
  readToTheEnd();
  EXPECT_EQ(model.rowCount(), 451);
  EXPECT_EQ(cell(450, TrailModel::What), QStringLiteral("新建案卷"));
  EXPECT_FALSE(model.canFetchMore({}));
}

TEST_F(TrailTable, IsOfOnePlaceOrOfTheWholeCase) {
  edit(2);
  district.library->apply(id, {SetValue{address, Value(std::string("示例路9号"))}});
  model.setPlace(core::Place{.field = address});
  EXPECT_EQ(model.rowCount(), 1);
  model.setPlace(std::nullopt);
  EXPECT_EQ(model.rowCount(), 4);
  model.setPlace(core::Place{.field = visits});
  EXPECT_EQ(model.rowCount(), 2);
  EXPECT_EQ(model.entry(0).after, "2");
}

TEST_F(TrailTable, ShowsWhatWasNotedSince) {
  model.setPlace(core::Place{.field = visits});
  EXPECT_EQ(model.rowCount(), 0);
  edit(1);
  model.readNewer();
  EXPECT_EQ(model.rowCount(), 1);
  edit(2);
  model.readNewer();
  ASSERT_EQ(model.rowCount(), 3);
  EXPECT_EQ(cell(0, TrailModel::After), QStringLiteral("3人次"));
  model.readNewer();
  EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(TrailTable, SaysEachEntryOnOneLineAndInFullOnRequest) {
  district.library->apply(id, {SetValue{address, Value(std::string("示例路9号"))}}, std::nullopt, "更正\n录入\u202e");
  model.setPlace(std::nullopt);
  EXPECT_EQ(cell(0, TrailModel::Reason), QStringLiteral("更正↵录入[U+202E]"));
  EXPECT_EQ(model.text(0, TrailModel::Reason), QString::fromUtf8("更正\n录入\u202e"));
  EXPECT_EQ(model.headerData(TrailModel::Who, Qt::Horizontal).toString(), QStringLiteral("经办"));
}

TEST_F(TrailTable, EndsWhereTheLibraryCannotBeRead) {
  edit(250);
  model.setPlace(std::nullopt);
  storage::Database(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0))
      .execute(QStringLiteral("ALTER TABLE audit RENAME TO gone"));
  const QSignalSpy failed(&model, &TrailModel::failed);
  readToTheEnd();
  EXPECT_EQ(model.rowCount(), 200);
  ASSERT_EQ(failed.count(), 1);
  EXPECT_FALSE(failed[0][0].toString().isEmpty());
  EXPECT_THROW(model.readToEnd(), core::Error) << "half a history is not taken for the whole";
}

TEST_F(TrailTable, ReadsToTheEndAtOnce) {
  edit(450);
  model.setPlace(std::nullopt);
  model.readToEnd();
  EXPECT_EQ(model.rowCount(), 451);
  EXPECT_FALSE(model.canFetchMore({}));
}

}  // namespace
}  // namespace guapai::district
