#include "app/columnsdialog.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/importdialog.h"
#include "app/librarycommands.h"
#include "shell/sentences.h"
#include "support/samplecasefiles.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// The preview of a ledger, over a library with the center of `smallCase`. Two of the ledger's headings are not
/// understood: 诊疗量 and 备注.
class LedgerColumns : public WindowBench, public testing::Test {
protected:
  LedgerColumns() {
    const core::FixedClock clock(core::Date(2021, 11, 22));
    const QString library = file("district.guapai");
    static_cast<void>(district::DistrictSession::create(definitions(), pathOf(library), clock)
                          ->importFile(pathOf(written(
                              "before.json", support::smallCase(R"(,"application":{"annual_visits":7})").c_str()))));
    open(library);
  }

  [[nodiscard]] QString written(const char* name, const QByteArray& content) const {
    QFile added(file(name));
    EXPECT_TRUE(added.open(QIODevice::WriteOnly));
    added.write(content);
    return added.fileName();
  }
  ImportDialog& preview() {
    // In GB18030, as programs for spreadsheets save it: 机构名称,诊疗量,备注 and 示例中心,8,无.
    dialogs.files = {written(
        "台账.csv", QByteArray::fromHex("bbfab9b9c3fbb3c62cd5efc1c6c1bf2cb1b8d7a20acabec0fdd6d0d0c42c382ccede0a"))};
    window().findChild<QAction*>(QStringLiteral("importCases"))->trigger();
    return await<ImportDialog>("importDialog");
  }
  ColumnsDialog& ask() {
    press(Qt::Key_C, Qt::AltModifier);
    return await<ColumnsDialog>("importColumns");
  }
  /// Walks by the arrow key to the entry of the box that has the focus.
  static void choose(const char* entry) {
    const auto* const box = qobject_cast<QComboBox*>(&focus());
    ASSERT_NE(box, nullptr);
    for (int i = 0; i < box->count() && box->currentText() != QString::fromUtf8(entry); ++i) press(Qt::Key_Down);
    EXPECT_EQ(box->currentText().toStdString(), entry);
  }
  [[nodiscard]] int lines() { return find<QTableView>("importCenters").model()->rowCount(); }
  [[nodiscard]] std::string cell(const char* name, int row, int column) {
    return find<QTableView>(name).model()->index(row, column).data().toString().toStdString();
  }
  [[nodiscard]] std::string visits() {
    const auto& library = window().findChild<LibraryCommands*>()->district()->library();
    const auto known = library.find("示例中心", 1);
    return core::valueText(
        library.answers(known->id).value(definitions()->catalogue().require("application.annual_visits")));
  }
};

TEST_F(LedgerColumns, AreSaidByKeysAndRememberedWithTheImport) {
  auto& preview = this->preview();
  ASSERT_EQ(lines(), 2) << "the ledger with its problems, and the center";
  EXPECT_EQ(cell("importCenters", 1, 1), "台账有问题");
  EXPECT_THAT(text("importWords").toStdString(), HasSubstr("2 heading(s) of the ledger are not understood"));
  EXPECT_FALSE(find<QPushButton>("takeImport").isEnabled());
  ask();
  EXPECT_EQ(focusName(), QStringLiteral("importColumn.1")) << "the first that is not understood";
  EXPECT_EQ(find<QComboBox>("importColumn.0").currentText().toStdString(), "机构名称");
  choose("申请表 机构年诊疗人次数（人次）");
  press(Qt::Key_Tab);
  choose("Do not import");
  press(Qt::Key_Return);
  activate(preview);
  ASSERT_EQ(lines(), 1);
  EXPECT_EQ(cell("importChanges", 0, 1), "7人次");
  EXPECT_EQ(cell("importChanges", 0, 2), "8人次");
  EXPECT_EQ(visits(), "7") << "nothing is written yet";
  acceptImport();
  EXPECT_EQ(visits(), "8");
  this->preview();
  EXPECT_EQ(lines(), 1) << "the library remembers the columns";
  press(Qt::Key_Escape);
}

TEST_F(LedgerColumns, ShowTheFirstThatIsNotUnderstoodWhereThereAreMany) {
  std::vector<district::ImportColumn> columns;
  for (int i = 0; i < 60; ++i)
    columns.push_back({.heading = "列" + std::to_string(i), .field = {}, .isUnderstood = i < 59});
  auto* const dialog = new ColumnsDialog(columns, {}, &window());
  dialog->open();
  await<ColumnsDialog>("importColumns");
  const auto& last = *dialog->findChild<QComboBox*>(QStringLiteral("importColumn.59"));
  EXPECT_TRUE(QTest::qWaitFor([&last] { return last.visibleRegion().boundingRect() == last.rect(); }));
  EXPECT_EQ(focusName(), QStringLiteral("importColumn.59"));
  EXPECT_FALSE(dialog->columns()[59].isUnderstood);
  press(Qt::Key_Escape);
}

TEST_F(LedgerColumns, ChangeNotUnderTheWheel) {
  auto& preview = this->preview();
  ask();
  auto& box = find<QComboBox>("importColumn.0");
  const int before = box.currentIndex();
  QWheelEvent turned(QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&box, &turned);
  EXPECT_EQ(box.currentIndex(), before);
  press(Qt::Key_Escape);
  activate(preview);
  press(Qt::Key_Escape);
}

TEST_F(LedgerColumns, StayAsTheyWereOnEscape) {
  auto& preview = this->preview();
  ask();
  choose("Do not import");
  press(Qt::Key_Escape);
  activate(preview);
  EXPECT_EQ(lines(), 2);
  ask();
  EXPECT_EQ(find<QComboBox>("importColumn.1").currentIndex(), -1);
  press(Qt::Key_Escape);
  activate(preview);
  press(Qt::Key_Escape);
}

TEST_F(LedgerColumns, MayStayUnknownOneByOne) {
  auto& preview = this->preview();
  ask();
  choose("Do not import");
  press(Qt::Key_Return);
  activate(preview);
  EXPECT_EQ(lines(), 2);
  EXPECT_THAT(text("importWords").toStdString(), HasSubstr("1 heading(s) of the ledger"));
  ask();
  EXPECT_EQ(find<QComboBox>("importColumn.1").currentIndex(), 0);
  EXPECT_EQ(focusName(), QStringLiteral("importColumn.2"));
  press(Qt::Key_Escape);
  activate(preview);
  press(Qt::Key_Escape);
}

TEST_F(LedgerColumns, KeepWhatWasShownWhereTheLedgerIsGone) {
  auto& preview = this->preview();
  ask();
  choose("Do not import");
  ASSERT_TRUE(QFile::remove(dialogs.files.constFirst()));
  press(Qt::Key_Return);
  activate(preview);
  EXPECT_THAT(text("importWords").toStdString(), HasSubstr("nothing is different"));
  EXPECT_EQ(lines(), 2);
  press(Qt::Key_Escape);
}

}  // namespace
}  // namespace guapai::ui
