#include "app/readingdialog.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/importdialog.h"
#include "app/librarycommands.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// The preview of a ledger with cells that can be read in several ways, over an empty library.
class DoubtfulCells : public WindowBench, public testing::Test {
protected:
  DoubtfulCells() {
    const core::FixedClock clock(core::Date(2021, 11, 22));
    const QString library = file("district.guapai");
    static_cast<void>(district::DistrictSession::create(definitions(), library.toStdString(), clock));
    open(library);
    QFile ledger(file("台账.csv"));
    EXPECT_TRUE(ledger.open(QIODevice::WriteOnly));
    ledger.write(
        "名称,患者满意度,申请时间\n示例一镇卫生院,0.85,21.9.15\n示例二镇卫生院,0.9,44454\n示例三镇卫生院,93%,2021.9."
        "15\n");
    ledger.close();
    dialogs.files = {ledger.fileName()};
    window().findChild<QAction*>(QStringLiteral("importCases"))->trigger();
    preview = &await<ImportDialog>("importDialog");
  }

  /// Asks by the key about the problem that has the cursor.
  ReadingDialog& ask() {
    press(Qt::Key_Return);
    return await<ReadingDialog>("importReading");
  }
  /// Takes the reading that is chosen.
  void take() {
    press(Qt::Key_Return);
    activate(*preview);
  }
  [[nodiscard]] std::string cell(const char* name, int row, int column) {
    return find<QTableView>(name).model()->index(row, column).data().toString().toStdString();
  }
  [[nodiscard]] std::string value(const char* center, const char* field) {
    const auto& library = window().findChild<LibraryCommands*>()->district()->library();
    const auto known = library.find(center, 1);
    if (!known) return "no such center";
    return core::valueText(library.answers(known->id).value(definitions()->catalogue().require(field)));
  }
  [[nodiscard]] std::size_t centers() {
    return window().findChild<LibraryCommands*>()->district()->library().cases().size();
  }

  ImportDialog* preview = nullptr;
};

TEST_F(DoubtfulCells, AreAskedAboutOneByOneByKeys) {
  EXPECT_EQ(cell("importCenters", 0, 1), "待选读法");
  EXPECT_THAT(text("importWords").toStdString(), HasSubstr("Return on each of its problems"));
  press(Qt::Key_Tab);
  ASSERT_EQ(focusName(), QStringLiteral("importProblems"));
  ask();
  EXPECT_THAT(text("questionWords").toStdString(), HasSubstr("B2"));
  EXPECT_EQ(find<QRadioButton>("reading.0").text().toStdString(), "85%");
  EXPECT_TRUE(find<QRadioButton>("reading.0").isChecked());
  press(Qt::Key_Down);
  EXPECT_TRUE(find<QRadioButton>("reading.1").isChecked());
  press(Qt::Key_Up);
  take();
  EXPECT_EQ(focusName(), QStringLiteral("importProblems")) << "the day is asked about next";
  EXPECT_EQ(cell("importProblems", 0, 2), "请选择");
  EXPECT_EQ(cell("importProblems", 1, 2), "85%");
  ask();
  EXPECT_EQ(find<QRadioButton>("reading.1").text().toStdString(), "1921年9月15日");
  take();
  EXPECT_EQ(focusName(), QStringLiteral("importCenters"));
  EXPECT_EQ(cell("importCenters", 0, 1), "新机构");
  EXPECT_EQ(centers(), 0U) << "nothing is written yet";
  acceptImport();
  EXPECT_EQ(value("示例一镇卫生院", "application.satisfaction.patients"), "85");
  EXPECT_EQ(value("示例一镇卫生院", "application.applied_on"), "2021-09-15");
  EXPECT_EQ(value("示例三镇卫生院", "application.satisfaction.patients"), "93");
  EXPECT_EQ(value("示例二镇卫生院", "application.applied_on"), "no such center") << "it was not said how it is meant";
}

TEST_F(DoubtfulCells, AreAnsweredTogetherWhereTheyAreDoubtfulInTheSameWay) {
  press(Qt::Key_Tab);
  ask();
  press(Qt::Key_Tab);
  ASSERT_EQ(focusName(), QStringLiteral("readingAlike"));
  press(Qt::Key_Space);
  take();
  find<QTableView>("importCenters").setFocus();
  press(Qt::Key_Down);
  EXPECT_EQ(cell("importProblems", 1, 2), "90%");
  EXPECT_EQ(cell("importProblems", 0, 2), "请选择") << "its day is doubtful in another way";
  press(Qt::Key_Escape);
}

TEST_F(DoubtfulCells, StayDoubtfulOnEscape) {
  press(Qt::Key_Tab);
  ask();
  press(Qt::Key_Escape);
  activate(*preview);
  EXPECT_EQ(cell("importProblems", 0, 2), "请选择");
  EXPECT_EQ(cell("importCenters", 0, 1), "待选读法");
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(centers(), 0U);
}

TEST_F(DoubtfulCells, CanBeAnsweredOtherwiseOnSecondThoughts) {
  press(Qt::Key_Tab);
  ask();
  take();
  press(Qt::Key_Down);
  ASSERT_EQ(cell("importProblems", 1, 2), "85%");
  ask();
  EXPECT_TRUE(find<QRadioButton>("reading.0").isChecked());
  press(Qt::Key_Down);
  take();
  EXPECT_EQ(cell("importProblems", 1, 2), "0.85%");
  press(Qt::Key_Escape);
}

}  // namespace
}  // namespace guapai::ui
