#include "entry/formview.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>
#include <gmock/gmock.h>

#include "annotations/queries.h"
#include "desk/disqualifiersview.h"
#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "entry/caseforms.h"
#include "support/district.h"

namespace guapai::ui {
namespace {

using core::Place;
using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

/// A case and one of its pages, in a window between two other widgets, with keys pressed where the focus is.
class Form : public testing::Test {
protected:
  FormView& open(const std::string& page) {
    auto* const column = new QVBoxLayout(&window);
    before = new QPushButton(&window);
    column->addWidget(before);
    view = page == "register"        ? makeRegisterView(session, &window)
           : page == "disqualifiers" ? makeDisqualifiersView(session, &window)
                                     : makeAnnexView(page, session, &window);
    column->addWidget(view);
    after = new QPushButton(&window);
    column->addWidget(after);
    window.resize(720, 500);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window does not become active");
    return *view;
  }

  [[nodiscard]] AnswerEditor& editor(const std::string& name) const {
    auto* const found = view->findChild<AnswerEditor*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no editor " + name);
    return *found;
  }
  [[nodiscard]] TickBox& tick(const std::string& name) const {
    auto* const found = view->findChild<TickBox*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no tick " + name);
    return *found;
  }
  void enter(const std::string& name) const { editor(name).takeFocus(); }
  static void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  /// What no key has comes from an input method, or is pasted.
  static void compose(const QString& text) {
    QInputMethodEvent composed;
    composed.setCommitString(text);
    QApplication::sendEvent(QApplication::focusWidget(), &composed);
  }
  /// Object name of the editor or tick that has the focus.
  [[nodiscard]] static std::string focus() {
    for (const QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
      if (!widget->objectName().isEmpty()) return widget->objectName().toStdString();
    return {};
  }
  [[nodiscard]] std::string answer(const std::string& field) const {
    return core::valueText(session.answers().value(District::field(field)));
  }
  [[nodiscard]] std::vector<std::string> doctors() const {
    std::vector<std::string> names;
    if (const core::List* list = session.answers().list(gps))
      for (const core::Row& row : list->rows) names.push_back(core::valueText(row.cells[0]));
    return names;
  }
  [[nodiscard]] std::string stored(const std::string& field) const {
    return core::valueText(district.library->answers(id).value(District::field(field)));
  }

  static constexpr auto kName = "information.general_practitioners.name";

  District district;
  core::CaseId id = district.addSample(1);
  std::shared_ptr<session::CaseHistory> history = std::make_shared<session::CaseHistory>();
  session::CaseSession session{support::definitions(), *district.library, id, district.clock, history};
  const core::FieldId gps = District::field("information.general_practitioners");
  QWidget window;
  QPushButton* before = nullptr;
  QPushButton* after = nullptr;
  FormView* view = nullptr;
};

/// The same, of a case of which only the name is known.
class EmptyForm : public Form {
protected:
  EmptyForm() {
    session.removeList(gps);
    session.removeList(District::field("information.specialties"));
    for (const char* list : {"accidents", "insurance_penalties", "outsourced_departments"})
      session.removeList(District::field(std::string("records.") + list));
    history->steps.clear();
  }
};

TEST_F(Form, ShowsTheAnswersOfTheCase) {
  open("annex4");
  EXPECT_EQ(core::valueText(editor("application.annual_visits").value()), answer("application.annual_visits"));
  EXPECT_NE(answer("application.annual_visits"), "");
}

TEST_F(Form, StoresWhatIsTypedAndWalksOn) {
  open("annex4");
  enter("application.annual_visits");
  type("120000");
  press(Qt::Key_Return);
  EXPECT_EQ(stored("application.annual_visits"), "120000");
  EXPECT_EQ(focus(), "application.tcm.decoction_pieces");
  press(Qt::Key_Tab, Qt::ShiftModifier);
  EXPECT_EQ(focus(), "application.annual_visits");
}

TEST_F(Form, IsKeyedInFromTheFirstBlankToTheLastWithOneKeyAField) {
  open("annex4");
  enter("application.institution_name");
  std::string last;
  int steps = 0;
  for (; focus() != last && steps < 100; ++steps) {
    last = focus();
    press(last == "application.opinion.text" ? Qt::Key_Tab : Qt::Key_Return);
  }
  EXPECT_EQ(last, "application.opinion.date");
  EXPECT_EQ(session.undoStack().count(), 0);
}

TEST_F(Form, TabLeavesItAtItsEnds) {
  open("annex4");
  enter("application.opinion.date");
  press(Qt::Key_Tab);
  EXPECT_TRUE(after->hasFocus());
  enter("application.institution_name");
  press(Qt::Key_Tab, Qt::ShiftModifier);
  EXPECT_TRUE(before->hasFocus());
}

TEST_F(Form, UndoesFirstTheTypingAndThenTheCase) {
  open("annex4");
  const std::string visits = answer("application.annual_visits");
  enter("application.annual_visits");
  type("9");
  press(Qt::Key_Return);
  type("8");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(editor("application.tcm.decoction_pieces").isOpen());
  EXPECT_EQ(answer("application.annual_visits"), "9");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(answer("application.annual_visits"), visits);
  EXPECT_EQ(core::valueText(editor("application.annual_visits").value()), visits);
  EXPECT_EQ(focus(), "application.tcm.decoction_pieces");
}

TEST_F(Form, CommitsTheOpenEditorForACommand) {
  open("annex4");
  enter("application.annual_visits");
  type("77");
  view->commitOpenEditor();
  EXPECT_EQ(stored("application.annual_visits"), "77");
  EXPECT_EQ(focus(), "application.annual_visits");
}

TEST_F(Form, KeepsAnInvalidTextAsADraftAndTakesItUpAgain) {
  open("annex4");
  enter("application.annual_visits");
  type("12x");
  press(Qt::Key_Return);
  view->commitOpenEditor();
  ASSERT_EQ(session.drafts().size(), 1U);
  EXPECT_EQ(session.drafts().front().text, QStringLiteral("12x"));
  enter("application.annual_visits");
  press(Qt::Key_Escape);
  EXPECT_THAT(session.drafts(), IsEmpty());
  view->restoreDraft({District::field("application.annual_visits"), std::nullopt}, QStringLiteral("12x"));
  EXPECT_EQ(editor("application.annual_visits").typedText(), QStringLiteral("12x"));
}

TEST_F(Form, ADraftStaysADraftWhateverCommits) {
  open("annex4");
  const Place visits{District::field("application.annual_visits"), std::nullopt};
  const std::string kept = stored("application.annual_visits");
  session.saveDraft(visits, "77");
  const QSignalSpy edited(view, &FormView::placeEdited);
  EXPECT_TRUE(view->restoreDraft(visits, QStringLiteral("77")));
  EXPECT_THAT(view->openPlaces(), ElementsAre(visits));
  enter("application.annual_visits");
  view->commitOpenEditor();
  enter("application.institution_name");
  view->commitOpenEditor();
  EXPECT_EQ(stored("application.annual_visits"), kept);
  EXPECT_EQ(edited.count(), 0);
  EXPECT_EQ(session.drafts().size(), 1U);
  enter("application.annual_visits");
  press(Qt::Key_Return);
  EXPECT_EQ(stored("application.annual_visits"), "77");
  EXPECT_THAT(session.drafts(), IsEmpty());
  EXPECT_THAT(view->openPlaces(), IsEmpty());
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("application.annual_visits"), kept);
}

TEST_F(Form, EscapeDropsADraft) {
  open("annex4");
  const Place visits{District::field("application.annual_visits"), std::nullopt};
  session.saveDraft(visits, "77");
  view->restoreDraft(visits, QStringLiteral("77"));
  enter("application.annual_visits");
  press(Qt::Key_Escape);
  EXPECT_THAT(session.drafts(), IsEmpty());
  EXPECT_THAT(view->openPlaces(), IsEmpty());
}

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

TEST_F(Form, IsClickedAnywhereInACell) {
  open("annex4");
  QWidget* const cell = editor("application.annual_visits").parentWidget();
  QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(3, cell->height() - 3));
  EXPECT_EQ(focus(), "application.annual_visits");
}

TEST_F(Form, CutsNoAnswer) {
  for (const char* page : {"annex2", "annex4", "disqualifiers", "register"}) {
    open(page).focusPlace({District::field("application.opinion.date"), std::nullopt});
    for (const auto* each : view->findChildren<AnswerEditor*>()) {
      if (!each->hasHeightForWidth() || !each->isVisible()) continue;
      EXPECT_GE(each->height(), each->heightForWidth(each->width())) << each->objectName().toStdString();
    }
    delete window.layout();
    qDeleteAll(window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  }
}

TEST_F(Form, TellsWhatIsTypedAndWhenThePlaceIsLeft) {
  open("annex4");
  const QSignalSpy edited(view, &FormView::placeEdited);
  const QSignalSpy left(view, &FormView::placeLeft);
  enter("application.annual_visits");
  type("12");
  EXPECT_EQ(edited.count(), 2);
  EXPECT_EQ(left.count(), 0);
  press(Qt::Key_Return);
  EXPECT_EQ(left.count(), 1);
}

TEST_F(Form, BringsAPlaceIntoView) {
  open("annex4");
  enter("application.institution_name");
  EXPECT_EQ(view->verticalScrollBar()->value(), 0);
  view->focusPlace({District::field("application.opinion.date"), std::nullopt});
  EXPECT_EQ(focus(), "application.opinion.date");
  const QWidget* const date = QApplication::focusWidget();
  const QRect seen(date->mapTo(view->viewport(), QPoint(0, 0)), date->size());
  EXPECT_TRUE(view->viewport()->rect().contains(seen));
}

TEST_F(Form, BringsAScrolledAwayBlankBackIntoViewWithTheFirstKey) {
  open("annex4");
  enter("application.institution_name");
  const QWidget* const name = QApplication::focusWidget();
  const auto isSeen = [&] {
    return view->viewport()->rect().contains(QRect(name->mapTo(view->viewport(), QPoint(0, 0)), name->size()));
  };
  press(Qt::Key_PageDown);
  press(Qt::Key_PageDown);
  ASSERT_FALSE(isSeen());
  type("9");
  EXPECT_TRUE(isSeen());
}

TEST_F(Form, FollowsTheFocusAcrossWhereThePageIsWiderThanTheView) {
  open("annex4");
  window.setMinimumWidth(0);
  window.resize(400, 500);
  enter("application.postal_code");
  const QWidget* const code = QApplication::focusWidget();
  EXPECT_TRUE(view->viewport()->rect().contains(QRect(code->mapTo(view->viewport(), QPoint(0, 0)), code->size())));
  enter("application.institution_name");
  EXPECT_LT(QApplication::focusWidget()->mapTo(view->viewport(), QPoint(0, 0)).x(), 200);
  EXPECT_GE(QApplication::focusWidget()->mapTo(view->viewport(), QPoint(0, 0)).x(), 0);
}

TEST_F(Form, TheWheelChangesNothing) {
  open("annex4");
  enter("application.annual_visits");
  QWidget* const line = QApplication::focusWidget();
  QWheelEvent wheel(QPointF(5, 5), line->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(line, &wheel);
  EXPECT_EQ(session.undoStack().count(), 0);
}

TEST_F(Form, ShowsWhatShouldBeLookedAtAgainAtItsPlace) {
  open("annex4");
  enter("application.institution_name");
  type("another name");
  press(Qt::Key_Return);
  const auto note = editor("application.institution_name").note();
  EXPECT_EQ(note.tone, AnswerEditor::Tone::Doubtful);
  EXPECT_TRUE(note.text.contains(QStringLiteral("不一致")));
  session.undo();
  EXPECT_TRUE(editor("application.institution_name").note().text.isEmpty());
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

TEST_F(Form, TheRegisterKeepsWhatACaseCannotBeWithout) {
  open("register");
  const std::string name = answer("center.name");
  enter("center.name");
  press(Qt::Key_Delete);
  press(Qt::Key_Return);
  EXPECT_EQ(answer("center.name"), name);
  EXPECT_EQ(editor("center.name").note().tone, AnswerEditor::Tone::Wrong);
  EXPECT_EQ(focus(), "center.kind=" + answer("center.kind"));
  press(Qt::Key_Delete);
  EXPECT_NE(answer("center.kind"), "");
}

TEST_F(Form, ShowsAContradictionAtBothBlanks) {
  const core::FieldId population = District::field("application.resident_population_wan");
  const core::Field& field = support::definitions()->catalogue()[population];
  session.setAnswer({population, std::nullopt}, std::get<core::Value>(core::parseValue(field, "9.1")));
  const std::unique_ptr<FormView> other(makeAnnexView("annex2", session, nullptr));
  other->show();
  open("annex4");
  const auto* const persons = other->findChild<AnswerEditor*>(QStringLiteral("information.resident_population"));
  for (const QString& said : {editor("application.resident_population_wan").note().text, persons->note().text})
    EXPECT_TRUE(said.contains(QStringLiteral("四舍五入后不一致"))) << said.toStdString();
}

TEST_F(Form, DoubtsAFigureWhereItIsKeyed) {
  open("annex4");
  enter("application.satisfaction.patients");
  type("0.936");
  press(Qt::Key_Tab);
  EXPECT_TRUE(editor("application.satisfaction.patients").note().text.contains(QStringLiteral("是否应为93.6%？")));
  const Place place{District::field("application.satisfaction.patients"), {}};
  session.act(
      annotations::markChanges(session.answers(), place,
                               annotations::Query{.state = annotations::QueryState::Accepted, .note = "已核对原表"}),
      QStringLiteral("x"));
  const auto note = editor("application.satisfaction.patients").note();
  EXPECT_FALSE(note.text.contains(QStringLiteral("是否应为")));
}

TEST_F(Form, NamesWhatCannotBeSeenAtItsBlank) {
  open("annex4");
  enter("application.mailing_address");
  compose(QStringLiteral("示例\u200B路"));
  press(Qt::Key_Tab);
  EXPECT_TRUE(editor("application.mailing_address").note().text.contains(QStringLiteral("看不见的字符（U+200B）")));
  enter("application.phone");
  compose(QStringLiteral("\u202D19912345678\u202C"));
  press(Qt::Key_Tab);
  EXPECT_EQ(stored("application.phone"), "19912345678");
}

/// Unicode has no character there, so that no font of any machine has it.
TEST_F(Form, NamesWhatNoFontHasAtItsBlank) {
  open("annex4");
  enter("application.mailing_address");
  compose(QStringLiteral("示例\U00050000路"));
  press(Qt::Key_Tab);
  const auto note = editor("application.mailing_address").note();
  EXPECT_EQ(note.tone, AnswerEditor::Tone::Doubtful);
  EXPECT_TRUE(note.text.contains(QStringLiteral("字体都没有字符U+50000，纸面上印作“〓”"))) << qUtf8Printable(note.text);
  session.undo();
  EXPECT_FALSE(editor("application.mailing_address").note().text.contains(QStringLiteral("U+50000")));
}

}  // namespace
}  // namespace guapai::ui
