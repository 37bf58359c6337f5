#include "workbooks/filledreading.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "workbooks/allowance.h"
#include "workbooks/celltext.h"
#include "workbooks/filledparts.h"
#include "workbooks/numbershape.h"

namespace guapai::workbooks {
namespace {

constexpr int kRows = 1'048'576;
constexpr int kColumns = 16'384;

/// The texts that the cells of all sheets name by their numbers.
class Texts final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "si") texts.emplace_back();
    if (element.name == "rPh") ++m_readings;
  }
  void end(const std::string& name, const std::string& text) override {
    if (name == "rPh") --m_readings;  // how the text is pronounced
    if (name == "t" && m_readings == 0 && !texts.empty()) texts.back() += text;
  }

  std::vector<std::string> texts;

private:
  int m_readings = 0;
};

/// How the numbers of cells are shown, by the numbers that the cells have for it.
class Styles final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "cellXfs") m_isInCells = true;
    if (element.name == "numFmt") m_codes[element.number("numFmtId").value_or(0)] = element.attribute("formatCode");
    if (element.name == "xf" && m_isInCells) m_formats.push_back(formatOf(element.number("numFmtId").value_or(0)));
  }
  void end(const std::string& name, const std::string& /*text*/) override {
    if (name == "cellXfs") m_isInCells = false;
  }

  void show(FilledCell& cell, int style) const {
    const auto at = static_cast<std::size_t>(style);
    if (at >= m_formats.size()) return;
    cell.shownAs = m_formats[at].shownAs;
    cell.decimals = m_formats[at].decimals;
    cell.look = m_formats[at].look;
  }

private:
  struct Format {
    ShownAs shownAs = ShownAs::Number;
    int decimals = 0;
    NumberLook look;
  };

  /// The formats of a workbook stand before its cells' looks.
  [[nodiscard]] Format formatOf(int id) const {
    const auto found = m_codes.find(id);
    const std::string_view code = found == m_codes.end() ? std::string_view() : found->second;
    return {.shownAs = shownAs(id, code), .decimals = shownDecimals(id, code), .look = lookOfFormat(code)};
  }

  bool m_isInCells = false;
  std::map<int, std::string> m_codes;
  std::vector<Format> m_formats;
};

/// Where the parts of the workbook are, by the names that the workbook gives to them.
class Relations final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name != "Relationship") return;
    std::string target(element.attribute("Target"));
    target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    targets[std::string(element.attribute("Id"))] = target;
    if (element.attribute("Type").ends_with("/sharedStrings")) texts = target;
    if (element.attribute("Type").ends_with("/styles")) styles = target;
  }
  void end(const std::string& /*name*/, const std::string& /*text*/) override {}

  std::map<std::string, std::string> targets;
  std::string texts;
  std::string styles;
};

/// The list of the sheets, and the names of cells.
class Contents final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "workbookPr") {
      const std::string_view is = element.attribute("date1904");
      beginsIn1904 = is == "1" || is == "true";
    } else if (element.name == "sheet") {
      sheets.push_back({.name = std::string(element.attribute("name")),
                        .id = std::string(element.attribute("id")),
                        .isHidden = element.attribute("state").ends_with("idden")});  // hidden, veryHidden
    } else if (element.name == "definedName") {
      // A name that holds in one sheet only belongs to a copy of the sheet.
      m_name = element.attribute("localSheetId").empty() ? std::string(element.attribute("name")) : "";
    }
  }
  void end(const std::string& name, const std::string& text) override {
    if (name == "definedName" && !m_name.empty()) names[m_name] = text;
  }

  struct Sheet {
    std::string name;
    std::string id;  ///< what the relations call it
    bool isHidden = false;
  };

  bool beginsIn1904 = false;
  std::vector<Sheet> sheets;
  std::map<std::string, std::string> names;  ///< and what they stand for: 'A B'!$C$12:$C$200

private:
  std::string m_name;
};

class Cells final : public PartHandler {
public:
  Cells(const std::vector<std::string>& texts, const Styles& styles, Allowance& allowance)
      : m_texts(texts), m_styles(styles), m_allowance(allowance) {}

  void begin(const Element& element) override {
    if (element.name == "c") {
      m_place = placeOf(element.attribute("r"));
      isWhole = isWhole && m_place;
      m_type = element.attribute("t");
      m_style = element.number("s").value_or(0);
      m_cell = {};
      m_text.clear();
    } else if (element.name == "f") {
      m_cell.isFormula = true;
    } else if (element.name == "mergeCell") {
      merge(element.attribute("ref"));
    } else if (element.name == "rPh") {
      ++m_readings;
    }
  }

  void end(const std::string& name, const std::string& text) override {
    if (name == "rPh") --m_readings;
    if (name == "v" || (name == "t" && m_readings == 0)) m_text += text;
    if (name == "c" && m_place) finish();
  }

  FilledSheet sheet;
  bool isWhole = true;

private:
  /// @param range  C2:C4
  void merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    const auto first = placeOf(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : placeOf(range.substr(colon + 1));
    if (!first || !last || last->second < first->second) return;
    isWhole = isWhole && m_allowance.take(static_cast<std::size_t>(last->second - first->second) + 1, 0);
    if (isWhole) sheet.merge(*first, *last);
  }

  void finish() {
    if (m_text.empty() && !m_cell.isFormula) return;
    if (m_type == "s") {
      std::size_t number = 0;
      std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
      isWhole = isWhole && number < m_texts.size();
      m_cell.text = number < m_texts.size() ? unescapedText(m_texts[number]) : "";
    } else if (m_type.empty() || m_type == "n") {
      const auto digits = shownDigits(m_text);
      m_cell.isNumber = digits.has_value();
      m_cell.text = digits.value_or(m_text);
      m_styles.show(m_cell, m_style);
    } else if (m_type == "b") {
      m_cell.text = m_text == "1" ? "TRUE" : "FALSE";
    } else {
      m_cell.text = unescapedText(m_text);
    }
    if (m_cell.text.empty() && !m_cell.isFormula) return;
    isWhole = isWhole && m_allowance.take(1, m_cell.text.size());
    if (isWhole) sheet.cells[*m_place] = m_cell;
  }

  const std::vector<std::string>& m_texts;
  const Styles& m_styles;
  Allowance& m_allowance;
  std::optional<std::pair<int, int>> m_place;
  std::string m_type;
  int m_style = 0;
  FilledCell m_cell;
  std::string m_text;
  int m_readings = 0;
};

/// What a name stands for. Absent where that is no cell or column of cells of one of the sheets, or is gone.
std::optional<NamedCells> namedCells(std::string_view reference, const std::vector<FilledSheet>& sheets) {
  const std::size_t mark = reference.rfind('!');
  if (mark == std::string_view::npos) return std::nullopt;
  std::string sheet(reference.substr(0, mark));
  if (sheet.starts_with('$')) sheet.erase(0, 1);
  if (sheet.size() > 1 && sheet.starts_with('\'') && sheet.ends_with('\''))
    sheet = core::replaced(sheet.substr(1, sheet.size() - 2), "''", "'");
  const auto found = std::ranges::find(sheets, sheet, &FilledSheet::name);
  const std::string_view cells = reference.substr(mark + 1);
  const std::size_t colon = cells.find(':');
  const auto first = placeOf(cells.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : placeOf(cells.substr(colon + 1));
  if (found == sheets.end() || !first || !last) return std::nullopt;
  return NamedCells{.sheet = static_cast<std::size_t>(found - sheets.begin()),
                    .row = first->first,
                    .column = first->second,
                    .lastRow = last->first};
}

}  // namespace

void FilledSheet::merge(std::pair<int, int> from, std::pair<int, int> last) {
  for (int column = from.second; column <= last.second; ++column)
    merged[{column, from.first}] = {.lastRow = last.first, .first = from};
}

const MergedColumn* FilledSheet::mergedAt(int row, int column) const {
  const auto behind = merged.upper_bound({column, row});
  if (behind == merged.begin()) return nullptr;
  const auto& [place, together] = *std::prev(behind);
  return place.first == column && row <= together.lastRow ? &together : nullptr;
}

bool beginsAsWorkbook(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04");
}

std::optional<FilledBook> readFilled(std::string_view bytes) {
  if (bytes.size() > kLongestFilled || !beginsAsWorkbook(bytes)) return std::nullopt;
  const auto parts = Parts::of(bytes, kLongestUnpacked);
  if (!parts || !parts->has("xl/workbook.xml")) return std::nullopt;
  Relations relations;
  Contents contents;
  Texts texts;
  Styles styles;
  if (!parts->read("xl/_rels/workbook.xml.rels", relations) || !parts->read("xl/workbook.xml", contents) ||
      !parts->read(relations.texts, texts) || !parts->read(relations.styles, styles))
    return std::nullopt;
  if (contents.sheets.size() > kMostSheets) return std::nullopt;
  FilledBook book{.sheets = {}, .names = {}, .beginsIn1904 = contents.beginsIn1904};
  Allowance allowance;
  for (const Contents::Sheet& sheet : contents.sheets) {
    Cells cells(texts.texts, styles, allowance);
    const std::string& part = relations.targets[sheet.id];
    if (!parts->has(part) || !parts->read(part, cells) || !cells.isWhole) return std::nullopt;
    cells.sheet.name = sheet.name;
    cells.sheet.isHidden = sheet.isHidden;
    book.sheets.push_back(std::move(cells.sheet));
  }
  for (const auto& [name, reference] : contents.names)
    if (const auto cells = namedCells(reference, book.sheets)) book.names.emplace(name, *cells);
  return book;
}

std::optional<std::pair<int, int>> placeOf(std::string_view name) {
  const std::string plain = core::replaced(std::string(name), "$", "");
  constexpr int kLetters = 26;
  int column = 0;
  std::size_t at = 0;
  for (; at < plain.size() && at < 3 && plain[at] >= 'A' && plain[at] <= 'Z'; ++at)
    column = column * kLetters + (plain[at] - 'A' + 1);
  int row = 0;
  const auto [end, error] = std::from_chars(plain.data() + at, plain.data() + plain.size(), row);
  const bool isCell = at > 0 && error == std::errc() && end == plain.data() + plain.size() && row >= 1 &&
                      row <= kRows && column <= kColumns;
  return isCell ? std::optional(std::pair(row - 1, column - 1)) : std::nullopt;
}

std::string cellName(const std::string& sheet, int row, int column) {
  constexpr int kLetters = 26;
  std::string letters;
  for (int left = column + 1; left > 0; left = (left - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
  return (sheet.empty() ? "" : sheet + "!") + letters + std::to_string(row + 1);
}

}  // namespace guapai::workbooks
