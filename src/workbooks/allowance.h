#pragma once

#include <cstddef>

#include "workbooks/filledreading.h"

namespace guapai::workbooks {

/// How much may still be kept of one file. A small file can say one long text for many cells.
class Allowance {
public:
  /// Takes room for equal cells of so many bytes each. @return false where there is not enough; then nothing is taken.
  [[nodiscard]] bool take(std::size_t cells, std::size_t bytesEach) {
    const bool isEnough = cells <= m_cells && (cells == 0 || bytesEach <= m_bytes / cells);
    if (!isEnough) return false;
    m_cells -= cells;
    m_bytes -= cells * bytesEach;
    return true;
  }

private:
  std::size_t m_cells = kMostCells;
  std::size_t m_bytes = kLongestUnpacked;
};

}  // namespace guapai::workbooks
