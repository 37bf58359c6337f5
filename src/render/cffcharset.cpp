#include "render/cffcharset.h"

#include <map>

namespace guapai::render {
namespace {

/// Reads numbers from a font program, which has the highest byte of each first.
class Reader {
public:
  Reader(const QByteArray& bytes, std::size_t place) : m_bytes(bytes), m_place(static_cast<qsizetype>(place)) {}

  std::size_t number(int size) {
    std::size_t value = 0;
    for (int i = 0; i < size; ++i) {
      Q_ASSERT(m_place < m_bytes.size());
      value = value << 8U | static_cast<unsigned char>(m_bytes[m_place++]);
    }
    return value;
  }
  [[nodiscard]] std::size_t place() const { return static_cast<std::size_t>(m_place); }
  void skip(std::size_t bytes) { m_place += static_cast<qsizetype>(bytes); }

private:
  const QByteArray& m_bytes;
  qsizetype m_place;
};

/// A list of objects (5176, section 5). Only its first object is of use here.
struct Index {
  std::size_t first = 0;     ///< where the first object begins
  std::size_t firstEnd = 0;  ///< one behind the first object
  std::size_t end = 0;       ///< one behind the whole list
};

Index indexAt(const QByteArray& cff, std::size_t place) {
  Reader reader(cff, place);
  const std::size_t count = reader.number(2);
  if (count == 0) return {reader.place(), reader.place(), reader.place()};
  const int size = static_cast<int>(reader.number(1));
  const std::size_t start = reader.place() + (count + 1) * static_cast<std::size_t>(size) - 1;
  Index index;
  index.first = start + reader.number(size);
  index.firstEnd = start + reader.number(size);
  if (count > 1) reader.skip((count - 2) * static_cast<std::size_t>(size));
  index.end = count > 1 ? start + reader.number(size) : index.firstEnd;
  return index;
}

/// Passes over a real number. It is written in half bytes, and the last of them is 15.
void skipDecimal(Reader& reader) {
  for (std::size_t byte = 0; (byte & 0xFU) != 0xFU && byte >> 4U != 0xFU;) byte = reader.number(1);
}

/// Reads the operand that begins with this byte. Only offsets are of use here. The value of any other operand may be
/// wrong, but it is passed over correctly.
std::size_t operand(Reader& reader, std::size_t byte) {
  constexpr std::size_t kDecimal = 30;
  switch (byte) {
    case 28:
      return reader.number(2);
    case 29:
      return reader.number(4);
    case kDecimal:
      skipDecimal(reader);
      return 0;
    default:
      break;
  }
  constexpr std::size_t kZero = 139;
  constexpr std::size_t kTwoBytes = 247;
  constexpr std::size_t kTwoBytesMinus = 251;
  if (byte < kTwoBytes) return byte - kZero;
  const std::size_t low = reader.number(1);
  return byte < kTwoBytesMinus ? (byte - kTwoBytes) * 256 + low + 108 : 0;
}

/// The last operand of each operator. An operator of two bytes is 0x0C00 plus its second byte.
std::map<std::size_t, std::size_t> dictionary(const QByteArray& cff, const Index& index) {
  constexpr std::size_t kLastOperator = 21;
  constexpr std::size_t kEscape = 12;
  std::map<std::size_t, std::size_t> entries;
  std::size_t last = 0;
  for (Reader reader(cff, index.first); reader.place() < index.firstEnd;) {
    const std::size_t byte = reader.number(1);
    if (byte > kLastOperator) {
      last = operand(reader, byte);
    } else {
      entries[byte == kEscape ? kEscape << 8U | reader.number(1) : byte] = last;
    }
  }
  return entries;
}

/// Reads the numbers of all glyphs (5176, section 13). They are listed one by one, or in ranges whose length has one
/// byte or two.
std::vector<std::uint16_t> charsetAt(const QByteArray& cff, std::size_t place, std::size_t glyphCount) {
  Reader reader(cff, place);
  const int lengthSize = static_cast<int>(reader.number(1));
  std::vector<std::uint16_t> numbers{0};  // glyph 0 stands for missing ones; the program does not list its number
  numbers.reserve(glyphCount);
  while (numbers.size() < glyphCount) {
    const std::size_t first = reader.number(2);
    const std::size_t more = lengthSize == 0 ? 0 : reader.number(lengthSize);
    for (std::size_t i = 0; i <= more && numbers.size() < glyphCount; ++i)
      numbers.push_back(static_cast<std::uint16_t>(first + i));
  }
  return numbers;
}

}  // namespace

std::vector<std::uint16_t> glyphNumbersOf(const QByteArray& cff, std::size_t glyphCount) {
  constexpr std::size_t kHeaderSize = 2;
  constexpr std::size_t kCharset = 15;
  constexpr std::size_t kRegistryOrderingSupplement = 0x0C1E;
  const Index names = indexAt(cff, Reader(cff, kHeaderSize).number(1));
  const auto top = dictionary(cff, indexAt(cff, names.end));
  if (!top.contains(kRegistryOrderingSupplement)) return {};
  return charsetAt(cff, top.at(kCharset), glyphCount);
}

}  // namespace guapai::render
