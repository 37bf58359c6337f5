#include "cli/columnsoption.h"

#include "cli/complaint.h"
#include "files/filereader.h"

namespace guapai::cli {

std::variant<transfer::LedgerMapping, ExitStatus> columnsOption(const CommandLine& line, const Context& context) {
  constexpr std::size_t kLongest = 1U << 20U;
  const auto file = line.value("columns");
  if (!file) return transfer::LedgerMapping();
  auto read = transfer::mappingFrom(context.definitions.catalogue(), files::readFile(pathOf(*file), kLongest));
  if (auto* const mapping = std::get_if<transfer::LedgerMapping>(&read)) return std::move(*mapping);
  context.console.err << complaint(context.messages(), *file, 0, std::get<core::Problem>(read));
  return ExitStatus::BadInput;
}

}  // namespace guapai::cli
