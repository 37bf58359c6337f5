#include "cli/libraryoption.h"

#include "workspace/librarylocation.h"

namespace guapai::cli {

std::filesystem::path libraryOf(const CommandLine& line) {
  const auto named = line.value("library");
  return workspace::libraryLocation(named ? std::optional(pathOf(*named)) : std::nullopt);
}

}  // namespace guapai::cli
