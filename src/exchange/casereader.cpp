#include "exchange/casereader.h"

#include <cstddef>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/text.h"
#include "exchange/casebuilder.h"
#include "exchange/casefile.h"
#include "exchange/parserlimits.h"

namespace guapai::exchange {
namespace {

/// An iterator over the source text that tells a TextPosition how far the parser has come. The parser compares with the
/// end before it reads a character, so that the comparison notices when the text is exhausted.
class TextCursor {
public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TextCursor(const char* at, TextPosition& position) : m_at(at), m_position(&position) {}

  reference operator*() const { return *m_at; }
  TextCursor& operator++() {
    m_position->reached = ++m_at;
    return *this;
  }
  [[nodiscard]] friend bool operator==(const TextCursor& current, const TextCursor& end) {
    if (current.m_at == end.m_at) end.m_position->exhausted = true;
    return current.m_at == end.m_at;
  }

private:
  const char* m_at;
  TextPosition* m_position;
};

bool parse(TextPosition& position, CaseBuilder& builder) {
  const std::string_view text = position.text;
  position.reached = text.data();
  return nlohmann::json::sax_parse(TextCursor(text.data(), position), TextCursor(text.data() + text.size(), position),
                                   &builder);
}

CaseResult found(CaseBuilder& builder) {
  core::Problems problems = builder.takeProblems();
  if (problems.empty()) return {.answers = builder.takeAnswers(), .problems = {}, .json = true};
  return {.answers = std::nullopt, .problems = std::move(problems), .json = true};
}

bool beginsWithAny(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [text](std::string_view each) { return text.starts_with(each); });
}

/// The key of the sentence for a file of another kind, recognised by its first bytes. Empty when the kind is not known.
std::string otherKindOf(std::string_view text) {
  if (holdsPdf(text)) return "schema.is_pdf";
  if (beginsWithAny(text, {"\x89PNG", "\xFF\xD8\xFF", "GIF8"})) return "schema.is_picture";
  if (beginsWithAny(text, {"PK\x03\x04", "\x1F\x8B", "Rar!", "7z\xBC\xAF", "\xD0\xCF\x11\xE0"}))
    return "schema.is_archive";
  return {};
}

/// The problem that says why the text is no JSON, at the line where the parser stopped.
CaseResult notJson(TextPosition& position, const CaseBuilder& builder) {
  std::string sentence = "schema.not_json";
  const auto nul = position.text.find('\0');
  if (const std::string other = otherKindOf(position.text); !other.empty()) {
    sentence = other;
    position.reached = position.text.data();
  } else if (!core::isWellFormed(position.text)) {
    sentence = "schema.not_utf8";
  } else if (nul != std::string_view::npos) {
    sentence = "schema.nul";
    position.reached = position.text.data() + nul + 1;
  } else if (core::isBlank(position.text)) {
    sentence = "schema.empty";
  } else if (position.exhausted && !builder.complete()) {
    sentence = "schema.cut_short";
  }
  core::Problem problem{.severity = core::Severity::Error,
                        .code = "schema",
                        .path = {},
                        .sentence = std::move(sentence),
                        .arguments = {{"line", std::to_string(position.line())}}};
  return {.answers = std::nullopt, .problems = {std::move(problem)}, .json = false};
}

}  // namespace

CaseReader::CaseReader(const core::FieldCatalogue& catalogue)
    : m_catalogue(&catalogue), m_tree(std::make_unique<const CaseTree>(caseTree(catalogue))) {}

CaseReader::~CaseReader() = default;

CaseResult CaseReader::read(std::string_view text) const {
  TextPosition position{.text = text};
  CaseBuilder builder(*m_catalogue, *m_tree, position);
  // The parser takes a NUL for the end of the text and would silently drop what stands behind it.
  if (text.find('\0') != std::string_view::npos) return notJson(position, builder);
  if (parse(position, builder)) return found(builder);

  const std::string mended = withinParserLimits(text);
  if (mended == text) return notJson(position, builder);
  TextPosition mendedPosition{.text = mended};
  CaseBuilder again(*m_catalogue, *m_tree, mendedPosition);
  return parse(mendedPosition, again) ? found(again) : notJson(mendedPosition, again);
}

}  // namespace guapai::exchange
