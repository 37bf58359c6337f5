#include "render/picturedecoder.h"

#include <malloc.h>

#include <gtest/gtest.h>

#include "support/pictures.h"

namespace guapai::render {
namespace {

using State = forms::Picture::State;
using Fault = forms::Picture::Fault;

TEST(PictureDecoder, KnowsAFileByItsContent) {
  EXPECT_EQ(kindOf(support::png(support::plan(2, 2))), PictureKind::Png);
  EXPECT_EQ(kindOf(support::jpeg(support::plan(2, 2))), PictureKind::Jpeg);
  EXPECT_EQ(kindOf(support::pdf(1)), PictureKind::Pdf);
  EXPECT_EQ(kindOf("\xEF\xBB\xBF\r\n \t" + support::pdf(1)), PictureKind::Pdf);
  for (const char* const other : {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM", "RIFF"})
    EXPECT_EQ(kindOf(other), PictureKind::None) << other;
}

TEST(PictureDecoder, TakesNoFileForAPictureThatOnlyBeginsAlike) {
  const std::string png = support::png(support::plan(2, 2));
  const std::string jpeg = support::jpeg(support::plan(2, 2));
  ASSERT_EQ(kindOf(png.substr(0, 16)), PictureKind::Png);
  ASSERT_EQ(kindOf(jpeg.substr(0, 4)), PictureKind::Jpeg);
  EXPECT_EQ(kindOf(png.substr(0, 15)), PictureKind::None);
  EXPECT_EQ(kindOf(png.substr(0, 8).append("and then a text that is no chunk")), PictureKind::None);
  EXPECT_EQ(kindOf(jpeg.substr(0, 3)), PictureKind::None);
  EXPECT_EQ(kindOf(jpeg.substr(0, 3).append("a text")), PictureKind::None);
  EXPECT_EQ(kindOf("\xFF\xD8\xFF\xD9"), PictureKind::None) << "which has ended";
  EXPECT_EQ(kindOf("see the file %PDF-1.4 for more"), PictureKind::None);
  EXPECT_EQ(kindOf("a line before it\n" + support::pdf(1)), PictureKind::None);
}

TEST(PictureDecoder, TellsWhatIsWrongWithAFile) {
  const std::string png = support::png(support::plan(40, 20));
  EXPECT_EQ(lookedAt("text", {}).fault, Fault::NoPicture);
  EXPECT_EQ(lookedAt(png.substr(0, png.size() / 2), {}).fault, Fault::Damaged);
  EXPECT_EQ(lookedAt(support::pdf(1).substr(0, 30), {}).fault, Fault::Damaged);
  EXPECT_EQ(lookedAt(support::pdf(2), {.pages = 1}).fault, Fault::ManyPages);
  EXPECT_EQ(lookedAt(png, {}).state, State::Good);
}

TEST(PictureDecoder, TakesAPictureThatDoesNotSayHowItIsCodedForDamaged) {
  // Of a JPEG that breaks off in its head, Qt says of the coding what it finds in memory. Zeros there would go
  // unnoticed.
  mallopt(M_PERTURB, 0xA5);
  for (const char* const bytes : {"\xFF\xD8\xFF\xE0", "\xFF\xD8\xFF\xDB"})
    EXPECT_EQ(lookedAt(bytes, {}).fault, Fault::Damaged);
  EXPECT_TRUE(decodedPage("\xFF\xD8\xFF\xE0", 1, {40, 20}).isNull());
  mallopt(M_PERTURB, 0);
}

TEST(PictureDecoder, TakesALargeScanInTheMemoryThatItNeeds) {
  QImage scan(9'933, 14'043, QImage::Format_Mono);  // A0 at 300 dpi
  scan.fill(1);
  const std::string png = support::png(scan);
  EXPECT_EQ(lookedAt(png, {}).state, State::Good);
  EXPECT_EQ(decodedPage(png, 1, {71, 100}).pixelColor(35, 50), QColor(Qt::white));
}

TEST(PictureDecoder, PutsAPageOnWhite) {
  QImage clear(40, 20, QImage::Format_ARGB32);
  clear.fill(Qt::transparent);
  EXPECT_EQ(decodedPage(support::png(clear), 1, {40, 20}).pixelColor(20, 10), QColor(Qt::white));
  EXPECT_TRUE(decodedPage("\x89PNG\r\n\x1a\n", 1, {40, 20}).isNull());
}

}  // namespace
}  // namespace guapai::render
