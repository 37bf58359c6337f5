#include "files/placement.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/error.h"
#include "files/checksum.h"
#include "files/descriptor.h"
#include "files/filename.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr std::string_view kUnfinished = ".guapai-";
constexpr std::string_view kPart = ".part";

/// The part of the path that exists as a file where a folder is needed.
fs::path fileAmongFolders(const fs::path& path) {
  std::error_code ignored;
  for (fs::path part = path; part.has_relative_path(); part = part.parent_path()) {
    if (part.has_filename() && fs::exists(part, ignored)) return part;
  }
  return path;
}

/// Makes the system write the bytes of a file to the disk. @return 0, or the errno of the failure.
int settleFile(const fs::path& file) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  return opened.isOpen() && ::fsync(opened.number()) == 0 ? 0 : errno;
}

/// Renames a file unless a file has the new name already. @return 0, or the errno of the failure.
int renameToFree(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // Some file systems, as on USB sticks and network shares, cannot rename without replacing in one step.
  if (::access(to.c_str(), F_OK) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

void refuseToWrite(int cause, const fs::path& file) {
  switch (cause) {
    case ENOSPC:
    case EDQUOT:
      throw Error(ErrorCode::OutputDiskFull, shownName(file));
    case EISDIR:
      throw Error(ErrorCode::FolderInTheWay, shownName(file));
    case ENAMETOOLONG:
      throw Error(ErrorCode::NameTooLong, shownName(file));
    case ENOTDIR:
      throw Error(ErrorCode::FileInTheWay, shownName(fileAmongFolders(file)));
    case ENOENT:
      throw Error(ErrorCode::FolderMissing, shownName(folderOf(file)));
    default:
      throw Error(ErrorCode::FileUnwritable, shownName(file));
  }
}

fs::path folderOf(const fs::path& file) {
  const fs::path folder = file.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

bool mayWriteBeside(const fs::path& file) {
  return ::faccessat(AT_FDCWD, folderOf(file).c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

bool mayWrite(const fs::path& file) {
  return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0;
}

fs::path behindLinks(fs::path file) {
  constexpr int kMostLinks = 40;
  std::error_code none;
  for (int i = 0; i < kMostLinks && fs::is_symlink(file, none); ++i) {
    const fs::path target = fs::read_symlink(file, none);
    if (none) break;
    file = target.is_absolute() ? target : file.parent_path() / target;
  }
  return file;
}

fs::path unfinishedName(const fs::path& file) {
  // The name has the same length whatever the file is called, so that a file whose name is as long as the system allows
  // has a temporary name, too.
  constexpr int kHexadecimal = 16;
  std::array<char, 16> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), checksumOf(file.filename().native()), kHexadecimal);
  return file.parent_path() / (std::string(kUnfinished) + std::string(digits.data(), end.ptr) + std::string(kPart));
}

bool isUnfinishedName(const fs::path& file) {
  const std::string name = file.filename();
  return name.starts_with(kUnfinished) && name.ends_with(kPart);
}

void putInPlace(const fs::path& unfinished, const fs::path& file) {
  int cause = settleFile(unfinished);
  if (cause == 0) cause = renameToFree(unfinished, file);
  if (cause != 0) {
    ::unlink(unfinished.c_str());
    refuseToWrite(cause == ENOENT ? EIO : cause, file);  // ENOENT: the unfinished file itself is gone
  }
  if (settleFolder(folderOf(file))) return;
  ::unlink(file.c_str());
  throw Error(ErrorCode::FileUnwritable, shownName(file));
}

void putInsteadOf(const fs::path& unfinished, const fs::path& file) {
  struct stat replaced {};
  if (::stat(file.c_str(), &replaced) != 0) return putInPlace(unfinished, file);
  int cause = ::chmod(unfinished.c_str(), replaced.st_mode & ALLPERMS) == 0 ? settleFile(unfinished) : errno;
  if (cause == 0 && ::rename(unfinished.c_str(), file.c_str()) != 0) cause = errno;
  if (cause != 0) {
    ::unlink(unfinished.c_str());
    refuseToWrite(cause == ENOENT ? EIO : cause, file);
  }
  if (!settleFolder(folderOf(file))) throw Error(ErrorCode::OutputUnsettled, shownName(file));
}

void keepUnder(const fs::path& library, const fs::path& name) {
  constexpr const char* kJournal = "-journal";
  fs::path journal = library;
  journal += kJournal;
  fs::path journalName = name;
  journalName += kJournal;
  std::error_code unknown;
  // The journal first: beside the file that takes the library's place, it would be rolled back into that one.
  if (fs::exists(journal, unknown))
    if (const int cause = renameToFree(journal, journalName); cause != 0) refuseToWrite(cause, journalName);
  if (::link(library.c_str(), name.c_str()) != 0)
    if (const int cause = renameToFree(library, name); cause != 0) refuseToWrite(cause, name);
  if (!settleFolder(folderOf(name))) refuseToWrite(EIO, name);
}

void makeOwnFile(const fs::path& file) {
  const Descriptor made(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!made.isOpen()) refuseToWrite(errno, file);
}

void makeFolder(const fs::path& folder) {
  std::error_code cause;
  if (folder.empty() || fs::is_directory(folder, cause)) return;
  const fs::path name = folder.has_filename() ? folder : folder.parent_path();  // the path a/b/ means a/b
  makeFolder(name.parent_path());
  if (::mkdir(name.c_str(), S_IRWXU) != 0 && !(errno == EEXIST && fs::is_directory(name, cause)))
    refuseToWrite(errno == EEXIST ? ENOTDIR : errno, name);
  if (!settleFolder(folderOf(name))) refuseToWrite(EIO, name);
}

bool settleFolder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // A folder may allow new files and still not be readable.
  if (!opened.isOpen()) return errno == EACCES;
  if (::fsync(opened.number()) == 0) return true;
  return errno == EINVAL || errno == ENOTSUP;
}

}  // namespace guapai::files
