#pragma once

#include <cstdint>
#include <map>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace guapai::render {

/// The text in UTF-16 as PDF writes it: four hexadecimal digits for each unit, the higher byte first.
[[nodiscard]] QByteArray hexOf(const QString& text);
[[nodiscard]] QByteArray hexOf(std::uint16_t code);

/// The stream that tells which characters each code of a font stands for (ToUnicode, ISO 32000-1, 9.10.3). Programs
/// that show a PDF copy and search its text by it.
[[nodiscard]] QByteArray characterMapOf(const std::map<std::uint16_t, QString>& texts);

}  // namespace guapai::render
