#include "cli/columns.h"

#include "core/displaywidth.h"

namespace guapai::cli {

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = core::displayWidth(text);
  return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string inColumns(std::span<const std::size_t> widths, const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += i < widths.size() ? padded(cells[i], widths[i]) : cells[i];
  return line;
}

}  // namespace guapai::cli
