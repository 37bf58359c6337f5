#pragma once

#include <cstdint>
#include <vector>

#include <QtCore/QByteArray>

namespace guapai::render {

/// The names (CID) of the glyphs in a CFF font program whose glyphs are numbered characters (Adobe Technical Note 5176,
/// section 13), in the order of the glyphs. A PDF that carries the program calls the glyphs by them.
///
/// Empty for a program that names its glyphs by words, as those for Latin letters do: a PDF calls these by their index.
/// Reads what the subsetter wrote: a damaged program is our mistake.
[[nodiscard]] std::vector<std::uint16_t> glyphNumbersOf(const QByteArray& cff, std::size_t glyphCount);

}  // namespace guapai::render
