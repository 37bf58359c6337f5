#include "workbooks/numbershape.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace guapai::workbooks {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr int kGreatestExponent = 308;

/// A number as digits and how many of them stand before the point; the first digit is not 0.
struct Digits {
  std::string digits;
  int point = 0;
};

/// Rounds to the digits that count, half up.
void shorten(Digits& number) {
  if (number.digits.size() <= kMostDigits) return;
  const bool isUp = number.digits[kMostDigits] >= '5';
  number.digits.resize(kMostDigits);
  if (!isUp) return;
  std::size_t at = kMostDigits;
  while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (at > 0) {
    ++number.digits[at - 1];
  } else {
    number.digits.insert(0, 1, '1');
    ++number.point;
  }
}

std::string writtenOut(const Digits& number) {
  std::string whole = number.digits;
  std::string fraction;
  if (number.point <= 0) {
    fraction = std::string(static_cast<std::size_t>(-number.point), '0') + whole;
    whole = "0";
  } else if (static_cast<std::size_t>(number.point) < whole.size()) {
    fraction = whole.substr(static_cast<std::size_t>(number.point));
    whole.resize(static_cast<std::size_t>(number.point));
  } else {
    whole.append(static_cast<std::size_t>(number.point) - whole.size(), '0');
  }
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return fraction.empty() ? whole : whole + "." + fraction;
}

/// Takes the exponent off the end of the number. Absent where what stands there is none.
std::optional<int> takenExponent(std::string_view& number) {
  const std::size_t mark = number.find_first_of("eE");
  if (mark == std::string_view::npos) return 0;
  std::string_view text = number.substr(mark + 1);
  number = number.substr(0, mark);
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  const bool isWhole = error == std::errc() && end == text.data() + text.size();
  return isWhole && exponent >= -kGreatestExponent && exponent <= kGreatestExponent ? std::optional(exponent)
                                                                                    : std::nullopt;
}

/// The format without what it writes as it stands: texts between quotation marks or behind a backslash, and what stands
/// in brackets.
std::string commandsOf(std::string_view code) {
  std::string commands;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"' || c == '[') {
      at = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
    } else {
      commands += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return commands;
}

/// The formats that have only a number. From 27 on they are those of Chinese programs.
ShownAs builtIn(int id) {
  const auto isOf = [id](std::initializer_list<int> ids) { return std::ranges::find(ids, id) != ids.end(); };
  if (isOf({9, 10})) return ShownAs::Percent;
  if (isOf({14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58})) return ShownAs::Day;
  if (isOf({17, 27, 36, 50, 52, 57})) return ShownAs::Month;
  return ShownAs::Number;
}

}  // namespace

std::optional<std::string> shownDigits(std::string_view number) {
  const bool isNegative = number.starts_with('-');
  if (isNegative) number.remove_prefix(1);
  const auto exponent = takenExponent(number);
  const std::size_t point = std::min(number.find('.'), number.size());
  const std::string digits =
      std::string(number.substr(0, point)) + std::string(number.substr(std::min(point + 1, number.size())));
  constexpr std::size_t kLongest = 400;
  if (!exponent || digits.empty() || digits.size() > kLongest || !std::ranges::all_of(digits, core::isDigit))
    return std::nullopt;
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  if (first == digits.size()) return "0";
  Digits shown{.digits = digits.substr(first), .point = static_cast<int>(point) - static_cast<int>(first) + *exponent};
  shorten(shown);
  return (isNegative ? "-" : "") + writtenOut(shown);
}

ShownAs shownAs(int id, std::string_view code) {
  if (code.empty()) return builtIn(id);
  const std::string commands = commandsOf(code);
  const auto has = [&](char c) { return commands.find(c) != std::string::npos; };
  if (commands == "general") return ShownAs::Number;
  if (has('%')) return ShownAs::Percent;
  if (has('d')) return ShownAs::Day;
  if (has('y')) return ShownAs::Month;
  return ShownAs::Number;
}

int shownDecimals(int id, std::string_view code) {
  if (code.empty()) return id == 2 || id == 4 || id == 10 || id == 39 || id == 40 ? 2 : 0;
  std::string commands = commandsOf(code);
  commands.resize(std::min(commands.find(';'), commands.size()));  // behind it: how other numbers are shown
  const std::size_t point = commands.find('.');
  if (point == std::string::npos) return 0;
  const std::size_t end = std::min(commands.find_first_not_of('0', point + 1), commands.size());
  return static_cast<int>(end - point - 1);
}

}  // namespace guapai::workbooks
