#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace guapai::core {

/// What the world refuses. Each has its sentence in the messages file under `error.` and its name in snake case.
enum class ErrorCode {
  FileUnreadable,
  ReadFailed,  ///< the medium gave no bytes where there should be some
  FileTooLarge,
  FileIsFolder,  ///< where a file is to be read
  FileUnwritable,
  FolderMissing,     ///< of a file that is to be written
  FolderInTheWay,    ///< of a file that is to be written
  FileInTheWay,      ///< of a folder that is to be made or written to
  NameTooLong,       ///< of a file that is to be written
  OutputNoFile,      ///< a device or a pipe where a file is to be written
  OutputIsInput,     ///< a file that is to be written is one that is read
  OutputIsLibrary,   ///< a file that is to be written is a library, or belongs to one
  OutputDiskFull,    ///< of a file that is to be written
  OutputUnsettled,   ///< the file is in its place, but the system does not say that it is on the disk
  OutputIncomplete,  ///< standard output takes no more
  MemoryFull,
  DiskFull,       ///< of the library's file
  NotALibrary,    ///< some other file
  LibraryNewer,   ///< written by a later version of the program
  LibraryBusy,    ///< locked by another program for longer than we wait; an edit was not stored
  LibraryLocked,  ///< the same, where something was only to be read
  LibraryDamaged,
  LibraryReadOnly,
  LibraryUnlockable,     ///< where its file is, no program can lock a file
  LibraryReplaced,       ///< its file was renamed, removed or replaced while it was open
  LibraryUnsettled,      ///< it has the change, but the system does not say that the change is on the disk
  LibraryUnfinished,     ///< its last change waits to be taken back, by a journal that cannot be used here
  LibraryPathTooLong,    ///< for SQLite
  ClockBehind,           ///< today is earlier than what the library has recorded
  CaseExists,            ///< another case has the same center and round
  CaseChanged,           ///< another program has edited or removed the case since it was read
  CaseIncomplete,        ///< a case that is to be handed out lacks what a case file must have
  CaseDecided,           ///< a case with a decision on record is not to be removed
  InputInvalid,          ///< a file that was to be taken in breaks its format
  InputEncrypted,        ///< a PDF that asks for a password
  PdfDamaged,            ///< a PDF that was to be taken in breaks off, or is not what it claims to be
  PictureUnprinted,      ///< a paper that is to be signed would lack a picture that its case names
  PictureReaderRefused,  ///< the system starts no process to read a picture
  PrinterRefused,
  NothingToOverprint,  ///< neither opinion nor date is known
  OverprintTooLong,    ///< more than the white paper of a signed original holds
  ResourceDamaged,     ///< one of the program's own files
};

[[nodiscard]] std::string_view errorName(ErrorCode code);

/// The one exception type, thrown where the world refuses and caught at the border of a unit of work.
class Error : public std::runtime_error {
public:
  /// @param detail  place and cause for the reader of the sentence (file name, entry); never personal data.
  Error(ErrorCode code, const std::string& detail) : std::runtime_error(detail), m_code(code) {}

  [[nodiscard]] ErrorCode code() const { return m_code; }
  [[nodiscard]] std::string detail() const { return what(); }

private:
  ErrorCode m_code;
};

}  // namespace guapai::core
