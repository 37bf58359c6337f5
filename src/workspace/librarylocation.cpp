#include "workspace/librarylocation.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QtGlobal>

namespace guapai::workspace {
namespace {

// Not AppDataLocation, which depends on the names that a program gives itself: both programs must find the same file.
constexpr auto kFolder = QStandardPaths::GenericDataLocation;

}  // namespace

std::filesystem::path libraryLocation(const std::optional<std::filesystem::path>& named) {
  if (named) return *named;
  const QString variable = qEnvironmentVariable("GUAPAI_LIBRARY");
  if (!variable.isEmpty()) return variable.toStdU16String();
  const QString folder = QStandardPaths::writableLocation(kFolder);
  return std::filesystem::path(folder.toStdU16String()) / "guapai" / "library.guapai";
}

}  // namespace guapai::workspace
