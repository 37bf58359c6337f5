#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/problem.h"

namespace guapai::core {

using Arguments = std::map<std::string, std::string>;

/// Appends the sentence to `text`, with each {name} replaced by what `put` appends for it.
/// @param put  called as `bool put(std::string& text, std::string_view name)`. False says that it has no argument of
/// this name and has appended nothing.
template <typename Put>
void appendFilled(std::string& text, std::string_view sentence, Put&& put) {
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    text += sentence.substr(0, open);
    if (!put(text, sentence.substr(open + 1, close - open - 1))) text += sentence.substr(open, close - open + 1);
    sentence.remove_prefix(close + 1);
  }
  text += sentence;
}

/// The sentence with each {name} replaced by the argument of that name. A place without an argument stays as it is, so
/// that a test can find it.
[[nodiscard]] std::string filled(std::string_view sentence, const Arguments& arguments);

/// The sentences that the program says about data, in one language. The source is `resources/messages/<language>.json`,
/// a flat object of keys and sentences.
class Messages {
public:
  /// @throws Error{ResourceDamaged}
  [[nodiscard]] static Messages load(std::string_view document);

  [[nodiscard]] bool has(std::string_view key) const { return m_sentences.contains(key); }
  /// The filled sentence, or the key itself when there is no such sentence.
  [[nodiscard]] std::string sentence(std::string_view key, const Arguments& arguments = {}) const;
  [[nodiscard]] std::string sentence(const Problem& problem) const {
    return sentence(problem.sentence, problem.arguments);
  }
  [[nodiscard]] std::string sentence(const Error& error) const;

private:
  std::map<std::string, std::string, std::less<>> m_sentences;
};

}  // namespace guapai::core
