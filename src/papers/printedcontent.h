#pragma once

#include <set>
#include <string>

#include "core/answers.h"
#include "forms/formcontent.h"
#include "forms/formdefinition.h"

namespace guapai::papers {

/// The fields whose answers a form prints; for a list its columns. A place for the pen prints nothing.
[[nodiscard]] std::set<core::FieldId> printedFields(const forms::FormDefinition& form);

/// What a form says when it is filled with this content, in one text: every printed answer as it is written, and all
/// that is printed of what was computed. Where two contents fill a form alike, the texts are equal; the form's own
/// words and its layout are no part of it.
[[nodiscard]] std::string printedContent(const forms::FormDefinition& form, const forms::FormContent& content);

/// The answers that a form prints, of the whole case: what may leave the house with the paper. Besides them what a case
/// file must have: round, and the center's id, name and kind.
[[nodiscard]] core::Answers onlyPrinted(const forms::FormDefinition& form, const core::Answers& answers);

/// `answers` with what the form prints taken from `paper`, and all else as it was. A row that the paper has as it stood
/// keeps its other columns.
[[nodiscard]] core::Answers withPrinted(const forms::FormDefinition& form, const core::Answers& answers,
                                        const core::Answers& paper);

}  // namespace guapai::papers
