#pragma once

#include <string>

#include "core/answers.h"
#include "exchange/casereader.h"
#include "support/resources.h"

namespace guapai::support {

/// A text that somebody may type as a name to do harm. It holds markup that would load a file, a mnemonic (&A), and
/// characters that reorder the text behind them, control a terminal or are invisible.
inline const std::string kHostile = "<b><img src=\"file:///示例.png\">假</b>&A\u202E\u009B\u200B";

/// The characters of `kHostile` that must not be shown as they are.
inline constexpr const char16_t* kHidden = u"\u202E\u009B\u200B";

/// A case of the sample district in which every text begins with `kHostile`.
inline core::Answers hostileAnswers(const core::FieldCatalogue& catalogue) {
  const exchange::CaseReader reader(catalogue);
  core::Answers answers = *reader.read(fileText(sourceDirectory() / "resources/sample/center-02.json")).answers;
  const auto made = [](const core::Field& field, const core::Value& value) {
    const auto* const text = std::get_if<std::string>(&value);
    return field.type == core::FieldType::Text && text != nullptr ? core::Value(kHostile + *text) : value;
  };
  for (const core::Field& field : catalogue.fields()) {
    if (field.type == core::FieldType::List) {
      if (answers.list(field.id) == nullptr) continue;
      core::List list = *answers.list(field.id);
      for (core::Row& row : list.rows)
        for (const core::FieldId column : field.columns) {
          core::Value& cell = row.cells[catalogue[column].column];
          cell = made(catalogue[column], cell);
        }
      answers.setList(field.id, std::move(list));
    } else if (!field.list) {
      answers.set(field.id, made(field, answers.value(field.id)));
    }
  }
  return answers;
}

}  // namespace guapai::support
