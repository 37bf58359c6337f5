#include "print/printeroutput.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtPdf/QPdfDocument>
#include <gtest/gtest.h>

#include "core/error.h"
#include "papers/pdfpages.h"
#include "support/refusal.h"

namespace guapai::ui {
namespace {

class PrinterJob : public testing::Test {
protected:
  std::unique_ptr<QPrinter> printer() {
    auto made = a4Printer(QStringLiteral("示例"));
    made->setOutputFormat(QPrinter::PdfFormat);
    made->setOutputFileName(m_file);
    return made;
  }
  static papers::MadePaper paper(std::size_t pages) {
    return {.pages = {.title = "示例", .pages = std::vector<forms::Page>(pages)}, .pdf = {}, .issued = {}};
  }
  std::size_t printedPages() {
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? papers::pagesOfPdf("", file.readAll()).pages.size() : 0;
  }

  QTemporaryDir m_folder;
  QString m_file = m_folder.filePath(QStringLiteral("printed.pdf"));
};

TEST_F(PrinterJob, HoldsAllPagesOfAllPapers) {
  PrinterOutput output(printer(), false);
  output.take({}, paper(1));
  output.take({}, paper(2));
  output.finish();
  EXPECT_EQ(printedPages(), 3U);
}

TEST_F(PrinterJob, BeginsEachPaperOnASheetOfItsOwn) {
  PrinterOutput output(printer(), true);
  output.take({}, paper(1));
  output.take({}, paper(2));
  output.take({}, paper(1));
  output.finish();
  EXPECT_EQ(printedPages(), 5U) << "the back of the first paper stays white";
}

TEST_F(PrinterJob, TurnsWhatIsWiderThanHigh) {
  papers::MadePaper wide = paper(1);
  forms::Page& page = wide.pages.pages[0];
  std::swap(page.width, page.height);
  page.lines = {{.x1 = 100, .y1 = 10'000, .x2 = 29'600, .y2 = 10'000, .width = 100}};
  PrinterOutput output(printer(), false);
  output.take({}, wide);
  output.finish();
  QPdfDocument printed;
  ASSERT_EQ(printed.load(m_file), QPdfDocument::Error::None);
  const QImage sheet = printed.render(0, {210, 297});
  const auto isInk = [&sheet](int x, int y) { return sheet.pixelColor(x, y).alpha() > 100; };
  EXPECT_TRUE(isInk(110, 290)) << "the line runs along the sheet, to its far end";
  EXPECT_FALSE(isInk(150, 150));
}

TEST_F(PrinterJob, IntoAFileComesWholeOrNotAtAll) {
  QFile earlier(m_file);
  ASSERT_TRUE(earlier.open(QIODevice::WriteOnly) && earlier.write("earlier") > 0);
  earlier.close();
  {
    PrinterOutput output(printer(), false);
    output.take({}, paper(1));
  }
  EXPECT_TRUE(earlier.open(QIODevice::ReadOnly));
  EXPECT_EQ(earlier.readAll(), "earlier") << "a job that was given up";
  EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST_F(PrinterJob, IntoAFileIsRefusedWhereTheFileCannotBe) {
  m_file = m_folder.filePath(QStringLiteral("nowhere/printed.pdf"));
  EXPECT_EQ(support::refusal([this] { const PrinterOutput output(printer()); }), core::ErrorCode::FolderMissing);
  m_file = m_folder.path();
  EXPECT_EQ(support::refusal([this] { const PrinterOutput output(printer()); }), core::ErrorCode::FolderInTheWay);
  m_file = m_folder.filePath(QStringLiteral("district.guapai"));
  QFile library(m_file);
  ASSERT_TRUE(library.open(QIODevice::WriteOnly) && library.write("SQLite format 3\0 and so on", 26) == 26);
  library.close();
  EXPECT_EQ(support::refusal([this] { const PrinterOutput output(printer()); }), core::ErrorCode::OutputIsLibrary);
}

}  // namespace
}  // namespace guapai::ui
