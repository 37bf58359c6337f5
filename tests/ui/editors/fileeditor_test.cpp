#include "editors/fileeditor.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <gmock/gmock.h>

#include "support/pictures.h"
#include "ui/editors/editorbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr auto kFile = "information.floor_plan.file";
constexpr auto kVisits = "application.annual_visits";

core::Value named(const char* name) {
  return std::get<core::Value>(
      core::parseValue(support::catalogue()[support::catalogue().require(kFile)], std::string(name)));
}

class FileBlank : public testing::Test {
protected:
  EditorBench bench{{kFile, kVisits}};
  FileEditor& editor = dynamic_cast<FileEditor&>(bench.editor());
  QSignalSpy wanted{&editor, &FileEditor::fileWanted};
  QSignalSpy shown{&editor, &FileEditor::showWanted};
};

TEST_F(FileBlank, AsksForAFileBySpaceAndByF2) {
  bench.press(Qt::Key_Space);
  EXPECT_EQ(wanted.count(), 1);
  bench.press(Qt::Key_F2);
  EXPECT_EQ(wanted.count(), 2);
  EXPECT_THAT(bench.committed, IsEmpty());
}

TEST_F(FileBlank, ShowsItsFileBySpaceAndAsksForAnotherByF2) {
  editor.setValue(named("plan.png"));
  bench.press(Qt::Key_Space);
  EXPECT_EQ(shown.count(), 1);
  EXPECT_EQ(wanted.count(), 0);
  bench.press(Qt::Key_F2);
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(FileBlank, IsAButtonForScreenReadersAndTellsItsFile) {
  auto& reader = *QAccessible::queryAccessibleInterface(&editor);
  const auto told = [&reader] { return reader.text(QAccessible::Description).toStdString(); };
  EXPECT_EQ(reader.role(), QAccessible::Button);
  EXPECT_NE(reader.text(QAccessible::Name), QString());
  EXPECT_THAT(told(), Not(HasSubstr("plan.png")));
  editor.setValue(named("plan.png"));
  EXPECT_THAT(told(), StartsWith("plan.png"));
  const std::string before = told();
  editor.setLookup([](const std::string&) { return forms::Picture{.state = forms::Picture::State::Missing}; });
  editor.repaint();
  EXPECT_NE(told(), before);
  reader.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QApplication::processEvents();
  EXPECT_EQ(shown.count(), 1);
}

TEST_F(FileBlank, IsEmptiedByDelete) {
  editor.setValue(named("plan.png"));
  bench.press(Qt::Key_Delete);
  EXPECT_THAT(bench.committed, ElementsAre(""));
}

TEST_F(FileBlank, TakesTheNameThatTheFileIsKeptUnder) {
  editor.take("plan-2.png");
  EXPECT_THAT(bench.committed, ElementsAre("plan-2.png"));
}

TEST_F(FileBlank, KeepsAFileThatIsNotStored) {
  bench.accepts = false;
  editor.take("plan-2.png");
  EXPECT_TRUE(editor.isOpen());
  EXPECT_EQ(editor.typedText(), QStringLiteral("plan-2.png"));
  EXPECT_EQ(editor.note().tone, AnswerEditor::Tone::Wrong);
  bench.accepts = true;
  editor.commit();
  EXPECT_EQ(core::valueText(editor.value()), "plan-2.png");
  EXPECT_FALSE(editor.isOpen());
}

TEST_F(FileBlank, AsksForNoFileWhereItTakesUpADraft) {
  EXPECT_TRUE(editor.restoreDraft(QStringLiteral("plan.png")));
  bench.editor(1).takeFocus();
  editor.takeFocus();
  EXPECT_EQ(wanted.count(), 0);
}

TEST_F(FileBlank, IsPassedByEnterAndTab) {
  bench.press(Qt::Key_Return);
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
  bench.press(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_TRUE(editor.hasFocusWithin());
  EXPECT_EQ(wanted.count(), 0);
}

TEST_F(FileBlank, TakesAFileBeforeItsPictureFromTheClipboard) {
  QSignalSpy files(&editor, &FileEditor::fileGiven);
  QSignalSpy pictures(&editor, &FileEditor::pictureGiven);
  auto* const both = new QMimeData;
  both->setImageData(support::plan(4, 4));
  both->setUrls({QUrl::fromLocalFile(QStringLiteral("/示例/plan.png"))});
  QApplication::clipboard()->setMimeData(both);
  bench.press(Qt::Key_V, Qt::ControlModifier);
  ASSERT_EQ(files.count(), 1);
  EXPECT_EQ(files[0][0].toString(), QStringLiteral("/示例/plan.png"));
  EXPECT_EQ(pictures.count(), 0);

  QApplication::clipboard()->setImage(support::plan(4, 4));
  bench.press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(pictures.count(), 1);
  QApplication::clipboard()->setText(QStringLiteral("text"));
  bench.press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(files.count() + pictures.count(), 2);
}

TEST_F(FileBlank, TakesAFileThatIsDropped) {
  QSignalSpy files(&editor, &FileEditor::fileGiven);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QStringLiteral("/plan.pdf"))});
  QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&editor, &enter);
  QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&editor, &drop);
  ASSERT_EQ(files.count(), 1);
  EXPECT_EQ(files[0][0].toString(), QStringLiteral("/plan.pdf"));
}

TEST_F(FileBlank, ShowsTheFirstPageInSmall) {
  const auto bytes = std::make_shared<const std::string>(support::png(support::plan(400, 200)));
  int asked = 0;
  editor.setLookup([&](const std::string& name) {
    ++asked;
    EXPECT_EQ(name, "plan.png");
    return forms::Picture{forms::Picture::State::Good, {{40'000, 20'000}}, bytes};
  });
  editor.setValue(named("plan.png"));
  editor.resize(300, editor.sizeHint().height());
  const QImage image = editor.grab().toImage();
  const auto isRed = [&image](int x) {
    const QColor colour = image.pixelColor(x, image.height() / 2);
    return colour.red() > 200 && colour.green() < 90;
  };
  EXPECT_TRUE(isRed(12));
  EXPECT_FALSE(isRed(40));
  (void)editor.grab();
  EXPECT_EQ(asked, 1) << "looked up once for an answer";
}

}  // namespace
}  // namespace guapai::ui
