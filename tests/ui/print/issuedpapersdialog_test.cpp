#include "print/issuedpapersdialog.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "print/pagesview.h"
#include "print/previewdialog.h"
#include "print/previewpanel.h"
#include "ui/app/windowbench.h"
#include "widgets/theme.h"
#include "workbooks/xlsxreading.h"

namespace guapai::ui {
namespace {

class Issued : public testing::Test {
protected:
  Issued() {
    m_bench.preferences().setLastCenter(QStringLiteral("sample-02#1"));
    m_bench.open(m_bench.sampleLibrary());
  }

  /// Saves the open center's application for signature.
  QByteArray issue(const std::string& name) {
    WindowBench::press(Qt::Key_P, Qt::ControlModifier);
    auto& preview = m_bench.find<PreviewDialog>("previewDialog");
    WindowBench::activate(preview);
    QTest::keyClick(&m_bench.find<QRadioButton>("forSignature"), Qt::Key_Space);
    m_bench.dialogs.file = m_bench.file(name);
    QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
    preview.close();
    WindowBench::activate(m_bench.window());
    return content(m_bench.dialogs.file);
  }
  IssuedPapersDialog& openList() {
    WindowBench::press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = m_bench.find<IssuedPapersDialog>("issuedPapers");
    WindowBench::activate(dialog);
    return dialog;
  }
  void edit() {
    for (int step = 0; step < 60 && WindowBench::focusName() != QStringLiteral("application.annual_visits"); ++step)
      WindowBench::press(Qt::Key_Return);
    WindowBench::type(QStringLiteral("88888"));
    WindowBench::press(Qt::Key_Return);
  }
  static QByteArray content(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  QTableView& table() { return m_bench.find<QTableView>("issuedTable"); }
  QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }

  WindowBench m_bench;
};

TEST_F(Issued, PapersAreNoneAtFirst) {
  IssuedPapersDialog& dialog = openList();
  EXPECT_FALSE(dialog.findChild<PagesView*>()->message().isEmpty());
  EXPECT_FALSE(m_bench.find<QPushButton>("saveIssued").isEnabled());
  for (const char* const zoom : {"zoomOut", "zoomIn", "fitPage"})
    EXPECT_FALSE(m_bench.find<QToolButton>(zoom).isEnabled()) << zoom;
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("closeIssued"));
}

TEST_F(Issued, PapersAreListedAndShown) {
  ASSERT_TRUE(issue("first.pdf").startsWith("%PDF"));
  issue("second.pdf");
  IssuedPapersDialog& dialog = openList();
  ASSERT_EQ(table().model()->rowCount(), 2);
  EXPECT_EQ(cell(0, papers::IssuedPapersModel::Number), QStringLiteral("2"));
  EXPECT_GT(dialog.findChild<PagesView*>()->pageCount(), 0);
  for (const char* const zoom : {"zoomOut", "zoomIn", "fitPage"})
    EXPECT_TRUE(m_bench.find<QToolButton>(zoom).isEnabled()) << zoom;
  EXPECT_EQ(m_bench.text("previewCaption"), QStringLiteral("No. 2 · 社区医院验收申请表"));
  WindowBench::press(Qt::Key_Down);
  EXPECT_EQ(m_bench.text("previewCaption"), QStringLiteral("No. 1 · 社区医院验收申请表"));
}

TEST_F(Issued, PapersAreAListToSave) {
  issue("first.pdf");
  openList();
  m_bench.dialogs.file = m_bench.file("list.xlsx");
  QTest::mouseClick(&m_bench.find<QPushButton>("saveIssuedList"), Qt::LeftButton);
  const auto sheets = workbooks::readXlsx(content(m_bench.dialogs.file).toStdString());
  ASSERT_TRUE(sheets);
  const auto& cells = sheets->front().cells;
  EXPECT_EQ(std::get<double>(cells.at({1, papers::IssuedPapersModel::Number})), 1);
  EXPECT_EQ(std::get<std::string>(cells.at({1, papers::IssuedPapersModel::Title})), "社区医院验收申请表");
}

/// 1366 × 768 at 150 % is 910 × 512; the frame takes its part of that. A list of many papers must not take
/// the room of the pages.
TEST_F(Issued, PapersHaveHalfOfASmallScreenForTheirPages) {
  applyTheme(*qApp);
  for (int number = 1; number <= 5; ++number) issue("paper" + std::to_string(number) + ".pdf");
  IssuedPapersDialog& dialog = openList();
  const QSize small(898, 472);
  dialog.resize(small);
  QApplication::processEvents();
  EXPECT_EQ(dialog.size(), small);
  const auto& pages = *dialog.findChild<PagesView*>();
  EXPECT_GE(pages.height(), small.height() / 2);
  EXPECT_TRUE(QTest::qWaitFor([&pages] { return pages.verticalScrollBar()->value() > 0; })) << "it begins with words";
}

TEST_F(Issued, PapersOfOneCenterStandBelowItsName) {
  EXPECT_EQ(openList().windowTitle(), QStringLiteral("Issued papers – 示例二街道社区卫生服务中心"));
}

TEST_F(Issued, PapersOfAllCentersStandBelowNoName) {
  m_bench.window().findChild<QAction*>(QStringLiteral("overview"))->trigger();
  EXPECT_EQ(openList().windowTitle(), QStringLiteral("Issued papers"));
}

TEST_F(Issued, PapersStayByteForByteWhenTheCaseIsEdited) {
  const QByteArray issued = issue("first.pdf");
  EXPECT_FALSE(m_bench.isShown("issuedState"));
  edit();
  EXPECT_TRUE(m_bench.isShown("issuedState"));
  openList();
  m_bench.dialogs.file = m_bench.file("again.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("saveIssued"), Qt::Key_Space);
  EXPECT_EQ(content(m_bench.dialogs.file), issued);
}

TEST_F(Issued, PapersAreCurrentAgainWhenTheEditIsUndone) {
  issue("first.pdf");
  edit();
  ASSERT_TRUE(m_bench.isShown("issuedState"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("issuedState"));
}

TEST_F(Issued, PapersArePrintedAgain) {
  issue("first.pdf");
  openList();
  m_bench.printers.file = m_bench.file("printed.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("printIssued"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.printers.file).startsWith("%PDF"));
}

}  // namespace
}  // namespace guapai::ui
