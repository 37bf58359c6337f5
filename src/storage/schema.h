#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "storage/database.h"

namespace guapai::storage {

/// `GPAI`, which stands at offset 68 of the file. It tells a library from every other SQLite file.
constexpr std::int64_t kApplicationId = 0x47504149;

/// The steps from one version of the library's schema to the next. Element n - 1 makes version n out of version n - 1,
/// for n from 1. A step is SQL text whose statements are separated by lines that say `-- next`. A step that was handed
/// out never changes again.
using SchemaSteps = std::vector<std::string>;

/// The steps that come with the program, `resources/schema/NNNN.sql`.
[[nodiscard]] SchemaSteps programSchema();

struct OpenedDatabase {
  std::unique_ptr<Database> database;
  std::optional<std::filesystem::path> upgradedFrom;  ///< the copy of the older library; absent without an upgrade
};

/// Removes a file under its temporary name (files::unfinishedName) and SQLite's journal beside it, where they are
/// there.
void removeUnfinished(const std::filesystem::path& file);

/// Takes the steps behind `from` up to `to`, and notes the version. @pre a transaction is open, or it is a database in
/// memory.
void takeSteps(Database& database, const SchemaSteps& steps, std::size_t from, std::size_t to);

/// Gives a new library the number by which its journal is told from those of others (hasForeignJournal). SQLite only
/// asks whether this number changes. @pre a transaction is open.
void identify(Database& database);

/// Builds a library under another name and renames it when it is complete, so that half a library is never opened.
/// @throws core::Error{FileUnwritable} where the file exists already or cannot be made; JournalForeign where a journal
/// lies beside it already; OutputDiskFull, LibraryPathTooLong and MemoryFull.
void createLibraryFile(const std::filesystem::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience);

/// Opens a library and upgrades an older one to the last of the steps. All steps and the version number are one
/// transaction. Before that, the library is copied beside itself. An unfinished file that a program left beside the
/// library when it died is removed.
///
/// A library that cannot be written to is opened for reading. Of an older one, the database returned is then an
/// upgraded copy, a file without a name in the folder for temporary files. An upgrade that fails leaves no copy behind.
/// One that is killed leaves a copy, which the next upgrade uses as its own.
///
/// @param today  goes into the name of the copy, `district.v1-2021-09-15.guapai`.
/// @param access  ReadOnly: the library is opened for reading even where it could be written to.
/// @throws core::Error{NotALibrary, LibraryNewer, JournalForeign}, before a byte of the file is changed, and
/// {LibraryAltered}, before more of it is changed than a journal that was left demands.
[[nodiscard]] OpenedDatabase openLibraryFile(const std::filesystem::path& file, const SchemaSteps& steps,
                                             std::chrono::milliseconds patience, core::Date today,
                                             Database::Access access = Database::Access::ReadWrite);

}  // namespace guapai::storage
