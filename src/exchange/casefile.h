#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

namespace guapai::exchange {

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

  /// @throws core::Error{FileUnreadable} without detail when reading fails.
  [[nodiscard]] std::optional<CaseText> next();

private:
  std::optional<CaseText> nextLine();

  std::istream* m_stream;
  bool m_oneALine;
  bool m_read = false;  ///< the whole file, where it is one case
  std::size_t m_line = 0;
};

/// By its name: `.jsonl`, in whatever case.
[[nodiscard]] bool holdsOneCaseALine(const std::filesystem::path& file);

/// @throws core::Error{FileUnreadable} without detail: the caller knows how the user called the file.
[[nodiscard]] std::ifstream openCaseFile(const std::filesystem::path& file);

}  // namespace guapai::exchange
