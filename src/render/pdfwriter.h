#pragma once

#include <filesystem>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"

namespace guapai::render {

/// A PDF of these pages. Equal pages give equal bytes on one machine: no time and no random number is in it.
[[nodiscard]] QByteArray pdfOf(const forms::Pages& pages);

/// Writes the PDF beside its place and moves it there, so that no half file is ever seen under its name.
/// @throws core::Error{FileUnwritable, DiskFull}; what was there before is then untouched.
void writePdf(const forms::Pages& pages, const std::filesystem::path& file);

}  // namespace guapai::render
