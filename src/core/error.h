#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace guapai::core {

/// What the world refuses. Each has its sentence in the messages file under `error.` and its name in snake case.
enum class ErrorCode {
  FileUnreadable,
  FileUnwritable,
  DiskFull,
  NotALibrary,   ///< some other file
  LibraryNewer,  ///< written by a later version of the program
  LibraryBusy,   ///< locked by another program for longer than we wait
  LibraryDamaged,
  LibraryReadOnly,
  CaseExists,      ///< another case has the same center and round
  CaseChanged,     ///< another program has edited or removed the case since it was read
  CaseIncomplete,  ///< a case that is to be handed out lacks what a case file must have
  CaseDecided,     ///< a case with a decision on record is not to be removed
  InputInvalid,    ///< a file that was to be taken in breaks its format
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
