#include "transfer/cellvalue.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/answers.h"
#include "core/identifiers.h"
#include "core/text.h"
#include "core/typedvalue.h"
#include "core/valueproblem.h"

namespace guapai::transfer {
namespace {

using core::Field;
using core::FieldType;
using core::Problem;
using core::Value;
using core::ValueFault;
using workbooks::FilledCell;
using workbooks::ShownAs;
using Read = CellReading;

Problem wrong(std::string sentence, std::map<std::string, std::string> arguments = {}) {
  return {.severity = core::Severity::Error,
          .code = {},
          .path = {},
          .sentence = std::move(sentence),
          .arguments = std::move(arguments)};
}

bool areDigits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, core::isDigit);
}

bool isDate(const Field& field) {
  return field.type == FieldType::Date || field.type == FieldType::DateOrMonth;
}

/// The value, or the fault in words. A number below 0 is a number that is out of range.
Read typed(const Field& field, const std::string& text) {
  const auto parsed = core::parseTyped(field, text);
  const auto* const fault = std::get_if<ValueFault>(&parsed);
  if (fault == nullptr) return std::get<Value>(parsed);
  const bool isNegative = field.isFigure() && text.starts_with('-') && text.size() > 1 && core::isDigit(text[1]);
  return core::valueProblem(field, isNegative ? ValueFault::OutOfRange : *fault);
}

/// The day with this number. Absent where programs do not agree on it, or it is too far away.
std::optional<core::Date> dayNumbered(const std::string& digits, bool beginsIn1904) {
  constexpr int kFirst = 61;  ///< 1 March 1900: before it, programs count a day that never was
  constexpr int kLast = 400'000;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number > kLast) return std::nullopt;
  if (!beginsIn1904 && number < kFirst) return std::nullopt;
  if (number < 0) return std::nullopt;
  return (beginsIn1904 ? core::Date(1904, 1, 1) : core::Date(1899, 12, 30)).plusDays(number);
}

/// Whether five digits may be the number of a day in our time, between 1954 and 2119.
bool looksLikeDayNumber(const std::string& digits) {
  return areDigits(digits) && digits.size() == 5 && digits >= "20000" && digits < "80000";
}

/// The doubt between dates that may be meant, as they are typed. Absent where none of them is one.
/// @param sentence   has the places {number}, {date} and {other}.
/// @param alone      the sentence where only one of them is a date; without {other}.
std::optional<CellDoubt> doubtBetween(const Field& field, const std::string& text,
                                      const std::vector<std::string>& typed, std::string_view sentence,
                                      std::string_view alone) {
  CellDoubt doubt;
  for (const std::string& each : typed) {
    const auto parsed = core::parseTyped(field, each);
    if (!core::isFault(parsed)) doubt.readings.push_back(std::get<Value>(parsed));
  }
  if (doubt.readings.empty()) return std::nullopt;
  std::map<std::string, std::string> arguments{{"number", text},
                                               {"date", core::displayText(field, doubt.readings.front())}};
  if (doubt.readings.size() > 1) arguments.emplace("other", core::displayText(field, doubt.readings.back()));
  doubt.problem = wrong(std::string(doubt.readings.size() > 1 ? sentence : alone), std::move(arguments));
  return doubt;
}

/// 2021-09-15 13:20:00, as other programs export it, without the time, which no answer has.
std::string withoutTime(std::string_view text) {
  const std::size_t space = text.find_last_of(" T");
  const std::string_view time = space == std::string_view::npos ? "" : text.substr(space + 1);
  const bool isTime = !time.empty() && core::isDigit(time.front()) && time.find(':') != std::string_view::npos &&
                      time.find_first_not_of("0123456789:.") == std::string_view::npos;
  return std::string(isTime ? core::trimmed(text.substr(0, space)) : text);
}

/// What is to be asked about a text that is no date, or may have been another one.
std::optional<CellDoubt> dateDoubt(const Field& field, const FilledCell& cell, const std::string& text,
                                   bool beginsIn1904) {
  if (looksLikeDayNumber(text)) {
    // Nobody sees at a number from where it counts, and it may have been copied from another workbook.
    const std::vector<std::string> days{dayNumbered(text, beginsIn1904)->iso(),
                                        dayNumbered(text, !beginsIn1904)->iso()};
    return doubtBetween(field, text, days, "workbook.day_number", "workbook.day_number");
  }
  constexpr std::size_t kMonthOfOneDigit = 6;
  const bool isMonth = text.size() == kMonthOfOneDigit && text.ends_with(".1") && areDigits(text.substr(0, 4));
  // 2021.10 has become 2021.1.
  if (isMonth && (cell.isNumber || cell.isPlain))
    return doubtBetween(field, text, {text, text + "0"}, "workbook.month_number", "workbook.month_number");
  const bool hasShortYear = text.size() > 2 && areDigits(text.substr(0, 2)) && !core::isDigit(text[2]);
  if (!hasShortYear) return std::nullopt;
  return doubtBetween(field, text, {"20" + text, "19" + text}, "workbook.short_years", "workbook.short_year");
}

Read dateIn(const Field& field, const FilledCell& cell, bool beginsIn1904) {
  const std::string text = withoutTime(core::trimmed(cell.text));
  const bool isShownAsDay = cell.shownAs == ShownAs::Day || cell.shownAs == ShownAs::Month;
  if (cell.isNumber && isShownAsDay) {
    const auto day = dayNumbered(text.substr(0, text.find('.')), beginsIn1904);  // behind the point: the time
    if (!day) return core::valueProblem(field, ValueFault::NotADate);
    // Only the month is shown, and the day was added by the program.
    constexpr std::size_t kMonth = 7;
    return typed(field, cell.shownAs == ShownAs::Month ? day->iso().substr(0, kMonth) : day->iso());
  }
  if (auto doubt = dateDoubt(field, cell, text, beginsIn1904)) return *std::move(doubt);
  return typed(field, text);
}

/// The number times 100, by its digits.
std::string timesHundred(const std::string& number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string whole = number.substr(0, point);
  std::string fraction = point == number.size() ? "" : number.substr(point + 1);
  fraction.resize(std::max<std::size_t>(fraction.size(), 2), '0');
  whole += fraction.substr(0, 2);
  fraction.erase(0, 2);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  return fraction.empty() ? whole : whole + "." + fraction;
}

/// The number with the zeros that its cell shows at the end of the fraction.
std::string withZeros(std::string number, int decimals) {
  const int wanted = std::min(decimals, core::Decimal::kMaximumDecimals);
  std::size_t point = number.find('.');
  if (wanted > 0 && point == std::string::npos) {
    point = number.size();
    number += '.';
  }
  if (wanted > 0) number.resize(std::max(number.size(), point + 1 + static_cast<std::size_t>(wanted)), '0');
  return number;
}

/// 0.85 may be 85 % or less than one.
Read percentIn(const Field& field, const FilledCell& cell) {
  if (cell.isNumber && cell.shownAs == ShownAs::Percent) {
    if (cell.text.starts_with('-')) return core::valueProblem(field, ValueFault::OutOfRange);
    return typed(field, withZeros(timesHundred(cell.text), cell.decimals));
  }
  Read read = typed(field, withZeros(cell.text, cell.decimals));
  const auto* const value = std::get_if<Value>(&read);
  const auto* const share = value == nullptr ? nullptr : core::known<core::Decimal>(*value);
  const bool saysPercent = core::replaced(cell.text, "％", "%").find('%') != std::string::npos;
  if (share == nullptr || saysPercent || share->scaled() == 0 || share->scaled() > core::Decimal::kScale) return read;
  const std::string percent = timesHundred(share->written());
  CellDoubt doubt{.problem = wrong("workbook.share", {{"number", share->written()}, {"percent", percent}}),
                  .readings = {}};
  const Read likelier = typed(field, percent);
  doubt.readings = {std::get<Value>(likelier), *value};
  return doubt;
}

/// 5.001E+17, as programs show a number that is too long for a cell.
bool isExponential(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  if (mark == std::string_view::npos || text.empty() || !core::isDigit(text.front())) return false;
  std::string_view exponent = text.substr(mark + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  return areDigits(exponent) && areDigits(core::replaced(std::string(text.substr(0, mark)), ".", ""));
}

/// Whether the code of 18 digits ends as one whose last digits were lost, and is none for that reason: a genuine one
/// may end so.
bool hasLostItsEnd(const Field& field, std::string_view text) {
  constexpr std::size_t kLength = 18;
  // The end of the licence says what kind of institution it is, and is never zero.
  if (field.name.ends_with("practice_license_no"))
    return text.size() == core::kPracticeLicenseLength && areDigits(text) && text.ends_with("0000000");
  if (text.size() != kLength || !areDigits(text) || !text.ends_with("000")) return false;
  return field.name.ends_with("id_number") ? core::checkIdNumber(text, core::Date(2999, 12, 31)).checkDigit
                                           : core::checkUscc(text).checkDigit;
}

/// 02363840000 has become 2363840000: no number of a telephone, but one with a 0 in front.
bool hasLostItsZero(const Field& field, const std::string& text) {
  return field.name.ends_with("phone") && areDigits(text) && !core::arePhoneNumbers(text) &&
         core::arePhoneNumbers("0" + text);
}

bool isShownAsTime(const FilledCell& cell) {
  return cell.isNumber &&
         (cell.shownAs == ShownAs::Day || cell.shownAs == ShownAs::Month || cell.shownAs == ShownAs::Time);
}

/// The number as its cell shows it, with the zeros in front of it and at its end.
std::string digitsSeen(const FilledCell& cell) {
  const std::size_t whole = std::min(cell.text.find('.'), cell.text.size());
  const auto least = static_cast<std::size_t>(cell.look.wholeDigits);
  const std::string zeros(areDigits(cell.text.substr(0, whole)) && whole < least ? least - whole : 0, '0');
  return withZeros(zeros + cell.text, cell.decimals);
}

/// The text without line breaks between two Chinese characters: they were made for a narrow column, and leave no
/// space behind. Other line breaks stay.
std::string joinedLines(const std::string& text) {
  constexpr char32_t kFirstChinese = 0x2E80;
  const std::u32string all = core::codePoints(text);
  std::u32string joined;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = at;
    bool breaks = false;
    for (; end < all.size() && core::isBlank(core::utf8(all.substr(end, 1))); ++end)
      breaks = breaks || all[end] == U'\n' || all[end] == U'\r';
    const bool isBetween = at > 0 && end < all.size() && all[at - 1] >= kFirstChinese && all[end] >= kFirstChinese;
    if (!breaks || !isBetween) joined += all.substr(at, end - at);
    if (end < all.size()) joined += all[end];
    at = end + 1;
  }
  return core::utf8(joined);
}

Read textIn(const Field& field, const FilledCell& cell) {
  constexpr std::size_t kMostDigits = 15;
  const std::string text = cell.isNumber ? digitsSeen(cell) : std::string(core::trimmed(cell.text));
  if (cell.isNumber) {
    if (isShownAsTime(cell)) return wrong("workbook.became_day");
    if (cell.text.substr(0, cell.text.find('.')).size() > kMostDigits) return wrong("workbook.digits_lost");
    if (cell.look.hasWords || cell.look.isSmaller || !cell.look.unit.empty()) return wrong("workbook.format_words");
  } else if (field.identifier && isExponential(text)) {
    return wrong("workbook.exponent");
  }
  if (field.identifier && hasLostItsEnd(field, text)) return wrong("workbook.digits_lost");
  if (hasLostItsZero(field, text)) return wrong("workbook.zero_lost");
  if (cell.isNumber) return typed(field, text);
  return typed(field, field.breaksLines ? cell.text : joinedLines(cell.text));
}

/// The number in the unit that its cell shows behind it: 11 in the format 0"万" is 110000.
Read figureIn(const Field& field, const FilledCell& cell) {
  const std::string digits =
      field.type == FieldType::Count ? cell.text : withZeros(cell.text, cell.isNumber ? cell.decimals : 0);
  if (!cell.isNumber) return typed(field, digits);
  if (cell.look.isSmaller) return wrong("workbook.smaller");
  Read read = typed(field, digits + cell.look.unit);
  const auto* const problem = std::get_if<Problem>(&read);
  const bool isOtherUnit = problem != nullptr && !cell.look.unit.empty() && problem->sentence == "value.not_a_number";
  return isOtherUnit ? wrong("workbook.unit", {{"unit", cell.look.unit}}) : read;
}

/// What a program shows where it has no result or too little room, and what people write for what stands above.
std::optional<Problem> noContent(std::string_view text) {
  constexpr std::array<std::string_view, 9> kErrors{"#N/A",  "#DIV/0!", "#VALUE!", "#REF!", "#NAME?",
                                                    "#NUM!", "#NULL!",  "#SPILL!", "#CALC!"};
  constexpr std::array<std::string_view, 5> kDittos{"同上", "同左", "同前", "〃", "″"};
  const bool hasNoRoom = text.size() > 1 && text.find_first_not_of('#') == std::string_view::npos;
  if (hasNoRoom || text.starts_with("Err:5") || std::ranges::find(kErrors, text) != kErrors.end())
    return wrong("workbook.error_value", {{"text", std::string(text)}});
  if (std::ranges::find(kDittos, text) != kDittos.end()) return wrong("workbook.ditto", {{"text", std::string(text)}});
  return std::nullopt;
}

/// In the words of the paper, else as on screen.
Read choiceIn(const Field& field, const std::vector<core::Choice>& choices, const FilledCell& cell) {
  const std::string text(core::trimmed(cell.text));
  const auto chosen = std::ranges::find(choices, text, &core::Choice::label);
  Read read = typed(field, chosen == choices.end() ? text : chosen->code);
  if (std::holds_alternative<Value>(read)) return read;
  std::string words;
  for (const core::Choice& choice : choices) words += (words.empty() ? "" : "、") + choice.label;
  return wrong("workbook.choice", {{"choices", words}});
}

}  // namespace

Read cellValue(const Field& field, const std::vector<core::Choice>& choices, const FilledCell& cell,
               bool beginsIn1904) {
  if (cell.isFormula) return wrong("workbook.formula");
  if (core::isBlank(cell.text)) return Value();
  if (auto problem = noContent(core::trimmed(cell.text))) return *std::move(problem);
  if (isDate(field)) return dateIn(field, cell, beginsIn1904);
  if (field.type == FieldType::Code || field.type == FieldType::Flag) return choiceIn(field, choices, cell);
  if (!field.isFigure()) return textIn(field, cell);
  if (isShownAsTime(cell)) return wrong("workbook.became_day");
  if (field.type == FieldType::Percent) return percentIn(field, cell);
  if (cell.isNumber && cell.shownAs == ShownAs::Percent) return wrong("workbook.became_percent");
  return figureIn(field, cell);
}

bool isUnclear(const workbooks::MergedColumn& merged, int column, const Field& field) {
  const bool isOfSeveralRows = merged.lastRow > merged.first.first;
  return merged.first.second != column || (isOfSeveralRows && field.isFigure());
}

}  // namespace guapai::transfer
