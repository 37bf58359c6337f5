#include "cli/casewalk.h"

#include <utility>

#include "cli/commandline.h"
#include "core/error.h"

namespace guapai::cli {
namespace {

constexpr std::string_view kStandardInput = "-";

}  // namespace

CaseWalk::CaseWalk(std::vector<std::string> files, bool oneALine, Console& console)
    : m_files(std::move(files)), m_oneALine(oneALine), m_console(&console) {}

std::optional<LocatedCase> CaseWalk::next() {
  while (m_current < m_files.size()) {
    const std::string name = m_files[m_current];
    try {
      if (!m_file) open();
      if (auto text = m_file->next()) return LocatedCase{name, std::move(*text), m_currentOneALine};
      m_file.reset();
      ++m_current;
    } catch (const core::Error& error) {
      m_file.reset();
      ++m_current;
      throw core::Error(error.code(), name);
    }
  }
  return std::nullopt;
}

void CaseWalk::open() {
  const std::string& name = m_files[m_current];
  const bool standardInput = name == kStandardInput;
  m_currentOneALine = m_oneALine || (!standardInput && exchange::holdsOneCaseALine(pathOf(name)));
  if (!standardInput) m_stream = exchange::openCaseFile(pathOf(name));
  m_file.emplace(standardInput ? m_console->in : m_stream, m_currentOneALine);
}

}  // namespace guapai::cli
