#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

namespace guapai::files {

/// All bytes of a file.
/// @param most  no file is read that has more bytes.
/// @throws core::Error naming the file: FileUnreadable where there is none, or none that may be read, a pipe too;
/// FileIsFolder; FileTooLarge; ReadFailed where the medium gives no bytes.
[[nodiscard]] std::string readFile(const std::filesystem::path& file, std::size_t most);

/// What a file begins with: at most so many bytes, fewer where it has no more.
/// @throws core::Error{FileUnreadable, FileIsFolder, ReadFailed}, as above.
[[nodiscard]] std::string readHead(const std::filesystem::path& file, std::size_t most);

/// Whether the medium gives all bytes of a file that this process has open. They are read by the descriptors that there
/// are: closing another one would end the locks that are held on it (POSIX).
/// @return true as well where the file is not open.
[[nodiscard]] bool givesAllBytes(const std::filesystem::path& file);

/// All bytes that a stream still has; its name is the caller's to say.
/// @throws core::Error{FileTooLarge, ReadFailed} without detail.
[[nodiscard]] std::string readAll(std::istream& stream, std::size_t most);

}  // namespace guapai::files
