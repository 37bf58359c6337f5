#include "render/charactermap.h"

#include <algorithm>

namespace guapai::render {

QByteArray hexOf(std::uint16_t code) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  QByteArray digits(4, Qt::Uninitialized);
  for (int i = 3; i >= 0; --i, code = static_cast<std::uint16_t>(code >> 4U)) digits[i] = kDigits[code & 0xFU];
  return digits;
}

QByteArray hexOf(const QString& text) {
  QByteArray digits;
  digits.reserve(4 * text.size());
  for (const QChar unit : text) digits += hexOf(static_cast<std::uint16_t>(unit.unicode()));
  return digits;
}

QByteArray characterMapOf(const std::map<std::uint16_t, QString>& texts) {
  QByteArray map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t kMostInABlock = 100;
  std::size_t left = texts.size();
  std::size_t leftInBlock = 0;
  for (const auto& [code, text] : texts) {
    if (leftInBlock == 0) {
      leftInBlock = std::min(left, kMostInABlock);
      map += QByteArray::number(static_cast<qulonglong>(leftInBlock)) + " beginbfchar\n";
    }
    map += "<" + hexOf(code) + "> <" + hexOf(text) + ">\n";
    --left;
    if (--leftInBlock == 0) map += "endbfchar\n";
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return map;
}

}  // namespace guapai::render
