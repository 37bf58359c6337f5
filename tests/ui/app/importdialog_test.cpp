#include "app/importdialog.h"

#include <algorithm>

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/librarycommands.h"
#include "backups/backupfolder.h"
#include "shell/sentences.h"
#include "support/ink.h"
#include "support/samplecasefiles.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// The window over a library with the center of `smallCase`, before an import.
class PreviewedImport : public WindowBench, public testing::Test {
protected:
  PreviewedImport() {
    const core::FixedClock clock(core::Date(2021, 11, 22));
    const QString library = file("district.guapai");
    static_cast<void>(
        district::DistrictSession::create(definitions(), pathOf(library), clock)
            ->importFile(pathOf(written("before.json", support::smallCase(R"(,"application":{"annual_visits":7})")))));
    open(library);
  }

  [[nodiscard]] QString written(const char* name, const std::string& content) const {
    QFile added(file(name));
    EXPECT_TRUE(added.open(QIODevice::WriteOnly));
    added.write(content.data(), static_cast<qint64>(content.size()));
    return added.fileName();
  }
  [[nodiscard]] district::DistrictSession& district() { return *window().findChild<LibraryCommands*>()->district(); }
  [[nodiscard]] std::string visits() {
    const auto known = district().library().find("示例中心", 1);
    return core::valueText(
        district().library().answers(known->id).value(definitions()->catalogue().require("application.annual_visits")));
  }
  [[nodiscard]] std::size_t entries() { return district().library().history({.most = 1000}).size(); }
  [[nodiscard]] std::size_t centers() { return district().library().cases().size(); }

  /// How many backups were made before an import.
  [[nodiscard]] std::ptrdiff_t backups() {
    return std::ranges::count(backups::BackupFolder(district().library().file()).all(), backups::Occasion::Import,
                              &backups::Backup::occasion);
  }

  /// Asks for the import of a file.
  ImportDialog& preview(const std::string& content) {
    dialogs.files = {written("a.jsonl", content)};
    window().findChild<QAction*>(QStringLiteral("importCases"))->trigger();
    return await<ImportDialog>("importDialog");
  }
  /// Of a change to the known center, a new center, and one with a mistake.
  ImportDialog& previewThree() { return preview(kChanged + "\n" + kNew + "\n" + kWrong + "\n"); }
  [[nodiscard]] QTableView& table(const char* name) { return find<QTableView>(name); }
  [[nodiscard]] std::string cell(const char* name, int row, int column) {
    return table(name).model()->index(row, column).data().toString().toStdString();
  }
  [[nodiscard]] std::string words() { return text("importWords").toStdString(); }

  const std::string kChanged = support::smallCase(R"(,"application":{"annual_visits":8})");
  const std::string kNew = R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})";
  const std::string kWrong = R"({"format":"guapai.case/1","center":{"name":"示例错中心","kind":"office"}})";
};

TEST_F(PreviewedImport, ShowsEveryCenterWithWhatIsThereAndWhatComes) {
  previewThree();
  EXPECT_EQ(table("importCenters").model()->rowCount(), 3);
  EXPECT_TRUE(support::blankLines(table("importCenters")).isEmpty());
  EXPECT_EQ(cell("importChanges", 0, 1), "7人次");
  EXPECT_EQ(cell("importChanges", 0, 2), "8人次");
  for (int column = 0; column < 3; ++column)
    EXPECT_TRUE(support::blankLines(table("importChanges"), column).isEmpty()) << column;
  EXPECT_THAT(words(), HasSubstr("2 case(s) will be imported"));
  press(Qt::Key_Down);
  press(Qt::Key_Down);
  EXPECT_TRUE(support::blankLines(table("importProblems")).isEmpty());
  EXPECT_THAT(cell("importProblems", 0, 0), HasSubstr("a.jsonl"));
}

TEST_F(PreviewedImport, WritesNothingOnEscape) {
  const std::size_t before = entries();
  previewThree();
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(entries(), before);
  EXPECT_EQ(centers(), 1U);
  EXPECT_EQ(visits(), "7");
  EXPECT_EQ(backups(), 0);
}

TEST_F(PreviewedImport, LeavesTheOpenCenterOpenOnEscape) {
  press(Qt::Key_Return);
  ASSERT_EQ(text("centerName").toStdString(), "示例中心");
  previewThree();
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(text("centerName").toStdString(), "示例中心");
  EXPECT_TRUE(isShown("casePage"));
}

TEST_F(PreviewedImport, TakesInWhatIsTickedByOneKeyAfterABackup) {
  district().backups().wait();
  district().addCenter(QStringLiteral("示例手建中心"), QStringLiteral("community"), {});  // not in the day's backup
  previewThree();
  acceptImport();
  EXPECT_EQ(visits(), "8");
  EXPECT_EQ(centers(), 3U) << "one center cannot come in";
  EXPECT_EQ(text("messageSentence").toStdString(), "2 case(s) imported");
  EXPECT_EQ(backups(), 1);
}

TEST_F(PreviewedImport, LeavesAnUntickedCenterAsItWas) {
  previewThree();
  press(Qt::Key_Space);
  EXPECT_THAT(words(), HasSubstr("1 case(s) will be imported"));
  acceptImport();
  EXPECT_EQ(visits(), "7");
  EXPECT_EQ(centers(), 2U);
}

/// The cursor may stand in any column: all of the line is chosen.
TEST_F(PreviewedImport, IsTickedFromEveryColumn) {
  previewThree();
  press(Qt::Key_Right);
  press(Qt::Key_Space);
  EXPECT_THAT(words(), HasSubstr("1 case(s) will be imported"));
  press(Qt::Key_Space);
  EXPECT_THAT(words(), HasSubstr("2 case(s) will be imported"));
}

TEST_F(PreviewedImport, TicksNoCenterThatHasProblemsAndSaysWhy) {
  auto& dialog = preview(kWrong + "\n");
  EXPECT_FALSE(find<QPushButton>("takeImport").isEnabled());
  press(Qt::Key_Space);
  EXPECT_THAT(words(), HasSubstr("示例错中心 cannot be ticked"));
  EXPECT_THAT(words(), HasSubstr("Nothing is ticked"));
  press(Qt::Key_Return);
  EXPECT_TRUE(dialog.isVisible());
  EXPECT_EQ(centers(), 1U);
  press(Qt::Key_Escape);
}

TEST_F(PreviewedImport, CannotImportNothing) {
  auto& dialog = preview(kChanged + "\n");
  find<QPushButton>("importNone").click();
  EXPECT_FALSE(find<QPushButton>("takeImport").isEnabled());
  press(Qt::Key_Return);
  EXPECT_TRUE(dialog.isVisible());
  find<QPushButton>("importAll").click();
  EXPECT_TRUE(find<QPushButton>("takeImport").isEnabled());
  press(Qt::Key_Escape);
  EXPECT_EQ(visits(), "7");
}

/// Return on a button presses it, and never imports from there.
TEST_F(PreviewedImport, IsCancelledByReturnOnCancel) {
  preview(kChanged + "\n");
  find<QPushButton>("cancelImport").setFocus();
  press(Qt::Key_Return);
  activate(window());
  EXPECT_EQ(visits(), "7");
}

TEST_F(PreviewedImport, ShowsAnewWhatTheLibraryHasGotMeanwhile) {
  auto& dialog = preview(kChanged + "\n");
  static_cast<void>(district().importFile(
      pathOf(written("other.json", support::smallCase(R"(,"application":{"annual_visits":9})")))));
  press(Qt::Key_Return);
  EXPECT_TRUE(dialog.isVisible());
  EXPECT_EQ(visits(), "9");
  EXPECT_EQ(cell("importChanges", 0, 1), "9人次");
  EXPECT_THAT(words(), HasSubstr("changed meanwhile"));
  activate(dialog);
  acceptImport();
  EXPECT_EQ(visits(), "8");
}

TEST_F(PreviewedImport, IsSavedAsATable) {
  auto& dialog = previewThree();
  dialogs.file = file("preview.xlsx");
  find<QPushButton>("saveImport").click();
  EXPECT_TRUE(QFile::exists(dialogs.file));
  EXPECT_THAT(words(), HasSubstr("Saved as"));
  EXPECT_TRUE(dialog.isVisible());
  press(Qt::Key_Escape);
}

/// As large as a notebook's screen at a scale of 1.5.
TEST_F(PreviewedImport, IsWholeInASmallWindow) {
  auto& dialog = previewThree();
  dialog.resize(898, 470);
  QApplication::processEvents();
  EXPECT_LE(dialog.width(), 898);
  EXPECT_LE(dialog.height(), 470);
  for (const char* const name : {"importAll", "importNone", "saveImport", "cancelImport", "takeImport"}) {
    const QPushButton& button = find<QPushButton>(name);
    EXPECT_TRUE(dialog.rect().contains(QRect(button.mapTo(&dialog, QPoint()), button.size()))) << name;
  }
  for (const char* const name : {"importCenters", "importChanges"}) {
    EXPECT_GT(support::linesInSight(table(name)), 0) << name;
    EXPECT_EQ(table(name).horizontalHeader()->length(), table(name).viewport()->width()) << name;
  }
  EXPECT_EQ(support::linesInSight(table("importCenters")), 3);
  press(Qt::Key_Escape);
}

}  // namespace
}  // namespace guapai::ui
