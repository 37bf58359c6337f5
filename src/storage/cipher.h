#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace guapai::storage {

/// 32 bytes in memory that the system neither swaps out nor puts into a core file. They are overwritten when they go.
class SecretKey {
public:
  static constexpr std::size_t kSize = 32;

  /// Zeros. @throws core::Error{MemoryFull}
  SecretKey();
  /// From the random numbers of the system.
  [[nodiscard]] static SecretKey random();

  [[nodiscard]] std::uint8_t* data() { return m_bytes.get(); }
  [[nodiscard]] const std::uint8_t* data() const { return m_bytes.get(); }

private:
  struct Wipe {
    void operator()(std::uint8_t* bytes) const;
  };
  std::unique_ptr<std::uint8_t, Wipe> m_bytes;
};

/// Encrypts the texts of one library with its key: XChaCha20-Poly1305, with the place of a text as associated data, so
/// that a text that was moved to another place is refused.
///
/// The nonce is a keyed hash (BLAKE2b) of place and text, as in SIV (P. Rogaway, T. Shrimpton: A Provable-Security
/// Treatment of the Key-Wrap Problem, EUROCRYPT 2006). So nothing depends on random numbers, and the same text at the
/// same place has the same bytes in each copy of a library: the seals of a backup's trail continue in the library. What
/// this gives away is that a place has had the same text twice.
class Cipher {
public:
  explicit Cipher(SecretKey key);

  /// Tells the keys of libraries apart: 32 hexadecimal digits.
  [[nodiscard]] const std::string& keyName() const { return m_keyName; }
  [[nodiscard]] const SecretKey& key() const { return m_key; }

  /// @return bytes, `kOverhead` more than `text` has.
  [[nodiscard]] std::string encrypted(std::string_view place, std::string_view text) const;
  /// @return the text; absent where `stored` was not made by this key for this place.
  [[nodiscard]] std::optional<std::string> decrypted(std::string_view place, std::string_view stored) const;
  static constexpr std::size_t kOverhead = 40;

private:
  SecretKey m_key;
  SecretKey m_textKey;
  SecretKey m_nonceKey;
  std::string m_keyName;
};

/// The name of a place in a library, `answer.value 12 center.name 0`.
/// @param column  table and column. @param keys  what tells the row from others; the ones of `secretColumns`.
template <typename... Keys>
[[nodiscard]] std::string secretPlace(std::string_view column, const Keys&... keys) {
  std::string place(column);
  const auto append = [&place](const auto& key) {
    place += ' ';
    if constexpr (std::is_integral_v<std::decay_t<decltype(key)>>)
      place += std::to_string(key);
    else
      place += key;
  };
  (append(keys), ...);
  return place;
}

}  // namespace guapai::storage
