#include "storage/sqliteheader.h"

namespace guapai::storage {

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset, std::size_t length) {
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(offset, length)) number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

}  // namespace guapai::storage
