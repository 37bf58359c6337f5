#include "render/pdfdocument.h"

#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/error.h"
#include "render/pdfwriter.h"

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
  QPDF pdf;
  pdf.emptyPDF();
  pdf.addPage(pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 9 9] >>")), false);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  EXPECT_EQ(refusalOf({reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())}),
            core::ErrorCode::InputEncrypted);
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
