#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace guapai::core {

/// What went wrong outside of the program. The sentence of each code stands in the messages file under `error.` and the
/// code's name in snake case (see errorName).
enum class ErrorCode {
  FileUnreadable,
  ReadFailed,  ///< the medium returned an error instead of bytes
  FileTooLarge,
  FileIsFolder,  ///< a folder was named where a file is to be read
  FileUnwritable,
  FolderMissing,        ///< the folder of a file that is to be written does not exist
  FolderInTheWay,       ///< a folder has the name of the file that is to be written
  FileInTheWay,         ///< a file has the name of a folder that is to be made or written to
  NameTooLong,          ///< the name of a file that is to be written is too long
  OutputNoFile,         ///< the name of the file that is to be written belongs to a device or a pipe
  OutputIsInput,        ///< the file that is to be written is also one that is read
  OutputIsLibrary,      ///< the file that is to be written is a library, or one of SQLite's files beside a library
  OutputDiskFull,       ///< the disk of a file that is to be written is full
  OutputUnsettled,      ///< the file is in its place, but the system did not confirm that it is on the disk
  TemporaryUnwritable,  ///< the folder for temporary files does not exist, is full or may not be written to
  OutputIncomplete,     ///< standard output accepts no more bytes
  MemoryFull,
  DiskFull,       ///< the disk of the library is full
  NotALibrary,    ///< the file is something else than a library
  LibraryNewer,   ///< the library was written by a later version of the program
  LibraryBusy,    ///< another program kept the library locked for too long; an edit was not stored
  LibraryLocked,  ///< another program kept the library locked for too long; it could not be read
  LibraryDamaged,
  LibraryAltered,  ///< another program has changed the tables, triggers or views of the library
  LibraryReadOnly,
  LibraryUnlockable,     ///< the file system of the library does not support locks
  LibraryReplaced,       ///< the library's file was renamed, removed or replaced while it was open
  LibraryUnsettled,      ///< the library has the change, but the system did not confirm that it is on the disk
  LibraryUnfinished,     ///< the last change must be rolled back, but its journal cannot be used here
  JournalForeign,        ///< the journal beside the library belongs to another library
  PassphraseNeeded,      ///< the library has a passphrase, and the program does not know its key
  PassphraseWrong,       ///< the passphrase that was given is not that of the library
  BackupDamaged,         ///< the backup that is to be restored does not have the content that was stored
  LibraryPathTooLong,    ///< the path of the library is too long for SQLite
  ClockBehind,           ///< today is earlier than what the library has recorded
  CaseExists,            ///< another case has the same center and round
  CaseChanged,           ///< another program has edited or removed the case since it was read
  CaseIncomplete,        ///< a case that is to be exported or issued lacks what a case file must have
  CaseDecided,           ///< a case with a decision on record must not be removed
  InputInvalid,          ///< a file that was to be imported breaks its format
  InputEncrypted,        ///< a PDF needs a password
  PdfSlow,               ///< a PDF that was to be imported could not be read within the time limit
  PdfHeavy,              ///< a PDF that was to be imported could not be read within the memory limit
  PdfDamaged,            ///< a PDF that was to be imported is cut short or damaged
  PictureUnprinted,      ///< a paper would lack a picture that is to stand on it
  PictureReaderRefused,  ///< the system did not start the process that reads pictures
  FontMissing,           ///< no font of the machine has a character that papers need
  PrinterRefused,
  NothingToOverprint,  ///< neither the opinion nor the date is known
  OverprintTooLong,    ///< the opinion does not fit into the white space of the signed original
  ResourceDamaged,     ///< one of the program's own files is damaged
};

/// The name of the code in snake case: `file_unreadable`.
[[nodiscard]] std::string_view errorName(ErrorCode code);

/// The one exception type of the program. It is thrown where the failure happens and caught at the border of a unit of
/// work.
class Error : public std::runtime_error {
public:
  /// @param detail  place and cause, for the {detail} of the sentence: a file name, an entry. Never personal data.
  Error(ErrorCode code, const std::string& detail) : std::runtime_error(detail), m_code(code) {}

  [[nodiscard]] ErrorCode code() const { return m_code; }
  [[nodiscard]] std::string detail() const { return what(); }

private:
  ErrorCode m_code;
};

}  // namespace guapai::core
