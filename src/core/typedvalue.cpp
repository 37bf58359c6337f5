#include "core/typedvalue.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/given.h"
#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {
namespace {

constexpr int kWan = 4;  ///< the power of ten
constexpr int kYi = 8;
constexpr std::string_view kWanSign = "万";

/// The character in its plain form: full-width and small forms as their ASCII characters, white space as a space.
/// Unlike NFKC this makes no digit of a sign such as ², ① or ⅷ. Line ends and tabs stay, so that two figures do not
/// become one.
char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + U'!';
  constexpr std::array<std::pair<char32_t, char32_t>, 6> kForms{
      {{0xFE50, U','}, {0xFE52, U'.'}, {0xFE63, U'-'}, {0xFE6A, U'%'}, {0xFF61, U'。'}, {0x2019, U'\''}}};
  for (const auto& [from, to] : kForms)
    if (c == from) return to;
  return !isLineBreak(c) && isBlank(utf8(std::u32string(1, c))) ? U' ' : c;
}

/// Whether invisible characters mean something in this text. An annotation between its marks does not belong to the
/// figure, and an invisible operator between two digits is a calculation. Such a text is left as it is, so that it is
/// refused.
bool meansSomethingUnseen(const std::u32string& text) {
  const auto annotation = text.find(char32_t{0xFFFA});
  if (annotation != std::u32string::npos) {
    const auto end = std::min(text.find(char32_t{0xFFFB}, annotation), text.size());
    if (end > annotation + 1) return true;
  }
  const auto isOperator = [](char32_t c) { return c >= 0x2061 && c <= 0x2064; };
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (isOperator(text[i]) && text[i - 1] != U' ' && text[i + 1] != U' ') return true;
  return false;
}

/// The text in plain characters, without invisible characters and without white space at both ends.
std::string plainText(std::string_view typed) {
  std::u32string text = codePoints(typed);
  if (!meansSomethingUnseen(text)) std::erase_if(text, isInvisible);
  std::ranges::transform(text, text.begin(), plain);
  const std::string all = utf8(text);
  return std::string(trimmed(all));
}

/// Removes the ending and the white space before it. @return false, and the text unchanged, when it does not end so or
/// is nothing else.
bool take(std::string& text, std::string_view ending) {
  if (ending.empty() || text.size() <= ending.size() || !text.ends_with(ending)) return false;
  text.erase(text.size() - ending.size());
  text = std::string(trimmed(text));
  return true;
}

/// All ways to write this unit, the unit itself among them.
std::vector<std::string_view> namesOf(std::string_view unit) {
  constexpr std::array<std::string_view, 3> kPersons{"人", "名", "位"};
  constexpr std::array<std::string_view, 4> kArea{"㎡", "平方米", "m2", "m²"};
  if (std::ranges::find(kPersons, unit) != kPersons.end()) return {kPersons.begin(), kPersons.end()};
  if (std::ranges::find(kArea, unit) != kArea.end()) return {kArea.begin(), kArea.end()};
  return {unit};
}

/// Removes 万 or 亿 from the end of the text. @return its power of ten, or 0 when there is none.
int takeMagnitude(std::string& text) {
  if (take(text, kWanSign) || take(text, "萬")) return kWan;
  if (take(text, "亿") || take(text, "億")) return kYi;
  return 0;
}

/// Removes the unit from the end of the text. @return by how many places the point must move to give the figure in the
/// unit of the blank.
int takeUnit(const Field& field, std::string& text) {
  if (field.type == FieldType::Percent || field.unit == "%") {
    take(text, "%");
    return 0;
  }
  const bool inWan = field.unit.starts_with(kWanSign);
  const std::string_view one = inWan ? std::string_view(field.unit).substr(kWanSign.size()) : field.unit;
  if (one.empty()) return 0;
  bool saysUnit = false;
  for (const std::string_view name : namesOf(one)) saysUnit = saysUnit || take(text, name);
  const int magnitude = takeMagnitude(text);
  if (!saysUnit && magnitude == 0) return 0;  // no unit is written, so the figure is in the unit of the blank
  return magnitude - (inWan ? kWan : 0);
}

/// The number without its thousands separators, if all of them are the same mark and stand at the right places:
/// 1,234,567. Otherwise the marks stay and the text is no number: 5,35 is not 535, and 10 12 may be two figures.
std::string withoutGroups(const std::string& number) {
  const auto point = std::min(number.find('.'), number.size());
  const std::string whole = number.substr(0, point);
  const auto first = whole.find_first_of(",' ");
  if (first == std::string::npos) return number;
  const char mark = whole[first];
  if (first == 0 || first > 3 || whole[0] == '0' || (whole.size() - first) % 4 != 0) return number;
  std::string together = whole.substr(0, first);
  for (std::size_t at = first; at < whole.size(); at += 4) {
    const std::string group = whole.substr(at + 1, 3);
    if (whole[at] != mark || group.find_first_of(",' ") != std::string::npos) return number;
    together += group;
  }
  return together + number.substr(point);
}

/// Whether the text is digits with or without a point. Decimal::parse would refuse more than four decimals, which
/// moving the point may still remove.
bool isNumber(std::string_view text) {
  const auto point = std::min(text.find('.'), text.size());
  const std::string_view fraction = point == text.size() ? "0" : text.substr(point + 1);
  return point > 0 && !fraction.empty() && std::ranges::all_of(text.substr(0, point), isDigit) &&
         std::ranges::all_of(fraction, isDigit);
}

/// The number with its point moved, to the right when `places` is positive. Zeros at the end of the fraction are
/// dropped as long as it has more digits than a figure may have.
std::string shifted(const std::string& number, int places) {
  const auto point = number.find('.');
  std::string digits = number;
  auto at = static_cast<int>(point == std::string::npos ? number.size() : point);
  if (point != std::string::npos) digits.erase(point, 1);
  at += places;
  if (at < 1) digits.insert(0, static_cast<std::size_t>(1 - at), '0');
  at = std::max(at, 1);
  if (at > static_cast<int>(digits.size())) digits.append(static_cast<std::size_t>(at) - digits.size(), '0');
  std::string fraction = digits.substr(static_cast<std::size_t>(at));
  std::string whole = digits.substr(0, static_cast<std::size_t>(at));
  const auto significant = whole.find_first_not_of('0');
  whole.erase(0, std::min(significant, whole.size() - 1));
  const auto isTooLong = [&fraction] { return fraction.size() > static_cast<std::size_t>(Decimal::kMaximumDecimals); };
  while (isTooLong() && fraction.back() == '0') fraction.pop_back();
  return fraction.empty() ? whole : whole + "." + fraction;
}

/// Turns a number as a person types it into digits and a point. A text that is no number comes back in its plain form
/// and is refused later.
std::string plainNumber(const Field& field, std::string_view typed) {
  std::string number = replaced(plainText(typed), "。", ".");
  const int places = takeUnit(field, number);
  if (const Choice* const choice = field.labelled(number)) return choice->code;
  number = withoutGroups(number);
  if (places == 0 || !isNumber(number)) return number;
  std::string moved = shifted(number, places);
  const auto point = moved.find('.');
  // 6.8420万 is a whole number of persons, written with a fraction of zeros after the shift.
  if (field.type == FieldType::Count && point != std::string::npos &&
      moved.find_first_not_of('0', point + 1) == std::string::npos)
    moved.erase(point);
  return moved;
}

/// Turns a date as a person types it into `YYYY-MM-DD` or `YYYY-MM`. A text that is no date comes back in its plain
/// form and is refused later.
std::string isoDate(std::string_view typed) {
  std::string text = plainText(typed);
  std::string marked = text;
  // White space separates the parts: 2021 1 15 must not run together.
  for (const std::string_view mark : {" ", "年", "月", "日", "号", ".", "。", "/"})
    marked = replaced(marked, mark, "-");
  std::vector<std::string> parts;
  std::string digits;
  for (const char c : marked + "-") {
    if (isDigit(c)) {
      digits += c;
    } else if (c != '-') {
      return text;
    } else if (!digits.empty()) {
      parts.push_back(std::exchange(digits, {}));
    }
  }
  if (parts.size() == 1 && parts[0].size() == 8)
    return parts[0].substr(0, 4) + "-" + parts[0].substr(4, 2) + "-" + parts[0].substr(6);
  if (parts.size() == 1 && parts[0].size() == 6) return parts[0].substr(0, 4) + "-" + parts[0].substr(4);
  if (parts.size() < 2 || parts.size() > 3) return text;
  std::string iso = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) iso += (parts[i].size() == 1 ? "-0" : "-") + parts[i];
  return iso;
}

/// The text as it is kept. Invisible characters are removed from an identifier, and from a text in which nothing can be
/// seen: such a text is no answer.
std::string typedText(const Field& field, std::string_view typed) {
  std::string text = field.breaksLines ? std::string(typed) : oneLine(typed);
  std::string seen = withoutInvisible(text);
  const bool isCode = field.identifier && !meansSomethingUnseen(codePoints(text));
  return isCode || !isGiven(text) ? seen : text;
}

}  // namespace

Parsed<Value> parseTyped(const Field& field, std::string_view text) {
  if (!isWellFormed(text)) return ValueFault::ForbiddenCharacter;
  switch (field.type) {
    case FieldType::Count:
    case FieldType::Decimal:
    case FieldType::Percent:
      return parseValue(field, plainNumber(field, text));
    case FieldType::Date:
    case FieldType::DateOrMonth:
      return parseValue(field, isoDate(text));
    case FieldType::Text:
      return parseValue(field, typedText(field, text));
    case FieldType::Code:
      if (const Choice* const choice = field.labelled(trimmed(text))) return Value(Code{choice->code});
      return parseValue(field, text);
    case FieldType::Flag:
      if (plainText(text) == "是") return Value(true);
      if (plainText(text) == "否") return Value(false);
      return parseValue(field, text);
    default:
      return parseValue(field, text);
  }
}

}  // namespace guapai::core
