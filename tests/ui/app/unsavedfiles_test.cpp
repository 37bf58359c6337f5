// Files that the library refused, as the user sees them in the window.
#include <fstream>

#include <QtGui/QAction>
#include <gmock/gmock.h>

#include "attachments/casefiles.h"
#include "shell/messagebar.h"
#include "storage/database.h"
#include "support/pictures.h"
#include "ui/app/refusedbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto kVisits = "application.annual_visits";

/// A file that was added as evidence beside an answer.
class RefusedEvidence : public Refused {
protected:
  /// Adds a file with the command, and deletes it where it was.
  void addFile(const char* name = "example.pdf") {
    const QString path = m_bench.file(name);
    std::ofstream(path.toStdString(), std::ios::binary) << "bytes of the file";
    m_bench.dialogs.files = {path};
    m_bench.find<AnswerEditor>(kVisits).takeFocus();
    QApplication::processEvents();
    m_bench.window().findChild<QAction*>(QStringLiteral("addEvidence"))->trigger();
    QApplication::processEvents();
    m_bench.dialogs.asked.clear();
    QFile::remove(path);
  }
  /// The content of the only file of evidence, as the library has it; empty where there is none.
  [[nodiscard]] std::string storedFile() const {
    const auto library = seen();
    const core::CaseId id = library->cases().front().id;
    const auto answers = library->answers(id);
    const core::FieldCatalogue& catalogue = WindowBench::definitions()->catalogue();
    const core::List* const list = answers.list(catalogue.require("evidence.files"));
    if (list == nullptr || list->rows.size() != 1) return {};
    const std::string name =
        core::valueText(list->rows.front().cells[catalogue[catalogue.require("evidence.files.file")].column]);
    return *attachments::FilesInLibrary(*library, id).bytes(name);
  }
  [[nodiscard]] std::string note() { return m_bench.find<AnswerEditor>(kVisits).note().text.toStdString(); }
  [[nodiscard]] std::string message() { return m_bench.text("messageSentence").toStdString(); }
  /// Ends the program as SIGTERM does, while the library still refuses.
  void endProgram() {
    m_bench.window().keepTyped();
    m_bench.dialogs.choice = 1;  // a window that is closed asks; a program that is ended does not
    m_bench.close();
  }
};

TEST_F(RefusedEvidence, IsStoredWhenTheLibraryTakesItAgain) {
  addFile();
  EXPECT_EQ(storedFile(), "");
  EXPECT_THAT(note(), HasSubstr("Not saved. The evidence is still here: example.pdf"));
  EXPECT_THAT(header(), HasSubstr("not saved"));
  unsaved().retry();
  EXPECT_THAT(note(), HasSubstr("Not saved"));
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(storedFile(), "bytes of the file");
  EXPECT_THAT(note(), Not(HasSubstr("Not saved")));
  EXPECT_THAT(header(), Not(HasSubstr("not saved")));
  EXPECT_THAT(message(), HasSubstr("What the library had refused before is saved now."));
}

TEST_F(RefusedEvidence, IsStoredWhileAnotherCenterIsShown) {
  addFile();
  leave();
  EXPECT_THAT(header(), Not(HasSubstr("Everything saved")));
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(storedFile(), "bytes of the file");
  EXPECT_TRUE(unsaved().names().isEmpty());
}

TEST_F(RefusedEvidence, IsAtItsBlankAgainWhenItsCenterIsOpenedAgain) {
  addFile();
  m_bench.showTab("Register");
  leave();
  openFirst();
  m_bench.showTab("Application");
  EXPECT_THAT(note(), HasSubstr("example.pdf"));
  EXPECT_THAT(header(), HasSubstr("not saved"));
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(storedFile(), "bytes of the file");
}

TEST_F(RefusedEvidence, IsNamedByCtrlS) {
  addFile();
  goTo(Qt::Key_S);
  EXPECT_THAT(message(), HasSubstr("evidence example.pdf"));
  EXPECT_THAT(message(), Not(HasSubstr("Everything is saved")));
}

TEST_F(RefusedEvidence, KeepsThePersonBeforeTheWindowIsClosed) {
  addFile();
  const QStringList names = unsaved().names();
  ASSERT_EQ(names.size(), 1);
  EXPECT_THAT(names.front().toStdString(),
              testing::AllOf(HasSubstr("示例"), HasSubstr("申请表"), HasSubstr("evidence example.pdf")));
  leave();
  EXPECT_EQ(unsaved().names(), names);
  EXPECT_FALSE(m_bench.window().close()) << "stay";
  ASSERT_EQ(m_bench.dialogs.asked.size(), 1);
  EXPECT_THAT(m_bench.dialogs.asked.front().toStdString(), HasSubstr(names.front().toStdString()));
  m_bench.dialogs.choice = 0;  // save again, which the library refuses
  EXPECT_FALSE(m_bench.window().close());
  m_bench.dialogs.choice = 1;  // give it up
  EXPECT_TRUE(m_bench.window().close());
  m_disk.recover();
  m_bench.close();
  EXPECT_EQ(storedFile(), "");
}

TEST_F(RefusedEvidence, IsStoredBeforeTheWindowIsClosedWithoutAQuestion) {
  addFile();
  m_disk.recover();
  EXPECT_TRUE(m_bench.window().close());
  EXPECT_TRUE(m_bench.dialogs.asked.isEmpty());
  EXPECT_EQ(storedFile(), "bytes of the file");
}

TEST_F(RefusedEvidence, IsStoredAfterATrialThatWasEndedWithTheProgram) {
  addFile();
  page().session()->beginTrial();
  unsaved().retry();
  m_bench.window().keepTyped();
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(storedFile(), "bytes of the file");
}

TEST_F(RefusedEvidence, IsAskedForAtTheNextStart) {
  addFile();
  leave();
  const std::string name = unsaved().names().front().toStdString();
  endProgram();
  m_disk.recover();
  m_bench.open(m_library);
  EXPECT_THAT(message(), HasSubstr("Choose them again: " + name + "."));
  EXPECT_EQ(storedFile(), "");
  EXPECT_TRUE(seen()->drafts().empty()) << "a name is no evidence";
  m_bench.close();
  m_bench.open(m_library);
  EXPECT_THAT(m_bench.window().findChild<MessageBar*>()->sentence().toStdString(), Not(HasSubstr("Choose them again")));
}

/// A floor plan that the library has no room for, while it has room for texts.
class RefusedPlan : public Refused {
protected:
  RefusedPlan() {
    m_disk.recover();
    page().session()->removeList(WindowBench::definitions()->catalogue().require("information.floor_plan"));
    execute("CREATE TRIGGER full BEFORE INSERT ON stored_file BEGIN SELECT RAISE(ABORT, 'full'); END");
    m_bench.dialogs.file = m_bench.file("plan.png");
    std::ofstream(m_bench.dialogs.file.toStdString(), std::ios::binary) << support::png(support::plan(4, 4));
    m_bench.showTab("Information");
    chooseFile();
  }
  void execute(const char* statement) const {
    storage::Database(pathOf(m_library), storage::Database::Access::ReadWrite, std::chrono::seconds(1))
        .execute(QString::fromUtf8(statement));
  }
  [[nodiscard]] AnswerEditor& blank() { return m_bench.find<AnswerEditor>("information.floor_plan.file#1"); }
  void chooseFile() {
    blank().takeFocus();
    WindowBench::press(Qt::Key_F2);
    m_bench.dialogs.asked.clear();
  }
  [[nodiscard]] std::string note() { return blank().note().text.toStdString(); }
  [[nodiscard]] core::Problems problems() const {
    const auto library = seen();
    const core::CaseId first = library->cases().front().id;
    return attachments::problemsOfFiles(library->answers(first), attachments::FilesInLibrary(*library, first));
  }
};

TEST_F(RefusedPlan, IsAskedForAtTheNextStart) {
  ASSERT_TRUE(QTest::qWaitFor([this] { return unsaved().names().size() == 1; }));
  const std::string name = unsaved().names().front().toStdString();
  EXPECT_THAT(name, testing::AllOf(HasSubstr("示例"), HasSubstr("plan.png")));
  m_bench.window().keepTyped();
  m_bench.dialogs.choice = 1;
  m_bench.close();
  execute("DROP TRIGGER full");
  m_bench.open(m_library);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("Choose them again: " + name + "."));
  openFirst();
  m_bench.showTab("Information");
  EXPECT_EQ(blank().typedText(), QStringLiteral("plan.png"));
  EXPECT_THAT(note(), HasSubstr("This file was not saved. F2 chooses it again"));
  blank().takeFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(blank().isOpen());
  EXPECT_TRUE(problems().empty()) << "an answer names a file that nobody has";
  chooseFile();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !blank().isOpen(); }));
  EXPECT_EQ(core::valueText(blank().value()), "plan.png");
  EXPECT_TRUE(problems().empty());
}

}  // namespace
}  // namespace guapai::ui
