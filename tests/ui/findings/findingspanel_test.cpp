#include "findings/findingspanel.h"

#include <QtWidgets/QListView>
#include <gmock/gmock.h>

#include "editors/answereditor.h"
#include "ui/app/windowbench.h"
#include "ui/widgets/paintwatch.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Findings : public testing::Test {
protected:
  void openCenter(const QString& key) {
    m_bench.preferences().setLastCenter(key);
    m_bench.open(m_bench.sampleLibrary());
    m_list = &m_bench.find<QListView>("findings");
  }
  [[nodiscard]] std::string accessible(int row) const {
    return m_list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().toStdString();
  }

  WindowBench m_bench;
  QListView* m_list = nullptr;
};

TEST_F(Findings, SayThatADeclaredPassIsNotVerified) {
  openCenter(QStringLiteral("sample-01#1"));
  EXPECT_EQ(m_bench.text("outcome"), QStringLiteral("据申报达标（未核实）"));
}

TEST_F(Findings, ReadAsSentences) {
  openCenter(QStringLiteral("sample-03#1"));
  EXPECT_EQ(m_list->model()->rowCount(), 14);
  EXPECT_THAT(accessible(5), StartsWith("第6项 全科医生 不达标"));
}

TEST_F(Findings, LeadToTheirBlankByEnter) {
  openCenter(QStringLiteral("sample-03#1"));
  m_list->setFocus();
  m_list->setCurrentIndex(m_list->model()->index(3, 0));
  QTest::keyClick(m_list, Qt::Key_Return);
  EXPECT_THAT(WindowBench::focusName().toStdString(), HasSubstr("annual_visits"));
}

TEST_F(Findings, LeadToTheTabOfTheRecords) {
  openCenter(QStringLiteral("sample-09#1"));
  m_list->setFocus();
  m_list->setCurrentIndex(m_list->model()->index(12, 0));
  QTest::keyClick(m_list, Qt::Key_Return);
  EXPECT_THAT(WindowBench::focusName().toStdString(), HasSubstr("records.insurance_penalties"));
}

TEST_F(Findings, UnfoldWhatIsChosen) {
  openCenter(QStringLiteral("sample-01#1"));
  const QModelIndex first = m_list->model()->index(0, 0);
  const int folded = m_list->visualRect(first).height();
  m_list->setCurrentIndex(first);
  QApplication::processEvents();
  EXPECT_GT(m_list->visualRect(first).height(), folded);
}

TEST_F(Findings, LeadToTheirBlankByOneClickWhateverFoldsUnderIt) {
  openCenter(QStringLiteral("sample-06#1"));
  const auto areaOf = [this](int row) { return m_list->visualRect(m_list->model()->index(row, 0)); };
  m_list->setCurrentIndex(m_list->model()->index(4, 0));
  QApplication::processEvents();
  const QPoint place = areaOf(9).bottomLeft() + QPoint(40, -2);
  QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, place);
  QApplication::processEvents();
  ASSERT_FALSE(areaOf(9).contains(place)) << "it went up as the one above it folded";
  QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, place);
  EXPECT_THAT(WindowBench::focusName().toStdString(), HasSubstr("contracted"));
}

TEST_F(Findings, ArePaintedWhereTheyChangeAndNowhereElse) {
  openCenter(QStringLiteral("sample-01#1"));
  const auto areaOf = [this](int row) { return m_list->visualRect(m_list->model()->index(row, 0)); };
  m_bench.find<AnswerEditor>("application.annual_visits").takeFocus();
  const int met = areaOf(3).height();
  PaintWatch watch(*m_list->viewport());
  WindowBench::press(Qt::Key_7);
  watch.settle();
  EXPECT_GT(areaOf(3).height(), met) << "the reason stands under it now";
  EXPECT_EQ(areaOf(4).top(), areaOf(3).bottom() + 1) << "and those below have moved";
  EXPECT_TRUE(isShownAsItIs(*m_list->viewport()));
  watch.settle();

  WindowBench::press(Qt::Key_8);
  const QRegion painted = watch.take();
  EXPECT_FALSE(painted.isEmpty()) << "the reason names the figure";
  EXPECT_TRUE(areaOf(3).contains(painted.boundingRect()));
  EXPECT_TRUE(isShownAsItIs(*m_list->viewport()));
}

TEST_F(Findings, AreSummedUpOnlyWhereTheyAreSeen) {
  openCenter(QStringLiteral("sample-01#1"));
  const auto* const outcome = m_bench.window().findChild<QLabel*>(QStringLiteral("outcome"));
  const QString before = outcome->text();
  WindowBench::press(Qt::Key_F9);
  m_bench.find<AnswerEditor>("application.annual_visits").takeFocus();
  WindowBench::type(QStringLiteral("7"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(outcome->text(), before) << "nobody looks at it";
  WindowBench::press(Qt::Key_F9);
  EXPECT_EQ(outcome->text(), QStringLiteral("未达标"));
}

TEST_F(Findings, LeadNowhereByTheOtherButtonOrWhenItIsLetGoOutside) {
  openCenter(QStringLiteral("sample-01#1"));
  m_list->setFocus();
  const QPoint place = m_list->visualRect(m_list->model()->index(3, 0)).center();
  QTest::mouseClick(m_list->viewport(), Qt::RightButton, {}, place);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("findings"));
  QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, QPoint(-50, place.y()));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("findings"));
}

}  // namespace
}  // namespace guapai::ui
