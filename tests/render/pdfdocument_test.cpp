#include "render/pdfdocument.h"

#include <gtest/gtest.h>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "render/pdfwriter.h"
#include "support/lockedpdf.h"

namespace guapai::render {
namespace {

core::ErrorCode refusalOf(const QByteArray& bytes) {
  try {
    (void)openPdf(bytes);
  } catch (const core::Error& error) {
    return error.code();
  }
  return core::ErrorCode::ResourceDamaged;
}

TEST(PdfDocument, RefusesWhatIsNoPdf) {
  const QByteArray pdf = pdfOf({"", {forms::Page()}});
  EXPECT_EQ(refusalOf(""), core::ErrorCode::InputInvalid);
  EXPECT_EQ(refusalOf("{\"format\": \"guapai.case/1\"}"), core::ErrorCode::InputInvalid);
  EXPECT_EQ(refusalOf("%PDF-1.7\n%%EOF\n"), core::ErrorCode::InputInvalid);
  EXPECT_EQ(refusalOf(pdf.left(pdf.size() / 3)), core::ErrorCode::InputInvalid);
}

TEST(PdfDocument, TellsAPasswordFromDamage) {
  EXPECT_EQ(refusalOf(QByteArray::fromStdString(support::lockedPdf())), core::ErrorCode::InputEncrypted);
}

TEST(PdfDocument, ReadsWhatItWrites) {
  QPDF blank;
  blank.emptyPDF();
  blank.addPage(blank.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 9 9] >>")), false);
  blank.getTrailer().replaceKey("/Info", blank.makeIndirectObject(QPDFObjectHandle::newDictionary()));
  blank.getTrailer().getKey("/Info").replaceKey("/Title", pdfText(QStringLiteral("渝中区𠮷")));
  const QByteArray bytes = bytesOf(blank);
  EXPECT_TRUE(bytes.startsWith("%PDF-1.7"));
  const auto again = openPdf(bytes);
  EXPECT_EQ(again->getAllPages().size(), 1U);
  EXPECT_EQ(again->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "渝中区𠮷");
  EXPECT_TRUE(bytes == bytesOf(blank));
}

}  // namespace
}  // namespace guapai::render
