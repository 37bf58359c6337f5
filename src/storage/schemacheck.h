#pragma once

#include "storage/database.h"
#include "storage/schema.h"

namespace guapai::storage {

/// Compares the tables, indexes, views and triggers of a library with those that the first `version` steps make. A
/// library whose `answer` is a view, or that has a trigger of somebody else, would do something else than it is told.
/// Only SQLite's own statistics (`sqlite_stat1` …) may be there beside them: they change no result.
/// @throws core::Error{LibraryAltered}, its detail being the file's name and the first table, index, view or trigger
/// that differs.
void requireSchema(Database& library, const SchemaSteps& steps, std::size_t version);

}  // namespace guapai::storage
