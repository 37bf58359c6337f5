#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <sys/types.h>

#include "files/checksum.h"
#include "files/descriptor.h"

namespace guapai::files {

/// Writes one file. This is the only way by which files leave the program.
///
/// The file is written in the folder where it belongs: without a name when the system supports that, else under a
/// temporary name that the next writer of the same file takes over. It gets its own name only when the disk has every
/// byte and has given them back. Until then, and whenever something fails, the previous file is untouched. A process
/// that is killed meanwhile leaves either the old file or the new one. When the name is a link, the file to which it
/// leads is replaced. Only this user can read a new file; a file that replaces another one keeps its permissions.
class FileWriter {
public:
  /// Begins the file.
  /// @throws core::Error as refuseToWrite; OutputNoFile for a device or a pipe; OutputIsLibrary.
  explicit FileWriter(const std::filesystem::path& file);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  /// @throws core::Error{FileUnwritable, OutputDiskFull}
  void write(std::string_view bytes);
  /// Puts the file in its place. Called once, after the last write.
  /// @throws core::Error{FileUnwritable, OutputDiskFull}; OutputUnsettled when the file is in its place, but a power
  /// cut may still lose the folder's entry for it.
  void commit();

private:
  void refuseWhatStands();
  void openBeside();
  void openUnderName();
  void readBack() const;
  void putInPlace();
  [[nodiscard]] bool linkAs(const std::filesystem::path& name) const;
  [[noreturn]] void refuse(int cause) const;

  std::filesystem::path m_file;    ///< the file itself, behind all links
  std::filesystem::path m_beside;  ///< the temporary name, until the file is complete
  std::optional<mode_t> m_mode;    ///< the permissions of the file that is replaced; absent when there is none
  Descriptor m_opened;
  bool m_isNamed = false;  ///< the file has the name m_beside, and the destructor must remove it
  std::uint64_t m_size = 0;
  Checksum m_sum;
};

/// Refuses what can be foreseen, before work is done for the file. Nothing is changed on the disk.
/// @throws core::Error as the constructor of FileWriter.
void refuseUnwritable(const std::filesystem::path& file);

/// Removes what a writer of this file has left under its temporary name when it died. Does nothing where there is
/// nothing, and where a writer is still at work: it holds a lock on the file.
void clearRemainder(const std::filesystem::path& file);

/// Writes a whole file.
/// @throws core::Error as FileWriter.
void writeFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace guapai::files
