#include "workbooks/xlsxreading.h"

#include <charconv>
#include <cstdint>
#include <exception>
#include <memory>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/sax_parser.hpp>
#include <orcus/spreadsheet/import_interface.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include "workbooks/numberlocale.h"

namespace guapai::workbooks {
namespace {

namespace spreadsheet = orcus::spreadsheet;
namespace iface = orcus::spreadsheet::iface;
using spreadsheet::col_t;
using spreadsheet::row_t;

/// The texts that the cells of all sheets name by their numbers.
class Texts final : public iface::import_shared_strings {
public:
  [[nodiscard]] const std::string& at(std::size_t number) const { return m_texts.at(number); }

  std::size_t append(std::string_view text) override {
    m_texts.emplace_back(text);
    return m_texts.size() - 1;
  }
  std::size_t add(std::string_view text) override { return append(text); }
  void append_segment(std::string_view text) override { m_segments += text; }
  std::size_t commit_segments() override { return append(std::exchange(m_segments, {})); }
  // How a part of a text looks.
  void set_segment_font(std::size_t /*font*/) override {}
  void set_segment_bold(bool /*bold*/) override {}
  void set_segment_italic(bool /*italic*/) override {}
  void set_segment_font_name(std::string_view /*name*/) override {}
  void set_segment_font_size(double /*size*/) override {}
  void set_segment_font_color(spreadsheet::color_elem_t /*alpha*/, spreadsheet::color_elem_t /*red*/,
                              spreadsheet::color_elem_t /*green*/, spreadsheet::color_elem_t /*blue*/) override {}

private:
  std::vector<std::string> m_texts;
  std::string m_segments;
};

/// Notes that there is a formula, whatever it says.
class Formula final : public iface::import_formula {
public:
  explicit Formula(ReadSheet& sheet) : m_sheet(sheet) {}

  void set_position(row_t /*row*/, col_t /*column*/) override { m_sheet.hasFormula = true; }
  void set_formula(spreadsheet::formula_grammar_t /*grammar*/, std::string_view /*formula*/) override {}
  void set_shared_formula_index(std::size_t /*index*/) override {}
  void set_result_string(std::string_view /*value*/) override {}
  void set_result_value(double /*value*/) override {}
  void set_result_bool(bool /*value*/) override {}
  void set_result_empty() override {}
  void commit() override {}

private:
  ReadSheet& m_sheet;
};

class ArrayFormula final : public iface::import_array_formula {
public:
  explicit ArrayFormula(ReadSheet& sheet) : m_sheet(sheet) {}

  void set_range(const spreadsheet::range_t& /*range*/) override { m_sheet.hasFormula = true; }
  void set_formula(spreadsheet::formula_grammar_t /*grammar*/, std::string_view /*formula*/) override {}
  void set_result_string(row_t /*row*/, col_t /*column*/, std::string_view /*value*/) override {}
  void set_result_value(row_t /*row*/, col_t /*column*/, double /*value*/) override {}
  void set_result_bool(row_t /*row*/, col_t /*column*/, bool /*value*/) override {}
  void set_result_empty(row_t /*row*/, col_t /*column*/) override {}
  void commit() override {}

private:
  ReadSheet& m_sheet;
};

class SheetReader final : public iface::import_sheet {
public:
  SheetReader(std::string_view name, const Texts& texts)
      : m_read{.name = std::string(name)}, m_texts(texts), m_formula(m_read), m_array(m_read) {}

  [[nodiscard]] ReadSheet take() { return std::move(m_read); }

  iface::import_formula* get_formula() override { return &m_formula; }
  iface::import_array_formula* get_array_formula() override { return &m_array; }
  void set_auto(row_t row, col_t column, std::string_view text) override {
    m_read.cells[{row, column}] = std::string(text);
  }
  void set_string(row_t row, col_t column, spreadsheet::string_id_t number) override {
    m_read.cells[{row, column}] = m_texts.at(number);
  }
  void set_value(row_t row, col_t column, double value) override { m_read.cells[{row, column}] = value; }
  void set_bool(row_t row, col_t column, bool value) override {
    m_read.cells[{row, column}] = value ? "TRUE" : "FALSE";
  }
  void set_date_time(row_t row, col_t column, int year, int month, int day, int /*hour*/, int /*minute*/,
                     double /*second*/) override {
    m_read.cells[{row, column}] = std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(day);
  }
  // How cells look.
  void set_format(row_t /*row*/, col_t /*column*/, std::size_t /*format*/) override {}
  void set_format(row_t /*fromRow*/, col_t /*fromColumn*/, row_t /*toRow*/, col_t /*toColumn*/,
                  std::size_t /*format*/) override {}
  void fill_down_cells(row_t /*row*/, col_t /*column*/, row_t /*rows*/) override {}
  [[nodiscard]] spreadsheet::range_size_t get_sheet_size() const override {
    return {.rows = 1'048'576, .columns = 16'384};
  }

private:
  ReadSheet m_read;
  const Texts& m_texts;
  Formula m_formula;
  ArrayFormula m_array;
};

/// Reads what a cell is called: AB12.
class Addresses final : public iface::import_reference_resolver {
public:
  spreadsheet::src_address_t resolve_address(std::string_view name) override {
    constexpr int kLetters = 26;
    spreadsheet::src_address_t address{};
    col_t column = 0;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 3; ++at)
      column = column * kLetters + (name[at] - 'A' + 1);
    row_t row = 0;
    std::from_chars(name.data() + at, name.data() + name.size(), row);
    address.column = column - 1;
    address.row = row - 1;
    return address;
  }

  spreadsheet::src_range_t resolve_range(std::string_view names) override {
    const std::size_t colon = names.find(':');
    spreadsheet::src_range_t range{};
    range.first = resolve_address(names.substr(0, colon));
    range.last = colon == std::string_view::npos ? range.first : resolve_address(names.substr(colon + 1));
    return range;
  }
};

class BookReader final : public iface::import_factory {
public:
  [[nodiscard]] std::vector<ReadSheet> take() {
    std::vector<ReadSheet> sheets;
    sheets.reserve(m_sheets.size());
    for (const auto& sheet : m_sheets) sheets.push_back(sheet->take());
    return sheets;
  }

  iface::import_shared_strings* get_shared_strings() override { return &m_texts; }
  iface::import_reference_resolver* get_reference_resolver(spreadsheet::formula_ref_context_t /*context*/) override {
    return &m_addresses;
  }
  iface::import_sheet* append_sheet(spreadsheet::sheet_t /*number*/, std::string_view name) override {
    m_names.emplace_back(name);
    return m_sheets.emplace_back(std::make_unique<SheetReader>(name, m_texts)).get();
  }
  iface::import_sheet* get_sheet(std::string_view name) override {
    for (std::size_t i = 0; i < m_names.size(); ++i)
      if (m_names[i] == name) return m_sheets[i].get();
    return nullptr;
  }
  iface::import_sheet* get_sheet(spreadsheet::sheet_t number) override {
    const auto at = static_cast<std::size_t>(number);
    return at < m_sheets.size() ? m_sheets[at].get() : nullptr;
  }
  void finalize() override {}

private:
  Texts m_texts;
  Addresses m_addresses;
  std::vector<std::string> m_names;
  std::vector<std::unique_ptr<SheetReader>> m_sheets;
};

/// Counts the elements that are open. The parser does not mind a file that ends before its last element.
struct Depth : orcus::sax_handler {
  void start_element(const orcus::sax::parser_element& /*element*/) { ++open; }
  void end_element(const orcus::sax::parser_element& /*element*/) { --open; }
  int open = 0;
};

/// Whether each part of the file is XML from its beginning to its end, also the parts in which no cell stands.
bool isWholeXml(std::string_view bytes) {
  orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  orcus::zip_archive archive(&stream);
  archive.load();
  for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i) {
    std::vector<unsigned char> part;
    if (!archive.read_file_entry(archive.get_file_entry_name(i), part)) return false;
    const std::string_view text(reinterpret_cast<const char*>(part.data()), part.size());
    Depth depth;
    orcus::sax_parser<Depth> parser(text.data(), text.size(), depth);
    parser.parse();
    if (text.empty() || depth.open != 0) return false;
  }
  return archive.get_file_entry_count() > 0;
}

}  // namespace

std::optional<std::vector<ReadSheet>> readXlsx(std::string_view bytes) {
  const NumberLocale locale;
  try {
    if (!isWholeXml(bytes)) return std::nullopt;
    BookReader reader;
    orcus::orcus_xlsx(&reader).read_stream(bytes);
    return reader.take();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace guapai::workbooks
