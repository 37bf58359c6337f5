#include "district/tablesaving.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"
#include "support/refusal.h"
#include "workbooks/filledreading.h"
#include "workbooks/saving.h"
#include "workbooks/tablesheet.h"

namespace guapai::district {
namespace {

const std::vector<terms::Table> kTables{
    {.title = "台账", .head = {"机构"}, .rows = {{"=示例"}}, .numbers = {}},
    {.title = "差距", .head = {"机构", "还差"}, .rows = {{"示例", "1名"}}, .numbers = {1}}};

TEST(SavingTables, WritesThemAndNotesWhatLeaves) {
  const support::District district;
  const auto file = district.directory / "a.xlsx";
  EXPECT_TRUE(saveTables(*district.library, kTables, district.clock.today(), file));
  EXPECT_EQ(workbooks::differenceIn(support::fileText(file), workbooks::workbookOf(kTables, district.clock.today())),
            std::nullopt);
  const auto entries = district.library->history({});
  ASSERT_GE(entries.size(), 2U);
  EXPECT_EQ(entries[0].after, "差距");
  EXPECT_EQ(entries[1].after, "台账");
}

TEST(SavingTables, NotesNothingWhereNothingIsWritten) {
  const support::District district;
  const auto before = district.library->history({}).size();
  EXPECT_EQ(support::refusal([&] {
              (void)saveTables(*district.library, kTables, district.clock.today(), district.directory / "none/a.xlsx");
            }),
            core::ErrorCode::FolderMissing);
  EXPECT_EQ(
      support::refusal([&] { (void)saveTables(*district.library, kTables, district.clock.today(), district.file); }),
      core::ErrorCode::OutputIsLibrary);
  EXPECT_EQ(district.library->history({}).size(), before);
}

TEST(SavingTables, WritesTheBlankWorkbookOfACenter) {
  const support::District district;
  const auto before = district.library->history({}).size();
  saveEntryBook(*support::definitions(), district.clock.today(), district.directory / "a.xlsx");
  const auto read = workbooks::readFilled(support::fileText(district.directory / "a.xlsx"));
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->names.contains("guapai__application__applied_on"));
  EXPECT_EQ(district.library->history({}).size(), before) << "nothing of the library leaves";
}

}  // namespace
}  // namespace guapai::district
