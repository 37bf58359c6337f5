#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace guapai::files {

/// Identifies a file whatever it is called. Two names of one file, by a link or another spelling, have the same
/// identity.
struct FileIdentity {
  std::uintmax_t device = 0;
  std::uintmax_t number = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// The identity of the file or folder to which the path leads, through links. Absent when there is none.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::filesystem::path& path);

/// Whether both paths lead to the same existing file.
[[nodiscard]] bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other);

/// Whether the file begins as SQLite's files do: it is a library of any version, or a database of another program.
/// @pre this process holds no lock on the file. Closing it here would release the lock (POSIX).
[[nodiscard]] bool isDatabase(const std::filesystem::path& path);

/// Refuses to write a file that the same unit of work also reads.
/// @throws core::Error{OutputIsInput} naming the output.
void refuseInputs(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// Refuses to write over a library or one of the files that SQLite puts beside a library.
/// @throws core::Error{OutputIsLibrary} naming the output.
void refuseDatabases(const std::filesystem::path& output);

}  // namespace guapai::files
