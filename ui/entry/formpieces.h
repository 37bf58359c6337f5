#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <QtCore/QString>

#include "core/fieldcatalogue.h"
#include "forms/formdefinition.h"

namespace guapai::ui {

// The parts of pages that are no annex, but made for the screen.

[[nodiscard]] forms::Piece words(const std::string& text);
[[nodiscard]] forms::Piece words(const QString& text);
[[nodiscard]] forms::Piece blank(const core::Field& field, forms::Length width = 0);
/// The place of a live text or of a button (entry/livetext.h).
[[nodiscard]] forms::Piece live(const std::string& name);
/// A code or a set of codes as marks side by side; any other field as a blank.
[[nodiscard]] std::vector<forms::Piece> blankOrMarks(const core::Field& field);

[[nodiscard]] forms::Cell cell(int column, int span, forms::Align align, std::vector<forms::Piece> pieces);
[[nodiscard]] forms::Cell cell(int column, int span, std::vector<std::vector<forms::Piece>> paragraphs);
[[nodiscard]] forms::Cell heading(forms::Cell cell);

// In 1/100 mm. The two widths together are as wide as the tables of the annexes, so that all pages of a case look
// alike.
inline constexpr forms::Length kLabelWidth = 4000;
inline constexpr forms::Length kBlankWidth = 11600;
inline constexpr forms::Length kRowHeight = 900;

/// A row with the field's label and beside it its blank or marks, for a form with the columns kLabelWidth and
/// kBlankWidth.
[[nodiscard]] forms::FormRow labelledBlank(const core::Field& field);
/// A list as a table of its own: a head of labels, and a row for each record.
/// @param columns  how many columns are shown, from the first on; all where the list has fewer.
[[nodiscard]] forms::Sheet listSheet(const core::FieldCatalogue& catalogue, core::FieldId list,
                                     std::size_t columns = SIZE_MAX);

/// The fields that the form asks for: those of its blanks and marks, and its lists. The columns of a list are not among
/// them.
[[nodiscard]] std::set<core::FieldId> fieldsOf(const forms::FormDefinition& form);

}  // namespace guapai::ui
