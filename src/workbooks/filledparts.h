#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::workbooks {

/// An element of XML that has been read: its name without the prefix, and its attributes without theirs.
struct Element {
  std::string name;
  std::map<std::string, std::string, std::less<>> attributes;

  /// Empty where the element does not have it.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
  /// The same as a whole number from 0. Absent where it is none.
  [[nodiscard]] std::optional<int> number(std::string_view wanted) const;
};

/// Receives the elements of a part in their order.
class PartHandler {
public:
  virtual ~PartHandler() = default;
  /// The element is complete with its attributes; what it contains follows.
  virtual void begin(const Element& element) = 0;
  /// Text in the order in which it stands between the elements, for a reader to whom `end` does not say where it was.
  virtual void characters(std::string_view /*text*/) {}
  /// @param text  what stood directly in the element, all of it together.
  virtual void end(const std::string& name, const std::string& text) = 0;
};

/// The parts of an .xlsx or .ods file, unpacked.
class Parts {
public:
  /// @return absent where the bytes are no zip archive, or more than `most` bytes when they are unpacked.
  [[nodiscard]] static std::optional<Parts> of(std::string_view bytes, std::size_t most);

  /// Reads a part from its beginning to its end. Does nothing where there is no such part.
  /// @return false where it is no XML or is cut off.
  [[nodiscard]] bool read(const std::string& name, PartHandler& handler) const;
  [[nodiscard]] bool has(const std::string& name) const { return m_parts.contains(name); }

private:
  std::map<std::string, std::vector<unsigned char>> m_parts;
};

}  // namespace guapai::workbooks
