#pragma once

#include <cstdint>
#include <string_view>

namespace guapai::files {

/// A checksum that shows whether bytes have changed (FNV-1a, 64 bits). It is no protection against intent: it does not
/// tell who wrote the bytes.
class Checksum {
public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) m_value = (m_value ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
  std::uint64_t m_value = 0xCBF29CE484222325U;
};

[[nodiscard]] inline std::uint64_t checksumOf(std::string_view bytes) {
  Checksum sum;
  sum.add(bytes);
  return sum.value();
}

}  // namespace guapai::files
