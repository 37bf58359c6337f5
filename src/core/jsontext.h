#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace guapai::core {

/// One of the program's own JSON files. The parser takes a NUL for the end of its input; here it is an error, as
/// everything behind the value is.
///
/// @throws nlohmann::json::exception, and Error{ResourceDamaged} for a NUL.
[[nodiscard]] nlohmann::json parsedJson(std::string_view document);

}  // namespace guapai::core
