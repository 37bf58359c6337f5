#include "editors/pastedline.h"

#include "core/text.h"

namespace guapai::ui {

PastedLine::PastedLine(const core::Cells& cells) {
  std::string first;
  int more = -1;
  for (const auto& row : cells)
    for (const std::string& cell : row)
      if (!core::isBlank(cell) && ++more == 0) first = cell;
  const std::string line = core::oneLine(first);
  m_text = QString::fromStdString(line);
  if (more > 0)
    m_leftOver =
        tr("%n more cell(s) of what was pasted have no place in this blank and were not taken.", nullptr, more);
  else if (line != first)
    m_leftOver = tr("This blank has one line: line ends and tabs of what was pasted became spaces.");
}

}  // namespace guapai::ui
