#pragma once

#include <array>
#include <string>

#include "forms/formcontent.h"
#include "forms/formdefinition.h"

namespace guapai::forms {

/// Which of the rows that a pattern stands for is being filled.
struct RowSource {
  const core::Row* listRow = nullptr;  ///< null for a row that the form has but the list has not
  std::string id;                      ///< of a repeated row
  std::size_t number = 0;              ///< from 1, within the whole list
};

/// Says what stands in the blanks of a form.
class Filling {
public:
  /// Both must live as long.
  Filling(const FormDefinition& form, const FormContent& content) : m_form(form), m_content(content) {}

  [[nodiscard]] const FormContent& content() const { return m_content; }

  /// Of a blank or a date; empty where the paper stays white.
  [[nodiscard]] std::string text(const Piece& piece, const RowSource& source) const;
  /// Whether the figures of a date stand in the gaps between the printed 年 月 日 (套打).
  [[nodiscard]] bool isSpread(const Piece& piece) const;
  /// Year, month and day of a date; empty what is not known.
  [[nodiscard]] std::array<std::string, 3> figures(const Piece& piece, const RowSource& source) const;
  /// Of a tick. Neither of two ticks is set while their answer is not known.
  [[nodiscard]] bool isSet(const Piece& piece, const RowSource& source) const;
  /// Whose paper it is.
  [[nodiscard]] std::string institution() const;

private:
  [[nodiscard]] const core::Value& value(core::FieldId id, const RowSource& source) const;
  [[nodiscard]] std::string listText(const core::Field& field) const;

  const FormDefinition& m_form;
  const FormContent& m_content;
};

}  // namespace guapai::forms
