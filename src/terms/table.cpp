#include "terms/table.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"

namespace guapai::terms {
namespace {

std::string cellText(std::string text) {
  constexpr std::string_view kBreaks = "\t\r\n";
  constexpr std::string_view kFormula = "=+-@";
  std::ranges::replace_if(
      text, [&](char c) { return kBreaks.find(c) != std::string_view::npos; }, ' ');
  const bool isFormula = !text.empty() && kFormula.find(text.front()) != std::string_view::npos;
  return isFormula ? "'" + text : text;
}

}  // namespace

std::string tabSeparated(const Table& table) {
  const auto line = [](std::vector<std::string> cells) {
    std::ranges::transform(cells, cells.begin(), cellText);
    return core::joined(cells, "\t") + "\n";
  };
  std::string text = line(table.head);
  for (const auto& row : table.rows) text += line(row);
  return text;
}

}  // namespace guapai::terms
