#include "render/pictureprocess.h"

#include <sys/resource.h>
#include <unistd.h>

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
  EXPECT_EQ(faultOf(support::pdfOfPages(1, "0 0 1000000000 1000000000")), Fault::PageSize);
  EXPECT_EQ(faultOf(support::pdfOfPages(1, "0 0 14400 10")), Fault::None);
}

TEST(PictureReader, IsEndedWhereADrawingTakesForEver) {
  PictureQuestion question = look(support::nestedPdf(12));
  question.limits.seconds = 1;
  EXPECT_EQ(askPictureReader(question, kGoesOn).fault, Fault::Slow);
  EXPECT_EQ(faultOf(support::nestedPdf(3)), Fault::None) << "a drawing of drawings is no fault";
}

TEST(PictureReader, IsEndedWhereItNeedsMoreMemoryThanItGets) {
#ifndef __SANITIZE_ADDRESS__
  PictureQuestion question = look(support::png(QImage(6'000, 6'000, QImage::Format_Mono)));
  question.limits.bytes = 4'000'000;
  EXPECT_EQ(askPictureReader(question, kGoesOn).fault, Fault::Heavy);
#endif
}

/// Which the process that asks has by then, and the one that is asked does not get.
void forbidMoreFiles() {
  const int next = ::dup(STDIN_FILENO);
  ::close(next);
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = static_cast<rlim_t>(next);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

TEST(PictureReader, IsNotAskedWhereTheSystemLetsItNotBegin) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer opens files itself, to see whether memory can be read";
#endif
  const std::string file = support::pdf(1);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  forbidMoreFiles();
  const Fault refused = faultOf(file);
  const Fault atTheDesk = pictureOf(look(file).bytes).fault;
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_EQ(refused, Fault::Unasked);
  EXPECT_EQ(atTheDesk, Fault::Unasked);
  EXPECT_EQ(pictureOf(look(support::pdf(1)).bytes).state, forms::Picture::State::Good) << "it is asked again";
}

TEST(PictureReader, IsEndedWhereNobodyWantsTheAnswerAnyMore) {
  const std::atomic<bool> cancelled = true;
  EXPECT_EQ(askPictureReader(look(support::nestedPdf(12)), cancelled).fault, Fault::Slow);
}

/// As PNG sums up its chunks.
std::string sumOf(std::string_view bytes) {
  quint32 sum = 0xFFFF'FFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB8'8320 : 0);
  }
  std::string text;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) text += static_cast<char>((~sum >> shift) & 0xFFU);
  return text;
}

/// The first chunk has its name at 12, width and height at 16, its sum at 29.
TEST(PictureReader, RefusesMoreDotsThanAnyScanHas) {
  std::string png = support::png(support::plan(8, 8));
  for (const std::size_t side : {std::size_t{16}, std::size_t{20}})
    png.replace(side, 4, std::string("\0\0\xC3\x50", 4));
  png.replace(29, 4, sumOf(std::string_view(png).substr(12, 17)));
  EXPECT_EQ(faultOf(png), Fault::ManyDots) << "50,000 by 50,000";
}

}  // namespace
}  // namespace guapai::render
