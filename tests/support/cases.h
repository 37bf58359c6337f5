#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/answers.h"
#include "support/resources.h"

/// Makes cases in one line, for tests that need only a few answers.
namespace guapai::support {

using Cells = std::map<std::string, std::string>;

inline core::Value parsedValue(const core::Field& field, const std::string& text) {
  return std::get<core::Value>(core::parseValue(field, text));
}

inline void setAnswer(core::Answers& answers, const std::string& name, const std::string& text) {
  const auto id = catalogue().require(name);
  answers.set(id, parsedValue(catalogue()[id], text));
}

inline void setRows(core::Answers& answers, const std::string& name, const std::vector<Cells>& rows,
                    bool finished = true) {
  const auto id = catalogue().require(name);
  core::List list{.finished = finished, .rows = {}};
  for (const Cells& cells : rows) {
    core::Row row = answers.newRow(id);
    for (const auto& [column, text] : cells) {
      const core::Field& field = catalogue()[catalogue().require(name + "." + column)];
      row.cells[field.column] = parsedValue(field, text);
    }
    list.rows.push_back(std::move(row));
  }
  answers.setList(id, std::move(list));
}

inline core::Answers answersOf(const Cells& cells) {
  core::Answers answers(catalogue());
  for (const auto& [name, text] : cells) setAnswer(answers, name, text);
  return answers;
}

inline core::Date day(const std::string& text) {
  return std::get<core::Date>(core::Date::parse(text));
}

}  // namespace guapai::support
