#include "editors/tickeditor.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>
#include <gmock/gmock.h>

#include "ui/editors/editorbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;

constexpr auto kBasic = "application.meets_basic_standard";
constexpr auto kDepartments = "information.departments";
constexpr auto kVisits = "application.annual_visits";

TickBox& mark(EditorBench& bench, const char* value) {
  AnswerEditor& editor = bench.editor();
  return *editor.findChild<TickBox*>(editor.objectName() + u'=' + QString::fromLatin1(value));
}

TEST(TickEditor, KeepsNotKnownApartFromNo) {
  EditorBench bench({kBasic, kVisits});
  EXPECT_FALSE(mark(bench, "true").isChecked());
  EXPECT_FALSE(mark(bench, "false").isChecked());
  bench.editor().setValue(false);
  EXPECT_TRUE(mark(bench, "false").isChecked());
}

TEST(TickEditor, SetsWithSpaceAndTakesBackWithSpaceOrDelete) {
  EditorBench bench({kBasic, kVisits});
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Right);
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Delete);
  EXPECT_THAT(bench.committed, ElementsAre("true", "", "false", ""));
}

TEST(TickEditor, SetsByNumber) {
  EditorBench bench({kBasic, kVisits});
  EditorBench::press(Qt::Key_2);
  EXPECT_THAT(bench.committed, ElementsAre("false"));
  EXPECT_EQ(EditorBench::focus(), &mark(bench, "false"));
}

TEST(TickEditor, AFlagIsOneStopOfTheWalk) {
  EditorBench bench({kBasic, kVisits});
  EditorBench::press(Qt::Key_Return);
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
  bench.editor(0).setValue(false);
  EditorBench::press(Qt::Key_Tab, Qt::ShiftModifier);
  EXPECT_EQ(EditorBench::focus(), &mark(bench, "false"));
}

TEST(TickEditor, WalksTheDepartmentsAndKeepsThePapersOrder) {
  EditorBench bench({kDepartments, kVisits});
  EditorBench::press(Qt::Key_Right);
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Left);
  EditorBench::press(Qt::Key_Space);
  EXPECT_THAT(bench.committed, ElementsAre("surgery", "internal_medicine surgery"));
}

TEST(TickEditor, NoDepartmentAtAllIsNotKnown) {
  EditorBench bench({kDepartments, kVisits});
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Space);
  EXPECT_FALSE(core::isKnown(bench.editor().value()));
}

TEST(TickEditor, KeepsAMarkThatIsNotStored) {
  EditorBench bench({kBasic, kVisits});
  bench.accepts = false;
  QTest::mouseClick(&mark(bench, "true"), Qt::LeftButton);
  EXPECT_THAT(bench.committed, ElementsAre("true"));
  EXPECT_TRUE(mark(bench, "true").isChecked());
  EXPECT_TRUE(bench.editor().isOpen());
  EXPECT_EQ(bench.editor().typedText(), QStringLiteral("true"));
  EXPECT_EQ(bench.editor().note().tone, AnswerEditor::Tone::Wrong);
  ASSERT_TRUE(bench.editor().refused());
  EXPECT_EQ(core::valueText(*bench.editor().refused()), "true");
  bench.accepts = true;
  bench.editor().commit();
  EXPECT_FALSE(bench.editor().isOpen());
  EXPECT_TRUE(bench.editor().note().text.isEmpty());
  bench.editor().setValue(false);
  EXPECT_FALSE(mark(bench, "true").isChecked()) << "nothing is left of the choice";
}

TEST(TickEditor, TakesAMarkBackThatIsNotStored) {
  EditorBench bench({kBasic, kVisits});
  bench.accepts = false;
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Space);
  EXPECT_THAT(bench.committed, ElementsAre("true"));
  EXPECT_FALSE(bench.editor().isOpen());
  EXPECT_FALSE(mark(bench, "true").isChecked());
  EXPECT_TRUE(bench.editor().note().text.isEmpty());
}

TEST(TickEditor, EscapeDropsAMarkThatIsNotStoredAndUndoBringsItBack) {
  EditorBench bench({kBasic, kVisits});
  bench.accepts = false;
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Escape);
  EXPECT_FALSE(mark(bench, "true").isChecked());
  EXPECT_FALSE(bench.editor().isOpen());
  EditorBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(mark(bench, "true").isChecked());
  EXPECT_TRUE(bench.editor().isOpen());
}

TEST(TickEditor, TriesAMarkThatIsNotStoredAgainOnlyWhenItIsLeft) {
  EditorBench bench({kDepartments, kVisits});
  bench.accepts = false;
  EditorBench::press(Qt::Key_Space);
  EditorBench::press(Qt::Key_Right);
  EXPECT_EQ(bench.committed.size(), 1U);
  EditorBench::press(Qt::Key_Return);
  EXPECT_GT(bench.committed.size(), 1U);
}

TEST(TickEditor, TakesUpADraft) {
  EditorBench bench({kBasic, kVisits});
  bench.editor().setValue(false);
  EXPECT_TRUE(bench.editor().restoreDraft(QStringLiteral("true")));
  EXPECT_TRUE(mark(bench, "true").isChecked());
  EXPECT_EQ(bench.editor().note().tone, AnswerEditor::Tone::Doubtful);
  bench.editor().commit();
  EXPECT_EQ(bench.committed.size(), 0U);
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre("true"));
}

TEST(TickEditor, TakesUpThatNoMarkIsSet) {
  EditorBench bench({kDepartments, kVisits});
  EditorBench::press(Qt::Key_Space);
  EXPECT_TRUE(bench.editor().restoreRefused({}));
  bench.editor().commit();
  EXPECT_FALSE(core::isKnown(bench.editor().value()));
}

TEST(TickEditor, WalksUpAndDownByLines) {
  EditorBench bench({kDepartments, kVisits});
  const QPoint first = EditorBench::focus()->pos();
  EditorBench::press(Qt::Key_Down);
  EXPECT_GT(EditorBench::focus()->pos().y(), first.y());
  EXPECT_EQ(EditorBench::focus()->pos().x(), first.x());
  EditorBench::press(Qt::Key_Up);
  EXPECT_EQ(EditorBench::focus()->pos(), first);
  EditorBench::press(Qt::Key_Up);
  EXPECT_EQ(EditorBench::focus()->pos(), first);
}

TEST(TickEditor, SaysWhichKeySetsAMark) {
  EditorBench bench({kDepartments, kVisits});
  EditorBench::press(Qt::Key_N);
  EXPECT_FALSE(bench.editor().note().text.isEmpty());
  EXPECT_EQ(bench.committed.size(), 0U);
  EditorBench::press(Qt::Key_Space);
  EXPECT_TRUE(bench.editor().note().text.isEmpty());
}

TEST(TickEditor, TellsScreenReadersWhetherOneOrSeveralMarksCanBeSet) {
  EditorBench bench({kDepartments, kVisits});
  const auto roleOf = [](QWidget* mark) { return QAccessible::queryAccessibleInterface(mark)->role(); };
  EXPECT_EQ(roleOf(&mark(bench, "surgery")), QAccessible::CheckBox);
  EditorBench one({kBasic, kVisits});
  EXPECT_EQ(roleOf(one.editor().stops().front()), QAccessible::RadioButton);
  EXPECT_FALSE(QAccessible::queryAccessibleInterface(one.editor().stops().front())->state().checked);
  EditorBench::press(Qt::Key_Space);
  EXPECT_TRUE(QAccessible::queryAccessibleInterface(one.editor().stops().front())->state().checked);
}

TEST(TickEditor, NamesItsMarks) {
  EditorBench bench({kDepartments, kVisits});
  EXPECT_EQ(mark(bench, "surgery").accessibleName(), QStringLiteral("科室设置情况 外科"));
}

}  // namespace
}  // namespace guapai::ui
