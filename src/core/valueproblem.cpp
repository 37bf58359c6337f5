#include "core/valueproblem.h"

#include <string>

namespace guapai::core {
namespace {

std::string sentenceOf(ValueFault fault) {
  switch (fault) {
    case ValueFault::WrongType:
      return "value.wrong_type";
    case ValueFault::NotANumber:
      return "value.not_a_number";
    case ValueFault::NotWhole:
      return "value.not_whole";
    case ValueFault::TooManyDecimals:
      return "value.too_many_decimals";
    case ValueFault::OutOfRange:
      return "value.out_of_range";
    case ValueFault::NotADate:
      return "value.not_a_date";
    case ValueFault::NoSuchDay:
      return "value.no_such_day";
    case ValueFault::MonthNotAllowed:
      return "value.month_not_allowed";
    case ValueFault::UnknownCode:
      return "value.unknown_code";
    case ValueFault::NotAFlag:
      return "value.not_a_flag";
    case ValueFault::TooLong:
      return "value.too_long";
    case ValueFault::ForbiddenCharacter:
      return "value.forbidden_character";
    case ValueFault::PathNotRelative:
      return "value.path_not_relative";
  }
  return {};
}

std::string choicesOf(const Field& field) {
  std::string listed;
  for (const Choice& choice : field.choices)
    listed += (listed.empty() ? "" : "、") + choice.code + "（" + choice.label + "）";
  return listed;
}

bool isDate(const Field& field) {
  return field.type == FieldType::Date || field.type == FieldType::DateOrMonth;
}

}  // namespace

Problem valueProblem(const Field& field, ValueFault fault) {
  Problem problem{.severity = Severity::Error, .code = {}, .path = {}, .sentence = sentenceOf(fault), .arguments = {}};
  if (fault == ValueFault::OutOfRange && isDate(field)) {
    problem.sentence = "value.year_out_of_range";
  } else if (fault == ValueFault::OutOfRange) {
    problem.arguments = {{"minimum", field.minimum.written()}, {"maximum", field.maximum.written()}};
  } else if (fault == ValueFault::TooLong) {
    problem.arguments = {{"longest", std::to_string(field.longest)}};
  } else if (fault == ValueFault::UnknownCode) {
    problem.arguments = {{"choices", choicesOf(field)}};
  }
  return problem;
}

}  // namespace guapai::core
