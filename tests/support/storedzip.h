#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guapai::support {

/// The checksum that a zip archive has for each of its files.
inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

/// A zip archive whose files are not packed: by name and content, in this order.
inline std::string storedZip(const std::vector<std::pair<std::string, std::string>>& files) {
  const auto number = [](std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> static_cast<unsigned>(8 * i) & 0xFFU);
    return text;
  };
  std::string archive;
  std::string directory;
  for (const auto& [name, content] : files) {
    const std::string about = number(20, 2) + number(0, 8) + number(crc32(content), 4) + number(content.size(), 4) +
                              number(content.size(), 4) + number(name.size(), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + about + number(0, 10) + number(archive.size(), 4) + name;
    archive += "PK\x03\x04" + about + name + content;
  }
  const std::string end = std::string("PK\x05\x06") + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
                          number(directory.size(), 4) + number(archive.size(), 4) + number(0, 2);
  return archive + directory + end;
}

/// A table of OpenDocument with this content between the elements of the document, as LibreOffice and WPS save it.
/// @param styles  what stands in front of the tables: the looks of cells.
inline std::string odsWith(const std::string& tables, const std::string& styles = {}) {
  const std::string content =
      R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content)"
      R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
      R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
      R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
      R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
      R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"><office:automatic-styles>)" +
      styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
      "</office:spreadsheet></office:body></office:document-content>";
  return storedZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

}  // namespace guapai::support
