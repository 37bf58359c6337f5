#pragma once

#include <array>
#include <string>

#include "forms/formcontent.h"
#include "forms/formdefinition.h"

namespace guapai::forms {

/// Tells which of the rows that a pattern stands for is being filled.
struct RowSource {
  const core::Row* listRow = nullptr;  ///< the list's row; null where the form prints more rows than the list has
  std::string id;                      ///< id of a repeated row (C6); empty for any other row
  std::size_t number = 0;              ///< position in the whole list, from 1
};

/// Says what stands in the blanks of a form.
class Filling {
public:
  /// Both arguments must outlive the filling.
  Filling(const FormDefinition& form, const FormContent& content) : m_form(form), m_content(content) {}

  [[nodiscard]] const FormContent& content() const { return m_content; }

  /// The text of a blank or a date; empty where the paper stays white.
  [[nodiscard]] std::string text(const Piece& piece, const RowSource& source) const;
  /// Whether the figures of a date stand in the gaps between the printed 年 月 日 (套打).
  [[nodiscard]] bool isSpread(const Piece& piece) const;
  /// Year, month and day of a date, each empty where it is not known.
  [[nodiscard]] std::array<std::string, 3> figures(const Piece& piece, const RowSource& source) const;
  /// Whether a tick is set. No tick is set while its answer is not known.
  [[nodiscard]] bool isSet(const Piece& piece, const RowSource& source) const;
  /// The name of the institution whose paper it is, on one line; empty where it is not known.
  [[nodiscard]] std::string institution() const;

private:
  [[nodiscard]] const core::Value& value(core::FieldId id, const RowSource& source) const;
  [[nodiscard]] std::string listText(const core::Field& field) const;

  const FormDefinition& m_form;
  const FormContent& m_content;
};

}  // namespace guapai::forms
