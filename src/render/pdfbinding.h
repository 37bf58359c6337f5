#pragma once

#include <optional>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace guapai::render {

/// The file of the case behind a paper, inside of its PDF.
inline const QString kAttachedCaseName = QStringLiteral("case.json");

/// A paper that is to be bound.
struct BoundPaper {
  QString title;  ///< of its entry in the outline
  QByteArray pdf;
};

/// One file of several papers, in their order, with an entry in the outline for each; PDF/A-3 as they are. Files
/// attached to the papers are left out: a bound file goes elsewhere.
///
/// @param title   of the document.
/// @param papers  PDFs that Guapai made, at least one.
/// @throws core::Error{InputInvalid} where one is no PDF.
[[nodiscard]] QByteArray boundPdf(const QString& title, const std::vector<BoundPaper>& papers);

/// The case attached to a PDF that Guapai made; absent where there is none.
/// The PDF is read by another process, within its limits.
/// @throws core::Error{InputInvalid} where the bytes are no PDF, or a damaged one; {InputEncrypted} where it asks for a
/// password.
[[nodiscard]] std::optional<QByteArray> attachedCase(const QByteArray& pdf);

/// The same, read by this process. @throws as attachedCase
[[nodiscard]] std::optional<QByteArray> caseAttachedTo(const QByteArray& pdf);

}  // namespace guapai::render
