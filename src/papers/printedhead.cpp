#include "papers/printedhead.h"

#include <charconv>

#include "core/text.h"

namespace guapai::papers {
namespace {

constexpr std::size_t kDigits = 16;
constexpr std::size_t kGroup = 4;

/// Takes the word off the beginning of the text. @return whether it stood there.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text = core::trimmed(text.substr(word.size()));
  return true;
}

/// The 16 digits without what separates them; absent where the text is anything else.
std::optional<std::string> digitsIn(std::string_view text) {
  std::string digits;
  for (const char each : core::comparable(text)) {
    const char small = each >= 'A' && each <= 'F' ? static_cast<char>(each - 'A' + 'a') : each;
    if (small != '-') digits += small;
  }
  const bool areDigits = digits.find_first_not_of("0123456789abcdef") == std::string::npos;
  return areDigits && digits.size() == kDigits ? std::optional(digits) : std::nullopt;
}

}  // namespace

PrintedHead printedHead(const storage::TrailHead& head) {
  return {.entry = head.entry, .digits = head.seal.substr(0, kDigits)};
}

std::string groupedDigits(const PrintedHead& head) {
  std::string grouped;
  for (std::size_t i = 0; i < head.digits.size(); i += kGroup)
    grouped += (i == 0 ? "" : "-") + head.digits.substr(i, kGroup);
  return grouped;
}

std::optional<PrintedHead> typedHead(std::string_view text) {
  std::string_view rest = core::trimmed(text);
  take(rest, "修改记录");
  take(rest, "第");
  PrintedHead head;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), head.entry);
  if (error != std::errc() || head.entry < 1) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  const std::string_view behind = core::trimmed(rest);
  const bool isSeparated = behind.size() < rest.size() || behind.starts_with("条");
  rest = behind;
  take(rest, "条");
  const auto digits = digitsIn(rest);
  if (!isSeparated || !digits) return std::nullopt;
  head.digits = *digits;
  return head;
}

}  // namespace guapai::papers
