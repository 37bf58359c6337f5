#include "cli/libraryintegrity.h"

#include <optional>
#include <system_error>

#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "district/backupsmodel.h"
#include "district/integrityreport.h"
#include "files/filename.h"
#include "papers/printedhead.h"
#include "storage/library.h"

namespace guapai::cli {
namespace {

namespace fs = std::filesystem;
using storage::Damage;

/// Says what is wrong, a line each, and how many lines there are.
void tell(const std::vector<std::string>& lines, std::ostream& out, const Context& context) {
  for (const std::string& line : lines) out << line << '\n';
  if (!lines.empty())
    context.console.err << context.messages().sentence("integrity.summary", {{"count", std::to_string(lines.size())}})
                        << '\n';
}

/// Whether the library itself is what is wrong, not the place where it lies.
bool isBadNews(core::ErrorCode code) {
  return code == core::ErrorCode::LibraryDamaged || code == core::ErrorCode::LibraryAltered;
}

}  // namespace

ExitStatus verifyLibrary(const CommandLine& line, const Context& context) {
  std::optional<papers::PrintedHead> head;
  if (const auto text = line.value("head")) {
    head = papers::typedHead(*text);
    if (!head) {
      context.console.err << context.messages().sentence("usage.not_a_head") << '\n';
      return ExitStatus::BadInput;
    }
  }
  try {
    const auto library = openLibrary(line, context);
    const std::vector<std::string> lines = district::integrityReport(*library, library->verify(), context.messages());
    tell(lines, context.console.out, context);
    const std::string missed = head ? district::printedHeadReport(*library, *head, context.messages()) : "";
    if (!missed.empty()) context.console.out << missed << '\n';
    if (!lines.empty() || !missed.empty()) return ExitStatus::BadNews;
    const std::string contents =
        district::contentsText(library->cases().size(), library->issuedPapers().size(), context.messages());
    context.console.out << context.messages().sentence("cli.verified", {{"contents", contents}}) << '\n';
    return ExitStatus::Done;
  } catch (const core::Error& error) {
    if (!isBadNews(error.code())) throw;
    context.console.err << core::visibleLine(refusal(context.messages(), error)) << '\n';
    return ExitStatus::BadNews;
  }
}

ExitStatus backUpLibrary(const CommandLine& line, const Context& context) {
  const std::string name = *line.value("o");
  std::error_code unknown;
  if (fs::exists(fs::symlink_status(pathOf(name), unknown))) {
    context.console.err << core::visibleLine(context.messages().sentence("cli.backup_exists", {{"file", name}}))
                        << '\n';
    return ExitStatus::BadInput;
  }
  const std::vector<Damage> damages = openLibrary(line, context)->backUp(pathOf(name));
  context.console.err << core::visibleLine(context.messages().sentence("cli.backed_up", {{"file", name}})) << '\n';
  std::vector<std::string> lines;
  for (const Damage& damage : damages) lines.push_back(district::sentenceOf(damage, context.messages()));
  tell(lines, context.console.err, context);
  return damages.empty() ? ExitStatus::Done : ExitStatus::BadNews;
}

}  // namespace guapai::cli
