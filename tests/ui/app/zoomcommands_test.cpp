#include "app/zoomcommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "editors/answereditor.h"
#include "entry/formzoom.h"
#include "ledger/ledgerview.h"
#include "support/ink.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

constexpr auto kAddress = "application.mailing_address";
constexpr auto kCode = "application.postal_code";  ///< its ink is counted, because neither caret nor selection is in it

class Zoom : public WindowBench, public testing::Test {
protected:
  Zoom() {
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(m_library);
    showTab("Application");
    find<AnswerEditor>(kAddress).takeFocus();
  }

  [[nodiscard]] int percent() { return window().findChild<CasePage*>()->zoom().percent(); }
  [[nodiscard]] std::string message() { return text("messageSentence").toStdString(); }
  [[nodiscard]] int inkOf(const char* field) { return support::ink(find<AnswerEditor>(field)); }

  QString m_library = sampleLibrary();
};

TEST_F(Zoom, MakesTheFormLargerAndSmallerByKeys) {
  const int usual = inkOf(kCode);
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Equal, Qt::ControlModifier);
  EXPECT_EQ(percent(), 125);
  EXPECT_THAT(message(), HasSubstr("125%"));
  EXPECT_GT(inkOf(kCode), usual);
  press(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(percent(), 110);
  press(Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(percent(), 100);
  EXPECT_EQ(inkOf(kCode), usual);
  EXPECT_EQ(focusName(), QLatin1String(kAddress)) << "the cursor stays, and so does the page";
}

TEST_F(Zoom, ShowsTheFormsOfAllTabsInOneSize) {
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Plus, Qt::ControlModifier);
  const int height = find<AnswerEditor>(kAddress).fontMetrics().height();
  showTab("Information");
  EXPECT_EQ(find<AnswerEditor>("information.address").fontMetrics().height(), height);
  showTab("Verification");
  EXPECT_EQ(find<AnswerEditor>("review.verified.annual_visits").fontMetrics().height(), height);
}

TEST_F(Zoom, SaysThatThereIsNoLargerSize) {
  for (int step = 0; step < 5; ++step) press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(percent(), 200);
  EXPECT_FALSE(window().findChild<QAction*>(QStringLiteral("zoomIn"))->isEnabled());
  press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(percent(), 200);
  EXPECT_THAT(message(), HasSubstr("as large as it can be"));
}

TEST_F(Zoom, EnlargesTheWordsOfThePagesThatAreNoForm) {
  showTab("Progress");
  const auto height = [this](const char* name) { return find<QWidget>(name).fontMetrics().height(); };
  const int stage = height("progressStage");
  const int act = find<QPushButton>("act.passed").fontMetrics().height();
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(height("progressStage"), stage * 4 / 3);
  EXPECT_GT(find<QPushButton>("act.passed").fontMetrics().height(), act * 4 / 3);
  showTab("Supplements");
  EXPECT_GE(height("supplementSummary"), height("supplementPage"));
  EXPECT_GT(height("supplementPage"), act * 4 / 3) << "it was made after the zoom";
  press(Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(height("supplementPage"), act);
  showTab("Progress");
  EXPECT_EQ(height("progressStage"), stage);
}

TEST_F(Zoom, EnlargesTheFormForACorrection) {
  press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
  const int blank = find<AnswerEditor>("correctedValue").fontMetrics().height();
  const int title = find<QLabel>("correctionTitle").fontMetrics().height();
  for (int step = 0; step < 3; ++step) press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(find<AnswerEditor>("correctedValue").fontMetrics().height(), blank * 4 / 3);
  EXPECT_GT(find<QLabel>("correctionTitle").fontMetrics().height(), title * 4 / 3);
}

TEST_F(Zoom, EnlargesTheListBesideTheFormButNotTheMatrix) {
  auto& ledger = find<LedgerView>("ledger");
  const int row = ledger.rowHeight(0);
  for (int step = 0; step < 3; ++step) press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(ledger.rowHeight(0), row * 5 / 4);
  press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_EQ(ledger.fontMetrics().height(), window().fontMetrics().height());
}

TEST_F(Zoom, IsOfferedOnlyWhereACenterIsOpen) {
  const auto* const larger = window().findChild<QAction*>(QStringLiteral("zoomIn"));
  EXPECT_TRUE(larger->isEnabled());
  showTab("Supplements");
  EXPECT_TRUE(larger->isEnabled());
  press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(larger->isEnabled());
}

TEST_F(Zoom, IsThereAgainTheNextDay) {
  const int usual = inkOf(kCode);
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Plus, Qt::ControlModifier);
  press(Qt::Key_Plus, Qt::ControlModifier);
  close();
  open(m_library);
  showTab("Application");
  EXPECT_EQ(percent(), 150);
  EXPECT_GT(inkOf(kCode), usual * 3 / 2);
}

TEST_F(Zoom, EndsNoEntry) {
  AnswerEditor& visits = find<AnswerEditor>("application.annual_visits");
  visits.takeFocus();
  type(QStringLiteral("12"));
  press(Qt::Key_Plus, Qt::ControlModifier);
  type(QStringLiteral("34"));
  EXPECT_EQ(visits.findChild<QLineEdit*>()->text(), QStringLiteral("1234"));
}

}  // namespace
}  // namespace guapai::ui
