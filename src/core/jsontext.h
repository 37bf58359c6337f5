#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace guapai::core {

/// Parses one of the program's own JSON files. The parser of the library takes a NUL for the end of its input; here a
/// NUL is an error, as is any text behind the value.
///
/// @throws nlohmann::json::exception; Error{ResourceDamaged} for a NUL.
[[nodiscard]] nlohmann::json parsedJson(std::string_view document);

}  // namespace guapai::core
