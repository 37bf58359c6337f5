#include <functional>

#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "progress/actbar.h"
#include "progress/moveform.h"
#include "shell/sentences.h"
#include "ui/app/windowbench.h"
#include "ui/widgets/inputmethod.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

constexpr auto kAddress = "application.mailing_address";

struct Way {
  const char* name;
  std::function<void(WindowBench&)> go;
};

std::ostream& operator<<(std::ostream& out, const Way& way) {
  return out << way.name;
}

Way byKey(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
  return {name, [=](WindowBench&) { WindowBench::press(key, modifiers); }};
}

/// The first center of the sample district.
class ComposedWords : public testing::Test {
protected:
  ComposedWords() {
    m_bench.open(m_library);
    page().openCase(seen()->cases().front().id);
  }
  ~ComposedWords() override {
    for (QWidget* const top : QApplication::topLevelWidgets())
      if (auto* const dialog = qobject_cast<QDialog*>(top)) delete dialog;
  }

  [[nodiscard]] DistrictPage& page() { return *m_bench.window().findChild<DistrictPage*>(); }
  [[nodiscard]] std::unique_ptr<storage::Library> seen() const {
    return storage::Library::open(pathOf(m_library), WindowBench::definitions()->catalogue(), m_clock);
  }
  [[nodiscard]] std::string stored() const {
    const auto library = seen();
    const auto answers = library->answers(library->cases().front().id);
    return core::valueText(answers.value(WindowBench::definitions()->catalogue().require(kAddress)));
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  InputMethod m_method;
};

/// A filled address, come to by Tab, over which pinyin is composed.
class ComposedWork : public ComposedWords, public testing::WithParamInterface<Way> {
protected:
  ComposedWork() : m_before(stored()) {
    auto& address = m_bench.find<AnswerEditor>(kAddress);
    address.takeFocus();
    EXPECT_TRUE(address.findChild<QLineEdit*>()->hasSelectedText());
    InputMethod::compose("hai'xin");
  }

  std::string m_before;
};

INSTANTIATE_TEST_SUITE_P(Ways, ComposedWork,
                         testing::Values(byKey("OtherTab", Qt::Key_2), byKey("NextCenter", Qt::Key_PageDown),
                                         byKey("OpenPoint", Qt::Key_F8, Qt::NoModifier), byKey("Save", Qt::Key_S),
                                         byKey("Print", Qt::Key_P), byKey("Search", Qt::Key_L),
                                         byKey("Overview", Qt::Key_Home, Qt::AltModifier), byKey("Try", Qt::Key_T),
                                         byKey("NextCriterion", Qt::Key_F6, Qt::NoModifier), byKey("Charts", Qt::Key_G),
                                         byKey("Quit", Qt::Key_Q),
                                         Way{"Click",
                                             [](WindowBench& bench) {
                                               auto& tabs = bench.find<QTabBar>("tabs");
                                               QTest::mouseClick(&tabs, Qt::LeftButton, Qt::NoModifier,
                                                                 tabs.tabRect(2).center());
                                             }},
                                         Way{"Close", [](WindowBench& bench) { (void)bench.window().close(); }},
                                         Way{"End", [](WindowBench& bench) { bench.window().keepTyped(); }}),
                         [](const auto& way) { return std::string(way.param.name); });

TEST_P(ComposedWork, IsStoredWhenTheInputMethodCommits) {
  GetParam().go(m_bench);
  EXPECT_EQ(stored(), "hai'xin");
}

TEST_P(ComposedWork, ErasesNothingWhenTheInputMethodDropsIt) {
  m_method.answers = InputMethod::Answer::Drops;
  GetParam().go(m_bench);
  EXPECT_EQ(stored(), m_before);
  ASSERT_EQ(seen()->drafts().size(), 1U);
  EXPECT_EQ(seen()->drafts().front().text, "hai'xin");
}

TEST_P(ComposedWork, ErasesNothingWhenTheInputMethodNeverAnswers) {
  m_method.answers = InputMethod::Answer::Nothing;
  GetParam().go(m_bench);
  EXPECT_EQ(stored(), m_before);
  ASSERT_EQ(seen()->drafts().size(), 1U);
  EXPECT_EQ(seen()->drafts().front().text, "hai'xin");
}

/// In the blanks of an act, which are no answers.
TEST_F(ComposedWords, OfAnActAreKeptWithThem) {
  m_bench.showTab("Progress");
  auto& acts = *m_bench.find<QWidget>("progressPage").findChild<ActBar*>();
  acts.first()->click();
  auto& form = m_bench.find<MoveForm>("moveForm");
  const auto lines = form.findChildren<QLineEdit*>();
  ASSERT_FALSE(lines.isEmpty());
  lines.back()->setFocus(Qt::TabFocusReason);
  InputMethod::compose("hai'xin");
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  ASSERT_EQ(seen()->drafts().size(), 1U);
  EXPECT_THAT(seen()->drafts().front().text, HasSubstr("hai'xin"));
}

TEST_F(ComposedWords, OfAMarkAreItsNote) {
  m_bench.find<AnswerEditor>(kAddress).takeFocus();
  WindowBench::press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_EQ(WindowBench::focusName(), QStringLiteral("markNote"));
  InputMethod::compose("hai'xin");
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  page().openCase(seen()->cases().front().id);
  EXPECT_THAT(m_bench.find<AnswerEditor>(kAddress).note().text.toStdString(), HasSubstr("hai'xin"));
}

}  // namespace
}  // namespace guapai::ui
