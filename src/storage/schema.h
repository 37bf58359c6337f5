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

/// `GPAI`, at offset 68 of the file: how a library is told from every other SQLite file.
constexpr std::int64_t kApplicationId = 0x47504149;

/// What makes a library of version n out of one of version n - 1, for n from 1: statements, between them lines that say
/// `-- next`. A version that was handed out never changes again.
using SchemaSteps = std::vector<std::string>;

/// The steps that come with the program, `resources/schema/NNNN.sql`. @throws core::Error{ResourceDamaged}
[[nodiscard]] SchemaSteps programSchema();

struct OpenedDatabase {
  std::unique_ptr<Database> database;
  std::optional<std::filesystem::path> upgradedFrom;  ///< the copy of the library as it was
};

/// Builds the library under another name and renames it when it is complete, so that no half of one is ever opened.
/// @throws core::Error{FileUnwritable} where the file exists already, or cannot be made; OutputDiskFull,
/// LibraryPathTooLong.
void createLibraryFile(const std::filesystem::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience);

/// Opens a library and brings it to the last of the steps, with its version number in one transaction.
/// @param today  goes into the name of the copy, `district.v1-2021-09-15.guapai`.
///
/// What can only be read is opened for reading. An older library is then shown by an upgraded copy of it in the folder
/// for temporary files, which has no name there.
/// An upgrade that fails leaves no copy; one that is killed leaves one, which the next one takes for its own.
/// @throws core::Error{NotALibrary, LibraryNewer}, before a byte of the file is changed.
[[nodiscard]] OpenedDatabase openLibraryFile(const std::filesystem::path& file, const SchemaSteps& steps,
                                             std::chrono::milliseconds patience, core::Date today);

}  // namespace guapai::storage
