#pragma once

#include <string>

#include "core/answers.h"

namespace guapai::exchange {

/// Writes `guapai.case/1` as one line without a line break, keys in the order of the catalogue, what is not known left
/// out. Decimals and percents are strings, as written; reading the result gives the same answers.
///
/// A list that is not finished (名单录完 not ticked) is no statement of the case: it goes into the optional top-level
/// object `worksheets`
/// (`{"unfinished_lists": {"information.general_practitioners": [...]}}`, docs/formats.md), and the reader takes it
/// back from there.
[[nodiscard]] std::string writeCase(const core::Answers& answers);

/// The case's identity: `center.id`, or the name after NFKC without white space where the case has no id.
[[nodiscard]] std::string centerId(const core::Answers& answers);

}  // namespace guapai::exchange
