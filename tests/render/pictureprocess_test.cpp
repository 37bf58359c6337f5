#include "render/pictureprocess.h"

#include <gtest/gtest.h>

#include "support/hostilepdf.h"
#include "support/pictures.h"

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

const std::atomic<bool> kGoesOn = false;

PictureQuestion look(std::string bytes) {
  return {.bytes = std::make_shared<const std::string>(std::move(bytes))};
}

Fault faultOf(std::string bytes) {
  return askPictureReader(look(std::move(bytes)), kGoesOn).fault;
}

TEST(PictureReader, LooksAtAFileInAProcessOfItsOwn) {
  const PictureAnswer answer = askPictureReader(look(support::pdf(2)), kGoesOn);
  EXPECT_EQ(answer.fault, Fault::None);
  EXPECT_EQ(answer.pages.size(), 2U);
}

TEST(PictureReader, HandsOverAPageInTheSizeThatWasAskedFor) {
  PictureQuestion question = look(support::pdf(1));
  question.kind = PictureQuestion::Kind::Page;
  question.page = 1;
  question.size = QSize(200, 100);
  const QImage image = askPictureReader(question, kGoesOn).image;
  ASSERT_EQ(image.size(), QSize(200, 100));
  EXPECT_GT(image.pixelColor(50, 50).red(), 200);
  EXPECT_LT(image.pixelColor(50, 50).green(), 80);
  EXPECT_EQ(image.pixelColor(150, 50), QColor(Qt::white));
}

TEST(PictureReader, NamesWhyAPdfHasNoEnd) {
  EXPECT_EQ(faultOf(support::loopingPdf()), Fault::Loop);
  EXPECT_EQ(faultOf(support::pdfOfPages(201)), Fault::ManyPages);
  EXPECT_EQ(faultOf(support::pdfOfPages(100'000)), Fault::ManyPages);
  EXPECT_EQ(faultOf(support::pdfOfPages(200)), Fault::None);
  EXPECT_EQ(faultOf(support::pdfOfPages(1, "0 0 14401 10")), Fault::PageSize);
  EXPECT_EQ(faultOf(support::pdfOfPages(1, "0 0 1e9 1e9")), Fault::PageSize);
  EXPECT_EQ(faultOf(support::pdfOfPages(1, "0 0 14400 10")), Fault::None);
}

TEST(PictureReader, IsEndedWhereADrawingTakesForEver) {
  PictureQuestion question = look(support::nestedPdf(12));
  question.limits.seconds = 1;
  EXPECT_EQ(askPictureReader(question, kGoesOn).fault, Fault::Slow);
  EXPECT_EQ(faultOf(support::nestedPdf(3)), Fault::None) << "a drawing of drawings is no fault";
}

TEST(PictureReader, IsEndedWhereItNeedsMoreMemoryThanItGets) {
  PictureQuestion question = look(support::png(support::plan(8'000, 8'000).convertToFormat(QImage::Format_Grayscale8)));
  question.limits.bytes = 40'000'000;
#ifndef __SANITIZE_ADDRESS__
  EXPECT_EQ(askPictureReader(question, kGoesOn).fault, Fault::Heavy);
#endif
  question.limits = {};
  EXPECT_EQ(askPictureReader(question, kGoesOn).fault, Fault::None);
}

TEST(PictureReader, IsEndedWhereNobodyWantsTheAnswerAnyMore) {
  const std::atomic<bool> cancelled = true;
  EXPECT_EQ(askPictureReader(look(support::nestedPdf(12)), cancelled).fault, Fault::Slow);
}

/// Header and no dots: width and height stand behind the name of the first chunk.
TEST(PictureReader, RefusesMoreDotsThanAnyScanHas) {
  std::string png = support::png(support::plan(8, 8));
  for (const std::size_t side : {std::size_t{16}, std::size_t{20}})
    png.replace(side, 4, std::string("\0\0\xC3\x50", 4));
  EXPECT_EQ(faultOf(png), Fault::ManyDots) << "50,000 by 50,000";
}

}  // namespace
}  // namespace guapai::render
