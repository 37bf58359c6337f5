#include "storage/cipher.h"

#include <bit>
#include <sodium.h>
#include <utility>

#include "core/error.h"

namespace guapai::storage {
namespace {

static_assert(SecretKey::kSize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SecretKey::kSize == crypto_kdf_KEYBYTES);
constexpr std::size_t kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Cipher::kOverhead == kNonceSize + kTagSize);

/// What the keys that are made from a library's key are for. libsodium wants eight characters.
constexpr const char* kContext = "GuapaiV6";
enum class Use : std::uint64_t { Text = 1, Nonce = 2, Name = 3 };

SecretKey derived(const SecretKey& key, Use use) {
  SecretKey made;
  crypto_kdf_derive_from_key(made.data(), SecretKey::kSize, static_cast<std::uint64_t>(use), kContext, key.data());
  return made;
}

std::string nameOf(const SecretKey& key) {
  constexpr std::size_t kDigits = 32;
  const SecretKey name = derived(key, Use::Name);
  std::string hex(kDigits + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), name.data(), kDigits / 2);
  hex.resize(kDigits);
  return hex;
}

const std::uint8_t* bytesOf(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

using Nonce = std::array<std::uint8_t, kNonceSize>;

Nonce nonceFor(const SecretKey& key, std::string_view place, std::string_view text) {
  // The length of the place comes first, so that no other pair of place and text is the same row of bytes.
  std::array<std::uint8_t, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i)
    length[i] = static_cast<std::uint8_t>(std::uint64_t{place.size()} >> (8 * i));
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), SecretKey::kSize, kNonceSize);
  crypto_generichash_update(&state, length.data(), length.size());
  crypto_generichash_update(&state, bytesOf(place), place.size());
  crypto_generichash_update(&state, bytesOf(text), text.size());
  Nonce nonce{};
  crypto_generichash_final(&state, nonce.data(), nonce.size());
  return nonce;
}

}  // namespace

SecretKey::SecretKey() {
  if (sodium_init() < 0) throw core::Error(core::ErrorCode::MemoryFull, "libsodium");
  m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(kSize)));
  if (!m_bytes) throw core::Error(core::ErrorCode::MemoryFull, "libsodium");
  sodium_memzero(m_bytes.get(), kSize);
}

SecretKey SecretKey::random() {
  SecretKey key;
  randombytes_buf(key.data(), kSize);
  return key;
}

void SecretKey::Wipe::operator()(std::uint8_t* bytes) const {
  sodium_free(bytes);
}

Cipher::Cipher(SecretKey key)
    : m_key(std::move(key)),
      m_textKey(derived(m_key, Use::Text)),
      m_nonceKey(derived(m_key, Use::Nonce)),
      m_keyName(nameOf(m_key)) {}

std::string Cipher::encrypted(std::string_view place, std::string_view text) const {
  const Nonce nonce = nonceFor(m_nonceKey, place, text);
  std::string stored(kOverhead + text.size(), '\0');
  auto* const out = reinterpret_cast<std::uint8_t*>(stored.data());
  std::copy(nonce.begin(), nonce.end(), out);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceSize, nullptr, bytesOf(text), text.size(), bytesOf(place),
                                             place.size(), nullptr, nonce.data(), m_textKey.data());
  return stored;
}

std::optional<std::string> Cipher::decrypted(std::string_view place, std::string_view stored) const {
  if (stored.size() < kOverhead) return std::nullopt;
  std::string text(stored.size() - kOverhead, '\0');
  const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
      reinterpret_cast<std::uint8_t*>(text.data()), nullptr, nullptr, bytesOf(stored) + kNonceSize,
      stored.size() - kNonceSize, bytesOf(place), place.size(), bytesOf(stored), m_textKey.data());
  return refused == 0 ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace guapai::storage
