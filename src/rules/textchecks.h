#pragma once

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds characters that came along when a text was copied (contract: command-line.md, text.invisible to
/// text.line_break). A problem names the characters, never the text. Invisible characters in identifiers and telephone
/// numbers are not reported, because those are read without them.
[[nodiscard]] core::Problems findDoubtfulTexts(const core::Answers& answers);

}  // namespace guapai::rules
