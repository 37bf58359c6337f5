#include "cli/exitstatus.h"

namespace guapai::cli {

ExitStatus statusOf(core::ErrorCode code) {
  switch (code) {
    case core::ErrorCode::FileUnwritable:
    case core::ErrorCode::DiskFull:
    case core::ErrorCode::LibraryBusy:
    case core::ErrorCode::LibraryReadOnly:
    case core::ErrorCode::ResourceDamaged:
      return ExitStatus::SystemFailed;
    default:
      return ExitStatus::BadInput;
  }
}

}  // namespace guapai::cli
