#pragma once

#include <cstdint>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::support {

/// The bytes of one part of an .xlsx file, as `xl/worksheets/sheet1.xml`; empty where there is no such part.
inline std::string workbookPart(std::string_view bytes, std::string_view name) {
  orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  orcus::zip_archive archive(&stream);
  archive.load();
  std::vector<unsigned char> part;
  for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i)
    if (archive.get_file_entry_name(i) == name) (void)archive.read_file_entry(name, part);
  return {part.begin(), part.end()};
}

}  // namespace guapai::support
