#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace guapai::storage {

/// 32 bytes: a hash of content that only the holder of a key can make (BLAKE2b), or a sum of such hashes.
///
/// The seals of rows are added up, modulo 2^256, so that a row that comes or goes costs one addition, and the order of
/// rows does not matter. Without the key nobody finds other rows with the same sum (M. Bellare, D. Micciancio: A New
/// Paradigm for Collision-free Hashing, EUROCRYPT 1997).
using Seal = std::array<std::uint8_t, 32>;

/// The key of a library's seals.
using SealKey = std::array<std::uint8_t, 32>;

/// A new key from the random numbers of the system.
[[nodiscard]] SealKey newSealKey();

/// @param purpose  what is sealed: contents of different purposes never have the same seal.
[[nodiscard]] Seal sealOf(const SealKey& key, std::string_view purpose, std::string_view content);

void add(Seal& sum, const Seal& seal);
void subtract(Seal& sum, const Seal& seal);

[[nodiscard]] std::string_view bytesOf(const Seal& seal);
/// Zero where the bytes are no seal.
[[nodiscard]] Seal sealFrom(std::string_view bytes);

}  // namespace guapai::storage
