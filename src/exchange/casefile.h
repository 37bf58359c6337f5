#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace guapai::exchange {

/// The greatest length of the text of one case, in bytes. A longer text is no case file.
inline constexpr std::size_t kLongestCase = 16 << 20;
/// The most bytes of case texts that are held in memory together.
inline constexpr std::size_t kMostCaseText = 256 << 20;

/// The text of one case.
struct CaseText {
  std::string text;
  std::size_t line = 1;  ///< the line of the file in which the text begins, from 1
};

/// Splits a file into its cases. A `.json` file is one case; a `.jsonl` file has one case a line, and its blank lines
/// are skipped. Only one case is in memory at a time.
class CaseFile {
public:
  /// @param stream  must outlive this object.
  /// @param oneALine  true for the format of `.jsonl`.
  CaseFile(std::istream& stream, bool oneALine) : m_stream(&stream), m_oneALine(oneALine) {}

  /// The next case, or nothing behind the last one.
  /// @throws core::Error without detail: ReadFailed; FileTooLarge for a case longer than kLongestCase.
  [[nodiscard]] std::optional<CaseText> next();

private:
  std::optional<CaseText> nextLine();
  bool readLine(std::string& line);

  std::istream* m_stream;
  bool m_oneALine;
  bool m_read = false;  ///< the whole file has been read; used when the file is one case
  std::size_t m_line = 0;
  std::string m_piece;  ///< a piece of a line, as the stream gives it
};

/// Whether the text is a PDF, or a PDF begins in it behind lines of other text, as a mail program or somebody's copying
/// puts there. A case that only speaks of PDF is none.
[[nodiscard]] bool holdsPdf(std::string_view text);

/// Whether the name of the file ends in `.jsonl`, in upper or lower case.
[[nodiscard]] bool holdsOneCaseALine(const std::filesystem::path& file);

/// Opens a case file for reading.
/// @throws core::Error{FileIsFolder, FileUnreadable} without detail: the caller knows by which name the user called the
/// file.
[[nodiscard]] std::ifstream openCaseFile(const std::filesystem::path& file);

}  // namespace guapai::exchange
