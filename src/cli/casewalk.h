#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "exchange/casefile.h"

namespace guapai::cli {

/// One case of the files on the command line.
struct LocatedCase {
  std::string file;  ///< the file's name as the user wrote it
  exchange::CaseText text;
  bool oneALine = false;  ///< the file has one case a line

  /// The line to name in a complaint: the case's line where the file has one case a line; otherwise 0, since each
  /// problem has a line of its own.
  [[nodiscard]] std::size_t complaintLine() const { return oneALine ? text.line : 0; }
};

/// Reads all cases of all files, one after the other; only one is in memory at a time.
class CaseWalk {
public:
  /// @param files  names as the user wrote them; `-` is standard input.
  /// @param oneALine  true: every file has one case a line, whatever it is called; false: only those named `.jsonl`.
  /// @param console  must outlive this.
  CaseWalk(std::vector<std::string> files, bool oneALine, Console& console);

  /// @return the next case; nothing behind the last.
  /// @throws core::Error naming a file that cannot be read, as exchange::openCaseFile and exchange::CaseFile. The next
  /// call goes on with the file after it.
  [[nodiscard]] std::optional<LocatedCase> next();

private:
  void open();

  std::vector<std::string> m_files;
  bool m_oneALine;
  Console* m_console;
  std::size_t m_current = 0;
  bool m_currentOneALine = false;
  std::ifstream m_stream;
  std::optional<exchange::CaseFile> m_file;
};

}  // namespace guapai::cli
