#include "storage/journal.h"

#include <chrono>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "core/error.h"
#include "files/placement.h"
#include "files/temporaryfolder.h"
#include "storage/database.h"
#include "storage/integrity.h"
#include "storage/seals.h"
#include "storage/sqliteheader.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;

/// Places in the header of a journal (https://www.sqlite.org/fileformat2.html, 3: The Rollback Journal).
constexpr std::string_view kMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr std::size_t kJournalHeaderSize = 28;
constexpr std::size_t kRecords = 8;
constexpr std::size_t kNonce = 12;
constexpr std::size_t kInitialPages = 16;
constexpr std::size_t kSectorSize = 20;
constexpr std::size_t kJournalPageSize = 24;
constexpr std::uint32_t kRecordsUntilTheEnd = 0xFFFFFFFF;

/// How far the schema cookie may be ahead of the journal's: each change of the schema adds one.
constexpr std::uint32_t kMaxSchemaChanges = 1000;

/// So many bytes at this offset; absent where the file ends before.
std::optional<std::string> bytesAt(std::ifstream& file, std::uint64_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(bytes.data(), static_cast<std::streamsize>(count));
  return file ? std::optional(std::move(bytes)) : std::nullopt;
}

/// The header of the journal at this offset; absent where there is none.
std::optional<std::string> headerAt(std::ifstream& journal, std::uint64_t offset) {
  auto header = bytesAt(journal, offset, kJournalHeaderSize);
  return header && header->starts_with(kMagic) ? header : std::nullopt;
}

/// The beginning of the library's first page as the journal has it; absent where it has not.
std::optional<std::string> firstPageIn(std::ifstream& journal) {
  std::uint64_t offset = 0;
  for (auto header = headerAt(journal, offset); header; header = headerAt(journal, offset)) {
    const std::uint64_t sector = bigEndian(*header, kSectorSize);
    const std::uint64_t record = 4 + std::uint64_t{bigEndian(*header, kJournalPageSize)} + 4;
    // Until the journal is synced, its header counts no records although they follow.
    std::uint32_t count = bigEndian(*header, kRecords);
    if (count == 0) count = kRecordsUntilTheEnd;
    if (sector < kJournalHeaderSize) return std::nullopt;
    offset += sector;
    for (; count > 0; --count, offset += record) {
      const auto page = bytesAt(journal, offset, 4 + SqliteHeader::kSize);
      if (!page) return std::nullopt;
      if (bigEndian(*page, 0) == 1) return page->substr(4);
    }
    offset = (offset + sector - 1) / sector * sector;
  }
  return std::nullopt;
}

/// How many pages the library has by its first page; absent where the page does not say.
std::optional<std::uint32_t> pagesOf(std::string_view firstPage) {
  if (bigEndian(firstPage, SqliteHeader::kChangesOfPages) != bigEndian(firstPage, SqliteHeader::kChanges))
    return std::nullopt;
  return bigEndian(firstPage, SqliteHeader::kPages);
}

/// Whether one transaction can have led from `before` to `now`: it was finished, or it had not counted itself yet. The
/// differences are unsigned, so that a `now` that is older than `before` is refused as well.
bool canFollow(std::string_view before, std::string_view now) {
  const std::uint32_t changes = bigEndian(now, SqliteHeader::kChanges) - bigEndian(before, SqliteHeader::kChanges);
  const std::uint32_t schemaChanges =
      bigEndian(now, SqliteHeader::kSchemaCookie) - bigEndian(before, SqliteHeader::kSchemaCookie);
  return changes <= 1 && schemaChanges <= kMaxSchemaChanges;
}

fs::path beside(const fs::path& library, const char* ending) {
  fs::path name = library;
  name += ending;
  return name;
}

/// Whether something else than a file is there. To open a pipe is to wait for a program at its other end.
bool isNoFile(const fs::path& name) {
  std::error_code unknown;  // ignored: SQLite says then what is wrong with the place
  return fs::exists(name, unknown) && !fs::is_regular_file(name, unknown);
}

/// Whether a write-ahead log with content is there. Guapai writes none, and nothing in a log says whose it is, so that
/// SQLite takes over what is in it.
bool hasLog(const fs::path& library) {
  const fs::path name = beside(library, "-wal");
  std::error_code unknown;
  return isNoFile(name) || (fs::exists(name, unknown) && fs::file_size(name, unknown) > 0);
}

/// Whether the library is as it was sealed once this journal is rolled back. That is tried on a copy.
/// @return true also where nobody can tell: the library is of a version without seals, or cannot be copied.
bool leadsBack(const fs::path& library, const std::string& firstPage) {
  if (bigEndian(firstPage, SqliteHeader::kVersion) < Seals::kFirstVersion) return true;
  try {
    const files::TemporaryFolder folder;
    const fs::path copy = folder.path() / "library.guapai";
    // The library first: a page that another program changes meanwhile is then in the journal as it was.
    fs::copy_file(library, copy);
    fs::copy_file(beside(library, "-journal"), beside(copy, "-journal"));
    Database tried(copy, Database::Access::ReadWrite, std::chrono::milliseconds(0), library);
    return isAsSealed(tried);
  } catch (const core::Error& error) {
    return error.code() != core::ErrorCode::LibraryDamaged;
  } catch (const fs::filesystem_error&) {
    return true;
  }
}

}  // namespace

bool hasForeignJournal(const fs::path& named) {
  const fs::path library = files::behindLinks(named);  // SQLite looks there
  const fs::path name = beside(library, "-journal");
  if (hasLog(library) || isNoFile(name)) return true;
  std::ifstream journal(name, std::ios::binary);
  const auto header = headerAt(journal, 0);
  if (!header) return false;
  const auto before = firstPageIn(journal);
  std::ifstream file(library, std::ios::binary);
  const auto now = bytesAt(file, 0, SqliteHeader::kSize);
  if (!now) return true;  // it would be rolled back into the library that is made here

  const std::uint32_t pageSize = bigEndian(*now, SqliteHeader::kPageSize, 2);
  const bool isOwnSize = bigEndian(*header, kJournalPageSize) == (pageSize == 1 ? 65536U : pageSize);
  // Without the first page in the journal, it has not been changed in the library either.
  const auto pages = pagesOf(*now);
  const bool hasOwnPages = !pages || *pages == bigEndian(*header, kInitialPages);
  const bool isPlayed = bigEndian(*header, kRecords) > 0;
  const bool isOwn =
      isOwnSize && (before ? canFollow(*before, *now) : hasOwnPages && (!isPlayed || leadsBack(library, *now)));
  if (isOwn) return false;
  // Another program may have ended its transaction between the two readings and begun the next one.
  std::ifstream again(name, std::ios::binary);
  const auto later = headerAt(again, 0);
  return later && bigEndian(*later, kNonce) == bigEndian(*header, kNonce);
}

}  // namespace guapai::storage
