#include "editors/answereditor.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <gmock/gmock.h>

#include "ui/editors/editorbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kVisits = "application.annual_visits";
constexpr auto kPopulation = "application.resident_population_wan";
constexpr auto kApplied = "application.applied_on";
constexpr auto kOpinion = "application.opinion.text";
constexpr auto kGrade = "center.grade";

std::string lineText(const AnswerEditor& editor) {
  return editor.findChild<QLineEdit*>()->text().toStdString();
}

core::Value count(std::int64_t number) {
  return number;
}

TEST(AnswerEditor, CommitsOnEnterAndGoesOn) {
  EditorBench bench({kVisits, kPopulation});
  EditorBench::type("120000");
  EXPECT_THAT(bench.committed, IsEmpty());
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre("120000"));
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
}

TEST(AnswerEditor, SaysWhereThePaperIsBlankItself) {
  EditorBench bench({kVisits, kApplied, kGrade, kOpinion});
  bench.editor(3).takeFocus();  // in the others, no cursor takes the place of words
  const auto words = [&bench](std::size_t at) {
    const auto* const line = bench.editor(at).findChild<QLineEdit*>();
    return line == nullptr ? bench.editor(at).findChild<QComboBox*>()->placeholderText() : line->placeholderText();
  };
  for (std::size_t at = 0; at < 3; ++at) {
    const QString usual = words(at);
    bench.editor(at).setPaperBlank(true);
    EXPECT_EQ(words(at), QStringLiteral("纸面空白"));
    bench.editor(at).setPaperBlank(false);
    EXPECT_EQ(words(at), usual);
  }
}

TEST(AnswerEditor, GoesBackWithShift) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(1).takeFocus();
  EditorBench::press(Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_TRUE(bench.editor(0).hasFocusWithin());
  EditorBench::press(Qt::Key_Tab);
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
}

TEST(AnswerEditor, IsReplacedByTypingAndContinuedAfterF2) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setValue(count(12));
  bench.editor(1).takeFocus();
  EditorBench::press(Qt::Key_Tab, Qt::ShiftModifier);
  EditorBench::type("7");
  EXPECT_EQ(lineText(bench.editor(0)), "7");
  EditorBench::press(Qt::Key_Tab);
  EditorBench::press(Qt::Key_Tab, Qt::ShiftModifier);
  EditorBench::press(Qt::Key_F2);
  EditorBench::type("5");
  EXPECT_EQ(lineText(bench.editor(0)), "75");
}

TEST(AnswerEditor, ShowsWhatIsNotKnownAsNeitherZeroNorText) {
  EditorBench bench({kVisits, kPopulation});
  EXPECT_EQ(lineText(bench.editor(1)), "");
  EXPECT_FALSE(bench.editor(1).findChild<QLineEdit*>()->placeholderText().isEmpty());
  bench.editor(1).setValue(count(0));
  EXPECT_EQ(lineText(bench.editor(1)), "0");
}

TEST(AnswerEditor, EmptiedIsNotKnownAgain) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setValue(count(12));
  bench.editor(1).takeFocus();
  bench.editor(0).takeFocus();
  EditorBench::press(Qt::Key_Delete);
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre(""));
  EXPECT_FALSE(core::isKnown(bench.editor(0).value()));
}

TEST(AnswerEditor, KeepsAFigureAsWritten) {
  EditorBench bench({kPopulation, kVisits});
  EditorBench::type("5.350");
  EditorBench::press(Qt::Key_Tab);
  EXPECT_EQ(lineText(bench.editor(0)), "5.350");
}

TEST(AnswerEditor, KeepsAnInvalidTextMarkedWithoutHoldingTheFocus) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setValue(count(12));
  EditorBench::type("12x");
  EditorBench::press(Qt::Key_Return);
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
  EXPECT_EQ(lineText(bench.editor(0)), "12x");
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
  EXPECT_TRUE(bench.editor(0).note().text.contains(QStringLiteral("不是数字")));
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_EQ(core::valueText(bench.editor(0).value()), "12");
}

TEST(AnswerEditor, TellsTheRangeThatAFigureIsOutOf) {
  EditorBench bench({"application.satisfaction.patients", kVisits});
  EditorBench::type("101");
  EditorBench::press(Qt::Key_Return);
  EXPECT_TRUE(bench.editor(0).note().text.contains(QStringLiteral("应在0到100之间")));
}

TEST(AnswerEditor, TellsScreenReadersItsNote) {
  for (const char* const field : {kVisits, kOpinion, kGrade}) {
    EditorBench bench({field, kPopulation});
    const QWidget& stop = *bench.editor().stops().front();
    EXPECT_EQ(stop.accessibleDescription(), QString());
    bench.editor().setDoubt(QStringLiteral("上次是18000"));
    EXPECT_EQ(stop.accessibleDescription(), QStringLiteral("上次是18000"));
    bench.editor().setDoubt({});
    EXPECT_EQ(stop.accessibleDescription(), QString());
  }
}

TEST(AnswerEditor, TellsTheYearsThatADateIsOutOf) {
  EditorBench bench({"application.applied_on", kVisits});
  EditorBench::type("0201-09-15");
  EditorBench::press(Qt::Key_Return);
  EXPECT_TRUE(bench.editor(0).note().text.startsWith(QStringLiteral("年份超出范围，应在1900年到2999年之间")))
      << bench.editor(0).note().text.toStdString();
}

TEST(AnswerEditor, EscapeBringsBackTheAnswerAndUndoTheTyping) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setValue(count(12));
  EditorBench::type("345");
  EditorBench::press(Qt::Key_Escape);
  EXPECT_EQ(lineText(bench.editor(0)), "12");
  EXPECT_FALSE(bench.editor(0).note().text.isEmpty());
  EditorBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(lineText(bench.editor(0)).find("345") != std::string::npos) << lineText(bench.editor(0));
  EXPECT_FALSE(bench.editor(0).findChild<QLineEdit*>()->hasSelectedText());
  const std::string typed = lineText(bench.editor(0));
  EditorBench::type("6");
  EXPECT_EQ(lineText(bench.editor(0)), typed + "6");
}

TEST(AnswerEditor, LeavesUndoToTheCaseOnceTheTypingIsAccepted) {
  EditorBench bench({kVisits});
  EditorBench::type("345");
  bench.editor(0).commit();
  EditorBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(lineText(bench.editor(0)), "345");
  EXPECT_FALSE(bench.editor(0).isOpen());
}

TEST(AnswerEditor, ShowsADateAsOnThePaperAndEditsItAsTyped) {
  EditorBench bench({kApplied, kVisits});
  for (const char* typed : {"2021-9-15", "20210915", "2021.9.15", "2021/9/15"}) {
    bench.editor(0).takeFocus();
    bench.editor(0).setValue({});
    EditorBench::type(typed);
    EditorBench::press(Qt::Key_Return);
    EXPECT_EQ(lineText(bench.editor(0)), "2021年9月15日") << typed;
  }
  bench.editor(0).takeFocus();
  EXPECT_EQ(lineText(bench.editor(0)), "2021-09-15");
}

TEST(AnswerEditor, AMonthAloneIsEnoughWhereTheFormAllowsIt) {
  EditorBench bench({"application.grade_a_awarded_on", kApplied});
  EditorBench::type("2020.12");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(lineText(bench.editor(0)), "2020年12月");
  EditorBench::type("2021.9");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(bench.editor(1).note().tone, AnswerEditor::Tone::Wrong);
}

TEST(AnswerEditor, ToleratesTheWheel) {
  EditorBench bench({kGrade, kVisits});
  bench.editor(0).setValue(core::Code{"B"});
  QWidget* const box = bench.editor(0).stops().front();
  QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(box, &wheel);
  EXPECT_FALSE(bench.editor(0).isOpen());
  EXPECT_THAT(bench.committed, IsEmpty());
}

TEST(AnswerEditor, TellsWhatIsTypedSoFar) {
  EditorBench bench({kVisits});
  EditorBench::type("12");
  EXPECT_THAT(bench.typed, ElementsAre("1", "12"));
}

TEST(AnswerEditor, LeavesAnInputMethodsCompositionAlone) {
  EditorBench bench({"application.institution_name", kVisits});
  QInputMethodEvent composing(QStringLiteral("shi'li"), {});
  QApplication::sendEvent(EditorBench::focus(), &composing);
  bench.editor(0).setValue(std::string("示例一街道社区卫生服务中心"));
  EXPECT_EQ(lineText(bench.editor(0)), "");
  EXPECT_THAT(bench.typed, IsEmpty());
  QInputMethodEvent done;
  done.setCommitString(QStringLiteral("示例"));
  QApplication::sendEvent(EditorBench::focus(), &done);
  EXPECT_EQ(lineText(bench.editor(0)), "示例");
}

TEST(AnswerEditor, KeepsWhatIsTypedWhenTheAnswerChangesElsewhere) {
  EditorBench bench({kVisits});
  EditorBench::type("345");
  bench.editor(0).setValue(count(9));
  EXPECT_EQ(lineText(bench.editor(0)), "345");
  EXPECT_TRUE(bench.editor(0).isOpen());
}

TEST(AnswerEditor, KeepsWhatIsTypedWhenItIsNotStored) {
  EditorBench bench({kVisits, kPopulation});
  bench.accepts = false;
  EditorBench::type("345");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(lineText(bench.editor(0)), "345");
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
  bench.accepts = true;
  bench.editor(0).commit();
  EXPECT_EQ(core::valueText(bench.editor(0).value()), "345");
  EXPECT_TRUE(bench.editor(0).note().text.isEmpty());
}

TEST(AnswerEditor, TellsTheDraftAndItsEnd) {
  EditorBench bench({kVisits, kPopulation});
  std::vector<std::string> drafts;
  QObject::connect(&bench.editor(0), &AnswerEditor::draftChanged,
                   [&](const QString& text) { drafts.push_back(text.toStdString()); });
  EditorBench::type("3x");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(drafts.back(), "3x");
  bench.editor(0).takeFocus();
  EditorBench::press(Qt::Key_A, Qt::ControlModifier);
  EditorBench::type("3");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(drafts.back(), "");
}

TEST(AnswerEditor, TakesUpADraftSoThatUndoBringsBackTheAnswer) {
  EditorBench bench({kVisits});
  bench.editor(0).setValue(count(12));
  bench.editor(0).restoreDraft(QStringLiteral("3x"));
  EXPECT_TRUE(bench.editor(0).isOpen());
  EXPECT_FALSE(bench.editor(0).note().text.isEmpty());
  EditorBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(lineText(bench.editor(0)), "12");
}

TEST(AnswerEditor, ADraftBecomesTheAnswerOnlyWhenThePersonAgrees) {
  for (const Qt::Key agrees : {Qt::Key_Return, Qt::Key_Tab}) {
    EditorBench bench({kVisits, kPopulation});
    bench.editor(0).setValue(count(12));
    bench.editor(1).takeFocus();
    EXPECT_TRUE(bench.editor(0).restoreDraft(QStringLiteral("34")));
    bench.editor(0).commit();
    bench.editor(0).takeFocus();
    bench.editor(1).takeFocus();
    bench.editor(0).commit();
    EXPECT_THAT(bench.committed, IsEmpty());
    EXPECT_THAT(bench.typed, IsEmpty());
    EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Doubtful);
    bench.editor(0).takeFocus();
    EditorBench::press(agrees);
    EXPECT_THAT(bench.committed, ElementsAre("34"));
    EXPECT_TRUE(bench.editor(0).note().text.isEmpty());
  }
}

TEST(AnswerEditor, ADraftThatIsEditedIsAnEditLikeAnyOther) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).restoreDraft(QStringLiteral("34"));
  bench.editor(0).takeFocus();
  EditorBench::type("5");
  bench.editor(0).commit();
  EXPECT_THAT(bench.committed, ElementsAre("345"));
}

TEST(AnswerEditor, EscapeEndsADraft) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setValue(count(12));
  bench.editor(0).restoreDraft(QStringLiteral("34"));
  std::vector<std::string> drafts;
  QObject::connect(&bench.editor(0), &AnswerEditor::draftChanged,
                   [&](const QString& text) { drafts.push_back(text.toStdString()); });
  EditorBench::press(Qt::Key_Escape);
  EXPECT_EQ(lineText(bench.editor(0)), "12");
  ASSERT_FALSE(drafts.empty());
  EXPECT_EQ(drafts.back(), "");
}

TEST(AnswerEditor, ADraftNamesWhatTheLibraryHasNow) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).restoreDraft(QStringLiteral("34"));
  EXPECT_TRUE(bench.editor(0).note().text.contains(QStringLiteral("not filled in")));
  bench.editor(0).setValue(count(400022));
  EXPECT_TRUE(bench.editor(0).note().text.contains(QStringLiteral("400022")));
  EXPECT_EQ(lineText(bench.editor(0)), "34");
}

TEST(AnswerEditor, ADraftThatIsTheAnswerAlreadyEnds) {
  EditorBench bench({kVisits});
  bench.editor(0).setValue(count(12));
  EXPECT_FALSE(bench.editor(0).restoreDraft(QStringLiteral("12")));
  EXPECT_TRUE(bench.editor(0).note().text.isEmpty());
}

TEST(AnswerEditor, TakesUpAChoiceThatWasEmptied) {
  EditorBench bench({kGrade});
  bench.editor(0).setValue(core::Code{"B"});
  EXPECT_TRUE(bench.editor(0).restoreDraft({}));
  EXPECT_TRUE(bench.editor(0).isOpen());
}

TEST(AnswerEditor, TriesWhatWasRefusedAgainWithoutBeingAsked) {
  EditorBench bench({kVisits});
  bench.editor(0).setValue(count(12));
  EXPECT_TRUE(bench.editor(0).restoreRefused(QStringLiteral("34")));
  EXPECT_TRUE(bench.editor(0).refused());
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
  bench.editor(0).commit();
  EXPECT_THAT(bench.committed, ElementsAre("34"));
}

TEST(AnswerEditor, IsNotMarkedAnyMoreWhereWhatWasRefusedBecomesTheAnswerAnotherWay) {
  EditorBench bench({kVisits, kPopulation});
  bench.accepts = false;
  EditorBench::type("34");
  EditorBench::press(Qt::Key_Return);
  ASSERT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
  bench.editor(0).setValue(count(34));
  EXPECT_TRUE(bench.editor(0).note().text.isEmpty());
}

TEST(AnswerEditor, BreaksLinesWithEnterOnlyWhereTheFieldHasSeveral) {
  EditorBench bench({kOpinion, kVisits});
  EditorBench::type("one");
  EditorBench::press(Qt::Key_Return);
  EditorBench::type("two");
  EXPECT_TRUE(bench.editor(0).hasFocusWithin());
  EditorBench::press(Qt::Key_Tab);
  EXPECT_THAT(bench.committed, ElementsAre("one\ntwo"));
  EXPECT_TRUE(bench.editor(1).hasFocusWithin());
}

TEST(AnswerEditor, ChoosesByNumberAndClearsWithDelete) {
  EditorBench bench({kGrade, kVisits});
  EditorBench::press(Qt::Key_2);
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre("B"));
  bench.editor(0).takeFocus();
  EditorBench::press(Qt::Key_Delete);
  EditorBench::press(Qt::Key_Return);
  EXPECT_THAT(bench.committed, ElementsAre("B", ""));
}

TEST(AnswerEditor, IsNamedByItsFieldAndItsOfficialLabel) {
  EditorBench bench({"information.satisfaction.patients", "information.equipment.quantity"});
  EXPECT_EQ(bench.editor(0).objectName(), QLatin1String("information.satisfaction.patients"));
  EXPECT_EQ(bench.editor(0).stops().front()->accessibleName(), QStringLiteral("满意度 患者满意度"));
  bench.editor(1).setRow(QStringLiteral("机构设备清单"), 3);
  EXPECT_EQ(bench.editor(1).objectName(), QLatin1String("information.equipment.quantity#3"));
  EXPECT_TRUE(bench.editor(1).stops().front()->accessibleName().startsWith(QStringLiteral("机构设备清单 数量")));
}

TEST(AnswerEditor, ADoubtStaysBehindAMistake) {
  EditorBench bench({kVisits, kPopulation});
  bench.editor(0).setDoubt(QStringLiteral("与信息表不一致"));
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Doubtful);
  EditorBench::type("x");
  EditorBench::press(Qt::Key_Return);
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
}

TEST(ParagraphEditor, IsAsHighAsItsText) {
  EditorBench bench({"progress.rectification.item"});
  bench.editor().setValue(core::Value(
      std::string("第4项：年诊疗158742人次，未达到辖区服务人口81905人的2倍；还差5068人次（需163810人次）（据核实）")));
  auto& pad = *bench.editor().findChild<QPlainTextEdit*>();
  for (const int width : {90, 117, 160, 233}) {
    bench.editor().setFixedSize(width, bench.editor().heightForWidth(width));
    QApplication::processEvents();
    pad.moveCursor(QTextCursor::End);
    EXPECT_EQ(pad.verticalScrollBar()->value(), 0) << width;
    EXPECT_LE(pad.cursorRect().bottom(), pad.viewport()->height()) << width;
  }
}

TEST(ParagraphEditor, IsContinuedWhereItEnds) {
  EditorBench bench({"application.postal_code", "application.opinion.text"});
  bench.editor(1).setValue(core::Value(std::string("abc")));
  bench.editor(0).takeFocus();
  EditorBench::press(Qt::Key_Tab);
  ASSERT_TRUE(bench.editor(1).hasFocusWithin());
  EditorBench::type("d");
  EXPECT_EQ(bench.editor(1).typedText(), QStringLiteral("abcd"));
}

/// U+202E turns what follows it: 示例<U+202E>一路 would be read 示例路一.
TEST(AnswerEditor, PaintsSignsForWhatCannotBeSeen) {
  for (const std::string field : {"application.mailing_address", "application.opinion.text"}) {
    EditorBench bench({field, "application.postal_code"});
    const auto painted = [&bench](const std::string& text) {
      bench.editor().setValue(text);
      bench.editor().setFixedSize(320, bench.editor().heightForWidth(320));
      bench.editor(1).takeFocus();
      QApplication::processEvents();
      return bench.editor().grab().toImage();
    };
    const QImage turned = painted("示例\u202E一路");
    EXPECT_EQ(turned, painted("示例[U+202E]一路")) << field;
    EXPECT_NE(turned, painted("示例一路")) << field;
  }
}

}  // namespace
}  // namespace guapai::ui
