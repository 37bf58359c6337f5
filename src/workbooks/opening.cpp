#include "workbooks/opening.h"

#include <algorithm>
#include <array>

#include "workbooks/csvreading.h"
#include "workbooks/filledparts.h"
#include "workbooks/odsreading.h"

namespace guapai::workbooks {
namespace {

/// What files of the older programs begin with, whether they hold a table, a text or an encrypted workbook.
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The text as the directory of such a file has it.
std::string wide(std::string_view ascii) {
  std::string text;
  for (const char c : ascii) text += {c, '\0'};
  return text;
}

bool has(std::string_view bytes, std::string_view wanted) {
  return bytes.find(wanted) != std::string_view::npos;
}

/// Finds out whether the parts of a table of OpenDocument are encrypted.
class Manifest final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "encryption-data") isEncrypted = true;
  }
  void end(const std::string& /*name*/, const std::string& /*text*/) override {}
  bool isEncrypted = false;
};

std::string extensionOf(std::string_view name) {
  const std::size_t point = name.rfind('.');
  std::string extension(point == std::string_view::npos ? "" : name.substr(point + 1));
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

/// Why a zip archive cannot be read.
std::string archiveFault(std::string_view bytes) {
  if (bytes.size() > kLongestFilled) return "table.too_large";
  if (has(bytes, "Index/Document.iwa") || has(bytes, "Index.zip")) return "table.numbers";
  const auto parts = Parts::of(bytes, kLongestUnpacked);
  if (!parts) return "table.damaged";
  Manifest manifest;
  if (parts->read("META-INF/manifest.xml", manifest) && manifest.isEncrypted) return "table.protected";
  const bool isTable = beginsAsOds(bytes) || parts->has("xl/workbook.xml");
  if (isTable) return "table.damaged";
  return has(bytes, "xl/workbook.bin") ? "table.old" : "table.other";
}

std::string sentenceOf(CsvFault fault) {
  switch (fault) {
    case CsvFault::TooLarge:
      return "table.too_large";
    case CsvFault::Encoding:
      return "table.encoding";
    case CsvFault::OpenQuote:
      return "table.open_quote";
  }
  return {};
}

}  // namespace

bool isTableName(std::string_view fileName) {
  constexpr std::array<std::string_view, 12> kOthers{"xlsx", "xlsm", "xltx", "xlsb", "ods", "ots",
                                                     "xls",  "xlt",  "et",   "ett",  "wps", "numbers"};
  return isCsvName(fileName) || std::ranges::find(kOthers, extensionOf(fileName)) != kOthers.end();
}

bool isCsvName(std::string_view fileName) {
  constexpr std::array<std::string_view, 3> kNames{"csv", "tsv", "txt"};
  return std::ranges::find(kNames, extensionOf(fileName)) != kNames.end();
}

bool beginsAsTable(std::string_view bytes) {
  return beginsAsWorkbook(bytes) || bytes.starts_with(kCompound);
}

std::variant<FilledBook, std::string> openTable(std::string_view bytes, bool isCsv) {
  if (bytes.starts_with(kCompound))
    return std::string(has(bytes, wide("EncryptedPackage")) ? "table.protected" : "table.old");
  if (bytes.starts_with("%PDF-")) return std::string("table.pdf");
  if (beginsAsWorkbook(bytes)) {
    auto book = beginsAsOds(bytes) ? readOds(bytes) : readFilled(bytes);
    if (book) return *std::move(book);
    return archiveFault(bytes);
  }
  // Programs of offices save pages of the web, and workbooks as XML of 2003, under the name .xls.
  if (!isCsv) return std::string(bytes.starts_with('<') ? "table.old" : "table.damaged");
  auto read = readCsv(bytes);
  if (const auto* const fault = std::get_if<CsvFault>(&read)) return sentenceOf(*fault);
  return std::get<FilledBook>(std::move(read));
}

}  // namespace guapai::workbooks
