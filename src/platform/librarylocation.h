#pragma once

#include <filesystem>
#include <optional>

#include <QtCore/QString>

namespace guapai::platform {

/// The library file that the desktop program opens and the command line works on. It is `named` where given, else what
/// the environment variable GUAPAI_LIBRARY names, else `guapai/library.guapai` in the user's folder for the data of
/// programs. The file need not exist.
[[nodiscard]] std::filesystem::path libraryLocation(const std::optional<std::filesystem::path>& named = std::nullopt);

/// The file that takes what a library refused when the program was ended (district::Rescue): `guapai/unsaved.json` in
/// the user's folder for the settings of programs. It need not exist.
[[nodiscard]] std::filesystem::path unsavedLocation();

/// The file of the settings of this program: `guapai/guapai.ini` in the user's folder for the settings of programs. It
/// need not exist. QSettings takes no bytes, so that a folder whose name is no text is named by way of a descriptor.
[[nodiscard]] QString settingsLocation();

}  // namespace guapai::platform
