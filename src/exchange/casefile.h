#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

namespace guapai::exchange {

/// No text of one case is longer, in bytes: what is, is no case file.
inline constexpr std::size_t kLongestCase = 16 << 20;
/// Nor are more bytes of cases held in memory together.
inline constexpr std::size_t kMostCaseText = 256 << 20;

/// The text of one case and where it begins in its file.
struct CaseText {
  std::string text;
  std::size_t line = 1;
};

/// Takes a file apart into its cases: a `.json` file is one, a `.jsonl` file has one a line, blank lines passed over.
/// Only one case is in memory at a time.
class CaseFile {
public:
  /// @param stream  must live longer.
  CaseFile(std::istream& stream, bool oneALine) : m_stream(&stream), m_oneALine(oneALine) {}

  /// @throws core::Error without detail: ReadFailed, and FileTooLarge for a case beyond kLongestCase.
  [[nodiscard]] std::optional<CaseText> next();

private:
  std::optional<CaseText> nextLine();
  bool readLine(std::string& line);

  std::istream* m_stream;
  bool m_oneALine;
  bool m_read = false;  ///< the whole file, where it is one case
  std::size_t m_line = 0;
  std::string m_piece;  ///< of a line
};

/// By its name: `.jsonl`, in whatever case.
[[nodiscard]] bool holdsOneCaseALine(const std::filesystem::path& file);

/// @throws core::Error{FileUnreadable} without detail: the caller knows how the user called the file.
[[nodiscard]] std::ifstream openCaseFile(const std::filesystem::path& file);

}  // namespace guapai::exchange
