#pragma once

#include <array>
#include <memory>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "core/answers.h"
#include "core/text.h"
#include "forms/picture.h"
#include "support/resources.h"

/// Makes cases with answers that are hard to print, for tests of the papers. The same seed makes the same cases.
namespace guapai::support {

/// Fills most fields of the catalogue with long addresses, words that cannot be broken, rare characters, line breaks,
/// texts of the greatest length, 60 doctors and 80 devices. No two texts are equal, so that a test can look for each of
/// them.
class UglyCase {
public:
  explicit UglyCase(std::uint32_t seed) : m_random(seed) {}

  /// The pictures that the answers name, with sizes from a strip or a point up to a sheet as large as a wall.
  [[nodiscard]] const forms::Pictures& pictures() const { return m_pictures; }

  [[nodiscard]] core::Answers answers() {
    core::Answers answers(catalogue());
    m_longest = below(catalogue().size());
    for (const core::Field& field : catalogue().fields()) {
      if (field.type == core::FieldType::List) {
        answers.setList(field.id, list(answers, field));
      } else if (!field.list && !oneIn(8)) {
        answers.set(field.id, value(field));
      }
    }
    return answers;
  }

private:
  using Texts = std::vector<const char*>;

  [[nodiscard]] std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random() % end); }
  [[nodiscard]] bool oneIn(std::size_t chances) { return below(chances) == 0; }
  [[nodiscard]] std::string pick(const Texts& texts) { return texts[below(texts.size())]; }

  [[nodiscard]] core::List list(core::Answers& answers, const core::Field& field) {
    core::List list{.finished = true, .rows = {}};
    const std::size_t rows = field.name.ends_with("equipment")               ? 80
                             : field.name.ends_with("general_practitioners") ? 60
                                                                             : below(12);
    for (std::size_t i = 0; i < rows; ++i) {
      core::Row row = answers.newRow(field.id);
      for (const core::FieldId column : field.columns) {
        if (!oneIn(8)) row.cells[catalogue()[column].column] = value(catalogue()[column]);
      }
      list.rows.push_back(std::move(row));
    }
    return list;
  }

  [[nodiscard]] core::Value value(const core::Field& field) {
    switch (field.type) {
      case core::FieldType::Text:
        return text(field);
      case core::FieldType::Flag:
        return oneIn(2);
      case core::FieldType::Code:
        return core::Code{field.choices[below(field.choices.size())].code};
      case core::FieldType::CodeSet:
        return codes(field);
      case core::FieldType::List:
        return {};
      case core::FieldType::File:
        return picture();
      case core::FieldType::Count:
        return parsed(field, {"0", "7", "81905", "12345678", "100000000"});
      case core::FieldType::Decimal:
        return parsed(field, {"0", "0.0001", "5.350", "29.9999", "1234567.8901"});
      case core::FieldType::Percent:
        return parsed(field, {"0.5", "79.9999", "80", "100"});
      case core::FieldType::Date:
      case core::FieldType::DateOrMonth:
        return parsed(field, {"2021-09-15", "2020-12", "1999-01-01"});
    }
    return {};
  }

  [[nodiscard]] core::Value picture() {
    static constexpr std::array<forms::Length, 5> kSides{10, 900, 7'000, 21'000, 150'000};
    const std::string name = "示例图" + std::to_string(++m_texts) + ".png";
    forms::Picture picture{.state = forms::Picture::State::Good, .pages = {}, .bytes = std::make_shared<std::string>()};
    for (std::size_t page = below(3); page < 3; ++page)
      picture.pages.push_back({kSides[below(kSides.size())], kSides[below(kSides.size())]});
    if (!oneIn(4)) m_pictures.emplace(name, picture);
    return name;
  }

  [[nodiscard]] core::Value parsed(const core::Field& field, const Texts& texts) {
    const auto result = core::parseValue(field, pick(texts));
    const auto* value = std::get_if<core::Value>(&result);
    return value == nullptr ? core::Value() : *value;
  }

  [[nodiscard]] core::Value codes(const core::Field& field) {
    core::CodeSet set;
    for (const core::Choice& choice : field.choices) {
      if (oneIn(2)) set.codes.push_back(choice.code);
    }
    return set;
  }

  [[nodiscard]] core::Value text(const core::Field& field) {
    const std::string mark = "示例" + std::to_string(++m_texts);
    const bool longest = !field.list && (field.id.index == m_longest || (field.multiline && oneIn(4)));
    if (longest) return grown(mark, 9'900);
    if (field.list && !oneIn(6)) return mark + rare();
    switch (below(field.multiline ? 7 : 5)) {
      case 0:
        return mark;
      case 1:
        return mark + rare() + "·" + rare();
      case 2:
        return grown(mark, field.list ? 60 : 200);
      case 3:
        return mark + unbreakable(field.list ? 40 : 250);
      case 4:
        return mark + "（（（《《《" + std::string(below(90), '9') + "》》》）））。。。，，，；；；！！！？？？……——" +
               mark;
      default:
        return mark + "。\n\n    " + grown("其一，", 100) + "\n" + rare() + "\n\n\n" + mark;
    }
  }

  [[nodiscard]] std::string grown(std::string text, std::size_t characters) {
    static const Texts kParts{"重庆市渝中区示例街道",
                              "示例路128号附3号",
                              "B座12楼1203室",
                              "，",
                              "（原示例厂旧址）",
                              "、",
                              "社区卫生服务站",
                              "3.1415926%",
                              "Building No.7 ",
                              "。",
                              "——",
                              "“示例”"};
    std::size_t length = core::length(text);
    while (length < characters) {
      const std::string part = pick(kParts);
      text += part;
      length += core::length(part);
    }
    return text;
  }

  [[nodiscard]] std::string unbreakable(std::size_t characters) {
    static constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += kLetters[below(kLetters.size())];
    return text;
  }

  [[nodiscard]] std::string rare() {
    static const Texts kNames{
        "阿依古丽·买买提", "次仁‧卓玛", "让・罗", "𠮷野",       "㛃𡛟",       "龘靐",     "𬭼𬬭", "𫟹",  "〇一",
        "ＡＢ１２",        "卫生乙",    "⽣⼄",   "Jose\u0301", "李\u3000四", "凉\uF979", "䶮",   "½㎡", "𱁬",
        "office fi ffl",   "n\u030C",   "赵〇〇", "镕喆淼",     "“’”",        "Ⅷ№℃"};
    return pick(kNames);
  }

  std::mt19937 m_random;
  forms::Pictures m_pictures;
  std::size_t m_texts = 0;
  std::size_t m_longest = 0;  // index of the field whose text is as long as a text may be
};

}  // namespace guapai::support
