#include "render/cffcharset.h"

#include <gmock/gmock.h>

namespace guapai::render {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A program of a name, a top dictionary and a charset, which stands behind the dictionary's other operators.
QByteArray program(const QByteArray& kind, const QByteArray& charset) {
  const QByteArray header("\x01\x00\x04\x01", 4);
  const QByteArray names(
      "\x00\x01\x01\x01\x05"
      "Font",
      9);
  // A box of four numbers, one of each length; the decimal -2.25; the charset's place.
  const QByteArray others("\x1D\xFF\xFF\xFF\x00\xFB\x00\x1C\x03\xE8\x8B\x05\x1E\xE2\xA2\x5F\x0C\x03", 18);
  const auto size = static_cast<char>(1 + kind.size() + others.size() + 4);
  const auto place = static_cast<char>(header.size() + names.size() + 5 + size - 1);
  const QByteArray top = QByteArray("\x00\x01\x01\x01", 4) + size;
  return header + names + top + kind + others + QByteArray("\x1C\x00", 2) + place + '\x0F' + charset;
}

const QByteArray kNumbered("\xF8\x1E\xF8\x1F\x8B\x0C\x1E", 7);

TEST(CffCharset, GivesTheNumberOfEachGlyph) {
  EXPECT_THAT(glyphNumbersOf(program(kNumbered, QByteArray("\x00\x00\x07\x12\x34\xFF\xFE", 7)), 4),
              ElementsAre(0, 7, 0x1234, 0xFFFE));
}

TEST(CffCharset, GivesTheNumbersOfRanges) {
  EXPECT_THAT(glyphNumbersOf(program(kNumbered, QByteArray("\x01\x00\x07\x02\x01\x00\x00", 7)), 5),
              ElementsAre(0, 7, 8, 9, 256));
  EXPECT_THAT(glyphNumbersOf(program(kNumbered, QByteArray("\x02\x00\x07\x01\x00", 5)), 4), ElementsAre(0, 7, 8, 9));
}

TEST(CffCharset, HasNoNumbersWhereGlyphsAreNamedByWords) {
  EXPECT_THAT(glyphNumbersOf(program("", QByteArray("\x00\x00\x07", 3)), 2), IsEmpty());
}

}  // namespace
}  // namespace guapai::render
