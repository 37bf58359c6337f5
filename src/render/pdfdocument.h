#pragma once

#include <memory>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <qpdf/QPDF.hh>

namespace guapai::render {

// PDFs as the library sees them. Included by the files of `render` that mend or read PDFs, and by no header.

/// Reads a PDF, which then keeps the bytes.
/// @throws core::Error{InputInvalid} where they are no PDF, or a damaged one; {InputEncrypted} where it asks for a
/// password.
[[nodiscard]] std::unique_ptr<QPDF> openPdf(const QByteArray& bytes);

/// The finished file: PDF 1.7, with an identifier that follows from its content.
[[nodiscard]] QByteArray bytesOf(QPDF& pdf);

/// What a stream holds, unpacked.
[[nodiscard]] QByteArray contentOf(QPDFObjectHandle stream);

/// The bytes as zlib packs them.
[[nodiscard]] QByteArray zlibPacked(const QByteArray& bytes);
/// A stream of bytes that `zlibPacked` has packed: what is the same in many documents need not be packed for each.
[[nodiscard]] QPDFObjectHandle packedStream(QPDF& pdf, const QByteArray& packed);

/// A text string of the document, as titles, outlines and replaced texts are.
[[nodiscard]] QPDFObjectHandle pdfText(const QString& text);

}  // namespace guapai::render
