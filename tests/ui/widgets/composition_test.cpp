#include "widgets/composition.h"

#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <gmock/gmock.h>

#include "ui/editors/editorbench.h"
#include "ui/widgets/inputmethod.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kAddress = "application.mailing_address";
constexpr auto kOpinion = "application.opinion.text";
constexpr auto kVisits = "application.annual_visits";
constexpr auto kStored = "示例路一号";

QString seen(QWidget& stop) {
  if (const auto* const line = qobject_cast<QLineEdit*>(&stop)) return line->text();
  return qobject_cast<QPlainTextEdit*>(&stop)->toPlainText();
}

/// A filled blank, come to by Tab: the whole of it is selected.
class ComposedOver : public testing::TestWithParam<const char*> {
protected:
  ComposedOver() {
    bench.editor(0).setValue(std::string(kStored));
    bench.editor(1).takeFocus();
    bench.editor(0).takeFocus();
    if (auto* const pad = qobject_cast<QPlainTextEdit*>(&stop())) pad->selectAll();
    QObject::connect(&bench.editor(0), &AnswerEditor::draftChanged, &bench.editor(0),
                     [this](const QString& text) { draft = text.toStdString(); });
  }
  [[nodiscard]] QWidget& stop() { return *bench.editor(0).stops().front(); }

  EditorBench bench{{GetParam(), kVisits}};
  InputMethod method;
  std::string draft;
};

INSTANTIATE_TEST_SUITE_P(Blanks, ComposedOver, testing::Values(kAddress, kOpinion));

TEST_P(ComposedOver, IsTheAnswerOnceTheInputMethodCommitsWhenAsked) {
  InputMethod::compose("hai'xin");
  EXPECT_TRUE(bench.editor(0).isOpen());
  method.answers = InputMethod::Answer::Commits;
  bench.editor(0).commit();
  EXPECT_THAT(bench.committed, ElementsAre("hai'xin"));
  EXPECT_FALSE(bench.editor(0).isOpen());
}

TEST_P(ComposedOver, KeepsTheAnswerWhenAnInputMethodDropsIt) {
  InputMethod::compose("hai'xin");
  method.answers = InputMethod::Answer::Drops;
  bench.editor(0).commit();
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_TRUE(bench.editor(0).isOpen());
  EXPECT_EQ(draft, "hai'xin");
  EXPECT_TRUE(bench.editor(0).note().text.contains(QString::fromUtf8(kStored)))
      << bench.editor(0).note().text.toStdString();
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, IsEmpty());
}

TEST_P(ComposedOver, GoesOnWhereTheInputMethodDoesNotAnswer) {
  InputMethod::compose("hai'xin");
  method.answers = InputMethod::Answer::Nothing;
  bench.editor(0).commit();
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_EQ(draft, "hai'xin");
  InputMethod::commit("海心");
  EXPECT_EQ(seen(stop()), QStringLiteral("海心"));
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, ElementsAre("海心"));
}

TEST_P(ComposedOver, IsTakenUpWhenTheCommitComesAfterTheFocusHasGone) {
  InputMethod::compose("hai'xin");
  method.answers = InputMethod::Answer::Nothing;
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_EQ(bench.editor(0).note().tone, AnswerEditor::Tone::Wrong);
  InputMethod::commit("海心", stop());
  EXPECT_THAT(bench.committed, ElementsAre("海心"));
  EXPECT_FALSE(bench.editor(0).isOpen());
  EXPECT_EQ(draft, "");
}

TEST_P(ComposedOver, IsADraftWhenTheFocusComesBackToWhatWasNeverCommitted) {
  InputMethod::compose("hai'xin");
  method.answers = InputMethod::Answer::Nothing;
  bench.editor(1).takeFocus();
  bench.editor(0).takeFocus();
  EXPECT_EQ(seen(stop()), QStringLiteral("hai'xin"));
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, IsEmpty());
  EXPECT_EQ(draft, "hai'xin");
}

TEST_P(ComposedOver, BringsBackWhatItReplacedWhenItIsGivenUp) {
  InputMethod::compose("hai'xin");
  EXPECT_EQ(seen(stop()), QString());
  InputMethod::compose("");
  EXPECT_EQ(seen(stop()), QString::fromUtf8(kStored));
  EXPECT_FALSE(bench.editor(0).isOpen());
  EXPECT_EQ(draft, "");
  InputMethod::compose("hai");
  InputMethod::commit("海");
  EXPECT_EQ(seen(stop()), QStringLiteral("海")) << "what is selected again is replaced again";
}

TEST_P(ComposedOver, KeepsWhatWasTypedBeforeIt) {
  InputMethod::commit("新");
  InputMethod::compose("hai");
  EXPECT_EQ(draft, "新hai");
  InputMethod::compose("");
  EXPECT_EQ(seen(stop()), QStringLiteral("新"));
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, ElementsAre("新"));
}

TEST(Composition, LeavesAnEmptiedBlankAlone) {
  EditorBench bench({kAddress, kVisits});
  bench.editor(0).setValue(std::string(kStored));
  EditorBench::press(Qt::Key_Delete);
  InputMethod::compose("hai");
  InputMethod::compose("");
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, ElementsAre("")) << "emptied by the person, not by the composition";
}

TEST(Composition, TakesInWhatIsCommittedWhileItGoesOn) {
  EditorBench bench({kAddress, kVisits});
  bench.editor(0).setValue(std::string(kStored));
  bench.editor(1).takeFocus();
  bench.editor(0).takeFocus();
  InputMethod::compose("hai'xin");
  QInputMethodEvent half(QStringLiteral("xin"), {});
  half.setCommitString(QStringLiteral("海"));
  QApplication::sendEvent(EditorBench::focus(), &half);
  InputMethod::compose("");
  bench.editor(1).takeFocus();
  EXPECT_THAT(bench.committed, ElementsAre("海"));
}

TEST(Composition, BringsBackTheTextOfAnyLine) {
  static_cast<void>(Composition::ofProgram());
  QLineEdit line(QStringLiteral("示例"));
  line.show();
  line.selectAll();
  QInputMethodEvent composing(QStringLiteral("hai"), {});
  QApplication::sendEvent(&line, &composing);
  EXPECT_EQ(line.text(), QString());
  Composition::drop(line);
  EXPECT_EQ(line.text(), QStringLiteral("示例"));
  EXPECT_EQ(line.selectedText(), QStringLiteral("示例"));
}

TEST(Composition, IsForgottenWithItsWidget) {
  const Composition& program = Composition::ofProgram();
  auto line = std::make_unique<QLineEdit>();
  line->show();
  QInputMethodEvent composing(QStringLiteral("hai"), {});
  QApplication::sendEvent(line.get(), &composing);
  const QLineEdit* const was = line.get();
  EXPECT_TRUE(program.runsIn(was));
  line.reset();
  EXPECT_FALSE(program.runsIn(was));
}

}  // namespace
}  // namespace guapai::ui
