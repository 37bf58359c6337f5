#include "cli/complaint.h"

#include "core/visibletext.h"

namespace guapai::cli {

std::string placeOf(std::string_view file, std::size_t line, const core::Problem& problem) {
  const auto own = problem.arguments.find("line");
  const std::string shown = line != 0 ? std::to_string(line) : own != problem.arguments.end() ? own->second : "1";
  // An error always has the part for the pointer, even if empty, so that programs can take the line apart. A warning
  // about the whole case has no such part.
  const bool hasPointer = !problem.path.empty() || problem.severity == core::Severity::Error;
  return core::visibleLine(file) + ":" + shown + (hasPointer ? ": " + core::visibleLine(problem.path) : "");
}

std::string complaint(const core::Messages& messages, std::string_view file, std::size_t line,
                      const core::Problem& problem) {
  return placeOf(file, line, problem) + ": " + core::visibleLine(messages.sentence(problem)) + "\n";
}

std::string refusal(const core::Messages& messages, const core::Error& error) {
  const bool standardInput = error.detail() == "-";
  return messages.sentence(standardInput ? core::Error(error.code(), messages.sentence("word.standard_input")) : error);
}

}  // namespace guapai::cli
