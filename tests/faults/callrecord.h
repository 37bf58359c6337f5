#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guapai::faults {

/// Writes down every call of this process that changes a file, with its bytes, so that power_loss.py can build what a
/// disk may hold after a power cut. One entry is a line `<what> <file> <offset> <length of name> <length of bytes>`,
/// the name, the bytes and a line end. `<file>` is the number of the inode.
///
/// | what | means |
/// |---|---|
/// | `create` | the name was made, of a new file |
/// | `nameless` | a new file without a name |
/// | `write` | the bytes were written at the offset |
/// | `truncate` | the file got the offset as its length |
/// | `sync` | the file's bytes are on the disk |
/// | `settle` | the folder's names are on the disk |
/// | `link` | the file got one more name |
/// | `rename` | the name became the name in the bytes |
/// | `unlink` | the name was removed |
/// | `mkdir` | the folder was made |
/// | `told` | the bytes were written to standard output: what they say is promised |
void recordTo(const char* file);

[[nodiscard]] bool isRecording();

// Each is called behind a call that went well. It changes no errno.
void recordCreated(int file, const char* path);
void recordNameless(int file);
/// @param offset  where the first byte stands; below 0: the bytes end where the file's position is.
void recordWritten(int file, std::string_view bytes, std::int64_t offset);
void recordTruncated(int file, std::int64_t size);
void recordSynced(int file);
void recordNamed(std::string_view what, const char* path, const char* other = nullptr);
/// @param from  leads to the file, which has the name `path` now.
void recordLinked(const char* from, const char* path);

}  // namespace guapai::faults
