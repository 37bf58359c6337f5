#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guapai::storage {

/// What the first 100 bytes of an SQLite file say, and where (https://www.sqlite.org/fileformat2.html, 1.3). They are
/// read without SQLite where that would roll a journal back into the file.
struct SqliteHeader {
  static constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  static constexpr std::size_t kSize = 100;
  static constexpr std::size_t kPageSize = 16;  ///< two bytes; 1 means 65,536
  static constexpr std::size_t kChanges = 24;
  static constexpr std::size_t kPages = 28;
  static constexpr std::size_t kSchemaCookie = 40;
  static constexpr std::size_t kVersion = 60;  ///< `user_version`
  static constexpr std::size_t kApplicationId = 68;
  static constexpr std::size_t kChangesOfPages = 92;  ///< the count of changes at which `kPages` was written
};

/// The number of at most four bytes at this place of one of SQLite's files, the highest byte first.
/// @pre the bytes go beyond `offset`.
[[nodiscard]] std::uint32_t bigEndian(std::string_view bytes, std::size_t offset, std::size_t length = 4);

}  // namespace guapai::storage
