#pragma once

#include <optional>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

class QPDF;

namespace guapai::render {

/// A file inside of a PDF.
struct PdfAttachment {
  QString name;  ///< as a file's name, without folder
  QByteArray content;
  QString mediaType = QStringLiteral("application/json");
};

/// Who and what the document says it is.
struct PdfDescription {
  QString title;
  std::optional<QDateTime> created;  ///< absent: the document has no date
};

/// Makes the document one of PDF/A-3 (ISO 19005-3, level B) in Chinese: its language, its title, and the same said in
/// XMP. Replaces what was said before. The document needs an output intent, too.
void describe(QPDF& pdf, const PdfDescription& description);

/// Puts a file into the document as the source of what is on its pages (ISO 19005-3, 6.8).
void attach(QPDF& pdf, const PdfAttachment& attachment, const std::optional<QDateTime>& created);

/// Says what the colours of the document are: those of sRGB (the output intent, ISO 19005-3, 6.2.3).
void declareColours(QPDF& pdf);

}  // namespace guapai::render
