#pragma once

#include <string>
#include <string_view>

namespace guapai::exchange {

/// The same text, byte for byte as long and with the same lines, without what JSON's grammar allows and the parser
/// refuses: numbers beyond a floating point number (1e999) become shorter ones, and `\u` escapes of lone surrogates
/// become `\u0000`. A case can hold neither, so that the reader refuses what is put in their place, and can name the
/// place, where the parser would have given up.
[[nodiscard]] std::string withinParserLimits(std::string_view text);

}  // namespace guapai::exchange
