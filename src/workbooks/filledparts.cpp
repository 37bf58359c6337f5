#include "workbooks/filledparts.h"

#include <charconv>
#include <cstdint>
#include <exception>
#include <new>
#include <orcus/sax_parser.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace guapai::workbooks {
namespace {

/// A number of the archive's directory, lowest byte first. @pre the bytes are there.
std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = length; i > 0; --i) number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return number;
}

/// Whether all files of the archive together are at most so many bytes when they are unpacked, as its directory says. A
/// file that is longer than the directory says is not unpacked at all.
bool isWithin(std::string_view bytes, std::size_t most) {
  constexpr std::size_t kEnd = 22;
  constexpr std::size_t kEntry = 46;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < kEnd) return false;
  std::size_t left = numberAt(bytes, end + 10, 2);
  std::size_t at = numberAt(bytes, end + 16, 4);
  std::uint64_t together = 0;
  for (; left > 0; --left) {
    if (at > bytes.size() || bytes.size() - at < kEntry || bytes.substr(at, 4) != "PK\x01\x02") return false;
    together += numberAt(bytes, at + 24, 4);
    at += kEntry + numberAt(bytes, at + 28, 2) + numberAt(bytes, at + 30, 2) + numberAt(bytes, at + 32, 2);
  }
  return together <= most;
}

/// Gathers what the parser says of an element in pieces.
class Gatherer : public orcus::sax_handler {
public:
  explicit Gatherer(PartHandler& handler) : m_handler(&handler) {}
  [[nodiscard]] bool isComplete() const { return m_hasBegun && m_texts.empty(); }

  // The parser names the attributes of an element before the element itself.
  void attribute(const orcus::sax::parser_attribute& attribute) {
    m_element.attributes[std::string(attribute.name)] = std::string(attribute.value);
  }
  void start_element(const orcus::sax::parser_element& element) {
    m_hasBegun = true;
    m_element.name = std::string(element.name);
    m_texts.emplace_back();
    m_handler->begin(m_element);
    m_element.attributes.clear();
  }
  void characters(std::string_view text, bool /*transient*/) {
    if (m_texts.empty()) return;
    m_texts.back() += text;
    m_handler->characters(text);
  }
  void end_element(const orcus::sax::parser_element& element) {
    if (m_texts.empty()) return;
    m_handler->end(std::string(element.name), m_texts.back());
    m_texts.pop_back();
  }
  // What stands before the root, <?xml version="1.0"?>, has attributes, too.
  void end_declaration(std::string_view /*declaration*/) { m_element.attributes.clear(); }

private:
  PartHandler* m_handler;
  Element m_element;
  std::vector<std::string> m_texts;  ///< of the elements that are open
  bool m_hasBegun = false;
};

}  // namespace

std::string_view Element::attribute(std::string_view wanted) const {
  const auto found = attributes.find(wanted);
  return found == attributes.end() ? std::string_view() : found->second;
}

std::optional<int> Element::number(std::string_view wanted) const {
  const std::string_view text = attribute(wanted);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isWhole = error == std::errc() && end == text.data() + text.size() && number >= 0;
  return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<Parts> Parts::of(std::string_view bytes, std::size_t most) {
  if (!isWithin(bytes, most)) return std::nullopt;
  try {
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    Parts parts;
    for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i) {
      const std::string name(archive.get_file_entry_name(i));
      if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
      if (!archive.read_file_entry(name, parts.m_parts[name])) return std::nullopt;
    }
    return parts;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

bool Parts::read(const std::string& name, PartHandler& handler) const {
  const auto part = m_parts.find(name);
  if (part == m_parts.end()) return true;
  try {
    Gatherer gatherer(handler);
    const std::string_view text(reinterpret_cast<const char*>(part->second.data()), part->second.size());
    orcus::sax_parser<Gatherer> parser(text.data(), text.size(), gatherer);
    parser.parse();
    return gatherer.isComplete();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace guapai::workbooks
