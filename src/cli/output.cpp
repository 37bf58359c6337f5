#include "cli/output.h"

#include <system_error>

#include "cli/commandline.h"
#include "core/error.h"

namespace guapai::cli {

Output outputNamed(const std::string& name) {
  namespace fs = std::filesystem;
  Output output{.path = pathOf(name)};
  std::error_code ignored;
  output.folder = name.ends_with('/') || fs::is_directory(output.path, ignored);
  if (!output.folder && fs::is_other(output.path, ignored)) throw core::Error(core::ErrorCode::OutputNoFile, name);
  return output;
}

}  // namespace guapai::cli
