#include "core/error.h"

#include <array>
#include <cstddef>
#include <utility>

namespace guapai::core {
namespace {

using Name = std::pair<ErrorCode, std::string_view>;

/// The names in the order of the codes, so that each stands at the number of its code.
constexpr auto kNames = std::to_array<Name>({
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::ReadFailed, "read_failed"},
    {ErrorCode::FileTooLarge, "file_too_large"},
    {ErrorCode::FileIsFolder, "file_is_folder"},
    {ErrorCode::FileUnwritable, "file_unwritable"},
    {ErrorCode::FolderMissing, "folder_missing"},
    {ErrorCode::FolderInTheWay, "folder_in_the_way"},
    {ErrorCode::FileInTheWay, "file_in_the_way"},
    {ErrorCode::NameTooLong, "name_too_long"},
    {ErrorCode::OutputNoFile, "output_no_file"},
    {ErrorCode::OutputIsInput, "output_is_input"},
    {ErrorCode::OutputIsLibrary, "output_is_library"},
    {ErrorCode::OutputDiskFull, "output_disk_full"},
    {ErrorCode::OutputUnsettled, "output_unsettled"},
    {ErrorCode::TemporaryUnwritable, "temporary_unwritable"},
    {ErrorCode::OutputIncomplete, "output_incomplete"},
    {ErrorCode::MemoryFull, "memory_full"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::NotALibrary, "not_a_library"},
    {ErrorCode::LibraryNewer, "library_newer"},
    {ErrorCode::LibraryBusy, "library_busy"},
    {ErrorCode::LibraryLocked, "library_locked"},
    {ErrorCode::LibraryDamaged, "library_damaged"},
    {ErrorCode::LibraryAltered, "library_altered"},
    {ErrorCode::LibraryReadOnly, "library_read_only"},
    {ErrorCode::LibraryUnlockable, "library_unlockable"},
    {ErrorCode::LibraryReplaced, "library_replaced"},
    {ErrorCode::LibraryUnsettled, "library_unsettled"},
    {ErrorCode::LibraryUnfinished, "library_unfinished"},
    {ErrorCode::JournalForeign, "journal_foreign"},
    {ErrorCode::PassphraseNeeded, "passphrase_needed"},
    {ErrorCode::PassphraseWrong, "passphrase_wrong"},
    {ErrorCode::BackupDamaged, "backup_damaged"},
    {ErrorCode::LibraryPathTooLong, "library_path_too_long"},
    {ErrorCode::ClockBehind, "clock_behind"},
    {ErrorCode::CaseExists, "case_exists"},
    {ErrorCode::CaseChanged, "case_changed"},
    {ErrorCode::CaseIncomplete, "case_incomplete"},
    {ErrorCode::CaseDecided, "case_decided"},
    {ErrorCode::InputInvalid, "input_invalid"},
    {ErrorCode::InputEncrypted, "input_encrypted"},
    {ErrorCode::PdfSlow, "pdf_slow"},
    {ErrorCode::PdfHeavy, "pdf_heavy"},
    {ErrorCode::PdfDamaged, "pdf_damaged"},
    {ErrorCode::PictureUnprinted, "picture_unprinted"},
    {ErrorCode::PictureReaderRefused, "picture_reader_refused"},
    {ErrorCode::FontMissing, "font_missing"},
    {ErrorCode::PrinterRefused, "printer_refused"},
    {ErrorCode::NothingToOverprint, "nothing_to_overprint"},
    {ErrorCode::OverprintTooLong, "overprint_too_long"},
    {ErrorCode::ResourceDamaged, "resource_damaged"},
});

consteval bool isInOrder() {
  for (std::size_t at = 0; at < kNames.size(); ++at)
    if (static_cast<std::size_t>(kNames[at].first) != at) return false;
  return true;
}
static_assert(isInOrder());

}  // namespace

std::string_view errorName(ErrorCode code) {
  const auto at = static_cast<std::size_t>(code);
  return at < kNames.size() ? kNames[at].second : "unknown";
}

}  // namespace guapai::core
