#include "code_layout/sourcetree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

namespace guapai::codelayout {
namespace {

constexpr std::array kTextEndings = {".cpp", ".h",  ".txt", ".cmake", ".md",  ".json", ".jsonl",
                                     ".sql", ".py", ".sh",  ".ts",    ".qrc", ".yml",  ".svg"};

bool isText(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  return ending.empty() || std::find(kTextEndings.begin(), kTextEndings.end(), ending) != kTextEndings.end();
}

/// What is made by building, starting and testing, and what a person's tools leave behind.
bool isLeftOut(const std::string& name) {
  return name == "build" || name == "out" || name == "__pycache__" || (name.starts_with('.') && name != ".ci");
}

std::string readAll(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Blanks C++ text piece by piece; `m_at` stands before the piece that is next.
class Blanker {
public:
  explicit Blanker(std::string_view text) : m_text(text), m_code(text) {}

  std::string run() {
    while (m_at < m_text.size()) {
      if (startsWith("//")) {
        blankTo(m_text.find('\n', m_at));
      } else if (startsWith("/*")) {
        blankThrough("*/", m_at + 2);
      } else if (startsWith("R\"") && !followsWord()) {
        blankRawString();
      } else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !followsWord())) {
        blankQuoted(m_text[m_at]);
      } else {
        ++m_at;
      }
    }
    return m_code;
  }

private:
  [[nodiscard]] bool startsWith(std::string_view piece) const { return m_text.substr(m_at).starts_with(piece); }
  /// The apostrophe of 1'000 is no character literal, and the R of FOOR"" opens no raw string.
  [[nodiscard]] bool followsWord() const { return m_at > 0 && isWordCharacter(m_text[m_at - 1]); }

  void blankTo(std::size_t end) {
    end = std::min(end, m_text.size());
    for (; m_at < end; ++m_at) {
      if (m_code[m_at] != '\n') m_code[m_at] = ' ';
    }
  }
  void blankThrough(std::string_view closing, std::size_t from) {
    const std::size_t end = m_text.find(closing, from);
    blankTo(end == std::string_view::npos ? end : end + closing.size());
  }
  void blankRawString() {
    const std::size_t bracket = m_text.find('(', m_at);
    if (bracket == std::string_view::npos) return blankTo(bracket);
    const std::string delimiter(m_text.substr(m_at + 2, bracket - m_at - 2));
    blankThrough(")" + delimiter + "\"", bracket);
  }
  void blankQuoted(char quote) {
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') end += m_text[end] == '\\' ? 2 : 1;
    blankTo(end + 1);
  }

  std::string_view m_text;
  std::string m_code;
  std::size_t m_at = 0;
};

}  // namespace

bool SourceFile::isIn(std::string_view folder) const {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool SourceFile::endsWith(std::string_view suffix) const {
  return path.ends_with(suffix);
}

std::string_view SourceFile::name() const {
  return std::string_view(path).substr(path.rfind('/') + 1);
}

std::string_view SourceFile::stem() const {
  return name().substr(0, name().find('.', 1));
}

SourceTree readSourceTree(const std::filesystem::path& root) {
  SourceTree tree;
  for (auto entry = std::filesystem::recursive_directory_iterator(root); entry != end(entry); ++entry) {
    const std::filesystem::path& path = entry->path();
    if (entry->is_directory()) {
      if (isLeftOut(path.filename().string())) entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      tree.push_back({path.lexically_relative(root).generic_string(), isText(path) ? readAll(path) : std::string()});
    }
  }
  std::sort(tree.begin(), tree.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return tree;
}

std::ostream& operator<<(std::ostream& out, const Violation& violation) {
  out << violation.path << ':';
  if (violation.line != 0) out << violation.line << ':';
  return out << ' ' << violation.what;
}

bool isExcepted(const Exceptions& exceptions, std::string_view path) {
  return std::any_of(exceptions.begin(), exceptions.end(),
                     [&](const auto& exception) { return exception.path == path; });
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string codeOf(std::string_view text) {
  return Blanker(text).run();
}

std::vector<CMakeWord> cmakeWordsOf(std::string_view text) {
  std::vector<CMakeWord> words;
  std::size_t number = 0;
  for (std::string_view line : linesOf(text)) {
    ++number;
    bool continues = false;
    for (const char c : line) {
      if (c == '#') break;
      const bool isBracket = c == '(' || c == ')';
      const bool isBreak = isBracket || c == '"' || c == ';' || std::isspace(static_cast<unsigned char>(c)) != 0;
      if (isBracket) words.push_back({std::string(1, c), number});
      if (!isBreak && !continues) words.push_back({std::string(), number});
      if (!isBreak) words.back().text += c;
      continues = !isBreak;
    }
  }
  return words;
}

}  // namespace guapai::codelayout
