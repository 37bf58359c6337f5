#pragma once

#include <optional>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

class QPDF;

namespace guapai::render {

/// A file that a PDF carries.
struct PdfEmbeddedFile {
  QString name;  ///< file name without a folder
  QByteArray content;
  QString mediaType = QStringLiteral("application/json");
};

/// What the document says about itself.
struct PdfDescription {
  QString title;
  std::optional<QDateTime> created;  ///< absent: the document has no date
};

/// Declares the document as PDF/A-3 (ISO 19005-3, level B) in Chinese, with its title, and says the same in XMP. An
/// earlier description is replaced. PDF/A also needs an output intent; see `declareColours`.
void describe(QPDF& pdf, const PdfDescription& description);

/// Puts a file into the document and declares it the source of what is on the pages (ISO 19005-3, 6.8).
/// @param created  date of the file; absent: it has none.
void embed(QPDF& pdf, const PdfEmbeddedFile& file, const std::optional<QDateTime>& created);

/// Declares that the colours of the document are those of sRGB (the output intent, ISO 19005-3, 6.2.3).
void declareColours(QPDF& pdf);

}  // namespace guapai::render
