#include "papers/paperdestination.h"

#include <gtest/gtest.h>

#include "papers/pdfpages.h"
#include "support/paperdistrict.h"
#include "support/refusal.h"

namespace guapai::papers {
namespace {

using support::PaperDistrict;

class Output : public testing::Test {
protected:
  [[nodiscard]] MadePaper made(std::size_t at) const { return district.maker().make(requests[at], {.wantsPdf = true}); }
  [[nodiscard]] static std::string content(const std::filesystem::path& file) { return support::fileText(file); }

  PaperDistrict district;
  std::vector<PaperRequest> requests = district.requests();
  std::filesystem::path folder = district.directory.path();
};

TEST_F(Output, IsAFileForEachPaper) {
  PdfFolder output(folder);
  output.take(requests[0], made(0));
  output.take(requests[1], made(1));
  EXPECT_EQ(content(folder / requests[0].fileName.toStdString()), made(0).pdf.toStdString());
  EXPECT_EQ(content(folder / requests[1].fileName.toStdString()), made(1).pdf.toStdString());
}

TEST_F(Output, KnowsWhatItWouldReplace) {
  PdfFolder output(folder);
  EXPECT_EQ(output.existing(requests), 0U);
  output.take(requests[1], made(1));
  EXPECT_EQ(output.existing(requests), 1U);
}

TEST_F(Output, RefusesAFolderThatIsNotThere) {
  PdfFolder output(folder / "nowhere");
  EXPECT_EQ(support::refusal([&] { output.take(requests[0], made(0)); }), core::ErrorCode::FolderMissing);
}

TEST_F(Output, IsOneFileOfAllPapers) {
  const auto file = folder / "bound.pdf";
  BoundPdf output(file, QStringLiteral("示例文书"));
  output.take(requests[0], made(0));
  output.take(requests[1], made(1));
  EXPECT_FALSE(std::filesystem::exists(file)) << "before it is whole";
  output.finish();
  EXPECT_TRUE(content(file).starts_with("%PDF"));
  const QByteArray bound = QByteArray::fromStdString(content(file));
  EXPECT_EQ(pagesOfPdf("", bound).pages.size(), made(0).pages.pages.size() + made(1).pages.pages.size());
}

}  // namespace
}  // namespace guapai::papers
