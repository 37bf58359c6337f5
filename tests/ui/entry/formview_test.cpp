#include "entry/formview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <gmock/gmock.h>

#include "annotations/queries.h"
#include "ui/entry/formbench.h"

namespace guapai::ui {
namespace {

using core::Place;
using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

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
