#include "render/pdfbinding.h"

#include <set>

#include <gmock/gmock.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include "core/error.h"
#include "render/pdfdocument.h"
#include "render/pdfwriter.h"
#include "support/lockedpdf.h"
#include "support/pdfreading.h"

namespace guapai::render {
namespace {

QByteArray paper(const std::string& text, std::size_t pageCount, const PdfOptions& options = {}) {
  forms::Pages pages{text, std::vector<forms::Page>(pageCount)};
  for (forms::Page& page : pages.pages) page.texts.push_back({text, forms::FontRole::Body, 423, 2800, 3700, 423});
  return pdfOf(pages, options);
}

const PdfOptions kWithCase{.embeddedFile = PdfEmbeddedFile{kEmbeddedCaseName, "{\"a\": 1}\n"}};

TEST(BoundPdf, HasThePagesOfItsPapersInTheirOrder) {
  const QByteArray bound = boundPdf(
      QStringLiteral("全部"), {{QStringLiteral("一"), paper("附件一", 2)}, {QStringLiteral("二"), paper("附件二", 1)}});
  EXPECT_EQ(openPdf(bound)->getAllPages().size(), 3U);
  EXPECT_EQ(support::textLayer(bound), "附件一\n\f附件一\n\f附件二\n\f");
}

TEST(BoundPdf, OpensEachPaperFromItsOutline) {
  const auto bound = openPdf(boundPdf(QStringLiteral("全部"), {{QStringLiteral("附件1 示例中心"), paper("一", 2)},
                                                               {QStringLiteral("附件4 示例中心"), paper("四", 1)}}));
  std::vector<QPDFOutlineObjectHelper> entries = QPDFOutlineDocumentHelper(*bound).getTopLevelOutlines();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].getTitle(), "附件1 示例中心");
  EXPECT_EQ(entries[1].getTitle(), "附件4 示例中心");
  EXPECT_TRUE(entries[0].getDestPage().isSameObjectAs(bound->getAllPages().at(0)));
  EXPECT_TRUE(entries[1].getDestPage().isSameObjectAs(bound->getAllPages().at(2)));
}

TEST(BoundPdf, IsAsFitForTheArchiveAsItsPapers) {
  const auto bound = openPdf(boundPdf(QStringLiteral("全部"), {{QStringLiteral("一"), paper("一", 1)}}));
  EXPECT_EQ(bound->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "全部");
  QPDFObjectHandle root = bound->getRoot();
  EXPECT_EQ(root.getKey("/Lang").getUTF8Value(), "zh-CN");
  EXPECT_TRUE(root.getKey("/Metadata").isStream());
  EXPECT_TRUE(root.getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile").isStream());
}

TEST(BoundPdf, IsTheSameTwice) {
  const std::vector<BoundPaper> papers{{QStringLiteral("一"), paper("一", 1)}, {QStringLiteral("二"), paper("二", 1)}};
  EXPECT_TRUE(boundPdf(QStringLiteral("全部"), papers) == boundPdf(QStringLiteral("全部"), papers));
}

/// The fonts that its pages name, each once.
std::size_t fontCount(const QByteArray& pdf) {
  const auto document = openPdf(pdf);
  std::set<QPDFObjGen> fonts;
  for (QPDFObjectHandle page : document->getAllPages()) {
    QPDFObjectHandle named = page.getKey("/Resources").getKey("/Font");
    for (const std::string& name : named.getKeys()) fonts.insert(named.getKey(name).getObjGen());
  }
  return fonts.size();
}

TEST(BoundPdf, HasTheFontsOnceThatItsPapersShare) {
  const BoundPaper one{QStringLiteral("一"), paper("一一", 1)};
  const BoundPaper same{QStringLiteral("二"), paper("一", 2)};
  const BoundPaper other{QStringLiteral("三"), paper("三", 1)};
  const QByteArray bound = boundPdf(QStringLiteral("全部"), {one, same, other});
  EXPECT_EQ(fontCount(bound), 2U);
  EXPECT_EQ(support::textLayer(bound), "一一\n\f一\n\f一\n\f三\n\f");
}

TEST(BoundPdf, RefusesAPaperThatIsNoPdf) {
  EXPECT_THROW((void)boundPdf(QStringLiteral("全部"), {{QStringLiteral("一"), "no"}}), core::Error);
}

TEST(BoundPdf, LeavesEmbeddedFilesOut) {
  EXPECT_FALSE(embeddedCase(boundPdf(QStringLiteral("全部"), {{QStringLiteral("一"), paper("一", 1, kWithCase)}})));
}

TEST(EmbeddedCase, ComesBackByteForByte) {
  EXPECT_EQ(embeddedCase(paper("一", 1, kWithCase)), kWithCase.embeddedFile->content);
  EXPECT_EQ(embeddedCase(paper("一", 1)), std::nullopt);
}

TEST(EmbeddedCase, IsUnpackedOnlyAsFarAsItIsWanted) {
  constexpr qsizetype kLong = qsizetype{1} << 20;
  const QByteArray pdf = paper("一", 1, {.embeddedFile = PdfEmbeddedFile{kEmbeddedCaseName, QByteArray(kLong, ' ')}});
  ASSERT_LT(pdf.size(), kLong / 2) << "it is packed";
  EXPECT_EQ(embeddedCase(pdf, kLong)->size(), kLong);
  try {
    (void)embeddedCase(pdf, kLong - 1);
    FAIL() << "it was read";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::FileTooLarge);
  }
}

TEST(EmbeddedCase, SaysWhereAPasswordIsAskedFor) {
  try {
    (void)embeddedCase(QByteArray::fromStdString(support::lockedPdf()));
    FAIL() << "it was read";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::InputEncrypted);
  }
}

TEST(EmbeddedCase, SaysWhereTheMemoryDoesNotSuffice) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "readers have no limit of memory then";
#endif
  constexpr qsizetype kMegabyte = 1'024 * 1'024;
  // Packed, it is small, like every file that is made to fill the memory.
  const QByteArray pdf =
      paper("一", 1, {.embeddedFile = PdfEmbeddedFile{kEmbeddedCaseName, QByteArray(128 * kMegabyte, ' ')}});
  try {
    (void)embeddedCase(pdf, 256 * kMegabyte, {.bytes = 64 * kMegabyte});
    ADD_FAILURE() << "it was read";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::PdfHeavy);
  }
}

TEST(EmbeddedCase, RefusesWhatIsNoPdf) {
  EXPECT_THROW((void)embeddedCase("{}"), core::Error);
  const QByteArray pdf = paper("一", 1, kWithCase);
  EXPECT_THROW((void)embeddedCase(pdf.left(pdf.size() / 2)), core::Error);
}

}  // namespace
}  // namespace guapai::render
