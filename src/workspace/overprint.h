#pragma once

#include "core/answers.h"
#include "forms/overprint.h"
#include "workspace/definitions.h"

namespace guapai::workspace {

/// What the district prints onto the signed original of Annex 4: its opinion and the date, and nothing else. The
/// original must have been printed by Guapai from the same answers. The title says which of its pages go into the
/// printer; no pages where neither opinion nor date is known.
///
/// Needs a QGuiApplication. @throws core::Error{OverprintTooLong}
[[nodiscard]] forms::Pages overprintOf(const Definitions& definitions, const core::Answers& answers,
                                       forms::Offset offset);

/// The same with the original's lines, rulers and the offset, to be held against the original. Samples stand where
/// opinion or date are not known.
[[nodiscard]] forms::Pages overprintTestSheet(const Definitions& definitions, const core::Answers& answers,
                                              forms::Offset offset);

}  // namespace guapai::workspace
