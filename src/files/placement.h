#pragma once

#include <filesystem>

#include "core/error.h"

namespace guapai::files {

/// Throws the error that says why the system did not write a file or make a folder.
/// @param cause  the errno of the failed call.
/// @throws core::Error naming the file: NameTooLong, FolderInTheWay, OutputDiskFull, FileUnwritable; naming the folder:
/// FolderMissing, FileInTheWay.
[[noreturn]] void refuseToWrite(int cause, const std::filesystem::path& file);

/// Whether the error says that a disk has no room left. SQLite says of a copy what it says of the library (DiskFull);
/// whoever knows that another file was being written says so instead (OutputDiskFull).
[[nodiscard]] constexpr bool isDiskFull(core::ErrorCode code) {
  return code == core::ErrorCode::DiskFull || code == core::ErrorCode::OutputDiskFull;
}

/// The folder in which the file lies; `.` for a name alone.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& file);

/// Whether this process may create and rename files in the folder of this file.
[[nodiscard]] bool mayWriteBeside(const std::filesystem::path& file);
/// Whether this process may write to this existing file.
[[nodiscard]] bool mayWrite(const std::filesystem::path& file);

/// The path to which the links lead. The file to which the last one points need not exist.
[[nodiscard]] std::filesystem::path behindLinks(std::filesystem::path file);

/// The temporary name, in the same folder, under which a file is made before it gets its own name. A file that has this
/// name is the remainder of a program that died, and may be removed.
[[nodiscard]] std::filesystem::path unfinishedName(const std::filesystem::path& file);
/// Whether the name is the temporary name of some file.
[[nodiscard]] bool isUnfinishedName(const std::filesystem::path& file);

/// Gives a finished file its name as soon as the disk has its bytes; never over an existing file.
/// @param unfinished  the file under its temporary name, already closed. It does not exist afterwards, even when this
/// fails.
/// @throws core::Error as refuseToWrite; then `file` was not made.
void putInPlace(const std::filesystem::path& unfinished, const std::filesystem::path& file);

/// Gives a finished file the name of an existing one, which is gone then, as soon as the disk has its bytes. It gets
/// the permissions of the existing one. Where there is none, it is put in its place as by `putInPlace`.
/// @throws core::Error as refuseToWrite, naming `file`; then `unfinished` does not exist any more, and `file` is as it
/// was, unless its folder could not be settled.
void putInsteadOf(const std::filesystem::path& unfinished, const std::filesystem::path& file);

/// Keeps a library that is going to be replaced under another name, and the journal of SQLite that lies beside it. The
/// journal no longer lies beside the library then. Where the file system knows only one name for a file, the library
/// itself has only the new name.
/// @throws core::Error as refuseToWrite, naming `name`.
void keepUnder(const std::filesystem::path& library, const std::filesystem::path& name);

/// Makes a new empty file that only this user can read, whatever the process's mask says.
/// @throws core::Error as refuseToWrite, also where the file exists.
void makeOwnFile(const std::filesystem::path& file);

/// Makes a folder and, when they do not exist yet, the folders that contain it. Only this user can look into those that
/// are made.
/// @throws core::Error as refuseToWrite.
void makeFolder(const std::filesystem::path& folder);

/// Makes the system write the names in a folder to the disk.
/// @return whether this is done; true also on file systems that have no such operation.
[[nodiscard]] bool settleFolder(const std::filesystem::path& folder);

}  // namespace guapai::files
