#include "app/filedrops.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "ledger/ledgerpage.h"
#include "ledger/ledgerview.h"
#include "session/casesession.h"
#include "shell/messagebar.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// The program, onto which files are dropped from a file manager.
class DroppedFiles : public WindowBench, public testing::Test {
protected:
  [[nodiscard]] QString written(const char* name, const QByteArray& content) const {
    QFile added(file(name));
    EXPECT_TRUE(added.open(QIODevice::WriteOnly));
    added.write(content);
    return added.fileName();
  }
  [[nodiscard]] QString caseFile(const char* name) const {
    return written(name, R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
  }

  /// Drops the files as Qt does: first the drag comes over the widget, then it ends there.
  /// @return whether they were taken, and the file manager was told of a copy.
  bool drop(QWidget& onto, const QStringList& files) {
    QList<QUrl> urls;
    for (const QString& each : files) urls.append(QUrl::fromLocalFile(each));
    return dropUrls(onto, urls);
  }
  bool dropUrls(QWidget& onto, const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    data.setText(urls.constFirst().toString());  // as file managers do
    QDragEnterEvent enter(onto.rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&onto, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(onto.rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::ShiftModifier);
    event.ignore();
    QApplication::sendEvent(&onto, &event);
    QApplication::processEvents();
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
  }

  [[nodiscard]] int centers() {
    auto* const district = window().findChild<LibraryCommands*>()->district();
    return district == nullptr ? 0 : static_cast<int>(district->library().cases().size());
  }
  [[nodiscard]] std::string asked() const {
    return dialogs.asked.isEmpty() ? std::string() : dialogs.asked.constLast().toStdString();
  }
  [[nodiscard]] std::string said() { return text("messageSentence").toStdString(); }
};

TEST_F(DroppedFiles, OpenALibraryFromTheWelcome) {
  const QString library = sampleLibrary();
  open();
  EXPECT_TRUE(drop(find<QWidget>("welcomePage"), {library}));
  EXPECT_EQ(centers(), 11);
  EXPECT_FALSE(isShown("welcomePage"));
}

TEST_F(DroppedFiles, AreImportedIntoTheOpenLibraryWhereTheUserAgrees) {
  open(sampleLibrary());
  auto& ledger = window().findChild<DistrictPage*>()->ledger().view();
  EXPECT_TRUE(drop(*ledger.viewport(), {caseFile("received.json")}));
  await<QDialog>("importDialog");
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(centers(), 11);
  EXPECT_TRUE(drop(*ledger.viewport(), {caseFile("received.JSON")}));
  acceptImport();
  EXPECT_EQ(centers(), 12);
}

TEST_F(DroppedFiles, WaitForALibraryWhereNoneIsOpen) {
  open();
  EXPECT_TRUE(drop(find<QWidget>("welcomePage"), {caseFile("received.json")}));
  EXPECT_THAT(said(), HasSubstr("open a library or create one"));
  dialogs.file = file("new.guapai");
  window().findChild<QAction*>(QStringLiteral("newLibrary"))->trigger();
  acceptImport();
  EXPECT_EQ(centers(), 1);
}

TEST_F(DroppedFiles, AreNotTypedIntoTheSearch) {
  open(sampleLibrary());
  auto& search = find<QLineEdit>("ledgerSearch");
  EXPECT_TRUE(drop(search, {caseFile("received.json")}));
  EXPECT_EQ(search.text(), QString());
  acceptImport();
  EXPECT_EQ(centers(), 12);
}

TEST_F(DroppedFiles, MayBeALedger) {
  open(sampleLibrary());
  auto& ledger = window().findChild<DistrictPage*>()->ledger().view();
  const QString table = written("台账.csv", "机构名称,年诊疗人次\n示例新镇卫生院,9\n");
  EXPECT_TRUE(drop(*ledger.viewport(), {table}));
  acceptImport();
  EXPECT_EQ(centers(), 12);
}

TEST_F(DroppedFiles, ThatAreTablesOfOldProgramsAreRefusedWithTheWayOut) {
  open(sampleLibrary());
  auto& ledger = window().findChild<DistrictPage*>()->ledger().view();
  EXPECT_TRUE(drop(*ledger.viewport(), {written("台账.xls", QByteArray::fromHex("d0cf11e0a1b11ae1"))}));
  await<QDialog>("importDialog");
  const auto& problems = *find<QTableView>("importProblems").model();
  EXPECT_THAT(problems.index(0, 1).data().toString().toStdString(), HasSubstr("另存为 .xlsx"));
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(centers(), 11);
}

TEST_F(DroppedFiles, OfOtherKindsAreRefusedInWords) {
  const QString library = sampleLibrary();
  open(library);
  const QString cases = caseFile("received.json");
  auto& ledger = window().findChild<DistrictPage*>()->ledger().view();
  QDir().mkdir(file("folder.json"));
  for (const QStringList& files :
       {QStringList{written("letter.docx", "x")}, QStringList{library, cases}, QStringList{library, library},
        QStringList{cases, written("letter.txt", "x")}, QStringList{file("folder.json")}}) {
    window().findChild<MessageBar*>()->clearNotice();
    EXPECT_TRUE(drop(*ledger.viewport(), files));
    EXPECT_THAT(said(), HasSubstr("cannot be taken")) << files.constLast().toStdString();
  }
  window().findChild<MessageBar*>()->clearNotice();
  EXPECT_TRUE(dropUrls(*ledger.viewport(), {QUrl(QStringLiteral("https://example.org/received.json"))}));
  EXPECT_THAT(said(), HasSubstr("cannot be taken"));
  EXPECT_EQ(centers(), 11);
  EXPECT_EQ(asked(), "");
}

TEST_F(DroppedFiles, LeaveACenterOnlyAsTheMenuDoes) {
  open(sampleLibrary());
  press(Qt::Key_Return);
  auto& page = *window().findChild<DistrictPage*>();
  page.casePage().tryFigures();
  ASSERT_TRUE(page.session()->isTrying());
  const core::FieldId visits = definitions()->catalogue().require("application.annual_visits");
  ASSERT_TRUE(page.session()->setAnswer({.field = visits, .row = std::nullopt}, core::Value(std::int64_t{15})));
  dialogs.choice.reset();  // the user stays
  EXPECT_TRUE(drop(window(), {caseFile("received.json")}));
  EXPECT_THAT(asked(), HasSubstr("Figures are being tried"));
  EXPECT_EQ(centers(), 11);
  EXPECT_TRUE(drop(window(), {file("other.guapai")}));
  EXPECT_EQ(dialogs.asked.size(), 2) << "the same question, and no other";
  EXPECT_NE(page.session(), nullptr);
}

TEST_F(DroppedFiles, ComeThroughNoOpenDialog) {
  open(sampleLibrary());
  window().findChild<QAction*>(QStringLiteral("newCenter"))->trigger();
  auto& dialog = await<QDialog>("newCenterDialog");
  EXPECT_FALSE(drop(window(), {caseFile("received.json")}));
  EXPECT_EQ(centers(), 11);
  dialog.close();
}

TEST_F(DroppedFiles, StayWithTheBlankThatTakesThem) {
  open(sampleLibrary());
  press(Qt::Key_Return);
  press(Qt::Key_1, Qt::ControlModifier);
  auto& line = *find<QWidget>("application.annual_visits").findChild<QLineEdit*>();
  EXPECT_TRUE(drop(line, {caseFile("received.json")}));
  EXPECT_THAT(said(), HasSubstr("taken in as evidence"));
  EXPECT_EQ(asked(), "");
}

}  // namespace
}  // namespace guapai::ui
