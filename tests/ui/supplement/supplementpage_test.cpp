#include "supplement/supplementpage.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>
#include <gmock/gmock.h>

#include "annotations/corrections.h"
#include "annotations/queries.h"
#include "app/casepage.h"
#include "editors/answereditor.h"
#include "exchange/casereader.h"
#include "support/resources.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto kBoth = Qt::ControlModifier | Qt::ShiftModifier;

/// The window over the sample district, a center open, its forms worked by keys.
class PuttingRight : public testing::Test {
protected:
  PuttingRight() { m_bench.open(m_library); }

  void open() {
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
    WindowBench::type(QStringLiteral("示例二街道"));
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  }
  void enter(const char* field) { m_bench.find<AnswerEditor>(field).takeFocus(); }
  static void fill(const char* text) {
    WindowBench::type(QString::fromUtf8(text));
    WindowBench::press(Qt::Key_Return);
  }
  /// The whole of a correction, by keys.
  void correct(Qt::Key key, const char* field, const char* value) {
    enter(field);
    WindowBench::press(key, kBoth);
    ASSERT_EQ(WindowBench::focusName(), QStringLiteral("correctedValue"));
    fill(value);
    fill("补正函第3号");
    WindowBench::press(Qt::Key_Return);
    fill("示例经办人");
  }
  [[nodiscard]] std::string shown(const char* field) { return line(field).text().toStdString(); }
  [[nodiscard]] QLineEdit& line(const char* field) {
    return *m_bench.find<AnswerEditor>(field).findChild<QLineEdit*>();
  }
  [[nodiscard]] QAction& action(const char* name) { return *m_bench.window().findChild<QAction*>(QLatin1String(name)); }
  [[nodiscard]] std::vector<std::string> table(const char* name) {
    std::vector<std::string> lines;
    const auto& rows = m_bench.find<QTableWidget>(name);
    for (int row = 0; row < rows.rowCount(); ++row) {
      QStringList cells;
      for (int column = 0; column < rows.columnCount(); ++column) cells.append(rows.item(row, column)->text());
      lines.push_back(cells.join(QLatin1Char('|')).toStdString());
    }
    return lines;
  }
  void showList() { WindowBench::press(Qt::Key_Minus, Qt::AltModifier); }
  void reopen() {
    m_bench.close();
    m_bench.open(m_library);
    open();
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
};

TEST_F(PuttingRight, RecordsWhatTheCenterHandsInWithItsGround) {
  open();
  correct(Qt::Key_B, "application.annual_visits", "98765");
  EXPECT_FALSE(m_bench.isShown("correctionForm"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.annual_visits"));
  EXPECT_EQ(shown("application.annual_visits"), "98765");
  const std::string saved = m_bench.text("savedAt").toStdString();
  EXPECT_THAT(saved, HasSubstr("年诊疗人次数 · Saved "));
  EXPECT_THAT(saved, Not(HasSubstr("补正: "))) << "that is the name of a correction which is not recorded yet";
  showList();
  ASSERT_EQ(table("corrections").size(), 1);
  EXPECT_THAT(table("corrections")[0], HasSubstr("补正|申请表 "));
  EXPECT_THAT(table("corrections")[0], HasSubstr("→ 98765人次|补正函第3号 · 2021年11月22日 · 示例经办人"));
  reopen();
  showList();
  EXPECT_EQ(table("corrections").size(), 1);
}

TEST_F(PuttingRight, IsUndoneInOneStep) {
  open();
  const std::string before = shown("application.annual_visits");
  correct(Qt::Key_G, "application.annual_visits", "98765");
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.annual_visits"));
  EXPECT_EQ(shown("application.annual_visits"), before);
  showList();
  EXPECT_FALSE(m_bench.isShown("corrections"));
}

TEST_F(PuttingRight, OffersThePersonOfTheLastOne) {
  open();
  correct(Qt::Key_G, "application.annual_visits", "98765");
  enter("application.postal_code");
  WindowBench::press(Qt::Key_G, kBoth);
  EXPECT_EQ(shown("correctionPerson"), "示例经办人");
  EXPECT_EQ(shown("correctionDate"), "2021年11月22日");
  WindowBench::press(Qt::Key_Escape);
  EXPECT_FALSE(m_bench.isShown("correctionForm"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.postal_code"));
}

TEST_F(PuttingRight, SaysAtThePlaceWhatIsMissing) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_B, kBoth);
  fill("98765");
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_Return);
  fill("示例经办人");
  EXPECT_THAT(m_bench.text("correctionTrouble").toStdString(), HasSubstr("请填写补正材料"));
  m_bench.find<AnswerEditor>("correctedValue").takeFocus();
  WindowBench::type(QStringLiteral("many"));
  m_bench.find<AnswerEditor>("correctionPerson").takeFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(m_bench.isShown("correctionForm"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("correctedValue"));
}

TEST_F(PuttingRight, SaysThatThePapersComeFirst) {
  const auto begin = [this] {
    WindowBench::press(Qt::Key_N, Qt::ControlModifier);
    WindowBench::activate(m_bench.find<QDialog>("newCenterDialog"));
    WindowBench::type(QStringLiteral("示例新街道社区卫生服务中心"));
    for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
    WindowBench::activate(m_bench.window());
  };
  begin();
  showList();
  EXPECT_THAT(m_bench.text("supplementSummary").toStdString(), HasSubstr("Neither paper"));
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  enter("application.postal_code");
  fill("400010");
  showList();
  EXPECT_THAT(m_bench.text("supplementSummary").toStdString(), HasSubstr("to be handed in"));
}

TEST_F(PuttingRight, MarksWhatIsBlankOnThePaperUntilItIsFilledIn) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_K, kBoth);
  EXPECT_FALSE(action("paperBlank").isChecked()) << "it is filled in";
  EXPECT_NE(shown("application.annual_visits"), "");
  WindowBench::press(Qt::Key_Delete);
  WindowBench::press(Qt::Key_K, kBoth);
  EXPECT_TRUE(action("paperBlank").isChecked());
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(line("application.annual_visits").placeholderText(), QStringLiteral("纸面空白"));
  showList();
  EXPECT_THAT(table("supplements"), testing::Contains(HasSubstr("|纸面空白")));
  reopen();
  EXPECT_EQ(line("application.annual_visits").placeholderText(), QStringLiteral("纸面空白"));
  enter("application.annual_visits");
  fill("5");
  enter("application.annual_visits");
  EXPECT_FALSE(action("paperBlank").isChecked());
  showList();
  EXPECT_THAT(table("supplements"), Not(testing::Contains(HasSubstr("|纸面空白"))));
}

TEST_F(PuttingRight, MarksADoubtAndTakesItBackByTheSameKey) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_Y, kBoth);
  WindowBench::press(Qt::Key_Return);  // without a note
  EXPECT_THAT(m_bench.find<AnswerEditor>("application.annual_visits").note().text.toStdString(), HasSubstr("存疑"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.annual_visits"));
  EXPECT_FALSE(action("doubtful").isChecked());
  WindowBench::press(Qt::Key_Y, kBoth);
  WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(action("doubtful").isChecked());
  WindowBench::press(Qt::Key_Y, kBoth);
  EXPECT_FALSE(action("doubtful").isChecked());
  EXPECT_THAT(m_bench.find<AnswerEditor>("application.annual_visits").note().text.toStdString(),
              Not(HasSubstr("存疑")));
}

TEST_F(PuttingRight, LeadsFromTheListToTheBlankAndCopiesTheList) {
  open();
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  enter("information.general_practitioners.license_no#2");
  WindowBench::press(Qt::Key_Y, kBoth);
  WindowBench::press(Qt::Key_Return);
  showList();
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("supplements"));
  auto& list = m_bench.find<QTableWidget>("supplements");
  const auto lines = table("supplements");
  const auto doubted =
      std::ranges::find_if(lines, [](const std::string& each) { return each.find("存疑") != std::string::npos; });
  ASSERT_NE(doubted, lines.end());
  list.setCurrentCell(static_cast<int>(doubted - lines.begin()), 0);
  WindowBench::press(Qt::Key_C, Qt::ControlModifier);
  const std::string copied = QApplication::clipboard()->text().toStdString();
  EXPECT_THAT(copied, HasSubstr("第2行"));
  EXPECT_THAT(copied, HasSubstr("须补正或说明的事项"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("information.general_practitioners.license_no#2"));
}

TEST_F(PuttingRight, ShowsReasonsWholeBesideTheScrollBar) {
  open();
  for (const auto& [field, figure] : {std::pair("application.annual_visits", "1"),
                                      {"application.gps_per_10k", "20500"},
                                      {"application.partner_hospitals", "9999"},
                                      {"application.elite_family_doctor_teams", "9999"}}) {
    enter(field);
    fill(figure);
  }
  showList();
  auto& list = m_bench.find<QTableWidget>("supplements");
  const auto& view = static_cast<const QAbstractItemView&>(list);
  int scrolled = 0;
  for (int width = 1240; width <= 1366; width += 6) {
    for (const int height : {1000, 400}) {  // the scroll bar comes when the window becomes lower
      m_bench.window().resize(width, height);
      QApplication::processEvents();
    }
    if (list.verticalScrollBar()->isVisible()) ++scrolled;
    for (int row = 0; row < list.rowCount(); ++row)
      EXPECT_GE(list.rowHeight(row), view.sizeHintForRow(row)) << "line " << row << " at " << width;
  }
  EXPECT_GT(scrolled, 0);
}

TEST_F(PuttingRight, PrintsTheListThatIsShown) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_Y, kBoth);
  WindowBench::press(Qt::Key_Return);
  showList();
  QSignalSpy printed(&m_bench.find<SupplementPage>("supplementPage"), &SupplementPage::printWanted);
  auto& button = m_bench.find<QPushButton>("printSupplements");
  ASSERT_TRUE(button.isEnabled());
  button.click();
  EXPECT_EQ(printed.count(), 1);
  EXPECT_TRUE(m_bench.find<QWidget>("pagesDialog").isVisible());
}

TEST_F(PuttingRight, SavesTheListAsATable) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_Y, kBoth);
  WindowBench::press(Qt::Key_Return);
  showList();
  m_bench.dialogs.file = m_bench.file("supplements.xlsx");
  m_bench.find<QPushButton>("saveSupplements").click();
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), testing::StartsWith("Saved as "));
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
}

TEST_F(PuttingRight, SaysWhatIsWrongWithADateInFull) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_G, kBoth);
  m_bench.find<AnswerEditor>("correctionDate").takeFocus();
  WindowBench::type(QStringLiteral("x"));
  WindowBench::press(Qt::Key_Return);
  QApplication::processEvents();
  auto& note = m_bench.find<QLabel>("correctionDateNote");
  EXPECT_GE(note.height(), note.heightForWidth(note.width()));
  EXPECT_FALSE(note.geometry().intersects(m_bench.find<QWidget>("correctionDate").parentWidget()->geometry()));
}

TEST_F(PuttingRight, IsInTheMenuOfTheBlank) {
  open();
  enter("application.annual_visits");
  QLineEdit& blank = line("application.annual_visits");
  QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(2, 2), blank.mapToGlobal(QPoint(2, 2)));
  QApplication::sendEvent(&blank, &wanted);
  auto& menu = m_bench.find<QMenu>("blankMenu");
  EXPECT_TRUE(menu.actions().contains(&action("supplement")));
  menu.setActiveAction(&action("supplement"));
  QTest::keyClick(&menu, Qt::Key_Return);
  EXPECT_TRUE(m_bench.isShown("correctionForm"));
}

TEST_F(PuttingRight, IsNotOfferedOutsideOfThePapersNorWhileFiguresAreTried) {
  open();
  WindowBench::press(Qt::Key_4, Qt::ControlModifier);
  EXPECT_FALSE(action("supplement").isEnabled());
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  enter("application.annual_visits");
  EXPECT_TRUE(action("supplement").isEnabled());
  m_bench.showTab("Verification");
  QTest::mouseClick(&m_bench.find<QPushButton>("whatIf"), Qt::LeftButton);
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  enter("application.annual_visits");
  EXPECT_FALSE(action("supplement").isEnabled());
  EXPECT_FALSE(action("doubtful").isEnabled());
}

TEST_F(PuttingRight, EndsWithTheCenterItIsAskedFor) {
  open();
  enter("application.annual_visits");
  WindowBench::press(Qt::Key_B, kBoth);
  ASSERT_TRUE(m_bench.isShown("correctionForm"));
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(m_bench.isShown("correctionForm"));
}

}  // namespace
}  // namespace guapai::ui
