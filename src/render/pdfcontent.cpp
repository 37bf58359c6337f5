#include "render/pdfcontent.h"

namespace guapai::render {
namespace {

/// The code in "423 0 Td <0002> Tj\n".
unsigned shownBy(QByteArrayView line) {
  const qsizetype open = line.lastIndexOf('<');
  const qsizetype close = line.lastIndexOf('>');
  constexpr qsizetype kDigits = 4;
  Q_ASSERT(open >= 0 && close == open + 1 + kDigits);  // one glyph
  return line.sliced(open + 1, kDigits).toByteArray().toUInt(nullptr, 16);
}

}  // namespace

std::vector<TextObject> textObjectsOf(const QByteArray& content) {
  std::vector<TextObject> objects;
  bool painting = false;
  for (qsizetype start = 0; start < content.size();) {
    const qsizetype found = content.indexOf('\n', start);
    const qsizetype end = found < 0 ? content.size() : found + 1;
    const QByteArrayView line = QByteArrayView(content).sliced(start, end - start);
    if (line == "BT\n") {
      objects.emplace_back();
      painting = true;
    } else if (line == "ET\n" || line.startsWith("/Span ")) {
      painting = false;
    } else if (painting && line.startsWith("/F")) {
      objects.back().font = std::string(line.data(), static_cast<std::size_t>(line.indexOf(' ')));
    } else if (painting && line.endsWith("Tj\n")) {
      objects.back().glyphs.push_back({shownBy(line), start, end});
    }
    start = end;
  }
  return objects;
}

}  // namespace guapai::render
