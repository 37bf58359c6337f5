#include "exchange/casefile.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/text.h"
#include "files/filereader.h"

namespace guapai::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(core::ErrorCode code) {
  throw core::Error(code, {});
}

}  // namespace

std::optional<CaseText> CaseFile::next() {
  if (m_oneALine) return nextLine();
  if (std::exchange(m_read, true)) return std::nullopt;
  return CaseText{.text = files::readAll(*m_stream, kLongestCase)};
}

std::optional<CaseText> CaseFile::nextLine() {
  CaseText found;
  while (readLine(found.text)) {
    found.line = ++m_line;
    if (m_line == 1 && found.text.starts_with(kByteOrderMark)) found.text.erase(0, kByteOrderMark.size());
    if (!core::isBlank(found.text)) return found;
  }
  return std::nullopt;
}

/// Reads the line in pieces, because a line may have no end. @return false behind the last line.
bool CaseFile::readLine(std::string& line) {
  line.clear();
  m_piece.resize(1 << 16);
  for (;;) {
    m_stream->getline(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
    if (m_stream->bad()) refuse(core::ErrorCode::ReadFailed);
    const auto count = static_cast<std::size_t>(m_stream->gcount());
    const bool ended = m_stream->good();  // gcount includes the line break, which getline leaves out of the piece
    line.append(m_piece, 0, ended ? count - 1 : count);
    if (line.size() > kLongestCase) refuse(core::ErrorCode::FileTooLarge);
    if (ended) return true;
    if (m_stream->eof()) return !line.empty();
    m_stream->clear();  // the piece was full, and the line goes on
  }
}

bool holdsPdf(std::string_view text) {
  constexpr std::string_view kHeader = "%PDF-";
  constexpr std::size_t kSearched = 1024;  // as far as readers of PDF look for the header
  const std::string_view head = text.substr(0, kSearched);
  const std::size_t brace = head.find('{');  // a case begins with one, and no line of a case begins with the header
  for (std::size_t at = head.find(kHeader); at != std::string_view::npos; at = head.find(kHeader, at + 1)) {
    if (at < brace || head[at - 1] == '\n' || head[at - 1] == '\r') return true;
  }
  return false;
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
  // A stream opens a folder like a file and fails only when it is read.
  if (std::filesystem::is_directory(file, ignored)) refuse(core::ErrorCode::FileIsFolder);
  stream.open(file, std::ios::binary);
  if (!stream.is_open()) refuse(core::ErrorCode::FileUnreadable);
  return stream;
}

}  // namespace guapai::exchange
