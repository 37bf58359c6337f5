#include "storage/sealing.h"

#include <algorithm>
#include <limits>
#include <sodium.h>
#include <string>

#include "core/error.h"

namespace guapai::storage {
namespace {

/// Makes the library of cryptography ready, once.
void begin() {
  static const bool kReady = sodium_init() >= 0;
  if (!kReady) throw core::Error(core::ErrorCode::ResourceDamaged, "libsodium");
}

}  // namespace

SealKey newSealKey() {
  begin();
  SealKey key;
  randombytes_buf(key.data(), key.size());
  return key;
}

Seal sealOf(const SealKey& key, std::string_view purpose, std::string_view content) {
  begin();
  Seal seal;
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), seal.size());
  const auto take = [&state](std::string_view bytes) {
    const std::string length = std::to_string(bytes.size()) + ':';
    for (const std::string_view part : {std::string_view(length), bytes})
      crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  };
  take(purpose);
  take(content);
  crypto_generichash_final(&state, seal.data(), seal.size());
  return seal;
}

void add(Seal& sum, const Seal& seal) {
  sodium_add(sum.data(), seal.data(), sum.size());
}

void subtract(Seal& sum, const Seal& seal) {
  sodium_sub(sum.data(), seal.data(), sum.size());
}

std::string_view bytesOf(const Seal& seal) {
  return {reinterpret_cast<const char*>(seal.data()), seal.size()};
}

Seal sealFrom(std::string_view bytes) {
  Seal seal{};
  if (bytes.size() == seal.size()) std::copy(bytes.begin(), bytes.end(), seal.begin());
  return seal;
}

}  // namespace guapai::storage
