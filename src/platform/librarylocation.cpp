#include "platform/librarylocation.h"

#include <cstdlib>

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

namespace guapai::platform {
namespace {

// Not AppDataLocation, which depends on the name that a program gives itself: desktop program and command line must
// find the same file.
constexpr auto kFolder = QStandardPaths::GenericDataLocation;

}  // namespace

std::filesystem::path libraryLocation(const std::optional<std::filesystem::path>& named) {
  if (named) return *named;
  // Read as bytes and not through QString, because a file name need not be text.
  const char* const variable = std::getenv("GUAPAI_LIBRARY");
  if (variable != nullptr && *variable != '\0') return variable;
  const QString folder = QStandardPaths::writableLocation(kFolder);
  return std::filesystem::path(QFile::encodeName(folder).toStdString()) / "guapai" / "library.guapai";
}

}  // namespace guapai::platform
