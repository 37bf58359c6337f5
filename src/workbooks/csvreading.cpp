#include "workbooks/csvreading.h"

#include <algorithm>
#include <array>
#include <new>
#include <orcus/csv_parser.hpp>
#include <string>
#include <utility>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringDecoder>

#include "core/text.h"
#include "workbooks/allowance.h"

namespace guapai::workbooks {
namespace {

/// What a tab is for the parser, which takes tabs behind a quotation mark for blanks. Nobody types it.
constexpr char kTab = '\x1F';

std::optional<std::string> decoded(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (core::isWellFormed(bytes)) return std::string(bytes);
  const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
  const bool isUtf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  QStringDecoder decoder = isUtf16 ? QStringDecoder(QStringConverter::Utf16) : QStringDecoder("GB18030");
  if (!decoder.isValid()) return std::nullopt;
  const QString text = decoder(view);
  if (decoder.hasError()) return std::nullopt;
  return text.toStdString();
}

/// The text with line ends of one character, and with one behind the last line.
std::string inLines(const std::string& text) {
  return core::replaced(core::replaced(text, "\r\n", "\n"), "\r", "\n") + "\n";
}

char separatorOf(std::string_view text) {
  constexpr std::array<char, 3> kSeparators{',', ';', '\t'};
  constexpr int kLines = 30;
  std::array<std::size_t, 3> found{};
  bool isQuoted = false;
  int lines = 0;
  for (const char c : text) {
    if (c == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (c == '\n' && ++lines == kLines) break;
    const auto* const separator = std::ranges::find(kSeparators, c);
    if (separator != kSeparators.end()) ++found.at(static_cast<std::size_t>(separator - kSeparators.begin()));
  }
  return kSeparators.at(static_cast<std::size_t>(std::ranges::max_element(found) - found.begin()));
}

void swapTabs(std::string& text) {
  for (char& c : text) c = c == '\t' ? kTab : c == kTab ? '\t' : c;
}

/// ="0012", by which programs keep a spreadsheet from taking a text for a number, as the text. Everything else stays.
std::string withoutGuard(std::string text) {
  constexpr std::size_t kMarks = 3;
  const bool isGuarded =
      text.size() >= kMarks && text.starts_with("=\"") && text.ends_with('"') && text.find('"', 2) == text.size() - 1;
  return isGuarded ? text.substr(2, text.size() - kMarks) : text;
}

class Cells : public orcus::csv_handler {
public:
  /// @param end  behind the last character of the text.
  Cells(const char* end, bool hasTabs) : m_end(end), m_hasTabs(hasTabs) {}

  void begin_row() { m_column = 0; }
  void end_row() { ++m_row; }
  void cell(const char* begin, std::size_t length, bool isTransient) {
    // Where a quotation mark has no end, the parser takes one character more than there is.
    if (!isTransient && length > 0 && length > static_cast<std::size_t>(m_end - begin)) {
      isWhole = false;
      return;
    }
    std::string text(length == 0 ? "" : begin, length);
    if (m_hasTabs) swapTabs(text);
    text = withoutGuard(std::move(text));
    if (!text.empty()) {
      constexpr int kMostColumns = 16'384;  // as a spreadsheet has
      isWithin = isWithin && m_column < kMostColumns && m_allowance.take(1, text.size());
      if (isWithin) sheet.cells[{m_row, m_column}] = {.text = std::move(text), .isPlain = true};
    }
    ++m_column;
  }

  FilledSheet sheet;
  bool isWhole = true;
  bool isWithin = true;

private:
  const char* m_end;
  bool m_hasTabs;
  Allowance m_allowance;
  int m_row = 0;
  int m_column = 0;
};

}  // namespace

std::variant<FilledBook, CsvFault> readCsv(std::string_view bytes) {
  if (bytes.size() > kLongestFilled) return CsvFault::TooLarge;
  const auto read = decoded(bytes);
  if (!read) return CsvFault::Encoding;
  std::string text = inLines(*read);
  orcus::csv::parser_config config;
  const char separator = separatorOf(text);
  if (separator == '\t') swapTabs(text);
  config.delimiters = separator == '\t' ? kTab : separator;
  config.text_qualifier = '"';
  config.trim_cell_value = false;
  Cells cells(text.data() + text.size(), separator == '\t');
  try {
    orcus::csv_parser<Cells> parser(text.data(), text.size(), cells, config);
    parser.parse();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return CsvFault::OpenQuote;
  }
  if (!cells.isWhole) return CsvFault::OpenQuote;
  if (!cells.isWithin) return CsvFault::TooLarge;
  FilledBook book;
  book.sheets.push_back(std::move(cells.sheet));
  return book;
}

}  // namespace guapai::workbooks
