#include "forms/celllayout.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "forms/linebreaks.h"
#include "forms/printable.h"

namespace guapai::forms {
namespace {

/// A part of a paragraph that is never broken unless it is longer than a line.
struct Unit {
  std::vector<LaidRun> runs;  ///< a run without text is white paper
  Length width = 0;
  Length tail = 0;           ///< width of the white paper at the end, which may stand beyond the end of the line
  bool breakBefore = false;  ///< a line may end before the unit
  bool lineBefore = false;   ///< a line must end before the unit
};

/// Turns the pieces of a paragraph into units and fills the blanks among them.
class Flow {
public:
  Flow(const RowSource& source, const CellSetting& setting) : m_source(source), m_setting(setting) {}

  void append(const Piece& piece) {
    switch (piece.kind) {
      case Piece::Kind::Text:
        return appendText(piece.text);
      case Piece::Kind::Gap:
        return appendGap(piece.width);
      case Piece::Kind::Blank:
        return appendBlank(piece);
      case Piece::Kind::Date:
        return appendDate(piece);
      case Piece::Kind::Tick:
        return piece.tickStyle == Piece::TickStyle::Box ? appendBox(piece) : appendParentheses(piece);
    }
  }

  [[nodiscard]] std::vector<Unit> take() { return std::move(m_units); }

private:
  [[nodiscard]] LaidRun run(std::string_view text, FontRole font,
                            std::optional<core::FieldId> field = std::nullopt) const {
    return {std::string(text), font, 0, m_setting.measure.width(text, font, m_setting.em), field, m_ruled};
  }

  void add(std::vector<LaidRun> runs, bool breakBefore) {
    Unit unit;
    unit.runs = std::move(runs);
    unit.breakBefore = breakBefore && !m_units.empty();
    unit.lineBefore = std::exchange(m_newLine, false);
    for (const LaidRun& each : unit.runs) unit.width += each.width;
    const LaidRun& last = unit.runs.back();
    if (last.text.empty() && !last.ruled) {
      unit.tail = last.width;
    } else if (last.text.ends_with(' ')) {
      const std::string spaces(last.text.size() - (last.text.find_last_not_of(' ') + 1), ' ');
      unit.tail = m_setting.measure.width(spaces, last.font, m_setting.em);
    }
    m_units.push_back(std::move(unit));
  }

  void appendLine(std::string_view line) {
    bool breakBefore = !m_glued && mayBreakBetween(m_last, line);
    for (const std::string_view part : unbreakableParts(line)) {
      add({run(part, m_setting.font, m_field)}, breakBefore);
      m_last = part;
      m_glued = false;
      breakBefore = true;
    }
  }

  void appendText(const std::string& text) {
    const std::string plain = printable(text);
    std::string_view rest = plain;
    for (;;) {
      const auto end = rest.find('\n');
      appendLine(rest.substr(0, end));
      if (end == std::string_view::npos) return;
      rest.remove_prefix(end + 1);
      // Two line breaks in a row leave an empty line, which needs a run of its own.
      if (m_newLine) add({LaidRun()}, false);
      m_newLine = true;
    }
  }

  void appendGap(Length width, bool ruled = false) {
    add({LaidRun{"", m_setting.font, 0, width, std::nullopt, ruled}}, false);
    m_glued = true;
  }

  void appendAnswer(const std::string& text, const Piece& piece) {
    m_field = piece.field;
    m_ruled = piece.ruled;
    appendText(text);
    m_field.reset();
    m_ruled = false;
  }

  /// Appends white paper with the figures of a date in its middle. It is as wide with figures as without, so that 套打
  /// finds the printed 年 月 日 where they were.
  void appendGapWith(const std::string& figures, Length gap, const Piece& piece) {
    if (figures.empty()) return appendGap(gap);
    LaidRun middle = run(figures, m_setting.font, piece.field);
    const Length before = std::max((gap - middle.width) / 2, Length{0});
    const Length behind = std::max(gap - middle.width - before, Length{0});
    add({LaidRun{"", m_setting.font, 0, before}, std::move(middle), LaidRun{"", m_setting.font, 0, behind}}, false);
    m_glued = true;
  }

  /// A blank that is filled is as wide as its answer. The unit behind it follows on the same line.
  void appendBlank(const Piece& piece) {
    const std::string text = m_setting.filling.text(piece, m_source);
    if (text.empty()) {
      if (piece.width > 0) appendGap(piece.width, piece.ruled);
      return;
    }
    appendAnswer(text, piece);
    m_glued = true;
  }

  void appendDate(const Piece& piece) {
    const std::string text = m_setting.filling.text(piece, m_source);
    if (!text.empty() && !m_setting.filling.isSpread(piece)) return appendAnswer(text, piece);
    const std::array<std::string, 3> figures = m_setting.filling.figures(piece, m_source);
    constexpr std::array kWords{"年", "月", "日"};
    // A figure is up to 0.6 of a Chinese character wide. So a year of four figures fits three squares, month and day
    // two.
    constexpr std::array<Length, 3> kSquares{3, 2, 2};
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      appendGapWith(figures[i], kSquares[i] * m_setting.em, piece);
      appendText(kWords[i]);
      m_glued = true;
    }
  }

  /// Appends a tick such as `内科□`. A little white paper behind the box separates it from the next caption.
  void appendBox(const Piece& piece) {
    const bool set = m_setting.filling.isSet(piece, m_source);
    add({run(piece.text, m_setting.font), run(set ? "☑" : "□", FontRole::Mark),
         LaidRun{"", m_setting.font, 0, m_setting.em / 3}},
        true);
    m_last = "□";
    m_glued = false;
  }

  /// Appends a tick such as `（   ）达标`. It has the same width whether it is set or not.
  void appendParentheses(const Piece& piece) {
    LaidRun mark = run(m_setting.filling.isSet(piece, m_source) ? "√" : "", FontRole::Mark);
    const LaidRun white{"", m_setting.font, 0, (m_setting.em * 3 / 2 - mark.width) / 2};
    add({run("（", m_setting.font), white, std::move(mark), white, run("）" + piece.text, m_setting.font)}, true);
    m_last = "）";
    m_glued = false;
  }

  const RowSource& m_source;
  const CellSetting& m_setting;
  std::vector<Unit> m_units;
  std::optional<core::FieldId> m_field;  // the field whose answer is being appended
  bool m_ruled = false;                  // whether that answer has a line under it
  std::string m_last;                    // the text before the next piece
  bool m_glued = false;                  // the next unit may not begin a line
  bool m_newLine = false;                // the next unit must begin a line
};

/// Fills the lines of one paragraph with its units.
class Lines {
public:
  Lines(const CellSetting& setting, const Paragraph& paragraph)
      : m_setting(setting),
        m_indent(paragraph.indent),
        m_firstIndent(paragraph.firstIndent),
        m_width(setting.width - paragraph.indent),
        m_limit(m_width),
        m_align(paragraph.align.value_or(setting.align)) {}

  void append(const std::vector<Unit>& units) {
    fill(units);
    if (!endsLonely(units)) return;
    m_align == Align::Center ? balance(units) : bringDown(units);
  }

  [[nodiscard]] std::vector<LaidLine> take() { return std::move(m_lines); }

private:
  void beginAnew() {
    m_start = m_firstIndent;
    m_x = m_start;
  }

  static std::size_t endOfGroup(const std::vector<Unit>& units, std::size_t from) {
    std::size_t to = from + 1;
    while (to < units.size() && !units[to].breakBefore && !units[to].lineBefore) ++to;
    return to;
  }

  /// @param early  index of a unit before which a line ends although there is room; absent: there is none.
  void fill(const std::vector<Unit>& units, std::optional<std::size_t> early = std::nullopt) {
    m_lines.clear();
    m_begins.assign(1, 0);
    beginAnew();
    for (std::size_t from = 0; from < units.size();) {
      const std::size_t to = endOfGroup(units, from);
      Length width = 0;
      for (std::size_t i = from; i < to; ++i) width += units[i].width;
      width -= units[to - 1].tail;
      if (units[from].lineBefore) {
        finishLine();
        beginAnew();
        m_begins.push_back(from);
      }
      if (m_x > m_start && (m_x + width > m_limit || from == early)) {
        finishLine();
        m_begins.push_back(from);
      }
      const bool tooLong = width > m_limit;
      for (; from < to; ++from) tooLong ? addInPieces(units[from]) : add(units[from]);
    }
    finishLine();
  }

  /// Whether the last line is left with a single character. The answer is no for a text that had to be broken within a
  /// word, and where the last line begins with a line break of the answer.
  [[nodiscard]] bool endsLonely(const std::vector<Unit>& units) const {
    const std::size_t last = m_begins.back();
    if (m_begins.size() < 2 || isBrokenWithin() || units[last].lineBefore) return false;
    std::string text;
    for (std::size_t i = last; i < units.size(); ++i) {
      for (const LaidRun& run : units[i].runs) {
        if (run.text.empty()) return false;
        text += run.text;
      }
    }
    return isLoneCharacter(text);
  }

  [[nodiscard]] bool isBrokenWithin() const { return m_lines.size() != m_begins.size(); }

  /// Makes the lines as equal in width as they can be without adding a line.
  void balance(const std::vector<Unit>& units) {
    const std::size_t count = m_lines.size();
    const Length step = std::max(m_setting.em / 4, Length{1});
    while (m_lines.size() == count && !isBrokenWithin() && m_limit > step) {
      m_limit -= step;
      fill(units);
    }
    m_limit += step;
    fill(units);
  }

  /// Takes one more character or a short word from the line above, where at least two stay there.
  void bringDown(const std::vector<Unit>& units) {
    const std::size_t count = m_lines.size();
    std::vector<std::size_t> above;
    for (std::size_t at = m_begins[count - 2]; at < m_begins.back(); at = endOfGroup(units, at)) above.push_back(at);
    Length width = 0;
    for (std::size_t i = above.back(); i < m_begins.back(); ++i) width += units[i].width;
    if (above.size() < 3 || width > m_limit / 4) return;
    fill(units, above.back());
    if (m_lines.size() != count) fill(units);
  }

  void add(const Unit& unit) {
    for (const LaidRun& run : unit.runs) addRun(run);
    m_tail = unit.tail;
  }

  void addRun(LaidRun run) {
    const bool joins = !m_line.runs.empty() && m_line.runs.back().font == run.font && !run.text.empty() &&
                       m_line.runs.back().field == run.field && m_line.runs.back().ruled == run.ruled &&
                       m_line.runs.back().x + m_line.runs.back().width == m_x;
    run.x = m_x;
    m_x += run.width;
    m_tail = 0;
    if (run.text.empty() && !run.ruled) return;
    if (joins) {
      m_line.runs.back().text += run.text;
      m_line.runs.back().width += run.width;
    } else {
      m_line.runs.push_back(std::move(run));
    }
  }

  /// Breaks a unit that is longer than a line: behind a sign where it has one, else between any two characters. So even
  /// a number longer than the line loses nothing.
  void addInPieces(const Unit& unit) {
    for (const LaidRun& run : unit.runs) {
      if (run.text.empty())
        addRun({"", run.font, 0, std::clamp(run.width, Length{0}, std::max(m_width - m_x, Length{0})), run.field,
                run.ruled});
      for (const std::string_view part : wordParts(run.text)) {
        const Length whole = m_setting.measure.width(part, run.font, m_setting.em);
        if (m_x > m_start && m_x + whole > m_width && whole <= m_width) finishLine();
        addCharacters(part, run);
      }
    }
  }

  void addCharacters(std::string_view part, const LaidRun& run) {
    for (const std::string_view character : characters(part)) {
      const Length width = m_setting.measure.width(character, run.font, m_setting.em);
      if (m_x > m_start && m_x + width > m_width) finishLine();
      addRun({std::string(character), run.font, 0, width, run.field, run.ruled});
    }
  }

  void finishLine() {
    const Length free = std::max(m_width - (m_x - m_tail), Length{0});
    const Length shift = m_indent + (m_align == Align::Left ? 0 : m_align == Align::Center ? free / 2 : free);
    for (LaidRun& run : m_line.runs) run.x += shift;
    m_lines.push_back(std::exchange(m_line, {}));
    m_start = 0;
    m_x = 0;
    m_tail = 0;
  }

  const CellSetting& m_setting;
  Length m_indent;
  Length m_firstIndent;
  Length m_width;
  Length m_limit;  // how far lines are filled; less than m_width while `balance` tries narrower lines
  Align m_align;
  std::vector<LaidLine> m_lines;
  std::vector<std::size_t> m_begins;  // the first unit of each line, except of lines that continue a broken unit
  LaidLine m_line;
  Length m_start = 0;  // where the current line begins
  Length m_x = 0;      // where its next run will stand
  Length m_tail = 0;   // white paper at its end that does not count for alignment
};

}  // namespace

std::vector<LaidLine> layOut(const std::vector<Paragraph>& paragraphs, const RowSource& source,
                             const CellSetting& setting) {
  std::vector<LaidLine> lines;
  for (const Paragraph& paragraph : paragraphs) {
    Flow flow(source, setting);
    for (const Piece& piece : paragraph.pieces) flow.append(piece);
    Lines laid(setting, paragraph);
    laid.append(flow.take());
    std::vector<LaidLine> own = laid.take();
    own.front().above = paragraph.above;
    lines.insert(lines.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return lines;
}

}  // namespace guapai::forms
