#include "app/looseends.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "shell/sentences.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

constexpr auto kVisits = "application.annual_visits";
constexpr auto kTeams = "application.elite_family_doctor_teams";

/// The first center of the sample district in the window, and the same library in another program.
class LooseEnd : public testing::Test {
protected:
  LooseEnd() {
    m_bench.open(m_library);
    page().openCase(m_other->cases().front().id);
    page().casePage().focusForm();
  }

  [[nodiscard]] DistrictPage& page() { return *m_bench.window().findChild<DistrictPage*>(); }
  void othersSet(const char* name, std::int64_t value) {
    const core::FieldId field = WindowBench::definitions()->catalogue().require(name);
    m_other->apply(m_other->cases().front().id, {core::SetValue{.field = field, .value = core::Value(value)}});
  }
  /// Goes into the blank and types in place of what is there.
  void type(const char* name, const char* text) {
    auto& blank = m_bench.find<AnswerEditor>(name);
    blank.takeFocus();
    blank.findChild<QLineEdit*>()->selectAll();
    WindowBench::type(QString::fromUtf8(text));
  }
  void typeAndLeave(const char* name, const char* text) {
    type(name, text);
    WindowBench::press(Qt::Key_Tab);
  }
  /// Somebody else edits the visits while they are typed here, and the blank is left.
  void contestVisits(std::int64_t theirs) {
    type(kVisits, "132000");
    othersSet(kVisits, theirs);
    WindowBench::press(Qt::Key_Tab);
    ASSERT_NE(WindowBench::focusName(), QLatin1String(kVisits));
  }
  /// Where the cursor is after F8.
  [[nodiscard]] static std::string next() {
    WindowBench::press(Qt::Key_F8);
    return WindowBench::focusName().toStdString();
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  std::unique_ptr<storage::Library> m_other =
      storage::Library::open(pathOf(m_library), WindowBench::definitions()->catalogue(), m_clock);
};

TEST_F(LooseEnd, IsNewWhereAnEarlierOneWasSettled) {
  typeAndLeave(kTeams, "9x");  // not saved either, and further down
  typeAndLeave(kVisits, "12x");
  EXPECT_EQ(next(), kVisits);
  WindowBench::press(Qt::Key_Escape);
  EXPECT_FALSE(m_bench.find<AnswerEditor>(kVisits).isOpen());
  typeAndLeave(kVisits, "13x");
  EXPECT_EQ(next(), kVisits);
}

TEST_F(LooseEnd, IsFirstWhereItIsContestedEachTime) {
  typeAndLeave(kTeams, "9x");
  for (const int turn : {1, 2, 3}) {
    contestVisits(131000 + turn);
    EXPECT_EQ(next(), kVisits) << turn;
    WindowBench::press(Qt::Key_Escape);
  }
}

TEST_F(LooseEnd, IsFirstWhereItIsContestedAgainBeforeItWasSettled) {
  typeAndLeave(kTeams, "9x");
  contestVisits(131001);
  EXPECT_EQ(next(), kVisits);
  contestVisits(131002);
  EXPECT_EQ(next(), kVisits);
  EXPECT_EQ(next(), kTeams) << "the user was led there, and the other text is open, too";
}

TEST_F(LooseEnd, IsReachedByTheButtonBesideTheSentence) {
  contestVisits(131001);
  page().casePage().showTab(1);
  QApplication::processEvents();
  ASSERT_NE(WindowBench::focusName(), QLatin1String(kVisits));
  auto& offer = m_bench.find<QPushButton>("messageOffer");
  EXPECT_EQ(offer.text(), QStringLiteral("Go there"));
  QTest::mouseClick(&offer, Qt::LeftButton);
  QApplication::processEvents();
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  EXPECT_TRUE(m_bench.find<AnswerEditor>(kVisits).isOpen()) << "nothing was decided on the way";
}

}  // namespace
}  // namespace guapai::ui
