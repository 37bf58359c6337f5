#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/answers.h"
#include "support/definitions.h"

namespace guapai::support {

/// Answers of a case as a test writes them down: names of fields and the text that `core::parseValue` reads.
class AnswersBuilder {
public:
  AnswersBuilder& set(std::string_view field, std::string_view text) {
    const core::FieldId id = m_answers.catalogue().require(field);
    m_answers.set(id, parsed(id, text));
    return *this;
  }

  /// A list that is finished and has no rows.
  AnswersBuilder& emptyList(std::string_view list) {
    m_answers.setList(m_answers.catalogue().require(list), {.finished = true, .rows = {}});
    return *this;
  }

  /// One more row of a list, which is finished thereby; the cells by the names of their columns.
  AnswersBuilder& row(std::string_view list, const std::vector<std::pair<std::string, std::string>>& cells) {
    const core::FieldId listId = m_answers.catalogue().require(list);
    core::List& rows = m_answers.editList(listId);
    rows.finished = true;
    core::Row row = m_answers.newRow(listId);
    for (const auto& [column, text] : cells) {
      const core::FieldId id = m_answers.catalogue().require(std::string(list) + "." + column);
      row.cells[m_answers.catalogue()[id].column] = parsed(id, text);
    }
    rows.rows.push_back(std::move(row));
    return *this;
  }

  /// The list is still being keyed in.
  AnswersBuilder& unfinished(std::string_view list) {
    m_answers.editList(m_answers.catalogue().require(list)).finished = false;
    return *this;
  }

  [[nodiscard]] const core::Answers& answers() const { return m_answers; }

private:
  [[nodiscard]] core::Value parsed(core::FieldId id, std::string_view text) const {
    const core::Field& field = m_answers.catalogue()[id];
    const auto value = core::parseValue(field, text);
    if (core::isFault(value)) throw std::invalid_argument(field.name + ": " + std::string(text));
    return std::get<core::Value>(value);
  }

  core::Answers m_answers{catalogue()};
};

}  // namespace guapai::support
