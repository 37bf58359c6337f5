#include "transfer/entryform.h"

#include <algorithm>
#include <numeric>

#include "core/text.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using forms::Piece;
using workbooks::InputPlace;
using workbooks::InputSheet;
using workbooks::Words;

constexpr int kFirstRow = 2;          ///< title and note stand above
constexpr int kCharacterWidth = 185;  ///< of half width, in 1/100 mm

/// One line of a cell of the form: words, words and a blank, or a blank.
struct Line {
  std::string words;
  const core::Field* field = nullptr;  ///< null: only words
};

/// Reads what a cell of the form asks for.
class LineReader {
public:
  explicit LineReader(const terms::Definitions& definitions) : m_definitions(definitions) {}

  [[nodiscard]] std::vector<Line> read(const forms::Cell& cell) {
    for (const forms::Paragraph& paragraph : cell.paragraphs) read(paragraph, true);
    // What is signed and sealed is so on paper; only the dates there are answers.
    for (const forms::Paragraph& paragraph : cell.signature) read(paragraph, false);
    return joined();
  }

private:
  void read(const forms::Paragraph& paragraph, bool keepsWords) {
    std::string words;
    bool hasAnswer = false;
    for (const Piece& piece : paragraph.pieces) {
      if (piece.kind == Piece::Kind::Text) words += piece.text;
      if (!piece.field) continue;
      hasAnswer = true;
      const core::Field& field = m_definitions.catalogue()[*piece.field];
      const bool isAnotherBox = piece.kind == Piece::Kind::Tick && m_last == &field;
      m_last = &field;
      if (!isAnotherBox) add(std::string(core::trimmed(std::exchange(words, {}))), field, keepsWords);
      words.clear();
    }
    if (!hasAnswer && keepsWords && !core::isBlank(words)) m_lines.push_back({words});
  }

  void add(const std::string& words, const core::Field& field, bool keepsWords) {
    if (!isAsked(field)) {
      if (keepsWords) m_lines.push_back({m_definitions.messages().sentence("entry.district")});
    } else if (field.type == core::FieldType::List || field.type == core::FieldType::CodeSet) {
      m_lines.push_back({m_definitions.messages().sentence("entry.see", {{"sheet", field.label}})});
    } else {
      m_lines.push_back({words, &field});
    }
  }

  /// Words that are broken into lines on the paper stand in one cell.
  [[nodiscard]] std::vector<Line> joined() const {
    const bool isWords = std::ranges::all_of(m_lines, [](const Line& line) { return line.field == nullptr; });
    if (!isWords || m_lines.size() < 2) return m_lines;
    std::string words;
    for (const Line& line : m_lines) words += (words.empty() ? "" : "\n") + line.words;
    return {{words}};
  }

  const terms::Definitions& m_definitions;
  std::vector<Line> m_lines;
  const core::Field* m_last = nullptr;
};

/// Lays out one form.
class FormSheet {
public:
  FormSheet(const terms::Definitions& definitions, const forms::FormDefinition& form)
      : m_definitions(definitions), m_form(form) {}

  [[nodiscard]] InputSheet make() {
    m_sheet.name = m_form.annex;
    m_sheet.headRows = kFirstRow;
    for (const forms::Length width : m_form.columns) m_sheet.widths.push_back(width / kCharacterWidth);
    const int columns = static_cast<int>(m_form.columns.size());
    m_sheet.places.push_back({.row = 0, .columns = columns, .content = Words{m_form.title, Words::Look::Title}});
    m_sheet.places.push_back(
        {.row = 1,
         .columns = columns,
         .content = Words{m_definitions.messages().sentence("entry.about.cells"), Words::Look::Note}});
    countRows();
    for (std::size_t row = 0; row < m_form.rows.size(); ++row) {
      if (m_form.rows[row].list) {
        addList(row);
      } else {
        for (const forms::Cell& cell : m_form.rows[row].cells) addCell(row, cell);
      }
    }
    return std::move(m_sheet);
  }

private:
  /// How many rows each row of the form takes, and where it begins.
  void countRows() {
    int next = kFirstRow;
    for (const forms::FormRow& row : m_form.rows) {
      std::size_t most = 1;
      for (const forms::Cell& cell : row.cells)
        if (!row.list && cell.rowSpan == 1) most = std::max(most, LineReader(m_definitions).read(cell).size());
      m_begins.push_back(next);
      next += static_cast<int>(most);
    }
    m_begins.push_back(next);
  }

  void addList(std::size_t row) {
    const core::Field& list = m_definitions.catalogue()[*m_form.rows[row].list];
    int first = static_cast<int>(m_form.columns.size());
    for (const forms::Cell& cell : m_form.rows[row].cells) first = std::min(first, cell.column);
    const std::string words = m_definitions.messages().sentence("entry.see", {{"sheet", list.label}});
    m_sheet.places.push_back({.row = m_begins[row],
                              .column = first,
                              .columns = static_cast<int>(m_form.columns.size()) - first,
                              .content = Words{words}});
  }

  void addCell(std::size_t row, const forms::Cell& cell) {
    const std::vector<Line> lines = LineReader(m_definitions).read(cell);
    const int first = m_begins[row];
    const int rows = m_begins[row + static_cast<std::size_t>(cell.rowSpan)] - first;
    if (lines.size() < 2) {
      const Line line = lines.empty() ? Line{} : lines.front();
      addLine(line, {.row = first, .column = cell.column, .rows = rows, .columns = cell.columnSpan});
      return;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const int at = static_cast<int>(i);
      // The last line takes what the cell has left beside a higher one.
      const int height = i + 1 == lines.size() ? rows - at : 1;
      addLine(lines[i], {.row = first + at, .column = cell.column, .rows = height, .columns = cell.columnSpan}, true);
    }
  }

  /// @param isOfSeveral  the blank has a label even where it has no words of its own.
  void addLine(const Line& line, InputPlace place, bool isOfSeveral = false) {
    if (line.field == nullptr) {
      place.content = Words{line.words};
      m_sheet.places.push_back(place);
      return;
    }
    const bool hasLabel = isOfSeveral || !line.words.empty();
    if (hasLabel && place.columns > 1) {
      InputPlace label = place;
      label.columns = labelColumns(place);
      label.content = Words{entryLabel(line.words, *line.field)};
      place.column += label.columns;
      place.columns -= label.columns;
      m_sheet.places.push_back(label);
    }
    place.content = entryInput(m_definitions, *line.field);
    m_sheet.places.push_back(place);
  }

  /// How many of the columns the words take: more than half of the width, and not all.
  [[nodiscard]] int labelColumns(const InputPlace& place) const {
    const auto begin = m_sheet.widths.begin() + place.column;
    const int all = std::accumulate(begin, begin + place.columns, 0);
    int columns = 0;
    for (int width = 0; columns < place.columns - 1 && 2 * width < all; ++columns) width += *(begin + columns);
    return columns;
  }

  const terms::Definitions& m_definitions;
  const forms::FormDefinition& m_form;
  InputSheet m_sheet;
  std::vector<int> m_begins;
};

template <typename Visit>
void visitPieces(const forms::FormDefinition& form, const Visit& visit) {
  for (const forms::FormRow& row : form.rows)
    for (const forms::Cell& cell : row.cells)
      for (const auto* const paragraphs : {&cell.paragraphs, &cell.signature})
        for (const forms::Paragraph& paragraph : *paragraphs)
          for (const Piece& piece : paragraph.pieces) visit(piece);
}

}  // namespace

InputSheet formSheet(const terms::Definitions& definitions, const forms::FormDefinition& form) {
  return FormSheet(definitions, form).make();
}

std::vector<const Piece*> ticksOf(const forms::FormDefinition& form, core::FieldId field) {
  std::vector<const Piece*> ticks;
  visitPieces(form, [&](const Piece& piece) {
    if (piece.kind == Piece::Kind::Tick && piece.field == field) ticks.push_back(&piece);
  });
  return ticks;
}

}  // namespace guapai::transfer
