#include "app/tablecommands.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "shell/messagebar.h"
#include "support/resources.h"
#include "ui/app/fulldisk.h"
#include "ui/app/windowbench.h"
#include "workbooks/xlsxreading.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Tables : public WindowBench, public testing::Test {
protected:
  Tables() {
    dialogs.file = file("saved.xlsx");
    open(m_library);
  }

  /// The sheets of the workbook that was saved; none where it cannot be read.
  [[nodiscard]] std::vector<workbooks::ReadSheet> saved() const {
    return workbooks::readXlsx(support::fileText(dialogs.file.toStdString()))
        .value_or(std::vector<workbooks::ReadSheet>());
  }
  [[nodiscard]] std::vector<std::string> sheets() const {
    std::vector<std::string> names;
    for (const auto& sheet : saved()) names.push_back(sheet.name);
    return names;
  }
  void trigger(const char* action) { window().findChild<QAction*>(QLatin1String(action))->trigger(); }
  [[nodiscard]] std::string said() { return text("messageSentence").toStdString(); }

  QString m_library = sampleLibrary();
};

TEST_F(Tables, AreTheLedgerAsItIsShownWithResultsAndGaps) {
  auto& search = find<QLineEdit>("ledgerSearch");
  search.setFocus();
  QTest::keyClicks(&search, QStringLiteral("sljjd"));
  QTest::mouseClick(&find<QToolButton>("saveMatrix"), Qt::LeftButton);
  EXPECT_THAT(said(), StartsWith("Saved as "));
  EXPECT_THAT(said(), HasSubstr("saved.xlsx"));
  EXPECT_THAT(dialogs.proposed.toStdString(), testing::EndsWith("/Ledger.xlsx"));
  ASSERT_THAT(sheets(), ElementsAre("各机构评价结果一览", "各机构逐项结果", "各机构差距"));
  const auto read = saved();
  const auto& cells = read.front().cells;
  EXPECT_THAT(std::get<std::string>(cells.at({1, 0})), StartsWith("示例九街道"));
  EXPECT_FALSE(cells.contains({2, 0})) << "the search leaves one center";
}

TEST_F(Tables, AreSavedFromTheMenuAsWhatIsShown) {
  trigger("saveTable");
  EXPECT_EQ(sheets().size(), 3U) << "the ledger";
  press(Qt::Key_G, Qt::ControlModifier);
  trigger("saveTable");
  EXPECT_THAT(sheets(), ElementsAre("建设计划与完成情况", "各项评价内容和申请条件的结果（机构数）",
                                    "各机构与标准的距离", "待办"));
}

TEST_F(Tables, LieInAFolderThatCanBeOpenedAndIsRemembered) {
  const QString papers = file("文书");
  ASSERT_TRUE(QDir().mkpath(papers));
  preferences().setFolder(FileKind::Paper, papers);
  trigger("saveTable");
  EXPECT_FALSE(dialogs.proposed.startsWith(papers)) << "papers have a folder of their own";
  find<QPushButton>("messageOffer").click();
  const QString folder = QFileInfo(dialogs.file).absolutePath();
  EXPECT_EQ(dialogs.shown, QStringList(folder));
  trigger("saveReport");
  EXPECT_TRUE(dialogs.proposed.startsWith(folder + u'/'));
  EXPECT_EQ(preferences().folder(FileKind::Paper), papers);
}

TEST_F(Tables, AreWhatIsToBeDone) {
  QTest::mouseClick(&find<QToolButton>("saveTodo"), Qt::LeftButton);
  EXPECT_THAT(sheets(), ElementsAre("待办"));
}

TEST_F(Tables, AreAlsoTheBlankWorkbookForACenter) {
  trigger("saveEntryBook");
  EXPECT_THAT(said(), StartsWith("Saved as "));
  EXPECT_THAT(dialogs.proposed.toStdString(), testing::EndsWith("/Blank workbook for a center.xlsx"));
  EXPECT_THAT(sheets(), testing::IsSupersetOf({"附件2", "附件4", "机构设备清单"}));
}

TEST_F(Tables, AreTheListsForTheCity) {
  trigger("saveReport");
  EXPECT_THAT(sheets(), ElementsAre("2021年新建成社区医院名单", "社区医院信息汇总表", "建设计划与完成情况"));
}

TEST_F(Tables, AreTheHistoryOfACase) {
  find<QWidget>("ledger").setFocus();
  press(Qt::Key_Home, Qt::ControlModifier);
  press(Qt::Key_Return);
  press(Qt::Key_H, Qt::ControlModifier);
  auto& dialog = await<QDialog>("historyDialog");
  QTest::mouseClick(&find<QPushButton>("saveHistory"), Qt::LeftButton);
  EXPECT_THAT(text("historyWords").toStdString(), StartsWith("Saved as ")) << "in the dialog that is in front";
  EXPECT_EQ(sheets().size(), 1U);
  dialog.close();
}

TEST_F(Tables, AreNotSavedUnderTheNameOfSomethingElse) {
  dialogs.file = file("saved.csv");
  trigger("saveTable");
  EXPECT_THAT(said(), HasSubstr(".xlsx"));
  EXPECT_FALSE(QFile::exists(dialogs.file));
  dialogs.file.clear();
  find<QToolButton>("closeMessage").click();
  trigger("saveTable");
  EXPECT_FALSE(isShown("messageSentence")) << "the user has declined";
}

TEST_F(Tables, LeaveAnEarlierFileOnAFullDisk) {
  QFile earlier(dialogs.file);
  ASSERT_TRUE(earlier.open(QIODevice::WriteOnly));
  earlier.write("earlier");
  earlier.close();
  {
    const FullDisk full;
    trigger("saveTable");
  }
  EXPECT_EQ(window().findChild<MessageBar*>()->kind(), MessageBar::Kind::Trouble);
  EXPECT_EQ(support::fileText(dialogs.file.toStdString()), "earlier");
  EXPECT_FALSE(isShown("messageOffer"));
  trigger("saveTable");
  EXPECT_THAT(sheets(), testing::Not(IsEmpty()));
}

TEST_F(Tables, NeverReplaceTheLibrary) {
  const QString link = file("link.xlsx");
  ASSERT_TRUE(QFile::link(m_library, link));
  dialogs.file = link;
  trigger("saveTable");
  EXPECT_EQ(window().findChild<MessageBar*>()->kind(), MessageBar::Kind::Trouble);
  EXPECT_TRUE(window().findChild<DistrictPage*>()->isVisible());
}

}  // namespace
}  // namespace guapai::ui
