#include "cli/output.h"

#include <system_error>

#include <QtCore/QSaveFile>

#include "cli/commandline.h"
#include "core/error.h"

namespace guapai::cli {

Output outputNamed(const std::string& name) {
  namespace fs = std::filesystem;
  Output output{.path = pathOf(name)};
  std::error_code ignored;
  output.folder = name.ends_with('/') || fs::is_directory(output.path, ignored);
  if (!output.folder && fs::is_other(output.path, ignored)) throw core::Error(core::ErrorCode::FileUnwritable, name);
  return output;
}

void writeFile(const std::filesystem::path& file, const QByteArray& bytes) {
  QSaveFile output(QString::fromStdU16String(file.u16string()));
  if (output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size() && output.commit()) return;
  const bool full = output.error() == QFileDevice::ResourceError;
  throw core::Error(full ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable, file.filename().string());
}

}  // namespace guapai::cli
