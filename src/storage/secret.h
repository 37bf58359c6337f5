#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace guapai::storage {

/// A text for a column that is encrypted where the library has a passphrase (Database::secret).
class Secret {
public:
  /// @param text  must outlive this object. @param encrypted  absent where nothing is encrypted, or there is no text.
  Secret(std::optional<std::string_view> text, std::optional<std::string> encrypted)
      : m_text(text), m_encrypted(std::move(encrypted)) {}

  /// As it is stored; absent where there is no text.
  [[nodiscard]] std::optional<std::string_view> stored() const {
    return m_encrypted ? std::optional<std::string_view>(*m_encrypted) : m_text;
  }

private:
  std::optional<std::string_view> m_text;
  std::optional<std::string> m_encrypted;
};

}  // namespace guapai::storage
