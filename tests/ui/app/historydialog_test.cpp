#include "app/historydialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using district::TrailModel;
using testing::HasSubstr;

class History : public WindowBench, public testing::Test {
protected:
  History() {
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(sampleLibrary());
    showTab("Application");
  }
  session::CaseSession& session() { return *window().findChild<DistrictPage*>()->session(); }
  static core::Place place(const char* field) { return {definitions()->catalogue().require(field), std::nullopt}; }
  void goTo(const char* field) {
    window().findChild<CasePage*>()->focusFirstOf({place(field)});
    QApplication::processEvents();
  }
  HistoryDialog& openForCase() { return openBy(Qt::ControlModifier); }
  HistoryDialog& openForBlank() { return openBy(Qt::ControlModifier | Qt::ShiftModifier); }
  QTableView& table() { return find<QTableView>("historyTable"); }
  QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
  QPushButton& restore() { return find<QPushButton>("restoreValue"); }
  std::string answer(const char* field) { return core::valueText(session().answer(place(field))); }

private:
  HistoryDialog& openBy(Qt::KeyboardModifiers modifiers) {
    press(Qt::Key_H, modifiers);
    auto& dialog = find<HistoryDialog>("historyDialog");
    activate(dialog);
    return dialog;
  }
};

constexpr auto kVisits = "application.annual_visits";

TEST_F(History, ListsWhatWasDoneToTheCase) {
  session().setAnswer(place(kVisits), core::Value(std::int64_t{7}));
  session().setAnswer(place("application.mailing_address"), core::Value(std::string("示例路9号")));
  HistoryDialog& dialog = openForCase();
  ASSERT_EQ(table().model()->rowCount(), 5) << "added, two floor plans, two edits";
  EXPECT_EQ(cell(0, TrailModel::After), QStringLiteral("示例路9号"));
  EXPECT_EQ(cell(1, TrailModel::After), QStringLiteral("7人次"));
  EXPECT_EQ(focusName(), QStringLiteral("historyTable"));
  EXPECT_EQ(unseen(dialog), QStringList());
  press(Qt::Key_Down);
  EXPECT_THAT(find<QPlainTextEdit>("historyEntry").toPlainText().toStdString(), HasSubstr("新值: 7人次"));
  press(Qt::Key_Escape);
  EXPECT_FALSE(isShown("historyDialog"));
}

TEST_F(History, ListsOneBlankAndOnRequestTheCase) {
  session().setAnswer(place(kVisits), core::Value(std::int64_t{7}));
  session().setAnswer(place("application.mailing_address"), core::Value(std::string("示例路9号")));
  goTo(kVisits);
  HistoryDialog& dialog = openForBlank();
  EXPECT_EQ(table().model()->rowCount(), 1);
  EXPECT_EQ(unseen(dialog), QStringList());
  auto& only = find<QCheckBox>("onlyThisBlank");
  EXPECT_THAT(only.text().toStdString(), HasSubstr("机构年诊疗人次数"));
  QTest::keyClick(&only, Qt::Key_Space);
  EXPECT_EQ(table().model()->rowCount(), 5);
}

TEST_F(History, LeadsFromABlankWithoutChangesToThoseOfTheCase) {
  goTo(kVisits);
  openForBlank();
  ASSERT_EQ(table().model()->rowCount(), 0);
  EXPECT_THAT(text("historyWords").toStdString(), HasSubstr("Without the tick above"));
  QTest::keyClick(&find<QCheckBox>("onlyThisBlank"), Qt::Key_Space);
  EXPECT_GT(table().model()->rowCount(), 0);
  EXPECT_THAT(text("historyWords").toStdString(), testing::Not(HasSubstr("Without the tick above")));
}

TEST_F(History, BringsAnEarlierValueBackAsAnEdit) {
  const std::string first = answer(kVisits);
  session().setAnswer(place(kVisits), core::Value(std::int64_t{7}));
  session().setAnswer(place(kVisits), core::Value(std::int64_t{8}));
  goTo(kVisits);
  HistoryDialog& dialog = openForBlank();
  press(Qt::Key_Down);
  ASSERT_TRUE(restore().isEnabled());
  QTest::keyClick(&restore(), Qt::Key_Space);
  EXPECT_EQ(answer(kVisits), first);
  ASSERT_EQ(table().model()->rowCount(), 3);
  EXPECT_THAT(cell(0, TrailModel::Reason).toStdString(), testing::AllOf(HasSubstr("恢复"), HasSubstr("改动前的值")));
  EXPECT_EQ(unseen(dialog), QStringList());
  dialog.close();
  activate(window());
  EXPECT_EQ(focusName(), QLatin1String(kVisits));
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(answer(kVisits), "8");
}

TEST_F(History, SaysWhyAValueIsNotBroughtBack) {
  HistoryDialog& dialog = openForCase();
  EXPECT_FALSE(restore().isEnabled()) << "the case was only added";
  EXPECT_FALSE(text("historyWords").isEmpty());
  dialog.close();
  activate(window());
  session().setAnswer(place(kVisits), core::Value(std::int64_t{7}));
  session().beginTrial();
  openForCase();
  EXPECT_FALSE(restore().isEnabled());
  EXPECT_FALSE(text("historyWords").isEmpty());
}

TEST_F(History, IsInTheMenuOfABlankAndSaysWhereThereIsNone) {
  goTo(kVisits);
  QMenu menu;
  Q_EMIT window().findChild<CasePage*>()->menuAsked(&menu);
  auto* const action = window().findChild<QAction*>(QStringLiteral("blankHistory"));
  EXPECT_TRUE(menu.actions().contains(action));
  EXPECT_TRUE(action->isEnabled());
  press(Qt::Key_F, Qt::ControlModifier);
  EXPECT_FALSE(action->isEnabled());
  EXPECT_TRUE(window().findChild<QAction*>(QStringLiteral("history"))->isEnabled());
}

TEST_F(History, GoesWithItsCenter) {
  openForCase();
  window().findChild<DistrictPage*>()->closeCase();
  EXPECT_FALSE(isShown("historyDialog"));
}

TEST_F(History, MasksIdentityNumbers) {
  session().setAnswer(place("application.mailing_address"), core::Value(std::string("示例 110101199003070011")));
  HistoryDialog& dialog = openForCase();
  EXPECT_EQ(cell(0, TrailModel::After), QStringLiteral("示例 ***"));
  EXPECT_THAT(dialog.findChild<QPlainTextEdit*>()->toPlainText().toStdString(), testing::Not(HasSubstr("1990")));
}

}  // namespace
}  // namespace guapai::ui
