#include "render/pdfarchive.h"

#include <gmock/gmock.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "render/pdfdocument.h"
#include "render/pdfwriter.h"

namespace guapai::render {
namespace {

using testing::HasSubstr;

const QDateTime kCreated(QDate(2021, 3, 16), QTime(9, 0), Qt::UTC);

forms::Pages somePages() {
  forms::Pages pages{"社区医院<验收>申请表", {forms::Page()}};
  pages.pages[0].texts.push_back({"卫生", forms::FontRole::Body, 423, 2800, 3700, 846});
  pages.pages[0].texts.push_back({"□", forms::FontRole::Mark, 423, 3700, 3700, 423});
  pages.pages[0].lines.push_back({2800, 3800, 18'400, 3800, 35});
  return pages;
}

/// A document of ours, read again.
class PdfArchive : public testing::Test {
protected:
  void open(const PdfOptions& options = {}) { m_pdf = openPdf(pdfOf(somePages(), options)); }

  QPDFObjectHandle root() { return m_pdf->getRoot(); }

  static std::string textOf(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
  }

  std::string xmp() { return textOf(root().getKey("/Metadata")); }

  std::unique_ptr<QPDF> m_pdf;
};

TEST_F(PdfArchive, SaysThatItIsPdfA3b) {
  open();
  EXPECT_EQ(m_pdf->getPDFVersion(), "1.7");
  EXPECT_THAT(xmp(), HasSubstr("<pdfaid:part>3</pdfaid:part>"));
  EXPECT_THAT(xmp(), HasSubstr("<pdfaid:conformance>B</pdfaid:conformance>"));
  EXPECT_FALSE(root().getKey("/Metadata").getDict().hasKey("/Filter"));
  EXPECT_TRUE(m_pdf->getTrailer().getKey("/ID").isArray());
  EXPECT_FALSE(m_pdf->isEncrypted());
}

TEST_F(PdfArchive, HasAnOutputIntentWithItsProfile) {
  open();
  QPDFObjectHandle intent = root().getKey("/OutputIntents").getArrayItem(0);
  EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFA1");
  EXPECT_EQ(intent.getKey("/DestOutputProfile").getDict().getKey("/N").getIntValue(), 3);
}

TEST_F(PdfArchive, HasLanguageAndTitleInAllTheirPlaces) {
  open();
  EXPECT_EQ(root().getKey("/Lang").getUTF8Value(), "zh-CN");
  EXPECT_TRUE(root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  EXPECT_EQ(m_pdf->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), somePages().title);
  EXPECT_THAT(xmp(), HasSubstr("社区医院&lt;验收&gt;申请表"));
}

TEST_F(PdfArchive, HasNoDateUnlessOneIsGiven) {
  open();
  EXPECT_FALSE(m_pdf->getTrailer().getKey("/Info").hasKey("/CreationDate"));
  EXPECT_THAT(xmp(), testing::Not(HasSubstr("Date")));
  open({.created = kCreated});
  EXPECT_EQ(m_pdf->getTrailer().getKey("/Info").getKey("/CreationDate").getStringValue(), "D:20210316090000Z");
  EXPECT_THAT(xmp(), HasSubstr("<xmp:CreateDate>2021-03-16T09:00:00Z</xmp:CreateDate>"));
}

TEST_F(PdfArchive, EmbedsEveryFontUnderOneName) {
  open();
  int fonts = 0;
  for (QPDFObjectHandle object : m_pdf->getAllObjects()) {
    if (!object.isDictionaryOfType("/Font", "/Type0")) continue;
    ++fonts;
    QPDFObjectHandle descendant = object.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    EXPECT_EQ(object.getKey("/BaseFont").getName(), descriptor.getKey("/FontName").getName());
    EXPECT_EQ(descendant.getKey("/BaseFont").getName(), descriptor.getKey("/FontName").getName());
    const bool isTrueType = descendant.getKey("/Subtype").getName() == "/CIDFontType2";
    EXPECT_EQ(descriptor.hasKey("/FontFile2"), isTrueType);
    EXPECT_EQ(descriptor.hasKey("/FontFile3"), !isTrueType);
    EXPECT_EQ(descendant.hasKey("/CIDToGIDMap"), isTrueType);
    EXPECT_FALSE(descriptor.hasKey("/CIDSet"));
    EXPECT_TRUE(object.getKey("/ToUnicode").isStream());
  }
  EXPECT_EQ(fonts, 2) << "one of each kind";
}

TEST_F(PdfArchive, UsesNoTransparencyActionsOrScripts) {
  open();
  for (QPDFObjectHandle object : m_pdf->getAllObjects()) {
    if (object.isStream()) object = object.getDict();
    if (!object.isDictionary()) continue;
    for (const char* key : {"/JS", "/OpenAction", "/AA", "/BM"}) EXPECT_FALSE(object.hasKey(key)) << key;
    EXPECT_TRUE(!object.hasKey("/SMask") || object.getKey("/SMask").isNameAndEquals("/None"));
    for (const char* key : {"/CA", "/ca"})
      EXPECT_TRUE(!object.hasKey(key) || object.getKey(key).getNumericValue() == 1.0) << key;
    EXPECT_FALSE(object.hasKey("/Filter") && object.getKey("/Filter").isNameAndEquals("/LZWDecode"));
  }
}

TEST_F(PdfArchive, CarriesAFileAsItsSource) {
  open({.embeddedFile = PdfEmbeddedFile{QStringLiteral("case.json"), "{}"}, .created = kCreated});
  ASSERT_EQ(root().getKey("/AF").getArrayNItems(), 1);
  QPDFObjectHandle file = root().getKey("/AF").getArrayItem(0);
  EXPECT_EQ(file.getKey("/AFRelationship").getName(), "/Source");
  EXPECT_EQ(file.getKey("/F").getUTF8Value(), "case.json");
  EXPECT_EQ(file.getKey("/UF").getUTF8Value(), "case.json");
  QPDFObjectHandle stream = file.getKey("/EF").getKey("/F");
  EXPECT_EQ(stream.getDict().getKey("/Subtype").getName(), "/application/json");
  EXPECT_EQ(stream.getDict().getKey("/Params").getKey("/ModDate").getStringValue(), "D:20210316090000Z");
  EXPECT_EQ(textOf(stream), "{}");
  QPDFObjectHandle names = root().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names");
  EXPECT_TRUE(names.getArrayItem(1).isSameObjectAs(file));
}

}  // namespace
}  // namespace guapai::render
