#include "core/value.h"

#include <algorithm>
#include <utility>

#include "core/field.h"
#include "core/text.h"

namespace guapai::core {
namespace {

struct Writer {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(const Decimal& decimal) const { return decimal.written(); }
  std::string operator()(const WrittenDate& date) const { return date.iso(); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(const Code& code) const { return code.code; }
  std::string operator()(const CodeSet& set) const {
    std::string joined;
    for (const std::string& code : set.codes) joined += (joined.empty() ? "" : " ") + code;
    return joined;
  }
};

Parsed<Value> parseNumber(const Field& field, std::string_view text) {
  const auto parsed = Decimal::parse(text);
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) return *fault;
  const auto& decimal = std::get<Decimal>(parsed);
  if (field.type == FieldType::Count && text.find('.') != std::string_view::npos) return ValueFault::NotWhole;
  if (decimal < field.minimum || decimal > field.maximum) return ValueFault::OutOfRange;
  if (field.type == FieldType::Count) return Value(decimal.scaled() / Decimal::kScale);
  return Value(decimal);
}

Parsed<Value> parseDate(const Field& field, std::string_view text) {
  const auto parsed = WrittenDate::parse(text);
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) return *fault;
  const auto& date = std::get<WrittenDate>(parsed);
  if (date.monthOnly() && field.type == FieldType::Date) return ValueFault::MonthNotAllowed;
  return Value(date);
}

Parsed<Value> parseCodes(const Field& field, std::string_view text) {
  CodeSet set;
  while (!text.empty()) {
    const auto space = text.find(' ');
    const std::string_view code = text.substr(0, space);
    if (field.choice(code) == nullptr) return ValueFault::UnknownCode;
    if (!set.contains(code)) set.codes.emplace_back(code);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  // The codes stand in the order of the paper, so that equal sets are written alike.
  std::ranges::sort(set.codes, {}, [&field](const std::string& code) { return field.choice(code); });
  return Value(std::move(set));
}

Parsed<Value> parseText(const Field& field, std::string_view text) {
  if (text.find('\0') != std::string_view::npos || !isWellFormed(text)) return ValueFault::ForbiddenCharacter;
  if (length(text) > field.longest) return ValueFault::TooLong;
  return Value(std::string(text));
}

/// The path of a file beside or below the case file. It must never be absolute or lead above that folder, on any system
/// that may read the case.
Parsed<Value> parseFile(const Field& field, std::string_view text) {
  const bool absolute = text.starts_with('/') || text.starts_with('\\') || (text.size() > 1 && text[1] == ':');
  if (absolute) return ValueFault::PathNotRelative;
  for (std::string_view rest = text; !rest.empty();) {
    const auto separator = rest.find_first_of("/\\");
    if (rest.substr(0, separator) == "..") return ValueFault::PathNotRelative;
    rest.remove_prefix(separator == std::string_view::npos ? rest.size() : separator + 1);
  }
  return parseText(field, text);
}

}  // namespace

bool CodeSet::contains(std::string_view code) const {
  return std::ranges::find(codes, code) != codes.end();
}

bool sameAsWritten(const Value& a, const Value& b) {
  return a.index() == b.index() && valueText(a) == valueText(b);
}

std::string valueText(const Value& value) {
  return std::visit(Writer(), value);
}

Parsed<Value> parseValue(const Field& field, std::string_view text) {
  if (field.type != FieldType::CodeSet && isBlank(text)) return Value();
  switch (field.type) {
    case FieldType::Text:
      return parseText(field, text);
    case FieldType::File:
      return parseFile(field, text);
    case FieldType::Count:
    case FieldType::Decimal:
    case FieldType::Percent:
      return parseNumber(field, text);
    case FieldType::Date:
    case FieldType::DateOrMonth:
      return parseDate(field, text);
    case FieldType::Flag:
      if (text == "true" || text == "false") return Value(text == "true");
      return ValueFault::NotAFlag;
    case FieldType::Code:
      if (field.choice(text) != nullptr) return Value(Code{std::string(text)});
      return ValueFault::UnknownCode;
    case FieldType::CodeSet:
      return parseCodes(field, text);
    case FieldType::List:
      break;
  }
  return ValueFault::WrongType;
}

std::string displayText(const Field& field, const Value& value) {
  if (const auto* date = std::get_if<WrittenDate>(&value)) return date->chinese();
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "是" : "否";
  if (std::holds_alternative<Code>(value) || std::holds_alternative<std::int64_t>(value)) {
    if (const Choice* choice = field.choice(valueText(value))) return choice->label;
  }
  if (const auto* set = std::get_if<CodeSet>(&value)) {
    std::string joined;
    for (const std::string& each : set->codes) {
      const Choice* choice = field.choice(each);
      joined += (joined.empty() ? "" : "、") + (choice == nullptr ? each : choice->label);
    }
    return joined;
  }
  return valueText(value);
}

}  // namespace guapai::core
