#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <sys/types.h>

#include "files/checksum.h"
#include "files/descriptor.h"

namespace guapai::files {

/// A file on its way to the disk, and the only way by which files leave the program.
///
/// It is written beside its place: without a name where the system can, else under one that the next writer of the same
/// file takes over. It gets its name when the disk has every byte and has given them back; until then, and whenever
/// something fails, what was there before is untouched. Whoever is killed on the way leaves the old file or the new
/// one. Where the name is a link, the file that it leads to is replaced.
class FileWriter {
public:
  /// @throws core::Error, as refuseToWrite; OutputNoFile for a device or a pipe; OutputIsLibrary.
  explicit FileWriter(const std::filesystem::path& file);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  /// @throws core::Error{FileUnwritable, OutputDiskFull}
  void write(std::string_view bytes);
  /// Once, after the last byte.
  /// @throws core::Error{FileUnwritable, OutputDiskFull}; OutputUnsettled where the file is in its place and only the
  /// folder's part of it may be lost by a power cut.
  void commit();

private:
  void refuseWhatStands();
  void openBeside();
  void openUnderName();
  void readBack() const;
  void putInPlace();
  [[nodiscard]] bool linkAs(const std::filesystem::path& name) const;
  [[noreturn]] void refuse(int cause) const;

  std::filesystem::path m_file;    ///< where links lead to
  std::filesystem::path m_beside;  ///< the name until it is whole
  std::optional<mode_t> m_mode;    ///< of the file that is replaced
  Descriptor m_opened;
  bool m_isNamed = false;  ///< it stands under m_beside
  std::uint64_t m_size = 0;
  Checksum m_sum;
};

/// Whether a file can be begun there: what can be foreseen is refused before work is done for it. Leaves all as it was.
/// @throws core::Error, as FileWriter
void refuseUnwritable(const std::filesystem::path& file);

/// @throws core::Error, as FileWriter
void writeFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace guapai::files
