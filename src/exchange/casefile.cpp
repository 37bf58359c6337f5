#include "exchange/casefile.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/text.h"

namespace guapai::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void refuse() {
  throw core::Error(core::ErrorCode::FileUnreadable, {});
}

}  // namespace

std::optional<CaseText> CaseFile::next() {
  if (m_oneALine) return nextLine();
  if (std::exchange(m_read, true)) return std::nullopt;
  CaseText whole;
  whole.text.assign(std::istreambuf_iterator<char>(*m_stream), {});
  if (m_stream->bad()) refuse();
  return whole;
}

std::optional<CaseText> CaseFile::nextLine() {
  CaseText found;
  while (std::getline(*m_stream, found.text)) {
    found.line = ++m_line;
    if (m_line == 1 && found.text.starts_with(kByteOrderMark)) found.text.erase(0, kByteOrderMark.size());
    if (!core::isBlank(found.text)) return found;
  }
  if (m_stream->bad()) refuse();
  return std::nullopt;
}

bool holdsOneCaseALine(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return extension == ".jsonl";
}

std::ifstream openCaseFile(const std::filesystem::path& file) {
  std::error_code ignored;
  std::ifstream stream;
  // A folder opens like a file here and fails only when it is read.
  if (!std::filesystem::is_directory(file, ignored)) stream.open(file, std::ios::binary);
  if (!stream.is_open()) refuse();
  return stream;
}

}  // namespace guapai::exchange
