#include "cli/exitstatus.h"

namespace guapai::cli {

ExitStatus statusOf(core::ErrorCode code) {
  switch (code) {
    case core::ErrorCode::FileUnwritable:
    case core::ErrorCode::FolderMissing:
    case core::ErrorCode::FolderInTheWay:
    case core::ErrorCode::FileInTheWay:
    case core::ErrorCode::NameTooLong:
    case core::ErrorCode::OutputNoFile:
    case core::ErrorCode::OutputDiskFull:
    case core::ErrorCode::OutputUnsettled:
    case core::ErrorCode::TemporaryUnwritable:
    case core::ErrorCode::OutputIncomplete:
    case core::ErrorCode::MemoryFull:
    case core::ErrorCode::DiskFull:
    case core::ErrorCode::LibraryBusy:
    case core::ErrorCode::LibraryLocked:
    case core::ErrorCode::LibraryReadOnly:
    case core::ErrorCode::LibraryUnlockable:
    case core::ErrorCode::LibraryReplaced:
    case core::ErrorCode::LibraryUnsettled:
    case core::ErrorCode::LibraryUnfinished:
    case core::ErrorCode::ClockBehind:
    case core::ErrorCode::PictureReaderRefused:
    case core::ErrorCode::FontMissing:
    case core::ErrorCode::ResourceDamaged:
      return ExitStatus::SystemFailed;
    default:
      return ExitStatus::BadInput;
  }
}

}  // namespace guapai::cli
