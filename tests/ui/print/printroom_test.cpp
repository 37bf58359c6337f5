#include "print/printroom.h"

#include <algorithm>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QScopeGuard>
#include <QtCore/QTranslator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "app/language.h"
#include "print/batchreport.h"
#include "print/pagesview.h"
#include "shell/sentences.h"
#include "storage/database.h"
#include "ui/app/windowbench.h"
#include "ui/layout/paintedtext.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

class Room : public testing::Test {
protected:
  /// Opens the room from the window, with the second center chosen.
  PrintRoom& openRoom() {
    m_bench.preferences().setLastCenter(QStringLiteral("sample-02#1"));
    m_bench.open(m_bench.sampleLibrary());
    WindowBench::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto& room = m_bench.find<PrintRoom>("printRoom");
    WindowBench::activate(room);
    return room;
  }
  void click(const char* button) { QTest::keyClick(&m_bench.find<QPushButton>(button), Qt::Key_Space); }
  [[nodiscard]] bool isEnabled(const char* button) { return m_bench.find<QPushButton>(button).isEnabled(); }
  void tickAllCenters() { click("tickAll"); }
  void waitForTheEnd(const PrintRoom& room) {
    ASSERT_TRUE(QTest::qWaitFor([&room] { return !room.isRunning(); }));
  }
  QString newFolder() {
    const QString folder = m_bench.file("papers");
    QDir().mkpath(folder);
    m_bench.dialogs.chosenFolder = folder;
    return folder;
  }
  static QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files, QDir::Name); }

  WindowBench m_bench;
};

TEST_F(Room, BeginsWithTheSelectedCenterAndShowsItsPaper) {
  openRoom();
  EXPECT_EQ(m_bench.text("previewCaption"), QStringLiteral("示例二街道社区卫生服务中心 · 社区医院验收申请表"));
  EXPECT_GT(m_bench.find<PagesView>("pages").pageCount(), 0);
  EXPECT_EQ(m_bench.text("roomCount"), QStringLiteral("1 of 11 centers"));
}

TEST_F(Room, CountsPapersAndPages) {
  openRoom();
  tickAllCenters();
  EXPECT_TRUE(QTest::qWaitFor([this] {
    return m_bench.text("roomPlan").startsWith(QStringLiteral("11 papers, ")) &&
           m_bench.text("roomPlan").endsWith(QStringLiteral("pages"));
  })) << qUtf8Printable(m_bench.text("roomPlan"));
}

TEST_F(Room, TicksFormsByKey) {
  openRoom();
  auto& forms = m_bench.find<QListWidget>("roomForms");
  QTest::keyClick(&forms, Qt::Key_Down);
  QTest::keyClick(&forms, Qt::Key_Space);
  EXPECT_TRUE(m_bench.text("roomPlan").startsWith(QStringLiteral("2 papers")));
}

TEST_F(Room, TicksOnlyTheCentersThatAFilterShows) {
  openRoom();
  click("tickNone");
  const auto* const centers = m_bench.find<QListView>("roomCenters").model();
  QTest::keyClicks(&m_bench.find<QLineEdit>("roomSearch"), QStringLiteral("slejd"));  // 示例二街道
  ASSERT_EQ(centers->rowCount(), 1);
  tickAllCenters();
  m_bench.find<QLineEdit>("roomSearch").clear();
  EXPECT_EQ(m_bench.text("roomCount"), QStringLiteral("1 of 11 centers"));
}

/// The box of a line that is neither ticked nor current, as it is painted: what differs from the ground left of the
/// words.
QRect boxOf(QAbstractItemView& view, int row, int wide) {
  constexpr int kRule = 2;  // below a center, which is no part of the box
  const QRect line = view.visualRect(view.model()->index(row, 0));
  const QImage picture = view.viewport()->grab({line.topLeft(), QSize(wide, line.height() - kRule)}).toImage();
  QRect box;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      if (picture.pixel(x, y) != picture.pixel(0, 0)) box |= QRect(x, y, 1, 1);
  return box.translated(line.topLeft());
}

TEST_F(Room, HasTheBoxesOfCentersBelowThoseOfPapersAndBesideTheNames) {
  openRoom();
  auto& forms = m_bench.find<QListWidget>("roomForms");
  auto& centers = m_bench.find<QListView>("roomCenters");
  const int wide = forms.style()->pixelMetric(QStyle::PM_IndicatorWidth) + 4;
  const QRect ofForm = boxOf(forms, 1, wide);
  const QRect ofCenter = boxOf(centers, 0, wide);
  ASSERT_FALSE(ofForm.isEmpty());
  EXPECT_EQ(ofCenter.left(), ofForm.left());
  EXPECT_EQ(ofCenter.width(), ofForm.width());
  const QRect line = centers.visualRect(centers.model()->index(0, 0));
  const QRect nameLine(line.left(), line.top(), line.width(), line.height() / 2);
  const auto painted = paintedTexts(*centers.viewport());
  const auto name = std::ranges::find_if(
      painted, [&nameLine](const PaintedText& text) { return nameLine.contains(text.ink.center().toPoint()); });
  ASSERT_NE(name, painted.end());
  EXPECT_NEAR(ofCenter.center().y(), name->ink.center().y(), 2);
}

/// 1366 × 768 at 150 % is 910 × 512; the frame takes its part of that.
TEST_F(Room, ShowsSeveralCentersOnASmallScreen) {
  applyTheme(*qApp);
  installLanguage(*qApp);  // as it is delivered: the words decide how much room it needs
  const auto leave = qScopeGuard([] { qDeleteAll(qApp->findChildren<QTranslator*>()); });
  PrintRoom& room = openRoom();
  const QSize small(898, 472);
  room.resize(small);
  QApplication::processEvents();
  EXPECT_EQ(room.size(), small) << "its content wants more room than there is";
  const auto& centers = m_bench.find<QListView>("roomCenters");
  EXPECT_TRUE(centers.viewport()->rect().contains(centers.visualRect(centers.model()->index(1, 0))));
  EXPECT_GE(m_bench.find<PagesView>("pages").height(), small.height() / 2);
}

TEST_F(Room, NarrowsTheCentersByStageAndOutcome) {
  openRoom();
  const auto* const centers = m_bench.find<QListView>("roomCenters").model();
  auto& stage = m_bench.find<QComboBox>("roomStage");
  stage.setCurrentIndex(stage.findData(QStringLiteral("applied")));
  const int entered = centers->rowCount();
  EXPECT_LT(entered, 11);
  m_bench.find<QComboBox>("roomOutcome").setCurrentIndex(1);
  EXPECT_LT(centers->rowCount(), entered);
  EXPECT_TRUE(m_bench.text("roomCount").contains(QStringLiteral("not shown")));
}

TEST_F(Room, StaysInASearchThatFindsNothing) {
  openRoom();
  auto& search = m_bench.find<QLineEdit>("roomSearch");
  search.setFocus();
  WindowBench::type(QStringLiteral("zzz"));
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down}) {
    WindowBench::press(key);
    EXPECT_EQ(WindowBench::focusName(), QStringLiteral("roomSearch")) << key;
  }
  EXPECT_TRUE(m_bench.text("roomCount").contains(QStringLiteral("No center fits")));
  WindowBench::type(QStringLiteral("slejd"));
  EXPECT_EQ(search.text(), QStringLiteral("slejd")) << "the next name replaces the one that was not found";
  EXPECT_FALSE(m_bench.text("roomCount").contains(QStringLiteral("No center fits")));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("roomCenters"));
}

TEST_F(Room, NamesTheCenterWholeAlsoOnASmallScreen) {
  PrintRoom& room = openRoom();
  auto& caption = m_bench.find<QLabel>("previewCaption");
  const QString name = QStringLiteral("示例二街道社区卫生服务中心");
  for (const int width : {890, 1300, 890}) {  // a screen of 1366 at 150 %, and at 100 %
    room.resize(width, 480);
    QApplication::processEvents();
    EXPECT_TRUE(paintedIn(caption, caption.rect()).contains(name))
        << width << ": " << paintedIn(caption, caption.rect()).toStdString();
  }
  room.resize(1300, 480);
  QApplication::processEvents();
  const QRect wide = caption.geometry();
  const QRect button = m_bench.find<QToolButton>("zoomIn").geometry();
  EXPECT_LT(wide.top(), button.bottom()) << "one line holds both where there is room";
  EXPECT_GT(wide.bottom(), button.top());
}

TEST_F(Room, GoesFromPaperToPaperByKey) {
  openRoom();
  tickAllCenters();
  auto& pages = m_bench.find<PagesView>("pages");
  const QString first = m_bench.text("previewCaption");
  QTest::keyClick(&pages, Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_NE(m_bench.text("previewCaption"), first);
  QTest::keyClick(&pages, Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_EQ(m_bench.text("previewCaption"), first);
  QTest::keyClick(&pages, Qt::Key_End);
  QTest::keyClick(&pages, Qt::Key_PageDown);
  EXPECT_NE(m_bench.text("previewCaption"), first) << "behind the last page comes the next paper";
}

TEST_F(Room, LeadsToTheFirstCenterWhereThereIsNone) {
  const QString library = m_bench.file("empty.guapai");
  const core::FixedClock clock(core::Date(2021, 11, 22));
  static_cast<void>(district::DistrictSession::create(WindowBench::definitions(), pathOf(library), clock));
  m_bench.open(library);
  WindowBench::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  WindowBench::activate(m_bench.find<PrintRoom>("printRoom"));
  EXPECT_TRUE(m_bench.find<PagesView>("pages").message().contains(QStringLiteral("create or import")));
}

TEST_F(Room, SaysWhatToDoWhereNothingIsChosen) {
  openRoom();
  click("tickNone");
  EXPECT_FALSE(m_bench.find<PagesView>("pages").message().isEmpty());
  for (const char* const way : {"roomPrint", "roomFiles", "roomBound"}) EXPECT_FALSE(isEnabled(way)) << way;
}

TEST_F(Room, ExportsAFileEach) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  const QString folder = newFolder();
  click("roomFiles");
  waitForTheEnd(room);
  const QStringList files = filesIn(folder);
  EXPECT_EQ(files.size(), 11);
  EXPECT_TRUE(files.contains(QStringLiteral("社区医院验收申请表_示例二街道社区卫生服务中心.pdf")));
  EXPECT_TRUE(m_bench.text("batchSentence").contains(QStringLiteral("All 11 papers")))
      << qUtf8Printable(m_bench.text("batchSentence"));
  click("openFolder");
  EXPECT_EQ(m_bench.dialogs.shown, QStringList{folder});
}

TEST_F(Room, AsksBeforeItReplacesFiles) {
  const PrintRoom& room = openRoom();
  const QString folder = newFolder();
  click("roomFiles");
  waitForTheEnd(room);
  EXPECT_EQ(m_bench.dialogs.asked.size(), 1);
  m_bench.dialogs.agrees = false;
  click("roomFiles");
  EXPECT_FALSE(room.isRunning());
  EXPECT_EQ(m_bench.dialogs.asked.size(), 3);
}

TEST_F(Room, ExportsOneBoundFile) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  m_bench.dialogs.file = m_bench.file("bound.pdf");
  click("roomBound");
  waitForTheEnd(room);
  QFile file(m_bench.dialogs.file);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().startsWith("%PDF"));
}

TEST_F(Room, NamesWhatFailsAndTriesItAgain) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  const QString folder = newFolder();
  const QString blocked = folder + QStringLiteral("/社区医院验收申请表_示例二街道社区卫生服务中心.pdf");
  QDir().mkpath(blocked);  // a folder where a file is to be
  click("roomFiles");
  waitForTheEnd(room);
  EXPECT_EQ(filesIn(folder).size(), 10);
  auto& failures = m_bench.find<QListWidget>("batchFailures");
  ASSERT_EQ(failures.count(), 1);
  EXPECT_TRUE(failures.item(0)->text().contains(QStringLiteral("示例二街道社区卫生服务中心")));
  QDir().rmdir(blocked);
  click("tryAgain");
  waitForTheEnd(room);
  EXPECT_EQ(filesIn(folder).size(), 11);
  EXPECT_FALSE(m_bench.isShown("batchFailures"));
}

TEST_F(Room, IssuesWhatIsForSignature) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  newFolder();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  click("roomFiles");
  waitForTheEnd(room);
  EXPECT_TRUE(m_bench.text("batchWhere").contains(QStringLiteral("Numbers 1 to 11 were issued")))
      << qUtf8Printable(m_bench.text("batchWhere"));
}

TEST_F(Room, SaysOfWhichPapersCharactersCannotBePrintedBeforeTheyAreIssued) {
  const PrintRoom& room = openRoom();
  m_bench.window().findChild<DistrictPage*>()->session()->setAnswer(
      {WindowBench::definitions()->catalogue().require("application.mailing_address"), std::nullopt},
      core::Value(std::string("示例\U00050000路")));
  tickAllCenters();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  m_bench.dialogs.agrees = false;
  m_bench.dialogs.asked.clear();
  click("roomFiles");
  EXPECT_FALSE(room.isRunning());
  EXPECT_THAT(
      m_bench.dialogs.asked.join(u'|').toStdString(),
      testing::AllOf(testing::HasSubstr("On 1 of these papers"), testing::HasSubstr("示例二街道社区卫生服务中心"),
                     testing::HasSubstr("通讯地址"), testing::Not(testing::HasSubstr("|"))));
}

/// Another computer issued number 3 meanwhile.
TEST(ReportOnABatch, ClaimsNoNumberThatWasIssuedElsewhere) {
  BatchReport report;
  report.show({.papers = 4, .pages = 4, .issued = {1, 2, 4, 6}}, {}, false);
  const auto* const where = report.findChild<QLabel*>(QStringLiteral("batchWhere"));
  ASSERT_NE(where, nullptr);
  EXPECT_EQ(where->text(), QStringLiteral("Numbers 1 to 2, 4, 6 were issued and are kept."));
}

/// Before a paper is issued the clock is held against the library's last entry: a library that cannot be asked is no
/// end of the program.
TEST_F(Room, ReportsALibraryThatCannotBeAskedAndTriesAgain) {
  const PrintRoom& room = openRoom();
  const QString folder = newFolder();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  storage::Database other(pathOf(m_bench.preferences().lastLibrary()), storage::Database::Access::ReadWrite,
                          std::chrono::seconds(1));
  other.execute(QStringLiteral("ALTER TABLE audit RENAME TO gone"));
  click("roomFiles");
  EXPECT_FALSE(room.isRunning());
  EXPECT_TRUE(m_bench.isShown("batchFailures"));
  EXPECT_TRUE(filesIn(folder).isEmpty());
  other.execute(QStringLiteral("ALTER TABLE gone RENAME TO audit"));
  click("tryAgain");
  waitForTheEnd(room);
  EXPECT_EQ(filesIn(folder).size(), 1);
}

/// The plan is never issued, though the choice for the papers of centers still stands.
TEST_F(Room, AsksAboutTheClockOnlyWherePapersAreIssued) {
  const PrintRoom& room = openRoom();
  const QString folder = newFolder();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  storage::Database other(pathOf(m_bench.preferences().lastLibrary()), storage::Database::Access::ReadWrite,
                          std::chrono::seconds(1));
  other.execute(QStringLiteral("INSERT INTO audit (at, case_id, event) VALUES ('2031-01-01T12:00:00Z', 1, 'edited')"));
  m_bench.dialogs.agrees = false;
  click("tickNone");
  auto& forms = m_bench.find<QListWidget>("roomForms");
  forms.item(forms.count() - 1)->setCheckState(Qt::Checked);
  m_bench.dialogs.asked.clear();
  click("roomFiles");
  waitForTheEnd(room);
  EXPECT_EQ(m_bench.dialogs.asked.size(), 1) << "for the folder";
  EXPECT_EQ(filesIn(folder).size(), 1);
  forms.item(forms.count() - 1)->setCheckState(Qt::Unchecked);
  tickAllCenters();
  m_bench.dialogs.asked.clear();
  click("roomFiles");
  EXPECT_FALSE(room.isRunning());
  EXPECT_THAT(m_bench.dialogs.asked.join(u' ').toStdString(), testing::HasSubstr("2031-01-01"));
}

TEST_F(Room, HasThePlanOfTheDistrictOnceHoweverManyCentersAreTicked) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  EXPECT_FALSE(m_bench.isShown("achieved"));
  auto& forms = m_bench.find<QListWidget>("roomForms");
  forms.item(forms.count() - 1)->setCheckState(Qt::Checked);
  EXPECT_TRUE(m_bench.isShown("achieved"));
  EXPECT_TRUE(m_bench.text("roomPlan").startsWith(QStringLiteral("12 papers")));
  const QString folder = newFolder();
  click("roomFiles");
  waitForTheEnd(room);
  EXPECT_TRUE(filesIn(folder).contains(QStringLiteral("渝中区社区医院建设规划时间表.pdf")));
}

TEST_F(Room, PrintsThePlanWithoutAnyCenter) {
  openRoom();
  click("tickNone");
  auto& forms = m_bench.find<QListWidget>("roomForms");
  forms.item(forms.count() - 1)->setCheckState(Qt::Checked);
  EXPECT_EQ(m_bench.text("previewCaption"), QStringLiteral("渝中区社区医院建设规划时间表"));
  EXPECT_FALSE(m_bench.isShown("forSignature"));
}

TEST_F(Room, ShowsThePaperAnewWhereItIsForSignature) {
  openRoom();
  auto& forms = m_bench.find<QListWidget>("roomForms");
  forms.item(0)->setCheckState(Qt::Unchecked);
  forms.item(2)->setCheckState(Qt::Checked);
  auto& pages = m_bench.find<PagesView>("pages");
  const QImage draft = pages.viewport()->grab().toImage();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  EXPECT_NE(pages.viewport()->grab().toImage(), draft);
}

TEST_F(Room, SaysThatNothingWasMadeWhereTheWholeIsCancelled) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  m_bench.dialogs.file = m_bench.file("bound.pdf");
  click("roomBound");
  ASSERT_TRUE(room.isRunning());
  WindowBench::press(Qt::Key_Escape);
  EXPECT_FALSE(QFile::exists(m_bench.dialogs.file));
  EXPECT_TRUE(m_bench.text("batchSentence").contains(QStringLiteral("nothing was printed or exported")));
}

TEST_F(Room, IsCancelledByKeyAndStaysOpen) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  newFolder();
  click("roomFiles");
  ASSERT_TRUE(room.isRunning());
  EXPECT_EQ(m_bench.find<QProgressBar>("roomProgress").maximum(), 11);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("roomCancel"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_FALSE(room.isRunning());
  EXPECT_TRUE(room.isVisible());
  EXPECT_TRUE(m_bench.text("batchSentence").contains(QStringLiteral("Cancelled")));
}

TEST_F(Room, PrintsAllInOneJob) {
  const PrintRoom& room = openRoom();
  tickAllCenters();
  m_bench.printers.file = m_bench.file("printed.pdf");
  click("roomPrint");
  waitForTheEnd(room);
  QFile file(m_bench.printers.file);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().startsWith("%PDF"));
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("11 papers"));
}

TEST_F(Room, OffersPdfWhereThereIsNoPrinter) {
  m_bench.printers.isThere = false;
  openRoom();
  EXPECT_FALSE(isEnabled("roomPrint"));
  EXPECT_TRUE(isEnabled("roomFiles"));
  EXPECT_TRUE(m_bench.text("issueRemark").contains(QStringLiteral("No printer")));
}

}  // namespace
}  // namespace guapai::ui
