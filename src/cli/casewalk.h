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
  std::string file;  ///< as the user called it
  exchange::CaseText text;
  bool oneALine = false;

  /// For a complaint: the case's line in a `.jsonl` file, 0 where each problem has its own.
  [[nodiscard]] std::size_t complaintLine() const { return oneALine ? text.line : 0; }
};

/// All cases of all files, one after the other; only one is in memory at a time. `-` is standard input.
class CaseWalk {
public:
  /// @param oneALine  whatever the files are called.
  CaseWalk(std::vector<std::string> files, bool oneALine, Console& console);

  /// @throws core::Error naming a file that cannot be read, as exchange::openCaseFile and exchange::CaseFile; the next
  /// call goes on with the one behind it.
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
