#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/answers.h"
#include "core/invisible.h"
#include "core/problem.h"
#include "core/text.h"

/// What all checks of a case use to read answers and to write their findings.
namespace guapai::rules {

using Arguments = std::map<std::string, std::string>;

/// Makes the problem for a doubtful answer. Its sentence is `check.` with the code behind it, then `variant` (".row"),
/// which chooses a finer sentence.
///
/// @param path  JSON pointer of the answer.
[[nodiscard]] inline core::Problem warning(std::string_view code, std::string path, Arguments arguments = {},
                                           std::string_view variant = {}) {
  const std::string sentence = "check." + std::string(code) + std::string(variant);
  return {core::Severity::Warning, std::string(code), std::move(path), sentence, std::move(arguments)};
}

/// The text without white space around it; empty where it is not known.
[[nodiscard]] inline std::string_view knownText(const core::Value& value) {
  const auto* text = core::known<std::string>(value);
  return text == nullptr ? std::string_view() : core::trimmed(*text);
}

/// An identifier or telephone number without white space around it and without the characters that cannot be seen;
/// empty where it is not known.
[[nodiscard]] inline std::string knownCode(const core::Value& value) {
  const std::string seen = core::withoutInvisible(knownText(value));
  return std::string(core::trimmed(seen));
}

/// The problem with the JSON pointers of the other answers that it is about.
[[nodiscard]] inline core::Problem alsoAt(core::Problem problem, std::vector<std::string> places) {
  problem.alsoAt = std::move(places);
  return problem;
}

}  // namespace guapai::rules
