// Answers that a screen reader sets, or a program that is spoken to: without keys, and often without the focus.
#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <gmock/gmock.h>

#include "ui/editors/editorbench.h"
#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kAddress = "application.mailing_address";
constexpr auto kVisits = "application.annual_visits";
constexpr auto kOpinion = "application.opinion.text";
constexpr auto kGrade = "center.grade";

QAccessibleInterface& readerOf(AnswerEditor& editor) {
  return *QAccessible::queryAccessibleInterface(editor.stops().front());
}

/// In two pieces, as AT-SPI does.
void set(AnswerEditor& editor, const char* text) {
  auto* const content = readerOf(editor).editableTextInterface();
  content->deleteText(0, readerOf(editor).textInterface()->characterCount());
  content->insertText(0, QString::fromUtf8(text));
}

TEST(SetByReader, BecomesTheAnswerWithoutTheFocus) {
  EditorBench bench({kAddress, kVisits, kOpinion});
  set(bench.editor(1), "120000");
  set(bench.editor(2), "同意");
  EXPECT_THAT(bench.committed, IsEmpty()) << "a text may come in pieces";
  EXPECT_TRUE(QTest::qWaitFor([&bench] { return bench.committed.size() == 2; }));
  EXPECT_THAT(bench.committed, ElementsAre("120000", "同意"));
  EXPECT_FALSE(bench.editor(1).isOpen());
}

TEST(SetByReader, IsAnOpenEditWhereTheFocusIs) {
  EditorBench bench({kAddress, kVisits});
  set(bench.editor(0), "示例路2号");
  QApplication::processEvents();
  EXPECT_EQ(bench.typed.back(), "示例路2号");
  EXPECT_THAT(bench.committed, IsEmpty());
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre("示例路2号"));
}

TEST(SetByReader, StaysWhereItIsNoValue) {
  EditorBench bench({kAddress, kVisits});
  set(bench.editor(1), "many");
  EXPECT_TRUE(QTest::qWaitFor([&bench] { return !bench.editor(1).note().text.isEmpty(); }));
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_EQ(bench.editor(1).note().tone, AnswerEditor::Tone::Wrong);
  EXPECT_EQ(bench.editor(1).typedText(), QStringLiteral("many"));
  EXPECT_EQ(readerOf(bench.editor(1)).text(QAccessible::Description), bench.editor(1).note().text);
}

TEST(SetByReader, ChangesNothingWhereTheFormIsOnlyRead) {
  EditorBench bench({kAddress, kVisits});
  bench.editor(1).setValue(std::int64_t{120000});
  bench.editor(1).setEnabled(false);
  const QSignalSpy drafts(&bench.editor(1), &AnswerEditor::draftChanged);
  set(bench.editor(1), "5");
  EXPECT_TRUE(QTest::qWaitFor([&bench] { return bench.editor(1).typedText() == QStringLiteral("120000"); }));
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_TRUE(drafts.isEmpty());
}

TEST(SetByReader, IsChosenInTheListOfAChoice) {
  improveScreenReading();
  EditorBench bench({kAddress, kGrade});
  QAccessibleInterface* const list = readerOf(bench.editor(1)).child(0);
  ASSERT_GT(list->childCount(), 1);
  list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_TRUE(QTest::qWaitFor([&bench] { return !bench.committed.empty(); }));
  EXPECT_THAT(bench.committed, ElementsAre(bench.editor(1).field().choices.at(1).code));
}

}  // namespace
}  // namespace guapai::ui
