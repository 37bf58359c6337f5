#include "core/cells.h"

#include <algorithm>

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {
namespace {

/// A cell that stands in quotation marks, and the position behind its closing mark. `end` is npos when no such cell
/// begins there.
struct QuotedCell {
  std::u32string text;
  std::size_t end = std::u32string_view::npos;
};

/// @pre a character stands there.
QuotedCell quotedAt(std::u32string_view all, std::size_t at) {
  QuotedCell cell;
  if (all[at] != U'"') return cell;
  for (std::size_t i = at + 1; i < all.size(); ++i) {
    if (all[i] != U'"') {
      cell.text += all[i];
    } else if (i + 1 < all.size() && all[i + 1] == U'"') {
      cell.text += all[i++];
    } else {
      if (i + 1 == all.size() || isLineBreak(all[i + 1])) cell.end = i + 1;
      return cell;
    }
  }
  return cell;
}

/// Whether the cell would need no quotation marks. Then a person wrote them around the words, and they stay: a
/// spreadsheet quotes a cell only when it must.
bool isPlainQuotation(const std::u32string& cell) {
  return std::ranges::none_of(cell, [](char32_t c) { return isLineBreak(c) || c == U'"'; });
}

bool isBlankRow(const std::vector<std::string>& row) {
  return std::ranges::all_of(row, [](const std::string& cell) { return isBlank(cell); });
}

}  // namespace

Cells cellsOf(std::string_view clipboard) {
  const std::u32string all = codePoints(clipboard);
  Cells rows(1);
  std::u32string cell;
  const auto endCell = [&] {
    rows.back().push_back(utf8(cell));
    cell.clear();
  };
  bool begins = true;
  for (std::size_t at = 0; at < all.size();) {
    const QuotedCell quoted = begins ? quotedAt(all, at) : QuotedCell();
    begins = false;
    if (quoted.end != std::u32string_view::npos && !isPlainQuotation(quoted.text)) {
      cell = quoted.text;
      at = quoted.end;
      continue;
    }
    const char32_t c = all[at++];
    if (!isLineBreak(c)) {
      cell += c;
      continue;
    }
    if (c == U'\r' && at < all.size() && all[at] == U'\n') ++at;
    endCell();
    if (c != U'\t') rows.emplace_back();
    begins = true;
  }
  endCell();
  while (rows.size() > 1 && isBlankRow(rows.back())) rows.pop_back();
  while (rows.size() > 1 && isBlankRow(rows.front())) rows.erase(rows.begin());
  return rows;
}

}  // namespace guapai::core
