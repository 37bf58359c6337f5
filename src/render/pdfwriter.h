#pragma once

#include <filesystem>
#include <optional>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"
#include "render/pdfarchive.h"

namespace guapai::render {

class PrintedPictures;

struct PdfOptions {
  std::optional<PdfEmbeddedFile> embeddedFile;
  std::optional<QDateTime> created;  ///< absent: the PDF has no date
};

/// Makes a PDF of the pages. It is PDF/A-3b, its pages have the size of the paper, and its text can be selected. Equal
/// pages and options give equal bytes on one machine, because no other time and no random number is in it.
/// @throws core::Error{PictureUnprinted}, which names the file, where a picture on the pages cannot be printed;
/// {PictureReaderRefused} as `PrintedPictures::read` does.
[[nodiscard]] QByteArray pdfOf(const forms::Pages& pages, const PdfOptions& options = {});
/// The same, with pictures that may have been read before.
[[nodiscard]] QByteArray pdfOf(const forms::Pages& pages, PrintedPictures& pictures, const PdfOptions& options = {});

/// Writes a PDF into a file.
/// @throws core::Error as `files::FileWriter` does.
void writePdf(const QByteArray& pdf, const std::filesystem::path& file);
void writePdf(const forms::Pages& pages, const std::filesystem::path& file, const PdfOptions& options = {});

}  // namespace guapai::render
