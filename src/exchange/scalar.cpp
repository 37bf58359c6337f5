#include "exchange/scalar.h"

#include "core/text.h"
#include "core/valueproblem.h"

namespace guapai::exchange {
namespace {

using core::Field;
using core::FieldType;
using core::ValueFault;
using Kind = Scalar::Kind;

bool accepts(FieldType type, Kind kind) {
  switch (type) {
    case FieldType::Count:
      return kind == Kind::Number;
    case FieldType::Decimal:
    case FieldType::Percent:
      return kind == Kind::Number || kind == Kind::Text;
    case FieldType::Flag:
      return kind == Kind::Flag;
    case FieldType::CodeSet:
    case FieldType::List:
      return false;
    default:
      return kind == Kind::Text;
  }
}

/// The fault of a blank figure, date or code. Unlike a blank text it does not mean "not known": it is wrong.
ValueFault blankFault(FieldType type) {
  switch (type) {
    case FieldType::Date:
    case FieldType::DateOrMonth:
      return ValueFault::NotADate;
    case FieldType::Code:
      return ValueFault::UnknownCode;
    default:
      return ValueFault::NotANumber;
  }
}

core::Problem wrong(std::string sentence) {
  return {.severity = core::Severity::Error, .code = {}, .path = {}, .sentence = std::move(sentence), .arguments = {}};
}

}  // namespace

std::variant<core::Value, core::Problem> parseScalar(const Field& field, const Scalar& scalar) {
  if (!accepts(field.type, scalar.kind)) return wrong(expectedSentence(field.type));
  if (scalar.kind == Kind::Flag) return core::Value(scalar.flag);
  if (scalar.kind == Kind::Number) {
    if (scalar.text.starts_with('-')) return valueProblem(field, ValueFault::OutOfRange);
    if (scalar.text.find_first_of("eE") != std::string_view::npos) return wrong("schema.exponent");
  }
  auto parsed = core::parseValue(field, scalar.text);
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) return valueProblem(field, *fault);
  auto& value = std::get<core::Value>(parsed);
  const bool mayBeBlank = field.type == FieldType::Text || field.type == FieldType::File;
  if (core::isKnown(value)) return std::move(value);
  if (!mayBeBlank) return valueProblem(field, blankFault(field.type));
  // A blank text says nothing, but it is a text of the case file and has its limit.
  if (core::length(scalar.text) > field.longest) return valueProblem(field, ValueFault::TooLong);
  return std::move(value);
}

std::string expectedSentence(FieldType type) {
  switch (type) {
    case FieldType::Count:
      return "schema.expected_count";
    case FieldType::Decimal:
    case FieldType::Percent:
      return "schema.expected_decimal";
    case FieldType::Date:
    case FieldType::DateOrMonth:
      return "schema.expected_date";
    case FieldType::Flag:
      return "schema.expected_flag";
    case FieldType::Code:
      return "schema.expected_code";
    case FieldType::CodeSet:
      return "schema.expected_codes";
    case FieldType::List:
      return "schema.expected_list";
    default:
      return "schema.expected_text";
  }
}

}  // namespace guapai::exchange
