#include "render/picturefile.h"

#include <gtest/gtest.h>

#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "support/pictures.h"

namespace guapai::render {
namespace {

using State = forms::Picture::State;

std::shared_ptr<const std::string> shared(std::string bytes) {
  return std::make_shared<const std::string>(std::move(bytes));
}

/// A page with one picture, 80 × 40 mm, or turned 40 × 80 mm.
forms::Page pageWith(std::shared_ptr<const std::string> bytes, bool turned = false) {
  forms::PageImage image;
  image.file = "plan";
  image.turned = turned;
  image.x = 5'000;
  image.y = 10'000;
  image.width = turned ? 4'000 : 8'000;
  image.height = turned ? 8'000 : 4'000;
  image.bytes = std::move(bytes);
  forms::Page page;
  page.images.push_back(image);
  return page;
}

bool isRed(const QImage& image, int x, int y) {
  const QColor colour = image.pixelColor(x, y);
  return colour.red() > 200 && colour.green() < 80 && colour.blue() < 80;
}

bool isWhite(const QImage& image, int x, int y) {
  return qGray(image.pixel(x, y)) > 240;
}

/// At 254 dots per inch, 10 dots are 1 mm: the red half is on the left.
void expectRedOnTheLeft(const forms::Page& page) {
  const QImage image = imageOf(page, 254);
  EXPECT_TRUE(isRed(image, 505, 1'005));
  EXPECT_TRUE(isRed(image, 895, 1'395));
  EXPECT_TRUE(isWhite(image, 905, 1'200));
  EXPECT_TRUE(isWhite(image, 495, 1'200));
  EXPECT_TRUE(isWhite(image, 700, 995));
  EXPECT_TRUE(isWhite(image, 700, 1'405));
}

TEST(Picture, SaysHowLargeAPictureIsAtItsBest) {
  const auto known = pictureOf(shared(support::png(support::plan(400, 200))));
  EXPECT_EQ(known.state, State::Good);
  ASSERT_EQ(known.pages.size(), 1U);
  EXPECT_EQ(known.pages[0].width, 10'160) << "400 dots at 100 dpi are 101.6 mm";
  EXPECT_EQ(known.pages[0].height, 5'080);
}

TEST(Picture, TurnsAPhotographAsTheCameraSays) {
  const auto known = pictureOf(shared(support::jpeg(support::plan(400, 200), 6)));
  ASSERT_EQ(known.state, State::Good);
  EXPECT_EQ(known.pages[0].width, 5'080);
  EXPECT_EQ(known.pages[0].height, 10'160);
}

TEST(Picture, CountsThePagesOfAPdf) {
  const auto known = pictureOf(shared(support::pdf(3)));
  ASSERT_EQ(known.state, State::Good);
  ASSERT_EQ(known.pages.size(), 3U);
  EXPECT_NEAR(known.pages[2].width, 2 * known.pages[2].height, known.pages[2].width / 50);
  EXPECT_GT(known.pages[0].width, 100'000) << "lines may be enlarged";
}

TEST(Picture, RefusesWhatIsNoPictureOrBreaksOff) {
  const std::string png = support::png(support::plan(400, 200));
  const std::string jpeg = support::jpeg(support::plan(400, 200));
  const std::string pdf = support::pdf(1);
  for (const std::string& bytes :
       {std::string(), std::string("text"), std::string("GIF89a"), png.substr(0, png.size() / 2),
        jpeg.substr(0, jpeg.size() - 40), jpeg.substr(0, 30), pdf.substr(0, 20), png.substr(0, 8)})
    EXPECT_EQ(pictureOf(shared(bytes)).state, State::Unreadable) << bytes.size();
}

TEST(Picture, FillsItsPlace) {
  expectRedOnTheLeft(pageWith(shared(support::png(support::plan(400, 200)))));
  expectRedOnTheLeft(pageWith(shared(support::jpeg(support::plan(4'000, 2'000)))));
  expectRedOnTheLeft(pageWith(shared(support::pdf(1))));
}

TEST(Picture, IsShrunkAlikeInColourGreyAndBlackAndWhite) {
  QImage large(3'000, 1'500, QImage::Format_RGB32);
  large.fill(Qt::white);
  QPainter(&large).fillRect(0, 0, 1'500, 1'500, Qt::black);
  for (const QImage::Format format :
       {QImage::Format_RGB32, QImage::Format_Grayscale8, QImage::Format_Indexed8, QImage::Format_Mono}) {
    const QImage image = imageOf(pageWith(shared(support::png(large.convertToFormat(format)))), 254);
    for (int y = 1'003; y < 1'398; ++y) {
      ASSERT_LT(qGray(image.pixel(895, y)), 20) << format << " line " << y;
      ASSERT_GT(qGray(image.pixel(905, y)), 235) << format << " line " << y;
    }
  }
}

TEST(Picture, LosesNoThinLinesOfAScanInBlackAndWhite) {
  QImage large(8'000, 4'000, QImage::Format_RGB32);
  large.fill(Qt::white);
  QPainter painter(&large);
  for (int x = 0; x < 8'000; x += 40) painter.fillRect(x, 0, 2, 4'000, Qt::black);
  painter.end();
  const QImage image = imageOf(pageWith(shared(support::png(large.convertToFormat(QImage::Format_Mono)))), 254);
  int lines = 0;
  for (int x = 501; x < 899; ++x) {
    if (qGray(image.pixel(x, 1'200)) < 240 && qGray(image.pixel(x - 1, 1'200)) >= 240) ++lines;
  }
  EXPECT_NEAR(lines, 99, 2) << "each 0.2 dots wide";
}

TEST(Picture, StandsAsTheCameraSays) {
  QImage lying(200, 400, QImage::Format_RGB32);  // red below: turned to the right, red is on the left
  lying.fill(Qt::white);
  QPainter(&lying).fillRect(0, 200, 200, 200, Qt::red);
  expectRedOnTheLeft(pageWith(shared(support::jpeg(lying, 6))));
}

TEST(Picture, StandsWithItsHeadAtTheLeftEdgeWhereItIsTurned) {
  const QImage image = imageOf(pageWith(shared(support::png(support::plan(400, 200))), true), 254);
  EXPECT_TRUE(isRed(image, 505, 1'795)) << "the plan's left is below";
  EXPECT_TRUE(isRed(image, 895, 1'405));
  EXPECT_TRUE(isWhite(image, 700, 1'395));
  EXPECT_TRUE(isWhite(image, 700, 1'805));
}

TEST(Picture, StandsOnWhiteWhereItIsTransparent) {
  QImage clear(40, 20, QImage::Format_ARGB32);
  clear.fill(Qt::transparent);
  const QImage image = imageOf(pageWith(shared(support::png(clear))), 254);
  EXPECT_TRUE(isWhite(image, 700, 1'200));
}

TEST(Picture, GivesEqualBytesInAPdfOfReasonableSize) {
  const forms::Pages pages{"样表", {pageWith(shared(support::jpeg(support::plan(6'000, 3'000))))}};
  const QByteArray pdf = pdfOf(pages);
  EXPECT_EQ(pdf, pdfOf(pages));
  EXPECT_LT(pdf.size(), 200'000);
  const auto written = pictureOf(shared(pdf.toStdString()));
  EXPECT_EQ(written.pages.size(), 1U);
  forms::PageImage whole;
  whole.width = 21'000;
  whole.height = 29'700;
  whole.bytes = shared(pdf.toStdString());
  forms::Page page;
  page.images.push_back(whole);
  expectRedOnTheLeft(page);
}

}  // namespace
}  // namespace guapai::render
