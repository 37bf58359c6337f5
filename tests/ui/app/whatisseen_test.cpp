#include <array>
#include <fstream>

#include <QtCore/QTranslator>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "app/actions.h"
#include "app/language.h"
#include "district/trailmodel.h"
#include "support/ink.h"
#include "support/samplecasefiles.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"
#include "ui/widgets/paintwatch.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

/// Of a notebook's screen at 100, 125 and 150 %, of an office's, and back.
constexpr std::array kSizes{QSize(1366, 740), QSize(1093, 590), QSize(910, 490), QSize(1920, 1050), QSize(1366, 740)};

/// What a person sees of the whole window, after all that can happen to it.
class WhatIsSeen : public testing::Test {
protected:
  WhatIsSeen() { m_bench.open(m_library); }

  void expectAllIsSeen(const char* after) {
    QApplication::processEvents();
    for (QWidget* const top : QApplication::topLevelWidgets()) {
      if (!top->isVisible()) continue;
      for (const QString& missing : unseen(*top)) ADD_FAILURE() << after << ": " << qUtf8Printable(missing);
    }
  }
  /// Both lists of the overview, with so many centers.
  void expectBoard(int centers, const char* after) {
    QApplication::processEvents();
    auto& ledger = m_bench.find<QTableView>("ledger");
    auto& todo = m_bench.find<QTableView>("todo");
    EXPECT_EQ(ledger.model()->rowCount(), centers) << after;
    EXPECT_GT(support::linesInSight(ledger), 0) << after;
    EXPECT_GT(support::linesInSight(todo), 0) << after;
    expectAllIsSeen(after);
  }
  [[nodiscard]] Actions& actions() { return *m_bench.window().findChild<Actions*>(); }
  void import(const std::string& text) {
    const QString file = m_bench.file("import.json");
    std::ofstream(file.toStdString(), std::ios::binary) << text;
    m_bench.dialogs.files = {file};
    actions().importCases->trigger();
    m_bench.await<QDialog>("importDialog");
    expectAllIsSeen("the preview of an import");
    m_bench.acceptImport();
  }
  /// Also where the ledger has stepped aside.
  void search(const QString& words) {
    m_bench.window().findChild<QLineEdit*>(QStringLiteral("ledgerSearch"))->setText(words);
    QApplication::processEvents();
  }
  void openCenter(const QString& words) {
    search(words);
    m_bench.find<QTableView>("ledger").setFocus();
    WindowBench::press(Qt::Key_Home, Qt::ControlModifier);
    WindowBench::press(Qt::Key_Return);
    search({});
  }
  static void scrollToTheEnd(QWidget& window) {
    for (QScrollBar* const bar : window.findChildren<QScrollBar*>())
      if (bar->isVisible()) bar->setValue(bar->maximum());
    QApplication::processEvents();
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
};

TEST_F(WhatIsSeen, IsTheBoardOfALibraryThatWasOpened) {
  expectBoard(11, "opened");
}

/// Whether its lists have scroll bars or not, which come and go while the library is filled anew.
TEST_F(WhatIsSeen, IsTheBoardAfterAnImport) {
  import(support::smallCase());
  expectBoard(12, "a center more");
  for (const QSize size : kSizes) {
    m_bench.window().resize(size);
    import(support::smallCase(R"(,"application":{"applied_on":"2021-09-15"})"));
    expectBoard(12, "a known center again");
  }
}

TEST_F(WhatIsSeen, IsTheBoardAfterAnImportWhileACenterIsOpen) {
  openCenter(QStringLiteral("示例三街道"));
  import(support::smallCase());
  expectBoard(12, "imported");
}

TEST_F(WhatIsSeen, IsTheBoardAfterAnImportThatIsRefused) {
  import("no case");
  expectBoard(11, "refused");
}

TEST_F(WhatIsSeen, IsTheBoardAfterACenterWasRemoved) {
  import(support::smallCase());
  for (const QSize size : kSizes) {
    m_bench.window().resize(size);
    openCenter(QStringLiteral("示例中心"));
    actions().removeCenter->trigger();
    expectBoard(11, "removed");
    import(support::smallCase());
  }
}

TEST_F(WhatIsSeen, IsTheHistoryOfACenter) {
  openCenter(QStringLiteral("示例三街道"));
  actions().history->trigger();
  auto& dialog = m_bench.find<QWidget>("historyDialog");
  for (const QSize size : {QSize(700, 420), QSize(1200, 720)}) {
    dialog.resize(size);
    expectAllIsSeen("the history");
  }
}

TEST_F(WhatIsSeen, IsTheBoardOfAnotherLibrary) {
  m_bench.dialogs.file = m_bench.file("other.guapai");
  actions().newLibrary->trigger();
  expectAllIsSeen("an empty library");
  import(support::smallCase());
  expectBoard(1, "the first center");
  m_bench.dialogs.file = m_library;
  actions().openLibrary->trigger();
  expectBoard(11, "the library before");
}

TEST_F(WhatIsSeen, IsTheBoardWhateverSortsIt) {
  auto& ledger = m_bench.find<QTableView>("ledger");
  for (int column = 0; column < ledger.model()->columnCount(); ++column) {
    ledger.sortByColumn(column, column % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
    expectBoard(11, "sorted");
  }
  import(support::smallCase());
  expectBoard(12, "imported after it was sorted");
}

TEST_F(WhatIsSeen, IsWhatASearchFindsAndAllAgain) {
  search(QStringLiteral("示例十"));
  expectBoard(2, "searched");
  search(QStringLiteral("nothing like it"));
  EXPECT_GT(support::ink(*m_bench.find<QTableView>("ledger").viewport()), 0) << "that nothing fits is said";
  search({});
  expectBoard(11, "searched no more");
}

TEST_F(WhatIsSeen, IsEveryCenterAfterASearchWasLeftByAnImport) {
  search(QStringLiteral("示例十"));
  import(support::smallCase());
  EXPECT_EQ(m_bench.find<QLineEdit>("ledgerSearch").text(), QString());
  expectBoard(12, "imported while searched");
  EXPECT_EQ(m_bench.text("ledgerCount"), QStringLiteral("12 centers"));
}

TEST_F(WhatIsSeen, IsTheFirstHitOfASearch) {
  std::string cases;
  for (int number = 10; number < 80; ++number)
    cases += R"({"format":"guapai.case/1","center":{"name":"示例)" + std::to_string(number) +
             R"(号中心","kind":"community"}})" + "\n";
  const QString file = m_bench.file("many.jsonl");
  std::ofstream(file.toStdString(), std::ios::binary) << cases;
  m_bench.dialogs.files = {file};
  actions().importCases->trigger();
  m_bench.acceptImport();
  auto& ledger = m_bench.find<QTableView>("ledger");
  scrollToTheEnd(ledger);
  expectAllIsSeen("scrolled");
  search(QStringLiteral("号"));
  EXPECT_EQ(ledger.rowAt(0), 0);
  ledger.setCurrentIndex(ledger.model()->index(69, 0));
  search(QStringLiteral("号中心"));
  EXPECT_EQ(ledger.rowAt(0), 0);
  expectAllIsSeen("searched");
}

TEST_F(WhatIsSeen, IsTheBoardInEveryWindow) {
  for (const QSize size : kSizes) {
    m_bench.window().resize(size);
    expectBoard(11, "resized");
    auto& ledger = m_bench.find<QTableView>("ledger");
    const int last = ledger.model()->columnCount() - 1;
    EXPECT_LE(ledger.columnViewportPosition(last) + ledger.columnWidth(last), ledger.viewport()->width())
        << "all results at " << size.width();
  }
}

TEST_F(WhatIsSeen, IsEveryChartAndItsFigures) {
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  expectAllIsSeen("charts");
  import(support::smallCase());
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  expectAllIsSeen("charts of what was imported");
  for (const char* const table : {"planAsTable", "resultsAsTable", "distributionAsTable"})
    m_bench.find<QToolButton>(table).click();
  expectAllIsSeen("figures");
  scrollToTheEnd(m_bench.window());
  expectAllIsSeen("figures, scrolled");
  m_bench.window().resize(910, 490);
  expectAllIsSeen("figures in a small window");
}

TEST_F(WhatIsSeen, IsEveryPageOfACenter) {
  for (const char* const center : {"示例二街道", "示例三街道"}) {
    openCenter(QString::fromUtf8(center));
    auto& tabs = m_bench.find<QTabBar>("tabs");
    for (int tab = 0; tab < tabs.count(); ++tab) {
      tabs.setCurrentIndex(tab);
      expectAllIsSeen(qPrintable(tabs.tabText(tab)));
      scrollToTheEnd(m_bench.window());
      expectAllIsSeen(qPrintable(tabs.tabText(tab) + QStringLiteral(", scrolled")));
    }
  }
}

/// The page paints only what is exposed. At a scale of 1.5, a dot of a rule can belong to the cells on both of its
/// sides.
TEST_F(WhatIsSeen, AreTheRulesOfAFormWhileTheCursorGoesFromBlankToBlank) {
  openCenter(QStringLiteral("示例三街道"));
  const auto& form = m_bench.find<QScrollArea>("annex4");
  form.widget()->findChild<QLineEdit*>()->setFocus();
  for (int blank = 0; blank < 24; ++blank) {
    QApplication::processEvents();
    // A blank that has become higher moves the rows below it a little later. A rule that was erased stays away.
    EXPECT_TRUE(QTest::qWaitFor([&form] { return isShownAsItIs(*form.viewport()); }, 1000))
        << "the cursor is in blank " << blank << ": " << qUtf8Printable(WindowBench::focusName());
    WindowBench::press(Qt::Key_Tab);
  }
}

/// As it is delivered: the words and the type decide how much room a page needs.
class WhatIsSeenInChinese : public WhatIsSeen {
protected:
  WhatIsSeenInChinese() : m_font(QApplication::font()), m_palette(QApplication::palette()) {
    installLanguage(*qApp);
    applyTheme(*qApp);
    m_bench.open(m_library);
  }
  ~WhatIsSeenInChinese() override {
    for (QTranslator* const translator : qApp->findChildren<QTranslator*>()) delete translator;
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
  }

  QFont m_font;
  QPalette m_palette;
};

/// Where there is too little room for them beside it, the ledger steps aside.
TEST_F(WhatIsSeenInChinese, IsTheWholeWidthOfEveryPage) {
  openCenter(QStringLiteral("示例二街道"));
  for (const QSize size : kSizes) {
    m_bench.window().resize(size);
    QApplication::processEvents();
    EXPECT_EQ(m_bench.isShown("ledger"), size.width() >= 1366) << size.width();
    auto& tabs = m_bench.find<QTabBar>("tabs");
    EXPECT_LE(tabs.tabRect(tabs.count() - 1).right(), tabs.width()) << size.width();
    for (int tab = 0; tab < tabs.count(); ++tab) {
      tabs.setCurrentIndex(tab);
      QApplication::processEvents();
      for (const QScrollArea* const area : m_bench.window().findChildren<QScrollArea*>())
        EXPECT_TRUE(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0)
            << qPrintable(tabs.tabText(tab)) << size.width();
    }
    tabs.setCurrentIndex(0);
    QApplication::processEvents();
    const auto& phone = *m_bench.find<QWidget>("application.phone").findChild<QLineEdit*>();
    EXPECT_LE(phone.fontMetrics().horizontalAdvance(phone.text()), phone.width()) << size.width();
  }
}

/// On the small screen of the tests as well, which at a scale of 1.5 is as high as that of a notebook.
TEST_F(WhatIsSeenInChinese, AreTheBlanksOfAPassphraseInTheirFullHeight) {
  actions().protection->trigger();
  auto& dialog = m_bench.await<QDialog>("protectionDialog");
  const auto& line = m_bench.find<QLineEdit>("nextPassphrase");
  QWidget& blank = *line.parentWidget();
  const QWidget& words = *dialog.findChild<QFormLayout*>()->labelForField(&blank);
  const auto expectWhole = [&](const char* when) {
    for (const char* const name : {"nextPassphrase", "nextPassphraseAgain"})
      EXPECT_GE(m_bench.find<QLineEdit>(name).height(), line.sizeHint().height()) << when << ": " << name;
    EXPECT_NEAR(words.geometry().center().y(), blank.y() + line.geometry().center().y(), 1) << when;
    expectAllIsSeen(when);
  };
  expectWhole("the dialog comes up");
  WindowBench::type(QStringLiteral("short"));
  WindowBench::press(Qt::Key_Return);
  ASSERT_TRUE(m_bench.find<QWidget>("nextPassphraseTrouble").isVisible());
  expectWhole("the passphrase is refused");
  dialog.close();
}

/// As wide as on a notebook at a scale of 1.5.
TEST_F(WhatIsSeenInChinese, AreTheValuesOfTheHistoryRatherThanRoomBesideTheNames) {
  openCenter(QStringLiteral("示例三街道"));
  actions().history->trigger();
  auto& dialog = m_bench.await<QDialog>("historyDialog");
  dialog.resize(898, 470);
  QApplication::processEvents();
  const auto& table = m_bench.find<QTableView>("historyTable");
  using district::TrailModel;
  for (const int column : {TrailModel::Before, TrailModel::After}) {
    EXPECT_GE(table.columnWidth(column), table.fontMetrics().horizontalAdvance(QString(11, u'国'))) << column;
    EXPECT_GE(table.columnWidth(column), table.columnWidth(TrailModel::What)) << column;
  }
  EXPECT_LE(table.columnWidth(TrailModel::Who), table.width() / 4);
  EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width()) << "no column is out of sight";
  expectAllIsSeen("the history");
  dialog.close();
}

TEST_F(WhatIsSeen, IsTheLedgerBesideACenterAfterEachChange) {
  openCenter(QStringLiteral("示例三街道"));
  auto& ledger = m_bench.find<QTableView>("ledger");
  EXPECT_EQ(support::linesInSight(ledger), 11);
  ledger.sortByColumn(4, Qt::DescendingOrder);
  expectAllIsSeen("sorted");
  search(QStringLiteral("示例十"));
  expectAllIsSeen("searched");
  search({});
  m_bench.window().resize(1200, 700);
  expectAllIsSeen("resized");
}

TEST_F(WhatIsSeen, IsThePrintRoomItsListsAndItsPreview) {
  openCenter(QStringLiteral("示例二街道"));
  WindowBench::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  WindowBench::activate(m_bench.find<QWidget>("printRoom"));
  expectAllIsSeen("print room");
  m_bench.find<QLineEdit>("roomSearch").setText(QStringLiteral("示例十"));
  expectAllIsSeen("print room, searched");
  m_bench.find<QLineEdit>("roomSearch").clear();
  scrollToTheEnd(m_bench.find<QWidget>("printRoom"));
  expectAllIsSeen("print room, scrolled");
}

TEST_F(WhatIsSeen, IsAPreviewAndTheListOfIssuedPapers) {
  openCenter(QStringLiteral("示例二街道"));
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  WindowBench::activate(m_bench.find<QWidget>("previewDialog"));
  expectAllIsSeen("preview");
  m_bench.find<QRadioButton>("forSignature").click();
  m_bench.dialogs.file = m_bench.file("issued.pdf");
  m_bench.find<QPushButton>("savePaperAsPdf").click();
  m_bench.find<QDialog>("previewDialog").close();
  QApplication::processEvents();
  actions().issuedPapers->trigger();
  EXPECT_EQ(support::linesInSight(m_bench.find<QTableView>("issuedTable")), 1);
  expectAllIsSeen("issued papers");
}

}  // namespace
}  // namespace guapai::ui
