#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace guapai::files {

/// What a file is, whatever it is called: two names of one file, by a link or another spelling, have one identity.
struct FileIdentity {
  std::uintmax_t device = 0;
  std::uintmax_t number = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Of what a path leads to; nothing where there is nothing.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::filesystem::path& path);

/// Both are there and are one file.
[[nodiscard]] bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other);

/// Begins as SQLite's files do: a library, of whatever version, or another program's database.
/// @pre this process holds no lock on it: looking at it would end the lock (POSIX).
[[nodiscard]] bool isDatabase(const std::filesystem::path& path);

/// A file that is written must be none of those that the same work reads.
/// @throws core::Error{OutputIsInput} naming the output.
void refuseInputs(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// Nor may it be a library, or what SQLite puts beside one.
/// @throws core::Error{OutputIsLibrary} naming the output.
void refuseDatabases(const std::filesystem::path& output);

}  // namespace guapai::files
