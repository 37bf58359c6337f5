#include "core/error.h"

namespace guapai::core {

std::string_view errorName(ErrorCode code) {
  switch (code) {
    case ErrorCode::FileUnreadable:
      return "file_unreadable";
    case ErrorCode::ReadFailed:
      return "read_failed";
    case ErrorCode::FileTooLarge:
      return "file_too_large";
    case ErrorCode::FileIsFolder:
      return "file_is_folder";
    case ErrorCode::FileUnwritable:
      return "file_unwritable";
    case ErrorCode::FolderMissing:
      return "folder_missing";
    case ErrorCode::FolderInTheWay:
      return "folder_in_the_way";
    case ErrorCode::FileInTheWay:
      return "file_in_the_way";
    case ErrorCode::NameTooLong:
      return "name_too_long";
    case ErrorCode::OutputNoFile:
      return "output_no_file";
    case ErrorCode::OutputIsInput:
      return "output_is_input";
    case ErrorCode::OutputIsLibrary:
      return "output_is_library";
    case ErrorCode::OutputDiskFull:
      return "output_disk_full";
    case ErrorCode::OutputUnsettled:
      return "output_unsettled";
    case ErrorCode::OutputIncomplete:
      return "output_incomplete";
    case ErrorCode::MemoryFull:
      return "memory_full";
    case ErrorCode::DiskFull:
      return "disk_full";
    case ErrorCode::NotALibrary:
      return "not_a_library";
    case ErrorCode::LibraryNewer:
      return "library_newer";
    case ErrorCode::LibraryBusy:
      return "library_busy";
    case ErrorCode::LibraryLocked:
      return "library_locked";
    case ErrorCode::LibraryAltered:
      return "library_altered";
    case ErrorCode::LibraryDamaged:
      return "library_damaged";
    case ErrorCode::LibraryReadOnly:
      return "library_read_only";
    case ErrorCode::LibraryUnlockable:
      return "library_unlockable";
    case ErrorCode::LibraryReplaced:
      return "library_replaced";
    case ErrorCode::LibraryUnsettled:
      return "library_unsettled";
    case ErrorCode::LibraryUnfinished:
      return "library_unfinished";
    case ErrorCode::LibraryPathTooLong:
      return "library_path_too_long";
    case ErrorCode::ClockBehind:
      return "clock_behind";
    case ErrorCode::CaseExists:
      return "case_exists";
    case ErrorCode::CaseChanged:
      return "case_changed";
    case ErrorCode::CaseIncomplete:
      return "case_incomplete";
    case ErrorCode::CaseDecided:
      return "case_decided";
    case ErrorCode::InputInvalid:
      return "input_invalid";
    case ErrorCode::InputEncrypted:
      return "input_encrypted";
    case ErrorCode::PdfDamaged:
      return "pdf_damaged";
    case ErrorCode::PictureUnprinted:
      return "picture_unprinted";
    case ErrorCode::PictureReaderRefused:
      return "picture_reader_refused";
    case ErrorCode::PrinterRefused:
      return "printer_refused";
    case ErrorCode::NothingToOverprint:
      return "nothing_to_overprint";
    case ErrorCode::OverprintTooLong:
      return "overprint_too_long";
    case ErrorCode::ResourceDamaged:
      return "resource_damaged";
  }
  return "unknown";
}

}  // namespace guapai::core
