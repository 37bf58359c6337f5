#include "code_layout/shape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>

namespace guapai::codelayout {
namespace {

bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool isSource(const SourceFile& file) {
  return file.endsWith(".cpp");
}
bool isHeader(const SourceFile& file) {
  return file.endsWith(".h");
}
bool isCode(const SourceFile& file) {
  return isSource(file) || isHeader(file);
}
bool isProgram(const SourceFile& file) {
  return file.isIn("src") || file.isIn("ui");
}

/// What people write and read: code, build lists, scripts, data of the program and documents; not test data and
/// translations.
bool isWritten(const SourceFile& file) {
  if (file.isIn("tests/data") || file.isIn("tests/golden")) return false;
  constexpr std::array kEndings = {
      ".cpp", ".h", ".cmake", ".md", ".sql", ".py", ".sh", "CMakeLists.txt", "CMakePresets.json"};
  const bool isDataOfProgram = file.isIn("resources") && file.endsWith(".json");
  const bool isScript = (file.isIn("scripts") || file.isIn(".ci")) && file.name().find('.') == std::string_view::npos;
  return isDataOfProgram || isScript ||
         std::any_of(kEndings.begin(), kEndings.end(), [&](const char* ending) { return file.endsWith(ending); });
}

/// Calls `visit(word)` for each word of a line of C++; 1.5 and 2e3 are words.
template <typename Visit>
void forEachWord(std::string_view line, Visit visit) {
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t start = at;
    const bool isNumber = isDigit(line[at]);
    while (at < line.size() && (isWordCharacter(line[at]) || (isNumber && (line[at] == '.' || line[at] == '\'')))) ++at;
    if (at == start) {
      ++at;
    } else {
      visit(line.substr(start, at - start));
    }
  }
}

bool isInexact(std::string_view word) {
  constexpr std::array kWords = {"float", "double", "float_t", "double_t", "qreal", "stof", "stod",
                                 "stold", "strtof", "strtod",  "strtold",  "atof",  "sqrt", "pow"};
  if (!isDigit(word.front())) return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  const bool isHexadecimal = word.starts_with("0x") || word.starts_with("0X");
  return word.find('.') != std::string_view::npos ||
         (!isHexadecimal && word.find_first_of("eE") != std::string_view::npos);
}

/// Capitals that belong in a name: those of a locale (zh_CN), and names that CMake and readers of repositories expect.
bool hasStrangeCapital(const SourceFile& file) {
  constexpr std::array kNames = {"README.md",         "LICENSE",      "CMakeLists.txt",
                                 "CMakePresets.json", "CHANGELOG.md", "CONTRIBUTING.md"};
  if (std::find(kNames.begin(), kNames.end(), file.name()) != kNames.end()) return false;
  if (file.isIn("scripts/cmake")) return false;
  const std::string_view path = file.path;
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (!isUpper(path[at])) continue;
    const bool isLocale = at >= 3 && path[at - 1] == '_' && std::islower(path[at - 2]) && std::islower(path[at - 3]) &&
                          at + 1 < path.size() && isUpper(path[at + 1]);
    if (!isLocale) return true;
    ++at;
  }
  return false;
}

bool saysNothing(std::string_view stem) {
  constexpr std::array kEmptyWords = {"manager", "handler", "helper", "helpers", "util",
                                      "utils",   "data",    "misc",   "common"};
  return std::any_of(kEmptyWords.begin(), kEmptyWords.end(),
                     [&](std::string_view word) { return stem.ends_with(word); });
}

/// Names a list may call the file by: its path from the folder of each CMake list above it.
bool isNamedByCMake(const SourceFile& file, const std::vector<std::pair<std::string, std::set<std::string>>>& lists) {
  return std::any_of(lists.begin(), lists.end(), [&](const auto& list) {
    const auto& [folder, words] = list;
    return file.path.starts_with(folder) && words.contains(file.path.substr(folder.size()));
  });
}

}  // namespace

Violations sourcesWithoutTest(const SourceTree& tree, const Exceptions& exceptions) {
  constexpr std::string_view kSource = "src/";
  std::set<std::string_view> paths;
  for (const SourceFile& file : tree) paths.insert(file.path);
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!file.isIn("src") || !isSource(file) || file.name() == "main.cpp" || isExcepted(exceptions, file.path))
      continue;
    std::string test = "tests/" + file.path.substr(kSource.size());
    test.replace(test.rfind(".cpp"), std::string::npos, "_test.cpp");
    if (!paths.contains(test)) violations.push_back({file.path, 0, "has no test " + test});
  }
  return violations;
}

Violations sourcesOutsideCMake(const SourceTree& tree) {
  std::vector<std::pair<std::string, std::set<std::string>>> lists;
  for (const SourceFile& file : tree) {
    if (file.name() != "CMakeLists.txt") continue;
    std::set<std::string> words;
    for (CMakeWord& word : cmakeWordsOf(file.text)) words.insert(std::move(word.text));
    lists.emplace_back(file.path.substr(0, file.path.size() - file.name().size()), std::move(words));
  }
  Violations violations;
  for (const SourceFile& file : tree) {
    // The functions in scripts/cmake add what is in tests/support.
    if (!isSource(file) || !(isProgram(file) || file.isIn("tests")) || file.isIn("tests/support")) continue;
    if (!isNamedByCMake(file, lists)) violations.push_back({file.path, 0, "stands in no CMakeLists.txt"});
  }
  return violations;
}

Violations longFiles(const SourceTree& tree, const Exceptions& exceptions) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!isProgram(file) || !isCode(file) || isExcepted(exceptions, file.path)) continue;
    const std::size_t most = isHeader(file) ? kMostLinesOfHeader : kMostLinesOfSource;
    const std::size_t count = linesOf(file.text).size();
    if (count > most) {
      violations.push_back({file.path, 0, "has " + std::to_string(count) + " lines, at most " + std::to_string(most)});
    }
  }
  return violations;
}

Violations inexactNumbers(const SourceTree& tree, const Exceptions& exceptions) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!(file.isIn("src/core") || file.isIn("src/rules")) || !isCode(file) || isExcepted(exceptions, file.path))
      continue;
    const std::string code = codeOf(file.text);
    std::size_t number = 0;
    for (const std::string_view line : linesOf(code)) {
      ++number;
      if (line.find_first_not_of(' ') != std::string_view::npos && line[line.find_first_not_of(' ')] == '#') continue;
      forEachWord(line, [&](std::string_view word) {
        if (isInexact(word)) violations.push_back({file.path, number, "is not exact: " + std::string(word)});
      });
    }
  }
  return violations;
}

Violations textTakenForMarkup(const SourceTree& tree, const Exceptions& exceptions) {
  constexpr std::array kWords = {"QLabel",   "QTextBrowser", "QTextEdit", "AutoText",
                                 "RichText", "MarkdownText", "setHtml"};
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!file.isIn("ui") || !isCode(file) || isExcepted(exceptions, file.path)) continue;
    const std::string code = codeOf(file.text);
    std::size_t number = 0;
    for (const std::string_view line : linesOf(code)) {
      ++number;
      forEachWord(line, [&](std::string_view word) {
        if (std::find(kWords.begin(), kWords.end(), word) != kWords.end())
          violations.push_back({file.path, number, "may take text for markup: " + std::string(word)});
      });
    }
  }
  return violations;
}

Violations unfinishedWork(const SourceTree& tree, const Exceptions& exceptions) {
  // Written in two pieces, so that this file does not find itself.
  constexpr std::array kMarks = {
      "TO"
      "DO",
      "FIX"
      "ME"};
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!isWritten(file) || isExcepted(exceptions, file.path)) continue;
    std::size_t number = 0;
    for (const std::string_view line : linesOf(file.text)) {
      ++number;
      for (const char* mark : kMarks) {
        if (line.find(mark) != std::string_view::npos)
          violations.push_back({file.path, number, std::string("leaves a ") + mark});
      }
    }
  }
  return violations;
}

Violations untidyWhiteSpace(const SourceTree& tree, const Exceptions& exceptions) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!isWritten(file) || isExcepted(exceptions, file.path)) continue;
    std::size_t number = 0;
    for (const std::string_view line : linesOf(file.text)) {
      ++number;
      if (line.find('\t') != std::string_view::npos) violations.push_back({file.path, number, "holds a tab"});
      if (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) {
        violations.push_back({file.path, number, "ends with white space"});
      }
    }
    if (!file.text.empty() && file.text.back() != '\n')
      violations.push_back({file.path, number, "does not end with a line break"});
  }
  return violations;
}

Violations misnamedFiles(const SourceTree& tree, const Exceptions& exceptions) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (isExcepted(exceptions, file.path)) continue;
    if (hasStrangeCapital(file)) violations.push_back({file.path, 0, "is not named in lower case"});
    if (!isProgram(file) || !isCode(file)) continue;
    const std::string_view stem = file.stem();
    if (stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") != std::string_view::npos &&
        !hasStrangeCapital(file)) {
      violations.push_back({file.path, 0, "is not named like its class, openlibrary.h for OpenLibrary"});
    }
    if (saysNothing(stem)) violations.push_back({file.path, 0, "has a name that says nothing"});
  }
  return violations;
}

}  // namespace guapai::codelayout
