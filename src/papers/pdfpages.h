#pragma once

#include <string>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"

namespace guapai::papers {

/// Turns a PDF that the program made itself into pages that are painted like all others. Each page is one image on an
/// A4 sheet, upright or on its side.
/// @throws core::Error{InputInvalid} where `pdf` cannot be read as a PDF; {PictureReaderRefused} where the system
/// starts no process to read it.
[[nodiscard]] forms::Pages pagesOfPdf(const std::string& title, const QByteArray& pdf);

}  // namespace guapai::papers
