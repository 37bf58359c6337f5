#pragma once

#include <set>
#include <string>

#include "core/answers.h"
#include "forms/formcontent.h"
#include "forms/formdefinition.h"

namespace guapai::papers {

/// The fields whose answers a form prints. For a list they are the printed columns, and the list itself where a blank
/// stands for all of it. A place for the pen prints nothing.
[[nodiscard]] std::set<core::FieldId> printedFields(const forms::FormDefinition& form);

/// One text (JSON) of all that a form says when it is filled with `content`: every printed answer as it is written, and
/// every printed result or other computed name. Two contents that fill the form alike give equal texts. The form's own
/// words, its layout and the pictures are not in it.
[[nodiscard]] std::string printedContent(const forms::FormDefinition& form, const forms::FormContent& content);

/// `answers` reduced to those that the form prints: what may leave the house with the paper. What a case file must have
/// or what identifies it stays as well: the round, and the center's id, name and kind.
[[nodiscard]] core::Answers onlyPrinted(const forms::FormDefinition& form, const core::Answers& answers);

/// `answers` with what the form prints replaced by what `paper` has there; all else stays, and so do the round and the
/// center's id, name and kind. A row of a list whose printed columns are unchanged keeps its id and its other columns;
/// a row that differs comes in as a new one.
[[nodiscard]] core::Answers withPrinted(const forms::FormDefinition& form, const core::Answers& answers,
                                        const core::Answers& paper);

}  // namespace guapai::papers
