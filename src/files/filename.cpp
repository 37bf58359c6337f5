#include "files/filename.h"

#include <string_view>

#include "core/text.h"

namespace guapai::files {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kLongestCharacter = 4;

/// The length in bytes of the character that the text begins with; 0 when it begins with none.
std::size_t firstCharacter(std::string_view text) {
  for (std::size_t length = 1; length <= kLongestCharacter && length <= text.size(); ++length) {
    if (core::isWellFormed(text.substr(0, length))) return length;
  }
  return 0;
}

}  // namespace

std::string shownPath(const std::filesystem::path& path) {
  std::string_view rest = path.native();
  if (core::isWellFormed(rest)) return path.native();
  std::string shown;
  while (!rest.empty()) {
    const std::size_t length = firstCharacter(rest);
    shown += length == 0 ? kReplacement : rest.substr(0, length);
    rest.remove_prefix(length == 0 ? 1 : length);
  }
  return shown;
}

std::string shownName(const std::filesystem::path& path) {
  const std::filesystem::path name = path.filename();
  return shownPath(name.empty() ? path : name);
}

}  // namespace guapai::files
