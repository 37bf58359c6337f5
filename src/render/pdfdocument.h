#pragma once

#include <limits>
#include <memory>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <qpdf/QPDF.hh>

namespace guapai::render {

// Helpers around the library qpdf. Only .cpp files of `render` include this header, so that qpdf's own headers stay out
// of all others.

/// Opens a PDF. The result keeps a copy of the bytes.
/// @throws core::Error{InputInvalid} where the bytes are no PDF or a damaged one; {InputEncrypted} where the PDF asks
/// for a password.
[[nodiscard]] std::unique_ptr<QPDF> openPdf(const QByteArray& bytes);

/// Writes the finished file. It is PDF 1.7, and its identifier follows from its content.
[[nodiscard]] QByteArray bytesOf(QPDF& pdf);

/// The content of a stream, unpacked, or the first `most` bytes of it. It is unpacked no further than that.
/// @throws core::Error{InputInvalid} where it cannot be unpacked. @throws std::bad_alloc
[[nodiscard]] QByteArray contentOf(QPDFObjectHandle stream, qsizetype most = std::numeric_limits<qsizetype>::max());

/// How well bytes are packed. Compared with Usual, Fast packs font programs in two thirds of the time into 1 % more
/// bytes.
enum class Packing { Fast, Usual };

/// Packs bytes by zlib.
[[nodiscard]] QByteArray zlibPacked(const QByteArray& bytes, Packing packing = Packing::Fast);
/// Makes a stream of bytes that `zlibPacked` has packed. So bytes that many documents share are packed once.
[[nodiscard]] QPDFObjectHandle packedStream(QPDF& pdf, const QByteArray& packed);

/// Makes a text string of the document, as titles and outlines need it.
[[nodiscard]] QPDFObjectHandle pdfText(const QString& text);

}  // namespace guapai::render
