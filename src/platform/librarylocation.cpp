#include "platform/librarylocation.h"

#include <cstdlib>

#include <QtCore/QFile>

#include "files/userfolder.h"

namespace guapai::platform {

std::filesystem::path libraryLocation(const std::optional<std::filesystem::path>& named) {
  if (named) return *named;
  const char* const variable = std::getenv("GUAPAI_LIBRARY");
  if (variable != nullptr && *variable != '\0') return variable;
  // Not QStandardPaths: it reads the environment as text, and a home folder that is none would become another folder.
  return files::userDataFolder() / "guapai" / "library.guapai";
}

std::filesystem::path unsavedLocation() {
  return files::userSettingsFolder() / "guapai" / "unsaved.json";
}

QString settingsLocation() {
  std::filesystem::path folder = files::userSettingsFolder() / "guapai";
  const auto bytes = QByteArray::fromStdString(folder.string());
  if (QFile::encodeName(QFile::decodeName(bytes)) != bytes) folder = files::namedByDescriptor(folder);
  return QFile::decodeName((folder / "guapai.ini").c_str());
}

}  // namespace guapai::platform
