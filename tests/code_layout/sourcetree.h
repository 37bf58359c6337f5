#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::codelayout {

/// A file of the repository. The path is relative to its root, with slashes. The text of a file that is not text (an
/// image) is empty.
struct SourceFile {
  std::string path;
  std::string text;

  [[nodiscard]] bool isIn(std::string_view folder) const;
  [[nodiscard]] bool endsWith(std::string_view suffix) const;
  [[nodiscard]] std::string_view name() const;
  /// The name up to its first dot.
  [[nodiscard]] std::string_view stem() const;
};

/// The files that a guard looks at: those of the repository, or made-up ones on which the guard must fail.
using SourceTree = std::vector<SourceFile>;

/// All files of the repository, without build products and hidden folders, ordered by path.
SourceTree readSourceTree(const std::filesystem::path& root);

/// A place that a guard objects to. Line 0 means the file as a whole.
struct Violation {
  std::string path;
  std::size_t line = 0;
  std::string what;
};
using Violations = std::vector<Violation>;
std::ostream& operator<<(std::ostream& out, const Violation& violation);

/// A file that one guard leaves alone, and why.
struct Exception {
  std::string_view path;
  std::string_view reason;
};
using Exceptions = std::vector<Exception>;
bool isExcepted(const Exceptions& exceptions, std::string_view path);

std::vector<std::string_view> linesOf(std::string_view text);

/// C++ text with comments, strings and characters blanked out; line breaks stay where they are.
std::string codeOf(std::string_view text);

/// Words of a CMake list: names, arguments and the brackets around them; comments are left out.
struct CMakeWord {
  std::string text;
  std::size_t line = 0;
};
std::vector<CMakeWord> cmakeWordsOf(std::string_view text);

}  // namespace guapai::codelayout
