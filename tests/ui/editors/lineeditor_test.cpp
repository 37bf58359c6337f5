#include "editors/lineeditor.h"

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <gmock/gmock.h>

#include "support/textrecorder.h"
#include "ui/editors/editorbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr auto kPhone = "application.phone";
constexpr auto kVisits = "application.annual_visits";
constexpr auto kIdNumber = "information.legal_representative.id_number";
constexpr auto kAddress = "application.mailing_address";
const auto kSecretForm = QStringLiteral("x-kde-passwordManagerHint");
const auto kWindowsSecretForm =
    QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\"");

std::string painted(AnswerEditor& editor) {
  QStringList texts = support::paintedTexts(editor);
  texts.removeDuplicates();  // what is selected is painted once more
  return texts.join(u'\n').toStdString();
}

std::string lineText(const AnswerEditor& editor) {
  return editor.findChild<QLineEdit*>()->text().toStdString();
}

/// The rightmost column of dots in which the pictures differ; -1 where they are equal.
int lastDifference(const QImage& one, const QImage& other) {
  for (int x = one.width() - 1; x >= 0; --x)
    for (int y = 0; y < one.height(); ++y)
      if (one.pixel(x, y) != other.pixel(x, y)) return x;
  return -1;
}

TEST(LineEditor, KeepsTheCursorOffTheWordsForAnAbsentFigure) {
  EditorBench bench({kVisits, kAddress});
  auto& line = *bench.editor(0).findChild<QLineEdit*>();
  QApplication::setCursorFlashTime(0);  // it stands still, and is in both pictures
  const QImage without = line.grab().toImage();
  bench.editor(0).setHint(QStringLiteral("申请表——"));  // its last sign reaches to its own end
  const int end = lastDifference(line.grab().toImage(), without);
  const int cursor = line.inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().toPoint().x();
  EXPECT_GT(end, line.width() / 2) << "the words are shown";
  EXPECT_LT(end, cursor);
  EXPECT_THAT(painted(bench.editor(0)), HasSubstr("——"));
}

TEST(LineEditor, PaintsAPersonsNumberInFullOnlyWhereTheCursorIs) {
  EditorBench bench({kAddress, kPhone, kIdNumber});
  bench.editor(1).setValue(std::string("13900000028"));
  bench.editor(2).setValue(std::string("500103199001010016"));
  EXPECT_EQ(painted(bench.editor(1)), "139****0028");
  EXPECT_EQ(painted(bench.editor(2)), "500***********0016");
  EXPECT_EQ(lineText(bench.editor(1)), "13900000028") << "only what is painted differs";
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(painted(bench.editor(1)), "13900000028");
  EXPECT_EQ(painted(bench.editor(2)), "500***********0016");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(painted(bench.editor(1)), "139****0028");
  EXPECT_EQ(painted(bench.editor(2)), "500103199001010016");
  EXPECT_THAT(bench.committed, testing::IsEmpty()) << "nobody has edited anything";
}

TEST(LineEditor, TellsAScreenReaderAPersonsNumberOnlyWhereTheCursorIs) {
  EditorBench bench({kAddress, kPhone});
  bench.editor(1).setValue(std::string("13900000028"));
  const auto said = [&bench] {
    auto* const line = QAccessible::queryAccessibleInterface(bench.editor(1).findChild<QLineEdit*>());
    return (line->text(QAccessible::Value) + line->textInterface()->text(0, 11)).toStdString();
  };
  EXPECT_THAT(said(), Not(HasSubstr("0")));
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(said(), "1390000002813900000028");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_THAT(said(), Not(HasSubstr("0")));
}

TEST(LineEditor, PaintsOtherTextsAsTheyAre) {
  EditorBench bench({kPhone, kAddress, "application.practice_license_no", "application.annual_visits"});
  bench.editor(1).setValue(std::string("示例路13900000028号"));
  bench.editor(2).setValue(std::string("1390000002850010313900"));
  bench.editor(3).setValue(std::int64_t{1390000002});
  EXPECT_THAT(painted(bench.editor(1)), HasSubstr("13900000028"));
  EXPECT_THAT(painted(bench.editor(2)), HasSubstr("1390000002850010313900"));
  EXPECT_THAT(painted(bench.editor(3)), HasSubstr("1390000002"));
}

TEST(LineEditor, LosesNothingOfANumberThatIsMasked) {
  EditorBench bench({kPhone, kAddress});
  EditorBench::type("139-0000-0028");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(painted(bench.editor(0)), "139-****-0028");
  EditorBench::press(Qt::Key_Tab, Qt::ShiftModifier);
  EditorBench::press(Qt::Key_F2);
  EditorBench::type("9");
  EXPECT_EQ(painted(bench.editor(0)), "139-0000-00289");
  EditorBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(lineText(bench.editor(0)), "139-0000-0028");
  EditorBench::type("9");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_THAT(bench.committed, ElementsAre("139-0000-0028", "139-0000-00289"));
}

TEST(LineEditor, MasksANumberThatIsNotStoredYetAndThatItsNotesName) {
  EditorBench bench({kPhone, kAddress});
  bench.editor(0).setValue(std::string("13900000028"));
  bench.accepts = false;
  EditorBench::type("13811112222");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(painted(bench.editor(0)), "138****2222");
  EXPECT_EQ(lineText(bench.editor(0)), "13811112222");
  bench.editor(0).dropTyped();
  bench.editor(0).restoreDraft(QStringLiteral("13811112222"));
  const std::string note = bench.editor(0).note().text.toStdString();
  EXPECT_THAT(note, HasSubstr("139****0028"));
  EXPECT_THAT(note, Not(HasSubstr("13900000028")));
  EXPECT_EQ(painted(bench.editor(0)), "138****2222");
}

class Copied : public testing::Test {
protected:
  Copied() { QGuiApplication::clipboard()->clear(); }
  static const QMimeData& clipboard() { return *QGuiApplication::clipboard()->mimeData(); }

  EditorBench bench{{kPhone, kAddress}};
};

TEST_F(Copied, NumberOfAPersonIsMarkedAsASecret) {
  bench.editor(0).setValue(std::string("13900000028"));
  for (const Qt::Key key : {Qt::Key_C, Qt::Key_X}) {
    QGuiApplication::clipboard()->clear();
    bench.editor(0).takeFocus();
    EditorBench::press(Qt::Key_A, Qt::ControlModifier);
    EditorBench::press(key, Qt::ControlModifier);
    EXPECT_EQ(clipboard().text(), QStringLiteral("13900000028"));
    EXPECT_EQ(clipboard().data(kSecretForm), "secret") << key;
    EXPECT_TRUE(clipboard().hasFormat(kWindowsSecretForm)) << key;
  }
  EXPECT_EQ(lineText(bench.editor(0)), "") << "it was cut";
  EditorBench::press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(lineText(bench.editor(0)), "13900000028");
}

TEST_F(Copied, NumberOfAPersonIsMarkedAsASecretByTheMenuToo) {
  bench.editor(0).setValue(std::string("13900000028"));
  bench.editor(0).takeFocus();
  for (const QString& command : {QStringLiteral("Copy"), QStringLiteral("Cut")}) {
    QGuiApplication::clipboard()->clear();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(1, 1), QCursor::pos());
    QApplication::sendEvent(EditorBench::focus(), &asked);
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    for (QAction* const action : menu->actions())
      if (action->text().remove(u'&').startsWith(command)) action->trigger();
    menu->close();
    EXPECT_EQ(clipboard().text(), QStringLiteral("13900000028")) << qPrintable(command);
    EXPECT_EQ(clipboard().data(kSecretForm), "secret") << qPrintable(command);
  }
  EXPECT_EQ(lineText(bench.editor(0)), "") << "it was cut";
}

TEST_F(Copied, TextOfAnotherBlankIsNone) {
  bench.editor(1).setValue(std::string("示例路1号"));
  bench.editor(1).takeFocus();
  EditorBench::press(Qt::Key_A, Qt::ControlModifier);
  EditorBench::press(Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(clipboard().text(), QStringLiteral("示例路1号"));
  EXPECT_FALSE(clipboard().hasFormat(kSecretForm));
}

}  // namespace
}  // namespace guapai::ui
