#include "entry/fileentry.h"

#include <fstream>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <gmock/gmock.h>

#include "annotations/evidence.h"
#include "attachments/casefiles.h"
#include "editors/fileeditor.h"
#include "entry/caseforms.h"
#include "entry/formview.h"
#include "entry/picturedialog.h"
#include "render/picturedesk.h"
#include "storage/database.h"
#include "support/district.h"
#include "support/hostilepdf.h"
#include "support/pictures.h"

namespace guapai::ui {
namespace {

using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

/// Annex 2 of a case with an empty list of floor plans that is not finished; the focus is in its first file.
class FloorPlans : public testing::Test {
protected:
  FloorPlans() {
    session.removeList(list);
    view->resize(900, 600);
    view->show();
    view->activateWindow();
    if (!QTest::qWaitForWindowActive(view.get())) throw std::runtime_error("the window does not become active");
    editor(1).takeFocus();
  }

  [[nodiscard]] FileEditor& editor(int row) const {
    auto* const found = view->findChild<FileEditor*>(QStringLiteral("information.floor_plan.file#%1").arg(row));
    if (found == nullptr) throw std::runtime_error("no such row");
    return *found;
  }
  QString written(const char* name, const std::string& bytes) const {
    std::ofstream(district.directory / name, std::ios::binary) << bytes;
    return QString::fromStdString((district.directory / name).string());
  }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& file : attachments::namedFiles(session.answers())) names.push_back(file.name);
    return names;
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }

  District district;
  core::CaseId id = district.addSample(1);
  session::CaseSession session{support::definitions(), *district.library, id, district.clock};
  const core::FieldId list = District::field("information.floor_plan");
  std::unique_ptr<FormView> view{makeAnnexView("annex2", session, nullptr)};
};

TEST_F(FloorPlans, TakeTheFileThatWasChosen) {
  QSignalSpy wanted(view.get(), &FormView::fileWanted);
  press(Qt::Key_Space);
  ASSERT_EQ(wanted.count(), 1);
  const std::string bytes = support::png(support::plan(40, 20));
  view->takeFile(written("一层.png", bytes));
  EXPECT_THAT(files(), ElementsAre("一层.png"));
  EXPECT_EQ(*session.files().bytes("一层.png"), bytes);
  EXPECT_EQ(editor(1).picture().state, forms::Picture::State::Good);
}

TEST_F(FloorPlans, AreTakenBackAndMadeAgain) {
  press(Qt::Key_Space);
  view->takeFile(written("a.png", support::png(support::plan(40, 20))));
  editor(1).takeFocus();
  press(Qt::Key_F2);
  view->takeFile(written("b.pdf", support::pdf(2)));
  EXPECT_THAT(files(), ElementsAre("b.pdf"));
  session.undo();
  EXPECT_THAT(files(), ElementsAre("a.png"));
  session.undo();
  EXPECT_THAT(files(), IsEmpty());
  session.redo();
  session.redo();
  EXPECT_THAT(files(), ElementsAre("b.pdf"));
  EXPECT_EQ(editor(1).picture().pages.size(), 2U);
}

TEST_F(FloorPlans, AreNotTakenWhereTheyCannotBePrinted) {
  press(Qt::Key_Space);
  view->takeFile(written("note.txt", "note"));
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("“note.txt”不是可以读取的"));
  const QString large = written("large.png", "");
  std::filesystem::resize_file(district.directory / "large.png", attachments::kLargestFile + 1);
  view->takeFile(large);
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("“large.png”超过50MB"));
  view->takeFile(written("plan.png", support::png(support::plan(4, 4))));
  EXPECT_THAT(files(), ElementsAre("plan.png"));
  EXPECT_TRUE(editor(1).note().text.isEmpty());
}

TEST_F(FloorPlans, AreRefusedWithTheirCauseWhereTheyHaveNoEnd) {
  press(Qt::Key_Space);
  view->takeFile(written("loop.pdf", support::loopingPdf()));
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("“loop.pdf”的页面结构首尾相连"));
}

/// However long it takes, the keys are heard meanwhile.
TEST_F(FloorPlans, AreTakenWhenTheyHaveBeenRead) {
  auto& desk = render::PictureDesk::instance();
  desk.setPatience(std::chrono::milliseconds(0));
  press(Qt::Key_Space);
  view->takeFile(written("plan.pdf", support::pdf(3)));
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("正在读取文件“plan.pdf”"));
  EXPECT_TRUE(QTest::qWaitFor([this] { return files().size() == 1; }));
  EXPECT_TRUE(editor(1).note().text.isEmpty());
  EXPECT_TRUE(QTest::qWaitFor([this] { return editor(1).picture().pages.size() == 3; }));
  desk.setPatience(std::chrono::minutes(1));
}

/// Another program keeps the library locked.
class RefusedPlans : public FloorPlans {
protected:
  RefusedPlans() { other.execute(QStringLiteral("BEGIN IMMEDIATE")); }
  void recover() { other.execute(QStringLiteral("ROLLBACK")); }
  void take() {
    press(Qt::Key_Space);
    const QString path = written("plan.png", bytes);
    view->takeFile(path);
    QFile::remove(path);
  }

  const std::string bytes = support::png(support::plan(40, 20));
  storage::Database other{district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0)};
};

TEST_F(RefusedPlans, AreKeptUntilTheLibraryTakesThem) {
  take();
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("Not saved"));
  EXPECT_EQ(editor(1).picture().state, forms::Picture::State::Good) << "it is seen meanwhile";
  ASSERT_EQ(view->unsaved().size(), 1U);
  view->storeRefused();
  EXPECT_THAT(files(), IsEmpty());
  recover();
  view->storeRefused();
  EXPECT_THAT(files(), ElementsAre("plan.png"));
  EXPECT_EQ(*session.files().bytes("plan.png"), bytes);
  EXPECT_TRUE(view->unsaved().empty());
  EXPECT_TRUE(editor(1).note().text.isEmpty());
}

TEST_F(RefusedPlans, AreTakenByEnter) {
  take();
  recover();
  editor(1).takeFocus();
  press(Qt::Key_Return);
  QApplication::processEvents();
  EXPECT_THAT(files(), ElementsAre("plan.png"));
  EXPECT_EQ(*session.files().bytes("plan.png"), bytes);
}

TEST_F(RefusedPlans, AreGivenUpByEsc) {
  take();
  press(Qt::Key_Escape);
  recover();
  view->storeRefused();
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_TRUE(view->unsaved().empty());
}

TEST_F(RefusedPlans, AreKeptWhileAnotherCenterIsShown) {
  take();
  session::UnsavedAnswers::Case kept{.revision = session.head().revision, .all = view->unsaved()};
  view.reset(makeAnnexView("annex2", session, nullptr));
  for (const session::Unsaved& each : kept.all) EXPECT_TRUE(view->restoreUnsaved(each, true));
  kept.all = view->unsaved();
  view.reset();
  kept = session::stored(session, kept);
  EXPECT_EQ(kept.all.size(), 1U) << "the library is still locked";
  recover();
  EXPECT_TRUE(session::stored(session, kept).all.empty());
  EXPECT_THAT(files(), ElementsAre("plan.png"));
  EXPECT_EQ(*session.files().bytes("plan.png"), bytes);
}

TEST_F(FloorPlans, ArePastedAsPictures) {
  QApplication::clipboard()->setImage(support::plan(40, 20));
  press(Qt::Key_V, Qt::ControlModifier);
  ASSERT_EQ(files().size(), 1U);
  EXPECT_THAT(files()[0], testing::EndsWith(".png"));
  EXPECT_EQ(editor(1).picture().state, forms::Picture::State::Good);
}

TEST_F(FloorPlans, SayWhereTheFileIsMissing) {
  const core::Field& file = support::catalogue()[District::field("information.floor_plan.file")];
  session.insertRow(list, 0, {{file.id, std::get<core::Value>(core::parseValue(file, "gone.png"))}});
  EXPECT_EQ(editor(1).picture().state, forms::Picture::State::Missing);
  EXPECT_THAT(editor(1).note().text.toStdString(), testing::HasSubstr("没有找到文件“gone.png”"));
  editor(1).takeFocus();
  press(Qt::Key_Space);
  EXPECT_EQ(view->findChild<PictureDialog*>(), nullptr) << "there is nothing to show";
}

TEST_F(FloorPlans, AreShownPageByPage) {
  press(Qt::Key_Space);
  view->takeFile(written("b.pdf", support::pdf(2)));
  editor(1).takeFocus();
  press(Qt::Key_Space);
  auto* const dialog = view->findChild<PictureDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(dialog->page(), 1);
  QTest::keyClick(dialog, Qt::Key_PageDown);
  EXPECT_EQ(dialog->page(), 2);
  QTest::keyClick(dialog, Qt::Key_PageDown);
  EXPECT_EQ(dialog->page(), 2);
  QTest::keyClick(dialog, Qt::Key_PageUp);
  EXPECT_EQ(dialog->page(), 1);
  QTest::keyClick(dialog, Qt::Key_Escape);
  EXPECT_FALSE(dialog->isVisible());
}

/// What the desktop was asked to open.
class Opener : public QObject {
  Q_OBJECT

public:
  Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
  ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
  QUrl opened;

public Q_SLOTS:
  void open(const QUrl& url) { opened = url; }
};

class EvidenceFiles : public FloorPlans {
protected:
  EvidenceFiles() {
    view.reset(makeEvidenceView(session, nullptr));
    view->show();
    view->activateWindow();
    if (!QTest::qWaitForWindowActive(view.get())) throw std::runtime_error("the window does not become active");
    document(1).takeFocus();
  }
  [[nodiscard]] FileEditor& document(int row) const {
    return *view->findChild<FileEditor*>(QStringLiteral("evidence.files.file#%1").arg(row));
  }
};

TEST_F(EvidenceFiles, MayBeOfAnyKindAndAreOpenedAsCopiesThatCannotBeWrittenTo) {
  QSignalSpy wanted(view.get(), &FormView::fileWanted);
  press(Qt::Key_Space);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_TRUE(wanted.front().front().toBool());
  view->takeFile(written("协议.docx", "an agreement"));
  EXPECT_EQ(*session.files().bytes("协议.docx"), "an agreement");

  Opener opener;
  document(1).takeFocus();
  press(Qt::Key_Space);
  const QFileInfo copy(opener.opened.toLocalFile());
  ASSERT_TRUE(copy.exists());
  EXPECT_EQ(copy.fileName(), QStringLiteral("协议.docx"));
  EXPECT_FALSE(copy.permissions() & QFileDevice::WriteOwner);
  press(Qt::Key_Space);  // a second time
  EXPECT_TRUE(copy.exists());
}

TEST_F(EvidenceFiles, AreComparedWithWhatTheyWereOnceTheCaseIsOpen) {
  session.attach("a.docx", "an agreement");
  session.act(annotations::evidenceChanges(*support::definitions(), session.answers(), {}, {"a.docx", "gone.pdf"},
                                           session.today()),
              {});
  const auto said = [this] {
    auto* const line = view->findChild<QWidget*>(QStringLiteral("fileCheck"));
    return line->accessibleName().toStdString();
  };
  ASSERT_TRUE(QTest::qWaitFor([&] { return said().find("已逐一核对") != std::string::npos; }));
  EXPECT_THAT(said(), testing::HasSubstr("缺失1个：gone.pdf"));
  {
    storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    other.execute(QStringLiteral("DROP TRIGGER stored_file_stays"));
    other.execute(QStringLiteral("UPDATE stored_file SET content = replace(content, 'an', 'no')"));
  }
  view.reset(makeEvidenceView(session, nullptr));
  view->show();
  ASSERT_TRUE(QTest::qWaitFor([&] { return said().find("内容已变1个：a.docx") != std::string::npos; })) << said();
  EXPECT_THAT(document(1).note().text.toStdString(), testing::HasSubstr("SHA-256不符"));
}

TEST_F(EvidenceFiles, SayWhereTheCopyCannotBeOpened) {
  press(Qt::Key_Space);
  view->takeFile(written("协议.docx", "an agreement"));
  QDesktopServices::setUrlHandler(QStringLiteral("file"), view.get(), "noSuchSlot");
  document(1).takeFocus();
  press(Qt::Key_Space);
  QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
  EXPECT_THAT(document(1).note().text.toStdString(), testing::HasSubstr("没有能打开"));
}

TEST_F(EvidenceFiles, AreStoredOnceForTheSameBytes) {
  press(Qt::Key_Space);
  view->takeFile(written("a.docx", "the same"));
  document(2).takeFocus();
  press(Qt::Key_Space);
  view->takeFile(written("b.docx", "the same"));
  const auto sums = district.library->attachments(id);
  EXPECT_EQ(sums.at("a.docx"), sums.at("b.docx"));
}

TEST_F(EvidenceFiles, AreRefusedAboveFiftyMegabytes) {
  const QString large = written("large.docx", "");
  std::filesystem::resize_file(district.directory / "large.docx", attachments::kLargestFile + 1);
  press(Qt::Key_Space);
  view->takeFile(large);
  EXPECT_THAT(document(1).note().text.toStdString(), testing::HasSubstr("“large.docx”超过50MB"));
}

}  // namespace
}  // namespace guapai::ui

#include "fileentry_test.moc"
