#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/problem.h"

namespace guapai::core {

using Arguments = std::map<std::string, std::string>;

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
