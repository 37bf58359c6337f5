#include "print/printeroutput.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <gtest/gtest.h>

#include "core/error.h"
#include "support/refusal.h"
#include "workspace/pdfpages.h"

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
  static workspace::MadePaper paper(std::size_t pages) {
    return {.pages = {.title = "示例", .pages = std::vector<forms::Page>(pages)}, .pdf = {}, .issued = {}};
  }
  std::size_t printedPages() {
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? workspace::pagesOfPdf("", file.readAll()).pages.size() : 0;
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

TEST_F(PrinterJob, IsRefusedWithAnErrorOfItsOwn) {
  m_file = m_folder.filePath(QStringLiteral("nowhere/printed.pdf"));
  EXPECT_EQ(support::refusal([this] { const PrinterOutput output(printer()); }), core::ErrorCode::PrinterRefused);
}

}  // namespace
}  // namespace guapai::ui
