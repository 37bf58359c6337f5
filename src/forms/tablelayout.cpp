#include "forms/tablelayout.h"

#include <algorithm>
#include <utility>

namespace guapai::forms {
namespace {

/// Unfolds the rows of the definition into those of the table and lays out their cells.
class TableBuilder {
public:
  TableBuilder(const TableSource& source, Length x, Length em, const FormDefinition& form, const Filling& filling,
               const TextMeasure& measure)
      : m_source(source), m_form(form), m_filling(filling), m_measure(measure) {
    m_edges.push_back(x);
    for (const Length column : source.columns) m_edges.push_back(m_edges.back() + column);
    m_table.x = x;
    m_table.width = m_edges.back() - x;
    m_table.em = em;
  }

  LaidTable build() {
    for (const FormRow& row : m_source.rows) {
      m_begins.push_back(m_sources.size());
      for (RowSource& each : unfolded(row)) {
        m_sources.push_back(std::move(each));
        m_table.rowHeights.push_back(row.minimumHeight);
      }
    }
    m_begins.push_back(m_sources.size());
    for (std::size_t r = 0; r < m_source.rows.size(); ++r) {
      for (std::size_t at = m_begins[r]; at < m_begins[r + 1]; ++at) addCells(r, at);
    }
    for (TableCell& cell : m_table.cells) growSignature(cell);
    for (const TableCell& cell : m_table.cells) {
      if (!cell.spansRows()) growRow(cell);
    }
    for (const TableCell& cell : m_table.cells) {
      if (cell.spansRows()) growRow(cell);
    }
    tieRows();
    return std::move(m_table);
  }

private:
  [[nodiscard]] std::vector<RowSource> unfolded(const FormRow& row) const {
    std::vector<RowSource> rows;
    if (row.list) {
      const core::List* list = m_filling.content().answers.list(*row.list);
      const auto printed = static_cast<std::size_t>(row.printedRows);
      const std::size_t known = list == nullptr ? 0 : list->rows.size();
      const bool continued = m_form.sheetOf(*row.list) != nullptr && printed > 0;
      const std::size_t end = continued ? printed : std::max(known, printed);
      for (std::size_t i = m_source.listStart; i < end; ++i)
        rows.push_back({i < known ? &list->rows[i] : nullptr, "", i + 1});
    } else if (!row.repeat.empty()) {
      const auto ids = m_filling.content().repeats.find(row.repeat);
      if (ids == m_filling.content().repeats.end()) return rows;
      for (const std::string& id : ids->second) rows.push_back({nullptr, id, rows.size() + 1});
    } else {
      rows.emplace_back();
    }
    return rows;
  }

  /// @param row  index of a row of the definition.
  /// @param at   index of a row of the table that it stands for.
  void addCells(std::size_t row, std::size_t at) {
    for (const Cell& cell : m_source.rows[row].cells) {
      // A cell beside a list's pattern spans all rows that the pattern stands for.
      const std::size_t end = cell.rowSpan == 1 ? at + 1 : m_begins[row + static_cast<std::size_t>(cell.rowSpan)];
      const auto left = static_cast<std::size_t>(cell.column);
      const Length x = m_edges[left];
      const Length width = m_edges[left + static_cast<std::size_t>(cell.columnSpan)] - x;
      const CellSetting setting{m_filling, m_measure, m_table.em, width - 2 * kCellPadding, cell.align, cell.font};
      const RowSource& source = m_sources[at];
      m_table.cells.push_back({x, width, at, end, layOut(cell.paragraphs, source, setting),
                               layOut(cell.signature, source, setting), cell.signatureHeight, cell.framed});
    }
  }

  void growSignature(TableCell& cell) const {
    if (cell.signature.empty()) return;
    const Length lines = heightOf(cell.signature, 0, cell.signature.size(), m_table.em) + kSignatureFoot;
    cell.signatureHeight = std::max(cell.signatureHeight, lines);
  }

  /// Makes the last row of the cell higher where the cell's rows together are too low for its text.
  void growRow(const TableCell& cell) {
    Length above = 0;
    for (std::size_t row = cell.firstRow; row + 1 < cell.endRow; ++row) above += m_table.rowHeights[row];
    Length& height = m_table.rowHeights[cell.endRow - 1];
    height = std::max(height, cell.heightWith(m_table.em) - above);
  }

  void tieRows() {
    std::vector<bool> tied(m_sources.size(), false);  // for each row, whether a cell ties it to the row below
    for (const TableCell& cell : m_table.cells) {
      for (std::size_t row = cell.firstRow; row + 1 < cell.endRow; ++row) tied[row] = true;
    }
    m_table.groupEnds.resize(m_sources.size());
    for (std::size_t row = m_sources.size(); row-- > 0;)
      m_table.groupEnds[row] = tied[row] ? m_table.groupEnds[row + 1] : row + 1;
  }

  const TableSource& m_source;
  const FormDefinition& m_form;
  const Filling& m_filling;
  const TextMeasure& m_measure;
  std::vector<Length> m_edges;
  std::vector<std::size_t> m_begins;  // for each row of the definition, the first row of the table it stands for
  std::vector<RowSource> m_sources;   // for each row of the table, what fills it
  LaidTable m_table;
};

}  // namespace

Length heightOf(const std::vector<LaidLine>& lines, std::size_t from, std::size_t to, Length em) {
  Length height = 0;
  for (std::size_t i = from; i < to; ++i) height += lines[i].above + linePitch(em);
  return height;
}

Length TableCell::heightWith(Length em) const {
  return heightOf(lines, 0, lines.size(), em) + signatureHeight + 2 * kCellPadding;
}

LaidTable layOutTable(const TableSource& source, Length x, Length em, const FormDefinition& form,
                      const Filling& filling, const TextMeasure& measure) {
  return TableBuilder(source, x, em, form, filling, measure).build();
}

}  // namespace guapai::forms
