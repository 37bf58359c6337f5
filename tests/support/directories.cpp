#include "support/directories.h"

namespace guapai::support {

std::filesystem::path sourceDirectory() {
  return GUAPAI_SOURCE_DIR;
}

std::filesystem::path binaryDirectory() {
  return GUAPAI_BINARY_DIR;
}

}  // namespace guapai::support
