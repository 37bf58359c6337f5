#include "render/pagepainter.h"

#include <gtest/gtest.h>

namespace guapai::render {
namespace {

bool hasInk(const QImage& image, const QRect& place) {
  for (int y = place.top(); y <= place.bottom(); ++y) {
    for (int x = place.left(); x <= place.right(); ++x) {
      if (qGray(image.pixel(x, y)) < 128) return true;
    }
  }
  return false;
}

TEST(PagePainter, MakesAnImageOfThePapersSize) {
  const QImage image = imageOf(forms::Page(), 254);
  EXPECT_EQ(image.size(), QSize(2100, 2970));
  EXPECT_FALSE(hasInk(image, image.rect()));
}

TEST(PagePainter, PaintsLinesWhereThePageHasThem) {
  forms::Page page;
  page.lines.push_back({5000, 10'000, 15'000, 10'000, 30});
  const QImage image = imageOf(page, 254);
  EXPECT_TRUE(hasInk(image, QRect(500, 999, 1, 3)));
  EXPECT_TRUE(hasInk(image, QRect(1499, 999, 1, 3)));
  EXPECT_FALSE(hasInk(image, QRect(0, 0, 2100, 990)));
  EXPECT_FALSE(hasInk(image, QRect(1505, 0, 500, 2970)));
}

TEST(PagePainter, PaintsTextOnItsBaselineFromItsLeft) {
  forms::Page page;
  page.texts.push_back({"国", forms::FontRole::Body, 1000, 5000, 10'000, 1000});
  const QImage image = imageOf(page, 254);
  EXPECT_TRUE(hasInk(image, QRect(500, 900, 100, 120)));
  EXPECT_FALSE(hasInk(image, QRect(0, 0, 499, 2970)));
  EXPECT_FALSE(hasInk(image, QRect(601, 0, 1000, 2970)));
}

}  // namespace
}  // namespace guapai::render
