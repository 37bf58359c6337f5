#include "core/pastedcells.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "core/typedvalue.h"

namespace guapai::core {
namespace {

using core::List;
using core::Row;

class Pasting {
public:
  Pasting(const core::Answers& answers, const CellsTarget& target)
      : m_catalogue(answers.catalogue()), m_target(target), m_nextRow(answers.lastRow() + 1) {
    const List* const before = answers.list(target.list);
    m_list = before == nullptr ? List{.finished = false, .rows = {}} : *before;
    const auto first = std::ranges::find_if(m_list.rows, [&](const Row& row) { return row.id == target.row; });
    m_at = first != m_list.rows.end() ? static_cast<std::size_t>(first - m_list.rows.begin())
                                      : std::min(target.position, m_list.rows.size());
  }

  PastedCells paste(const core::Cells& cells) {
    for (std::size_t row = 0; row < cells.size(); ++row) {
      if (row < kMostPastedRows)
        pasteRow(cells[row]);
      else
        m_made.beyond += saying(cells[row], 0);
    }
    if (m_made.filled > 0) m_made.changes.push_back(core::SetList{.field = m_target.list, .list = std::move(m_list)});
    return std::move(m_made);
  }

private:
  /// Takes one pasted row into the row at m_at, or into a new row there. When the paste begins at an existing row, it
  /// continues through the rows below and then adds new ones. When it begins at a new row, it only adds new rows.
  void pasteRow(const std::vector<std::string>& cells) {
    const bool isThere = m_target.row && m_at < m_list.rows.size();
    Row row =
        isThere ? m_list.rows[m_at]
                : Row{.id = {m_nextRow}, .cells = std::vector<core::Value>(m_catalogue[m_target.list].columns.size())};
    const std::size_t before = m_made.filled;
    const std::size_t refused = m_made.refused.size();
    const std::size_t fitting = std::min(cells.size(), m_target.columns.size());
    for (std::size_t i = 0; i < fitting; ++i)
      if (!core::isBlank(cells[i])) pasteCell(row, m_catalogue[m_target.columns[i]], cells[i]);
    m_made.beyond += saying(cells, fitting);
    if (!isThere && m_made.filled == before) {
      for (std::size_t i = refused; i < m_made.refused.size(); ++i) m_made.refused[i].row.reset();
      return;
    }
    if (isThere) {
      m_list.rows[m_at] = std::move(row);
    } else {
      m_list.rows.insert(m_list.rows.begin() + static_cast<std::ptrdiff_t>(m_at), std::move(row));
      ++m_nextRow;
    }
    ++m_at;
  }

  void pasteCell(Row& row, const core::Field& column, const std::string& text) {
    auto parsed = column.type == core::FieldType::File ? core::Parsed<core::Value>(core::ValueFault::WrongType)
                                                       : core::parseTyped(column, text);
    if (const auto* fault = std::get_if<core::ValueFault>(&parsed)) {
      m_made.refused.push_back({.row = row.id, .column = column.id, .fault = *fault, .text = text});
      return;
    }
    row.cells[column.column] = std::get<core::Value>(std::move(parsed));
    ++m_made.filled;
  }

  [[nodiscard]] static std::size_t saying(const std::vector<std::string>& cells, std::size_t from) {
    return static_cast<std::size_t>(std::count_if(cells.begin() + static_cast<std::ptrdiff_t>(from), cells.end(),
                                                  [](const std::string& cell) { return !core::isBlank(cell); }));
  }

  const core::FieldCatalogue& m_catalogue;
  const CellsTarget& m_target;
  List m_list;
  std::int64_t m_nextRow;
  std::size_t m_at = 0;
  PastedCells m_made;
};

}  // namespace

PastedCells pastedCells(const core::Answers& answers, const CellsTarget& target, const core::Cells& cells) {
  return Pasting(answers, target).paste(cells);
}

}  // namespace guapai::core
