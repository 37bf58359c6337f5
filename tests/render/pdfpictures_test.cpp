#include "render/pdfpictures.h"

#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "render/picturefile.h"
#include "support/pictures.h"

namespace guapai::render {
namespace {

class PdfPictures : public testing::Test {
protected:
  PdfPictures() { m_pdf.emptyPDF(); }

  static forms::PageImage imageOf(const std::string& bytes) {
    forms::PageImage image;
    image.file = "plan";
    image.width = 2'540;
    image.height = 1'270;
    image.bytes = std::make_shared<const std::string>(bytes);
    return image;
  }
  static forms::Pages pagesOf(const forms::PageImage& image) {
    forms::Pages pages;
    pages.pages.emplace_back().images.push_back(image);
    return pages;
  }
  QPDFObjectHandle embed(const std::string& bytes) {
    const forms::PageImage image = imageOf(bytes);
    PrintedPictures pictures;
    EXPECT_TRUE(pictures.read(pagesOf(image)).empty());
    return pictures.embed(m_pdf, image);
  }

  static std::string name(QPDFObjectHandle picture, const char* key) { return picture.getDict().getKey(key).getName(); }
  static long long figure(QPDFObjectHandle picture, const char* key) {
    return picture.getDict().getKey(key).getIntValue();
  }

  QPDF m_pdf;
};

TEST_F(PdfPictures, HaveAtMost300DotsToTheInch) {
  QPDFObjectHandle small = embed(support::png(support::plan(60, 30)));
  EXPECT_EQ(figure(small, "/Width"), 60);
  QPDFObjectHandle large = embed(support::png(support::plan(4'000, 2'000)));
  EXPECT_EQ(figure(large, "/Width"), 300);
  EXPECT_EQ(figure(large, "/Height"), 150);
}

TEST_F(PdfPictures, KeepEachDotOfADrawing) {
  QPDFObjectHandle picture = embed(support::png(support::plan(60, 30)));
  EXPECT_EQ(name(picture, "/ColorSpace"), "/DeviceRGB");
  const auto dots = picture.getStreamData(qpdf_dl_all);
  ASSERT_EQ(dots->getSize(), 60U * 30 * 3);
  EXPECT_EQ(dots->getBuffer()[0], 255);
  EXPECT_EQ(dots->getBuffer()[1], 0);
  EXPECT_EQ(dots->getBuffer()[60 * 3 - 2], 255);
}

TEST_F(PdfPictures, TakeOneByteADotWhereTheyAreGrey) {
  QImage grey(61, 30, QImage::Format_RGB32);
  grey.fill(qRgb(90, 90, 90));
  QPDFObjectHandle picture = embed(support::png(grey));
  EXPECT_EQ(name(picture, "/ColorSpace"), "/DeviceGray");
  EXPECT_EQ(picture.getStreamData(qpdf_dl_all)->getSize(), 61U * 30);
}

TEST_F(PdfPictures, CompressPhotographsAsSuch) {
  QPDFObjectHandle picture = embed(support::jpeg(support::plan(400, 200)));
  EXPECT_EQ(name(picture, "/Filter"), "/DCTDecode");
  EXPECT_EQ(name(picture, "/ColorSpace"), "/DeviceRGB");
}

TEST_F(PdfPictures, ArePackedWhileTheyAreRead) {
  QPDFObjectHandle picture = embed(support::png(support::plan(300, 150)));
  EXPECT_EQ(name(picture, "/Filter"), "/FlateDecode");
  EXPECT_LT(picture.getRawStreamData()->getSize(), 300U * 150 * 3 / 20) << "dots of many pages would fill the memory";
}

TEST_F(PdfPictures, HaveAFaultWhereTheFileCannotBeDecoded) {
  PrintedPictures pictures;
  const PrintedPictures::Faults faults =
      pictures.read(pagesOf(imageOf(support::png(support::plan(40, 20)).substr(0, 60))));
  EXPECT_EQ(faults, (PrintedPictures::Faults{{"plan", forms::Picture::Fault::Damaged}}));
  EXPECT_TRUE(embed("no picture").isNull());
}

TEST_F(PdfPictures, AreTooSlowWhereTheirPaperHasNoTimeLeft) {
  const forms::PageImage image = imageOf(support::pdf(1));
  PrintedPictures pictures;
  {
    const PaperTime paper(std::chrono::milliseconds(1));
    EXPECT_EQ(pictureOf(image.bytes).state, forms::Picture::State::Good) << "in small";
    EXPECT_EQ(pictures.read(pagesOf(image)), (PrintedPictures::Faults{{"plan", forms::Picture::Fault::Slow}}));
    EXPECT_THROW((void)pdfOf(pagesOf(image)), core::Error) << "a paper is not white in silence";
  }
  EXPECT_TRUE(pictures.read(pagesOf(image)).empty());
}

}  // namespace
}  // namespace guapai::render
