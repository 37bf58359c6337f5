#pragma once

#include <cstdint>
#include <map>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace guapai::render {

/// UTF-16 as PDF writes it: four digits a unit, first byte first.
[[nodiscard]] QByteArray hexOf(const QString& text);
[[nodiscard]] QByteArray hexOf(std::uint16_t code);

/// The characters that a font's codes stand for, as readers of a PDF copy and search them (ToUnicode, ISO 32000-1,
/// 9.10.3).
[[nodiscard]] QByteArray characterMapOf(const std::map<std::uint16_t, QString>& texts);

}  // namespace guapai::render
