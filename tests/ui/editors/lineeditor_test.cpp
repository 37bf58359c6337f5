#include "editors/lineeditor.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QLineEdit>
#include <gmock/gmock.h>

#include "support/textrecorder.h"
#include "ui/editors/editorbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr auto kPhone = "application.phone";
constexpr auto kIdNumber = "information.legal_representative.id_number";
constexpr auto kAddress = "application.mailing_address";

std::string painted(AnswerEditor& editor) {
  QStringList texts = support::paintedTexts(editor);
  texts.removeDuplicates();  // what is selected is painted once more
  return texts.join(u'\n').toStdString();
}

std::string lineText(const AnswerEditor& editor) {
  return editor.findChild<QLineEdit*>()->text().toStdString();
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

}  // namespace
}  // namespace guapai::ui
