#pragma once

#include <filesystem>
#include <string>

#include <QtCore/QTemporaryDir>

#include "support/resources.h"

namespace guapai::support {

/// A temporary folder for one test. The destructor removes it.
class TemporaryDirectory {
public:
  [[nodiscard]] std::filesystem::path path() const { return m_directory.path().toStdU16String(); }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path() / name; }

private:
  QTemporaryDir m_directory;
};

}  // namespace guapai::support
