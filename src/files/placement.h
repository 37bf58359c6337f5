#pragma once

#include <filesystem>

namespace guapai::files {

/// Says why the system does not write a file or make a folder.
/// @param cause  its errno.
/// @throws core::Error naming the file: NameTooLong, FolderInTheWay, OutputDiskFull, FileUnwritable; naming the folder:
/// FolderMissing, FileInTheWay.
[[noreturn]] void refuseToWrite(int cause, const std::filesystem::path& file);

/// Whether files can be made and renamed in the folder that this one is in.
[[nodiscard]] bool mayWriteBeside(const std::filesystem::path& file);
/// Whether a file that is there can be written to.
[[nodiscard]] bool mayWrite(const std::filesystem::path& file);

/// The name beside a file under which it is made before it gets its own. What has it is a remainder of a program that
/// died, and may be removed.
[[nodiscard]] std::filesystem::path unfinishedName(const std::filesystem::path& file);

/// Gives a finished file its name, when the disk has it; never over a file that is there.
/// @param unfinished  closed by whoever made it; is gone afterwards, whatever happens.
/// @throws core::Error, as refuseToWrite; the file is then not there.
void putInPlace(const std::filesystem::path& unfinished, const std::filesystem::path& file);

/// An empty file of this user's own, in the folder for temporary files; whoever asked for it removes it.
/// @throws core::Error{FileUnwritable, OutputDiskFull} naming the folder.
[[nodiscard]] std::filesystem::path makeTemporaryFile();

/// Makes a folder and those that it is in, where they are not there yet.
/// @throws core::Error, as refuseToWrite
void makeFolder(const std::filesystem::path& folder);

/// Has the disk remember the names in a folder. Systems of files that know no such thing count as done.
/// @return whether it does.
[[nodiscard]] bool settleFolder(const std::filesystem::path& folder);

}  // namespace guapai::files
