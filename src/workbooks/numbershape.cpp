#include "workbooks/numbershape.h"

#include <algorithm>
#include <charconv>
#include <vector>

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

/// A part of a format: a command, or what is written as it stands.
struct FormatPart {
  char32_t character = 0;
  bool isWritten = false;
};

/// The parts of a format for numbers from 0. What stands in brackets, and room that is left free, is none.
std::vector<FormatPart> partsOf(std::string_view code) {
  const std::u32string text = core::codePoints(code);
  std::vector<FormatPart> parts;
  for (std::size_t at = 0; at < text.size() && text[at] != U';'; ++at) {
    const char32_t c = text[at];
    if (c == U'\\' || c == U'!') {  // Chinese programs write ! for it
      if (++at < text.size()) parts.push_back({text[at], true});
    } else if (c == U'_' || c == U'*') {
      ++at;
    } else if (c == U'[') {
      at = std::min(text.find(U']', at), text.size());
    } else if (c == U'"') {
      for (++at; at < text.size() && text[at] != U'"'; ++at) parts.push_back({text[at], true});
    } else {
      constexpr char32_t kFirstOutsideAscii = 0x80;
      const bool isCapital = c >= U'A' && c <= U'Z';
      parts.push_back({isCapital ? c - U'A' + U'a' : c, c >= kFirstOutsideAscii});
    }
  }
  return parts;
}

std::string commandsOf(std::string_view code) {
  std::string commands;
  for (const FormatPart& part : partsOf(code))
    if (!part.isWritten) commands += static_cast<char>(part.character);
  return commands;
}

/// Whether a digit of the number stands here.
bool isOfNumber(const FormatPart& part) {
  return !part.isWritten && std::u32string_view(U"0#?.").find(part.character) != std::u32string_view::npos;
}

/// The formats that have only a number. From 27 on they are those of Chinese programs.
ShownAs builtIn(int id) {
  const auto isOf = [id](std::initializer_list<int> ids) { return std::ranges::find(ids, id) != ids.end(); };
  if (isOf({9, 10})) return ShownAs::Percent;
  if (isOf({14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58})) return ShownAs::Day;
  if (isOf({17, 27, 36, 50, 52, 57})) return ShownAs::Month;
  if (isOf({18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56})) return ShownAs::Time;
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
  // A year alone tells neither a day nor a month.
  if (has('y')) return has('m') ? ShownAs::Month : ShownAs::Number;
  if (commands.starts_with("general")) return ShownAs::Number;
  if (has('h') || has('s')) return ShownAs::Time;
  return ShownAs::Number;
}

int shownDecimals(int id, std::string_view code) {
  if (code.empty()) return id == 2 || id == 4 || id == 10 || id == 39 || id == 40 ? 2 : 0;
  const std::string commands = commandsOf(code);
  const std::size_t point = commands.find('.');
  if (point == std::string::npos) return 0;
  const std::size_t end = std::min(commands.find_first_not_of('0', point + 1), commands.size());
  return static_cast<int>(end - point - 1);
}

NumberLook lookOfFormat(std::string_view code) {
  constexpr std::u32string_view kGeneral = U"general";
  std::vector<FormatPart> parts = partsOf(code);
  std::u32string all;
  for (const FormatPart& part : parts) all += part.isWritten ? U'"' : part.character;
  if (const std::size_t at = all.find(kGeneral); at != std::u32string::npos) {
    const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(at);
    parts.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(kGeneral.size()));
    parts[at].character = U'0';
  }
  const auto last = std::find_if(parts.rbegin(), parts.rend(), isOfNumber).base();
  NumberLook look;
  if (last == parts.begin()) return look;
  const auto first = std::ranges::find_if(parts, isOfNumber);
  bool hasPoint = false;
  look.wholeDigits = 0;
  for (auto part = parts.begin(); part != last; ++part) {
    hasPoint = hasPoint || (!part->isWritten && part->character == U'.');
    if (!hasPoint && !part->isWritten && part->character == U'0') ++look.wholeDigits;
    const bool isMark =
        part->isWritten || std::u32string_view(U"-/:()").find(part->character) != std::u32string_view::npos;
    look.hasWords = look.hasWords || (isMark && part->character != U' ');
    look.isSmaller = look.isSmaller || (part > first && part->isWritten && part->character == U'.');
  }
  look.wholeDigits = std::max(look.wholeDigits, 1);
  look.isSmaller = look.isSmaller || (last != parts.end() && !last->isWritten && last->character == U',');
  std::u32string unit;
  for (auto part = last; part != parts.end(); ++part)
    if (part->isWritten) unit += part->character;
  look.unit = core::trimmed(core::utf8(unit));
  return look;
}

NumberLook lookOfShown(std::string_view digits, std::string_view shown) {
  NumberLook look;
  const std::string text(core::trimmed(shown));
  const auto first = std::ranges::find_if(text, core::isDigit);
  const auto end = std::find_if(text.rbegin(), text.rend(), core::isDigit).base();
  if (first == text.end() || text.find_first_of("eE") != std::string::npos) return look;
  std::string number(first, end);
  look.unit = core::trimmed(std::string_view(end, text.end()));
  look.hasWords = std::any_of(text.begin(), first, [](char c) { return c != '-'; }) ||
                  number.find_first_not_of("0123456789.,") != std::string::npos;
  number = core::replaced(number.substr(0, number.find('.')), ",", "");
  if (number.starts_with('0')) look.wholeDigits = static_cast<int>(number.size());
  const auto size = [](std::string_view whole) {
    const std::size_t zeros = std::min(whole.find_first_not_of('0'), whole.size());
    return whole.size() - zeros;
  };
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const std::size_t held = size(digits.substr(0, digits.find('.')));
  // Rounding may add a digit: 9.99 as 10.
  look.isSmaller = size(number) < held || size(number) > held + 1;
  return look;
}

}  // namespace guapai::workbooks
