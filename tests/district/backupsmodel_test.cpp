#include "district/backupsmodel.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/district.h"
#include "support/temporarydirectory.h"

namespace guapai::district {
namespace {

using backups::BackupFolder;
using backups::Occasion;
using storage::Library;

class Backups : public testing::Test {
protected:
  void add(const std::string& center) {
    library->import({{.centerId = center, .answers = core::Answers(support::definitions()->catalogue())}});
  }
  void backUp(int hour, Occasion occasion) {
    folder.add(*library, occasion, QDateTime(QDate(2021, 11, 20), QTime(hour, 30)));
  }
  [[nodiscard]] static QString cell(const BackupsModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::filesystem::path file = directory / "a.guapai";
  std::unique_ptr<Library> library = Library::create(file, support::definitions()->catalogue(), clock);
  BackupFolder folder{file};
};

TEST_F(Backups, AreListedWithWhatIsInThemAndWhatWouldBeLost) {
  add("a");
  backUp(9, Occasion::Opening);
  add("b");
  backUp(16, Occasion::Import);
  const BackupsModel model(*support::definitions(), file, clock);
  ASSERT_EQ(model.rowCount(), 2);
  EXPECT_EQ(cell(model, 0, BackupsModel::MadeAt), QStringLiteral("2021年11月20日 16:30"));
  EXPECT_EQ(cell(model, 0, BackupsModel::Occasion), QStringLiteral("导入前"));
  EXPECT_EQ(cell(model, 0, BackupsModel::Content), QStringLiteral("2份案卷"));
  EXPECT_EQ(cell(model, 0, BackupsModel::Lost), QStringLiteral("此后没有改动"));
  EXPECT_EQ(cell(model, 1, BackupsModel::Lost), QStringLiteral("将丢掉此后的1处改动"));
  EXPECT_TRUE(model.isGood(1));
  EXPECT_EQ(model.headerData(BackupsModel::MadeAt, Qt::Horizontal).toString(), QStringLiteral("备份时间"));
}

TEST_F(Backups, AreListedWhereTheLibraryIsDamaged) {
  add("a");
  backUp(9, Occasion::Opening);
  library.reset();
  std::ofstream(file, std::ios::binary) << "torn";
  const BackupsModel model(*support::definitions(), file, clock);
  ASSERT_EQ(model.rowCount(), 1);
  EXPECT_EQ(cell(model, 0, BackupsModel::Lost), QStringLiteral("此后的改动不详"));
  EXPECT_TRUE(model.isGood(0));
}

TEST_F(Backups, AreSaidWithoutWhatThereIsNoneOf) {
  const core::Messages& messages = support::definitions()->messages();
  EXPECT_EQ(contentsText(12, 3, messages), "12份案卷、3份已印发的文书");
  EXPECT_EQ(contentsText(12, 0, messages), "12份案卷");
  EXPECT_EQ(contentsText(0, 3, messages), "无案卷、3份已印发的文书");
  EXPECT_EQ(contentsText(0, 0, messages), "无案卷");
  const backups::Contents much{.cases = 1, .papers = 0, .lost = storage::TrailPart{.entries = 9, .papers = 2}};
  EXPECT_EQ(lostText(much, messages), "将丢掉此后的9处改动、2份已印发的文书");
}

TEST_F(Backups, ThatCannotBeReadAreNotGood) {
  add("a");
  backUp(9, Occasion::Opening);
  std::ofstream(folder.all().front().file, std::ios::binary) << "torn";
  BackupsModel model(*support::definitions(), file, clock);
  EXPECT_FALSE(model.isGood(0));
  EXPECT_EQ(cell(model, 0, BackupsModel::Content), QStringLiteral("无法读取"));
  EXPECT_TRUE(hasBackups(file));
  std::filesystem::remove_all(folder.path());
  model.refresh();
  EXPECT_EQ(model.rowCount(), 0);
  EXPECT_FALSE(hasBackups(file));
}

}  // namespace
}  // namespace guapai::district
