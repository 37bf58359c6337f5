#pragma once

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Characters in texts that came along when they were copied (contract: command-line.md, text.invisible to
/// text.line_break). Identifiers and telephone numbers are read without what cannot be seen, so that nothing is said of
/// them. A finding names the characters, never the text.
[[nodiscard]] core::Problems findDoubtfulTexts(const core::Answers& answers);

}  // namespace guapai::rules
