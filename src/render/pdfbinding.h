#pragma once

#include <optional>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include "render/picturefile.h"

namespace guapai::render {

/// Name of the case file that the PDF of a paper carries (附带案卷).
inline const QString kEmbeddedCaseName = QStringLiteral("case.json");
/// The most bytes of an embedded file that are unpacked where the caller says nothing else.
inline constexpr qsizetype kMostEmbedded = qsizetype{64} << 20;

/// A paper that is to be bound together with others.
struct BoundPaper {
  QString title;  ///< title of its entry in the outline
  QByteArray pdf;
};

/// Binds several papers into one PDF, in their order, with an entry in the outline for each. It is PDF/A-3 as they are.
/// The case files that the papers carry are left out.
///
/// @param title   title of the bound document.
/// @param papers  PDFs that Guapai made, at least one.
/// @throws core::Error{InputInvalid} where one is no PDF.
[[nodiscard]] QByteArray boundPdf(const QString& title, const std::vector<BoundPaper>& papers);

/// The case file that a PDF carries; absent where it carries none. The PDF is read by another process within limits
/// (pictureprocess.h).
/// @param most  the most bytes that the case file may have; a few kilobytes of a PDF may hold gigabytes.
/// @throws core::Error{PdfDamaged} where the bytes are no PDF or a damaged one; {InputEncrypted} where the PDF asks for
/// a password; {FileTooLarge} where the case file is longer than `most`; {PdfSlow} and {PdfHeavy} where it could not be
/// read within the limit for time or memory; {PictureReaderRefused} where the system could not start the process.
[[nodiscard]] std::optional<QByteArray> embeddedCase(const QByteArray& pdf, qsizetype most = kMostEmbedded,
                                                     const PictureLimits& limits = {});

/// The same, but read by this process and without other limits. It is called in the reading process only.
/// @throws core::Error{InputInvalid} where the bytes are no PDF or a damaged one; {InputEncrypted} where the PDF asks
/// for a password. @throws std::bad_alloc where the memory does not suffice, which says nothing about the PDF.
/// @return at most the first `most` bytes of the case file.
[[nodiscard]] std::optional<QByteArray> caseEmbeddedIn(const QByteArray& pdf, qsizetype most);

}  // namespace guapai::render
