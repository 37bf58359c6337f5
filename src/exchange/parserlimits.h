#pragma once

#include <string>
#include <string_view>

namespace guapai::exchange {

/// Returns the text without what JSON's grammar allows and the parser refuses. Numbers beyond the range of a floating
/// point number (1e999) become shorter ones, and `\u` escapes of lone surrogates become `\u0000`. The result has the
/// same length in bytes and the same lines.
///
/// A case may contain neither of the two. So the reader refuses what was put in their place and can name the place,
/// where the parser would have given up.
[[nodiscard]] std::string withinParserLimits(std::string_view text);

}  // namespace guapai::exchange
