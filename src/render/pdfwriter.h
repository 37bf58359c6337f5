#pragma once

#include <filesystem>
#include <optional>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"
#include "render/pdfarchive.h"

namespace guapai::render {

struct PdfOptions {
  std::optional<PdfAttachment> attachment;
  std::optional<QDateTime> created;  ///< absent: the PDF has no date
};

/// A PDF of these pages: PDF/A-3b, exactly as large as the paper, its text selectable. Equal pages and options give
/// equal bytes on one machine: no time and no random number is in it.
[[nodiscard]] QByteArray pdfOf(const forms::Pages& pages, const PdfOptions& options = {});

/// Writes a PDF as files leave the program. @throws core::Error, as files::FileWriter
void writePdf(const QByteArray& pdf, const std::filesystem::path& file);
void writePdf(const forms::Pages& pages, const std::filesystem::path& file, const PdfOptions& options = {});

}  // namespace guapai::render
