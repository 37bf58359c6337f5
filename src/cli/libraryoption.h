#pragma once

#include <filesystem>
#include <memory>

#include "cli/context.h"
#include "storage/library.h"

namespace guapai::cli {

/// The library file of a command: that of `--library`, else the one that platform::libraryLocation finds.
[[nodiscard]] std::filesystem::path libraryOf(const CommandLine& line);

/// Who works with a library at this console: the account of the system, and the person that GUAPAI_PERSON names.
[[nodiscard]] storage::Actor actorHere();

/// Opens the library for `actorHere`, whose opening is noted unless the command is to leave the library as it is
/// (`verify`, `backup`). Says on standard error where a copy of an older library was kept when it was upgraded, and
/// warns where the clock is behind the library's last event, or the library's end is not as it was left.
/// @throws core::Error, as `withKeyOf` and storage::Library
[[nodiscard]] std::unique_ptr<storage::Library> openLibrary(const CommandLine& line, const Context& context);

/// Says on standard error that what was handed out could not be noted in the audit trail.
/// @param noted  false: it was not.
void tellUnnoted(bool noted, const Context& context);

}  // namespace guapai::cli
