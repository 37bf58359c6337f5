#include "files/filewriter.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

#include "core/error.h"
#include "files/fileidentity.h"
#include "files/filename.h"
#include "files/placement.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr mode_t kMode = S_IRUSR | S_IWUSR;

bool isNow(int opened, const fs::path& name) {
  struct stat own {};
  struct stat named {};
  return ::fstat(opened, &own) == 0 && ::stat(name.c_str(), &named) == 0 && own.st_dev == named.st_dev &&
         own.st_ino == named.st_ino;
}

/// A path to the open file that works while the file has no name.
std::string descriptorName(int opened) {
  return "/proc/self/fd/" + std::to_string(opened);
}

}  // namespace

FileWriter::FileWriter(const fs::path& file) : m_file(behindLinks(file)), m_beside(unfinishedName(m_file)) {
  refuseWhatStands();
  openBeside();
}

FileWriter::~FileWriter() {
  if (m_isNamed) ::unlink(m_beside.c_str());
}

void FileWriter::refuseWhatStands() {
  if (!m_file.has_filename()) throw Error(ErrorCode::FolderInTheWay, shownName(m_file));
  struct stat found {};
  if (::stat(m_file.c_str(), &found) == 0) {
    if (S_ISDIR(found.st_mode)) throw Error(ErrorCode::FolderInTheWay, shownName(m_file));
    if (!S_ISREG(found.st_mode)) throw Error(ErrorCode::OutputNoFile, shownName(m_file));
    if (!mayWrite(m_file)) refuse(EACCES);
    m_mode = found.st_mode & ALLPERMS;
  } else if (errno != ENOENT) {
    refuse(errno);  // else a name that is too long would be noticed only when all bytes are written
  }
  refuseDatabases(m_file);
}

void FileWriter::openBeside() {
  m_opened = Descriptor(::open(folderOf(m_file).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kMode));
  if (m_opened.isOpen() && ::access(descriptorName(m_opened.number()).c_str(), F_OK) == 0) {
    // Nobody else has this file yet, so the lock is free. It will be there when the file takes the temporary name.
    (void)::flock(m_opened.number(), LOCK_EX | LOCK_NB);
    clearRemainder(m_file);
    return;
  }
  openUnderName();
}

/// Opens the file under its temporary name. The writer that holds the lock owns this name. A file that nobody has
/// locked is the remainder of a writer that died, and is begun anew.
void FileWriter::openUnderName() {
  constexpr int kTries = 10;
  for (int i = 0; i < kTries; ++i) {
    m_opened = Descriptor(::open(m_beside.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, kMode));
    if (!m_opened.isOpen()) refuse(errno);
    if (::flock(m_opened.number(), LOCK_EX | LOCK_NB) != 0) refuse(errno);
    if (!isNow(m_opened.number(), m_beside)) continue;  // its owner has just finished and renamed or removed it
    m_isNamed = true;
    (void)!::fchmod(m_opened.number(), kMode);  // a remainder may be one that others can read
    if (::ftruncate(m_opened.number(), 0) == 0) return;
    const int cause = errno;
    ::unlink(m_beside.c_str());  // the destructor does not run when the constructor throws
    refuse(cause);
  }
  refuse(EBUSY);
}

void FileWriter::write(std::string_view bytes) {
  m_sum.add(bytes);
  m_size += bytes.size();
  while (!bytes.empty()) {
    const ssize_t count = ::write(m_opened.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void FileWriter::commit() {
  if (m_mode && ::fchmod(m_opened.number(), *m_mode) != 0) refuse(errno);
  if (::fsync(m_opened.number()) != 0) refuse(errno);
  readBack();
  putInPlace();
  if (!settleFolder(folderOf(m_file))) throw Error(ErrorCode::OutputUnsettled, shownName(m_file));
}

/// Compares the written file with what was to be written. The bytes come from the disk, as far as the system follows
/// the advice to drop them from memory.
void FileWriter::readBack() const {
  ::posix_fadvise(m_opened.number(), 0, 0, POSIX_FADV_DONTNEED);
  std::array<char, 1 << 16> block{};
  Checksum sum;
  std::uint64_t size = 0;
  for (;;) {
    const ssize_t count = ::pread(m_opened.number(), block.data(), block.size(), static_cast<off_t>(size));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse(errno);
    if (count == 0) break;
    sum.add({block.data(), static_cast<std::size_t>(count)});
    size += static_cast<std::uint64_t>(count);
  }
  if (size != m_size || sum.value() != m_sum.value()) refuse(EIO);
}

void FileWriter::putInPlace() {
  constexpr int kTries = 10;
  // A file without a name can only take a name that is free. To replace a file, it first takes the temporary name and
  // is then renamed.
  for (int i = 0; i < kTries; ++i) {
    if (!m_isNamed && linkAs(m_file)) return;
    if (!m_isNamed && !(m_isNamed = linkAs(m_beside))) {
      clearRemainder(m_file);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // or another writer is just about to rename it
      continue;
    }
    const bool renamed = ::rename(m_beside.c_str(), m_file.c_str()) == 0;
    const int cause = errno;
    m_isNamed = m_isNamed && !renamed && cause != ENOENT;
    if (renamed) return;
    if (cause != ENOENT) refuse(cause);  // ENOENT: another writer of the same file removed the name as a remainder
  }
  refuse(EBUSY);
}

/// Gives the file without a name this name. @return false when the name is taken.
bool FileWriter::linkAs(const fs::path& name) const {
  const std::string from = descriptorName(m_opened.number());
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) return true;
  if (errno != EEXIST) refuse(errno);
  return false;
}

void FileWriter::refuse(int cause) const {
  refuseToWrite(cause, m_file);
}

void refuseUnwritable(const fs::path& file) {
  const FileWriter begun(file);
}

void clearRemainder(const fs::path& file) {
  const fs::path beside = unfinishedName(file);
  constexpr int kFlags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Descriptor left(::open(beside.c_str(), O_RDWR | kFlags));
  if (!left.isOpen() && errno == ENOENT) return;
  if (!left.isOpen()) left = Descriptor(::open(beside.c_str(), O_RDONLY | kFlags));
  const bool isHeld = left.isOpen() && ::flock(left.number(), LOCK_EX | LOCK_NB) != 0;
  if (!isHeld) ::unlink(beside.c_str());
}

void writeFile(const fs::path& file, std::string_view bytes) {
  FileWriter writer(file);
  writer.write(bytes);
  writer.commit();
}

}  // namespace guapai::files
