#pragma once

#include <cstdint>
#include <vector>

#include <QtCore/QByteArray>

namespace guapai::render {

/// The numbers (CID) by which a CFF font program names its glyphs, in the order of the glyphs (Adobe Technical Note
/// 5176, section 13). A PDF that carries the program calls the glyphs by these numbers.
///
/// @param cff  a program that the subsetter wrote. A damaged one is our own mistake and fails an assertion.
/// @return empty for a program that names its glyphs by words, as those for Latin letters do. A PDF calls the glyphs of
/// such a program by their index.
[[nodiscard]] std::vector<std::uint16_t> glyphNumbersOf(const QByteArray& cff, std::size_t glyphCount);

}  // namespace guapai::render
