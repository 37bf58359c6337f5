// The lists of a form: rows that are keyed in, inserted, moved and removed, and what is typed in the new row.
#include <QtCore/QRegularExpression>
#include <gmock/gmock.h>

#include "ui/entry/formbench.h"

namespace guapai::ui {
namespace {

using core::Place;
using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(EmptyForm, DraftsOfTheNewRowGoOnWithTheRow) {
  open("annex2");
  const core::FieldId name = District::field(kName);
  const core::FieldId license = District::field("information.general_practitioners.license_no");
  for (const core::FieldId field : {name, license}) {
    session.saveDraft({field, std::nullopt}, "1");
    view->restoreDraft({field, std::nullopt}, QStringLiteral("1"));
  }
  enter(std::string(kName) + "#1");
  press(Qt::Key_Return);
  view->commitOpenEditor();
  ASSERT_EQ(session.drafts().size(), 1U);
  EXPECT_EQ(session.drafts().front().place, (Place{license, session.answers().list(gps)->rows.front().id}));
}

TEST_F(EmptyForm, KeepsADraftOfTheNewRowToo) {
  open("annex2");
  enter("information.specialties.staff#1");
  type("x");
  view->commitOpenEditor();
  ASSERT_EQ(session.drafts().size(), 1U);
  EXPECT_FALSE(session.drafts().front().place.row);
  press(Qt::Key_A, Qt::ControlModifier);
  type("3");
  press(Qt::Key_Return);
  EXPECT_THAT(session.drafts(), IsEmpty());
}

TEST_F(Form, ADraftOfANewRowOfAFinishedListIsSeen) {
  open("annex2");
  const Place name{District::field(kName), std::nullopt};
  const std::size_t rows = doctors().size();
  session.saveDraft(name, "zhang");
  EXPECT_TRUE(view->restoreDraft(name, QStringLiteral("zhang")));
  EXPECT_THAT(view->openPlaces(), ElementsAre(name));
  EXPECT_EQ(view->numberOfNewRow(gps), static_cast<int>(rows) + 1);
  enter(std::string(kName) + "#" + std::to_string(rows + 1));
  press(Qt::Key_Return);
  ASSERT_EQ(doctors().size(), rows + 1);
  EXPECT_EQ(doctors().back(), "zhang");
  EXPECT_THAT(session.drafts(), IsEmpty());
}

TEST_F(EmptyForm, WhatIsTypedInTheNewRowStaysWhenTheListIsFinished) {
  open("annex2");
  const QString staff = QStringLiteral("information.specialties.staff#1");
  enter(staff.toStdString());
  type("x");
  session.setFinished(District::field("information.specialties"), true);
  ASSERT_NE(view->findChild<AnswerEditor*>(staff), nullptr);
  EXPECT_EQ(editor(staff.toStdString()).typedText(), QStringLiteral("x"));
  press(Qt::Key_Escape);
  enter(std::string(kName) + "#1");
  EXPECT_EQ(view->findChild<AnswerEditor*>(staff), nullptr) << "nothing is typed in it any more";
}

TEST_F(EmptyForm, AListIsKeyedInRowByRowAndFinished) {
  open("annex2");
  enter(std::string(kName) + "#1");
  for (const char* doctor : {"one", "two"}) {
    type(doctor);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type("105");
    press(Qt::Key_Return);
  }
  EXPECT_THAT(doctors(), ElementsAre("one", "two"));
  EXPECT_FALSE(session.answers().list(gps)->finished);
  EXPECT_EQ(focus(), std::string(kName) + "#3");
  press(Qt::Key_Return);
  EXPECT_EQ(focus(), "information.general_practitioners:finished");
  press(Qt::Key_Space);
  EXPECT_TRUE(session.answers().list(gps)->finished);
  press(Qt::Key_Return);
  EXPECT_EQ(focus(), "information.floor_plan:finished");
}

TEST_F(EmptyForm, AnEmptyRowNeverCounts) {
  open("annex2");
  enter(std::string(kName) + "#1");
  press(Qt::Key_Tab);
  press(Qt::Key_Tab);
  press(Qt::Key_Tab);
  EXPECT_EQ(session.answers().list(gps), nullptr);
  EXPECT_EQ(session.undoStack().count(), 0);
}

TEST_F(EmptyForm, ANewRowIsOneStepOfUndo) {
  open("annex2");
  enter(std::string(kName) + "#1");
  type("one");
  press(Qt::Key_Return);
  EXPECT_EQ(session.undoStack().count(), 1);
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(doctors(), IsEmpty());
}

TEST_F(EmptyForm, RowsAreInsertedMovedAndRemovedByKey) {
  open("annex2");
  for (const char* doctor : {"one", "two"}) {
    enter(std::string(kName) + (doctors().empty() ? "#1" : "#2"));
    type(doctor);
    press(Qt::Key_Return);
  }
  enter(std::string(kName) + "#1");
  press(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(focus(), std::string(kName) + "#2");
  type("between");
  press(Qt::Key_Return);
  EXPECT_THAT(doctors(), ElementsAre("one", "between", "two"));
  press(Qt::Key_Up, Qt::AltModifier);
  EXPECT_THAT(doctors(), ElementsAre("between", "one", "two"));
  EXPECT_EQ(focus(), "information.general_practitioners.category#1");
  press(Qt::Key_Down, Qt::AltModifier);
  EXPECT_THAT(doctors(), ElementsAre("one", "between", "two"));
  press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_THAT(doctors(), ElementsAre("one", "two"));
  EXPECT_EQ(focus(), "information.general_practitioners.category#2");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(doctors(), ElementsAre("one", "between", "two"));
}

TEST_F(Form, ARowIsAddedToAFinishedListOnlyWhenAskedFor) {
  open("annex2");
  const std::size_t rows = doctors().size();
  const std::string behind = std::string(kName) + "#" + std::to_string(rows + 1);
  EXPECT_EQ(view->findChild<AnswerEditor*>(QString::fromStdString(behind)), nullptr);
  enter(std::string(kName) + "#" + std::to_string(rows));
  press(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(focus(), behind);
  press(Qt::Key_Return);
  EXPECT_EQ(focus(), "information.general_practitioners:finished");
  EXPECT_EQ(view->findChild<AnswerEditor*>(QString::fromStdString(behind)), nullptr);
  EXPECT_EQ(doctors().size(), rows);
}

TEST_F(Form, AnEmptyRowThatWasAskedForGoesAtOnce) {
  open("annex2");
  enter(std::string(kName) + "#1");
  press(Qt::Key_Return, Qt::ControlModifier);
  ASSERT_EQ(focus(), std::string(kName) + "#2");
  const std::size_t rows = doctors().size();
  const auto shown = [this] {
    return view->findChildren<AnswerEditor*>(QRegularExpression(QStringLiteral("^%1#").arg(QLatin1String(kName))))
        .size();
  };
  EXPECT_EQ(shown(), static_cast<qsizetype>(rows) + 1);
  press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(shown(), static_cast<qsizetype>(rows));
  EXPECT_EQ(doctors().size(), rows);
  EXPECT_EQ(focus(), std::string(kName) + "#2");
  EXPECT_EQ(session.undoStack().count(), 0);
}

TEST_F(Form, NamesTheRowsEditorsByListColumnAndRow) {
  open("annex2");
  const QString name = editor(std::string(kName) + "#2").stops().front()->accessibleName();
  EXPECT_TRUE(name.startsWith(QStringLiteral("全科医生情况 姓名"))) << name.toStdString();
  EXPECT_TRUE(name.contains(u'2'));
}

TEST_F(EmptyForm, CheckedNoneFoundIsAnActThatCanBeTakenBack) {
  open("disqualifiers");
  const core::FieldId accidents = District::field("records.accidents");
  TickBox& checked = tick("records.accidents:finished");
  checked.setFocus();
  press(Qt::Key_Space);
  ASSERT_NE(session.answers().list(accidents), nullptr);
  EXPECT_TRUE(session.answers().list(accidents)->finished);
  EXPECT_EQ(session.evaluation().disqualifiers[0].result, rules::DisqualifierResult::Clear);
  press(Qt::Key_Space);
  EXPECT_EQ(session.answers().list(accidents), nullptr);
  EXPECT_FALSE(checked.isChecked());
}

TEST_F(EmptyForm, ARecordIsKeyedInWithNumbersForChoices) {
  open("disqualifiers");
  enter("records.accidents.occurred_on#1");
  type("2021.3.5");
  press(Qt::Key_Return);
  press(Qt::Key_Return);
  press(Qt::Key_1);
  press(Qt::Key_Return);
  type("2");
  press(Qt::Key_Return);
  press(Qt::Key_2);
  press(Qt::Key_Return);
  const core::List* const list = session.answers().list(District::field("records.accidents"));
  ASSERT_EQ(list->rows.size(), 1U);
  std::vector<std::string> cells;
  for (const core::Value& value : list->rows.front().cells) cells.push_back(core::valueText(value));
  EXPECT_THAT(cells, ElementsAre("2021-03-05", "", "done", "2", "primary", ""));
}

}  // namespace
}  // namespace guapai::ui
