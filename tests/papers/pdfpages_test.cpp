#include "papers/pdfpages.h"

#include <gtest/gtest.h>

#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "support/refusal.h"

namespace guapai::papers {
namespace {

forms::Page sheet(forms::Length lineAt) {
  forms::Page page;
  page.lines.push_back({.x1 = 2'000, .y1 = lineAt, .x2 = 19'000, .y2 = lineAt, .width = 200});
  return page;
}

bool isDark(const forms::Page& page, forms::Length y) {
  constexpr int kDpi = 100;
  return render::imageOf(page, kDpi).pixelColor(400, y * kDpi / 2540).lightness() < 128;
}

TEST(PdfPages, AreThoseOfThePdf) {
  const QByteArray pdf = render::pdfOf({.title = "示例", .pages = {sheet(5'000), sheet(20'000)}});
  const forms::Pages pages = pagesOfPdf("示例", pdf);
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(pages.title, "示例");
  EXPECT_TRUE(isDark(pages.pages[0], 5'000));
  EXPECT_FALSE(isDark(pages.pages[0], 20'000));
  EXPECT_TRUE(isDark(pages.pages[1], 20'000));
}

TEST(PdfPages, AreNotThereWithoutAPdf) {
  EXPECT_EQ(support::refusal([] { (void)pagesOfPdf("示例", "%PDF-1.4 and no more"); }), core::ErrorCode::InputInvalid);
}

}  // namespace
}  // namespace guapai::papers
