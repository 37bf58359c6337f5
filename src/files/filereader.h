#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

namespace guapai::files {

/// Reads all bytes of a file.
/// @param most  the most bytes that the file may have.
/// @throws core::Error naming the file: FileUnreadable when it does not exist, may not be read, or is no file but a
/// pipe or device; FileIsFolder; FileTooLarge; ReadFailed when the medium fails.
[[nodiscard]] std::string readFile(const std::filesystem::path& file, std::size_t most);

/// Reads the beginning of a file: at most `most` bytes, and fewer when the file is shorter.
/// @throws core::Error{FileUnreadable, FileIsFolder, ReadFailed}, as readFile.
[[nodiscard]] std::string readHead(const std::filesystem::path& file, std::size_t most);

/// Whether the medium returns all bytes of a file that this process has open. The bytes are read through the
/// descriptors that are already open, because closing another one would release the locks that this process holds on
/// the file (POSIX).
/// @return true also when this process does not have the file open.
[[nodiscard]] bool givesAllBytes(const std::filesystem::path& file);

/// Reads all bytes that the stream still has.
/// @param most  the most bytes that it may have.
/// @throws core::Error{FileTooLarge, ReadFailed} without detail: the caller knows the name of the stream.
[[nodiscard]] std::string readAll(std::istream& stream, std::size_t most);

}  // namespace guapai::files
