#include "core/error.h"

namespace guapai::core {

std::string_view errorName(ErrorCode code) {
  switch (code) {
    case ErrorCode::FileUnreadable:
      return "file_unreadable";
    case ErrorCode::FileUnwritable:
      return "file_unwritable";
    case ErrorCode::DiskFull:
      return "disk_full";
    case ErrorCode::NotALibrary:
      return "not_a_library";
    case ErrorCode::LibraryNewer:
      return "library_newer";
    case ErrorCode::LibraryBusy:
      return "library_busy";
    case ErrorCode::LibraryDamaged:
      return "library_damaged";
    case ErrorCode::LibraryReadOnly:
      return "library_read_only";
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
