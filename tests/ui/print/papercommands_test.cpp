#include "print/papercommands.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>
#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "app/language.h"
#include "papers/librarypapers.h"
#include "print/fontwarning.h"
#include "print/overprintdialog.h"
#include "print/pagesview.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "storage/database.h"
#include "ui/app/windowbench.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

class Papers : public testing::Test {
protected:
  Papers() {
    m_bench.preferences().setLastCenter(QStringLiteral("sample-02#1"));
    m_bench.open(m_library);
  }

  QByteArray content(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  PreviewDialog& preview() {
    WindowBench::press(Qt::Key_P, Qt::ControlModifier);
    auto& dialog = m_bench.find<PreviewDialog>("previewDialog");
    WindowBench::activate(dialog);
    return dialog;
  }

  /// A center of which only the application is keyed in.
  [[nodiscard]] core::CaseId unverifiedCase() {
    const auto& session = *m_bench.window().findChild<DistrictPage*>()->session();
    const auto district = district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    for (const storage::CaseHead& head : district->library().cases()) {
      if (head.id == session.id()) continue;
      papers::LibraryPapers maker = district->paperMaker();
      papers::PaperRequest annex1{.caseId = head.id, .form = "annex1", .title = {}, .center = {}, .fileName = {}};
      if (maker.isNothingVerified(annex1)) return head.id;
    }
    throw std::runtime_error("every center of the sample district is verified");
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

TEST_F(Papers, AreShownByCtrlPAndSwitchedByKey) {
  const PreviewDialog& dialog = preview();
  const auto* const tabs = dialog.findChild<QTabBar*>();
  EXPECT_EQ(tabs->count(), 4);
  EXPECT_EQ(dialog.shown().title, QStringLiteral("社区医院验收申请表"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(dialog.shown().title, QStringLiteral("重庆市社区医院信息表"));
  EXPECT_GT(dialog.findChild<PagesView*>()->pageCount(), 1);
}

TEST_F(Papers, AreSavedAsPdf) {
  preview();
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
  EXPECT_TRUE(m_bench.dialogs.proposed.endsWith(QStringLiteral("社区医院验收申请表_示例二街道社区卫生服务中心.pdf")));
}

/// In the dialog that is in front, and in the window.
TEST_F(Papers, LieInAFolderThatCanBeOpened) {
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  const QString folder = QFileInfo(m_bench.dialogs.file).absolutePath();
  m_bench.window().findChild<QAction*>(QStringLiteral("pdf3"))->trigger();
  m_bench.find<QPushButton>("messageOffer").click();
  EXPECT_EQ(m_bench.dialogs.shown, QStringList(folder));
  PreviewDialog& dialog = preview();
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  dialog.findChild<QPushButton*>(QStringLiteral("messageOffer"))->click();
  EXPECT_EQ(m_bench.dialogs.shown, (QStringList{folder, folder}));
  m_bench.dialogs.file = m_bench.file("gone/paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("messageOffer"))->isVisible()) << "nothing was saved";
}

TEST_F(Papers, AreInTheHistoryOfTheirCase) {
  const auto newest = [this] {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    return district->library().history({.most = 1}).at(0);
  };
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.window().findChild<QAction*>(QStringLiteral("pdf3"))->trigger();
  const core::CaseId id = m_bench.window().findChild<DistrictPage*>()->session()->id();
  EXPECT_EQ(newest().event, "printed");
  EXPECT_EQ(newest().caseId, id);
  EXPECT_EQ(newest().after, std::nullopt);
  m_bench.window().findChild<QAction*>(QStringLiteral("planPaper"))->trigger();
  m_bench.printers.file = m_bench.file("printed.pdf");
  WindowBench::activate(m_bench.find<PreviewDialog>("previewDialog"));
  QTest::keyClick(&m_bench.find<QPushButton>("print"), Qt::Key_Space);
  ASSERT_TRUE(content(m_bench.printers.file).startsWith("%PDF"));
  EXPECT_EQ(newest().field, "annex3");
}

TEST_F(Papers, AreHandedOutWhereTheHistoryCannotBeToldAndItIsSaid) {
  storage::Database other(pathOf(m_library), storage::Database::Access::ReadWrite, std::chrono::seconds(1));
  other.execute(QStringLiteral("CREATE TRIGGER silent BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"));
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.window().findChild<QAction*>(QStringLiteral("pdf3"))->trigger();
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
  EXPECT_THAT(m_bench.window().findChild<MessageBar*>()->sentence().toStdString(),
              testing::HasSubstr("没有记入修改记录"));
}

TEST_F(Papers, AreSavedFromTheMenuWithoutPreview) {
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.window().findChild<QAction*>(QStringLiteral("pdf3"))->trigger();
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
}

TEST_F(Papers, ArePrintedUnderTheirTitle) {
  preview();
  m_bench.printers.file = m_bench.file("printed.pdf");
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("社区医院验收申请表"));
  EXPECT_TRUE(content(m_bench.printers.file).startsWith("%PDF"));
}

TEST_F(Papers, AreNotPrintedWhereNoPrinterIsChosen) {
  preview();
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("previewMessage"));
}

TEST_F(Papers, TellTroubleInTheWindowThatIsInFront) {
  preview();
  m_bench.dialogs.file = m_bench.file("nowhere/paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(m_bench.isShown("previewMessage"));
  EXPECT_FALSE(m_bench.isShown("messageBar"));
}

TEST_F(Papers, UseNoNumberWhereTheirFileCannotBeBegun) {
  preview();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  m_bench.dialogs.file = m_bench.file("nowhere/paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  const std::string said = m_bench.find<MessageBar>("previewMessage").sentence().toStdString();
  EXPECT_THAT(said, testing::AllOf(testing::HasSubstr("文件夹不存在"), testing::Not(testing::HasSubstr("Issued"))));
}

TEST_F(Papers, ThatWereIssuedAndFoundNoPlaceSayTheirNumber) {
  preview();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  m_bench.printers.file = m_bench.file("nowhere/paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("print"), Qt::Key_Space);
  const QString said = m_bench.find<MessageBar>("previewMessage").sentence();
  EXPECT_THAT(said.toStdString(),
              testing::AllOf(testing::StartsWith("Issued as no. 1."), testing::HasSubstr("kept in the library")));
}

TEST_F(Papers, AreSaidInChineseWithoutASpaceBetweenSentences) {
  installLanguage(*qApp);
  const auto english = qScopeGuard([] { qDeleteAll(qApp->findChildren<QTranslator*>()); });
  preview();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_EQ(m_bench.find<MessageBar>("previewMessage").sentence(),
            QStringLiteral("已印发第1号。已另存为 %1。").arg(m_bench.dialogs.file));
}

TEST_F(Papers, NeverReplaceTheLibrary) {
  preview();
  m_bench.dialogs.file = m_bench.file("sample.guapai");
  const QByteArray before = content(m_bench.dialogs.file);
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(m_bench.isShown("previewMessage"));
  EXPECT_TRUE(content(m_bench.dialogs.file) == before);
}

TEST_F(Papers, AreIssuedByAClockThatIsBehindOnlyWhereItIsConfirmed) {
  const core::FixedClock later{core::Date(2021, 11, 30)};
  const QString library = m_bench.file("later.guapai");
  district::DistrictSession::create(WindowBench::definitions(), library.toStdString(), later)
      ->importFile(support::sourceDirectory() / "resources/sample/center-02.json");
  m_bench.open(library);
  EXPECT_TRUE(m_bench.isShown("messageBar")) << "it is said at opening";
  preview();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.dialogs.agrees = false;
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(m_bench.dialogs.asked.join(QString()).contains(QStringLiteral("2021-11-30")));
  EXPECT_FALSE(QFile::exists(m_bench.dialogs.file));
  m_bench.dialogs.agrees = true;
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
}

TEST_F(Papers, CanBeSavedWhereThereIsNoPrinter) {
  m_bench.printers.isThere = false;
  preview();
  EXPECT_FALSE(m_bench.find<QPushButton>("print").isEnabled());
  EXPECT_TRUE(m_bench.find<QPushButton>("savePaperAsPdf").isEnabled());
}

TEST_F(Papers, ArePrintedOntoTheSignedOriginal) {
  m_bench.preferences().setOverprintOffset({150, 0});
  WindowBench::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
  auto& dialog = m_bench.find<OverprintDialog>("overprintDialog");
  WindowBench::activate(dialog);
  EXPECT_GT(dialog.findChild<PagesView*>()->pageCount(), 0);
  EXPECT_EQ(m_bench.find<QLineEdit>("offsetRight").text(), QStringLiteral("1.5"));
  m_bench.find<QLineEdit>("offsetRight").setText(QStringLiteral("-2"));
  EXPECT_EQ(m_bench.preferences().overprintOffset(), QPoint(-200, 0));
  m_bench.printers.file = m_bench.file("overprint.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("printOverprint"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.printers.file).startsWith("%PDF"));
}

TEST_F(Papers, AreDraftsUnlessTheyAreForSignature) {
  const PreviewDialog& dialog = preview();
  EXPECT_FALSE(dialog.options().forSignature);
  EXPECT_TRUE(dialog.options().embeddedCase);
}

TEST_F(Papers, AreIssuedWithoutAQuestionWhereSomethingIsVerified) {
  preview();
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  m_bench.find<QRadioButton>("forSignature").setChecked(true);
  m_bench.dialogs.agrees = false;
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
}

TEST_F(Papers, SayBeforeTheyAreIssuedThatNothingIsVerified) {
  m_bench.window().findChild<DistrictPage*>()->openCase(unverifiedCase());
  const PreviewDialog& dialog = preview();
  m_bench.find<QRadioButton>("forSignature").setChecked(true);
  m_bench.dialogs.agrees = false;
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.dialogs.asked.clear();
  for (const Qt::Key paper : {Qt::Key_3, Qt::Key_4}) {
    WindowBench::press(paper, Qt::ControlModifier);
    QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
    EXPECT_FALSE(QFile::exists(m_bench.dialogs.file)) << dialog.shown().title.toStdString();
  }
  EXPECT_EQ(m_bench.dialogs.asked.size(), 2) << "and not for a file";
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);  // says no results
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
  m_bench.dialogs.agrees = true;
  m_bench.dialogs.file = m_bench.file("annex1.pdf");
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
}

/// What cannot be printed and what is not verified are one question.
TEST_F(Papers, SayBeforeTheyAreIssuedInWhichBlanksCharactersCannotBePrinted) {
  m_bench.window().findChild<DistrictPage*>()->openCase(unverifiedCase());
  auto& session = *m_bench.window().findChild<DistrictPage*>()->session();
  const auto set = [&session](const char* field, const std::string& text) {
    session.setAnswer({WindowBench::definitions()->catalogue().require(field), std::nullopt}, core::Value(text));
  };
  set("application.mailing_address", "示例\U00050000路");
  set("center.name", "示例\uE000中心");
  preview();
  m_bench.dialogs.agrees = false;
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  const auto save = [this](Qt::Key paper) {
    WindowBench::press(paper, Qt::ControlModifier);
    m_bench.dialogs.asked.clear();
    QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
    return m_bench.dialogs.asked.join(u'|').toStdString();
  };
  EXPECT_THAT(save(Qt::Key_1), testing::Not(testing::HasSubstr("〓"))) << "a draft can be made anew";
  QFile::remove(m_bench.dialogs.file);
  m_bench.find<QRadioButton>("forSignature").setChecked(true);
  EXPECT_THAT(save(Qt::Key_1),
              testing::AllOf(testing::HasSubstr("〓, in: 通讯地址."), testing::HasSubstr("Issue it for signature")));
  EXPECT_FALSE(QFile::exists(m_bench.dialogs.file));
  EXPECT_THAT(save(Qt::Key_3), testing::AllOf(testing::HasSubstr("Nothing on this paper is verified"),
                                              testing::HasSubstr("〓, in: "), testing::Not(testing::HasSubstr("|"))));
  EXPECT_FALSE(QFile::exists(m_bench.dialogs.file));
  m_bench.dialogs.agrees = true;
  save(Qt::Key_1);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
}

TEST_F(Papers, ShowTheChecklistToo) {
  const PreviewDialog& dialog = preview();
  WindowBench::press(Qt::Key_4, Qt::ControlModifier);
  EXPECT_EQ(dialog.shown().title, QStringLiteral("社区医院验收核查表"));
  EXPECT_GT(dialog.findChild<PagesView*>()->pageCount(), 0);
}

TEST_F(Papers, OfferWhatStandsAboveAnnex1OnlyThere) {
  const PreviewDialog& dialog = preview();
  EXPECT_FALSE(m_bench.isShown("outside"));
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("outside"));
  EXPECT_FALSE(m_bench.isShown("achieved"));
  EXPECT_FALSE(m_bench.isShown("embedCase"));
  QTest::keyClick(&m_bench.find<QCheckBox>("outside"), Qt::Key_Space);
  EXPECT_FALSE(dialog.options().outside);
}

TEST_F(Papers, AreShownAnewWhereTheyAreForSignature) {
  preview();
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  auto& pages = m_bench.find<PagesView>("pages");
  QTest::keyClick(&pages, Qt::Key_End);
  const QImage draft = pages.viewport()->grab().toImage();
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  EXPECT_NE(pages.viewport()->grab().toImage(), draft) << "the footer says no longer 草稿";
}

TEST_F(Papers, ShowTheHeadOfTheTrailOnlyWhereItIsTickedAndForSignature) {
  PreviewDialog& dialog = preview();
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("trailHead")) << "a draft has none";
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  ASSERT_TRUE(m_bench.isShown("trailHead"));
  EXPECT_FALSE(dialog.options().trailHead) << "an official paper has what the notice says, and no more";
  auto& pages = m_bench.find<PagesView>("pages");
  QTest::keyClick(&pages, Qt::Key_End);
  const QImage without = pages.viewport()->grab().toImage();
  QTest::keyClick(&m_bench.find<QCheckBox>("trailHead"), Qt::Key_Space);
  EXPECT_TRUE(dialog.options().trailHead);
  EXPECT_NE(pages.viewport()->grab().toImage(), without);
  EXPECT_FALSE(m_bench.preferences().trailHeadPrinted()) << "only for this paper; the settings have the usual choice";
  dialog.close();
  WindowBench::activate(m_bench.window());
  EXPECT_FALSE(preview().options().trailHead);
}

TEST_F(Papers, StayWhereTheyAreScrolledTo) {
  preview();
  auto& pages = m_bench.find<PagesView>("pages");
  pages.scroll(1);
  const int place = pages.verticalScrollBar()->value();
  ASSERT_GT(place, 0);
  QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
  EXPECT_EQ(pages.verticalScrollBar()->value(), place);
}

TEST_F(Papers, HaveThePlanOfTheDistrictWithoutACenter) {
  m_bench.window().findChild<QAction*>(QStringLiteral("overview"))->trigger();
  m_bench.window().findChild<QAction*>(QStringLiteral("planPaper"))->trigger();
  auto& dialog = m_bench.find<PreviewDialog>("previewDialog");
  WindowBench::activate(dialog);
  EXPECT_EQ(m_bench.text("previewCaption"), QStringLiteral("渝中区社区医院建设规划时间表"));
  EXPECT_TRUE(m_bench.isShown("achieved"));
  EXPECT_FALSE(m_bench.isShown("forSignature"));
  m_bench.dialogs.file = m_bench.file("plan.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
  EXPECT_TRUE(m_bench.dialogs.proposed.endsWith(QStringLiteral("/渝中区社区医院建设规划时间表.pdf")));
}

TEST_F(Papers, NameTheCharactersThatNoFontHas) {
  const core::FieldId address = WindowBench::definitions()->catalogue().require("application.mailing_address");
  m_bench.window().findChild<DistrictPage*>()->session()->setAnswer({address, std::nullopt},
                                                                    core::Value(std::string("示例\U00050000路")));
  preview();
  EXPECT_THAT(m_bench.text("noteLine").toStdString(), testing::HasSubstr("U+50000"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  const bool saysMore = m_bench.isShown("noteLine");
  EXPECT_FALSE(saysMore && m_bench.text("noteLine").contains(QStringLiteral("U+50000")))
      << "the other paper does not have it";
}

TEST_F(Papers, TellWhichOfficialFontsTheyAreMadeWithout) {
  preview();
  const QString warning = fontWarning(render::fontSubstitutions());
  ASSERT_EQ(m_bench.isShown("noteLine"), !warning.isEmpty());
  if (!warning.isEmpty()) {
    EXPECT_EQ(m_bench.text("noteLine"), warning);
  }
}

TEST_F(Papers, FoldOutWhatIsToBeKnownOfThem) {
  const core::FieldId address = WindowBench::definitions()->catalogue().require("application.mailing_address");
  m_bench.window().findChild<DistrictPage*>()->session()->setAnswer({address, std::nullopt},
                                                                    core::Value(std::string("示例\U00050000\uE000路")));
  preview();
  EXPECT_FALSE(m_bench.isShown("unprintable"));
  const int folded = m_bench.find<QWidget>("previewNotes").height();
  QTest::keyClick(&m_bench.find<QToolButton>("foldNotes"), Qt::Key_Space);
  QApplication::processEvents();
  EXPECT_FALSE(m_bench.isShown("noteLine"));
  EXPECT_THAT(m_bench.text("unprintable").toStdString(),
              testing::AllOf(testing::HasSubstr("U+50000"), testing::HasSubstr("U+E000")));
  EXPECT_GT(m_bench.find<QWidget>("previewNotes").height(), folded);
}

/// 1366 × 768 at 150 % is 910 × 512; the frame takes its part of that.
TEST_F(Papers, HaveHalfOfASmallScreenForTheirPages) {
  applyTheme(*qApp);
  m_bench.printers.isThere = false;
  const core::FieldId address = WindowBench::definitions()->catalogue().require("application.mailing_address");
  m_bench.window().findChild<DistrictPage*>()->session()->setAnswer({address, std::nullopt},
                                                                    core::Value(std::string("示例\U00050000\uE000路")));
  PreviewDialog& dialog = preview();
  const QSize small(898, 472);
  dialog.resize(small);
  QApplication::processEvents();
  EXPECT_EQ(dialog.size(), small);
  auto& pages = m_bench.find<PagesView>("pages");
  EXPECT_GE(pages.height(), small.height() / 2);
  EXPECT_GT(pages.verticalScrollBar()->value(), 0) << "it begins with the words, not with the margin";
}

}  // namespace
}  // namespace guapai::ui
