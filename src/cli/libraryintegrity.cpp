#include "cli/libraryintegrity.h"

#include <cassert>
#include <system_error>

#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "core/error.h"
#include "core/masking.h"
#include "core/visibletext.h"
#include "files/filename.h"
#include "storage/library.h"

namespace guapai::cli {
namespace {

namespace fs = std::filesystem;
using storage::Damage;

std::string sentenceKey(const Damage& damage) {
  switch (damage.kind) {
    case Damage::Kind::Database:
      return "integrity.database";
    case Damage::Kind::Reference:
      return "integrity.reference";
    case Damage::Kind::Head:
      return "integrity.head";
    case Damage::Kind::Trail:
      return "integrity.trail";
    case Damage::Kind::TrailEnd:
      return "integrity.trail_end";
    case Damage::Kind::Case:
      return "integrity.case";
    case Damage::Kind::Content:
      return "integrity.content." + damage.place;
    case Damage::Kind::Seals:
      return "integrity.seals";
    case Damage::Kind::File:
      return "integrity.file";
    case Damage::Kind::Numbering:
      return "integrity.numbering";
    case Damage::Kind::Result:
      return "integrity.result";
  }
  assert(false);
  return {};
}

void tell(const std::vector<Damage>& damages, std::ostream& out, const Context& context) {
  const core::Messages& messages = context.messages();
  for (const Damage& damage : damages)
    out << core::visibleLine(messages.sentence(
               sentenceKey(damage), {{"place", core::masked(damage.place)}, {"number", std::to_string(damage.number)}}))
        << '\n';
  if (!damages.empty())
    context.console.err << messages.sentence("integrity.summary", {{"count", std::to_string(damages.size())}}) << '\n';
}

/// Whether the library itself is what is wrong, not the place where it lies.
bool isBadNews(core::ErrorCode code) {
  return code == core::ErrorCode::LibraryDamaged || code == core::ErrorCode::LibraryAltered;
}

}  // namespace

ExitStatus verifyLibrary(const CommandLine& line, const Context& context) {
  try {
    const auto library = openLibrary(line, context);
    const std::vector<Damage> damages = library->verify();
    tell(damages, context.console.out, context);
    if (!damages.empty()) return ExitStatus::BadNews;
    context.console.out << context.messages().sentence("cli.verified",
                                                       {{"cases", std::to_string(library->cases().size())},
                                                        {"papers", std::to_string(library->issuedPapers().size())}})
                        << '\n';
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
  tell(damages, context.console.err, context);
  return damages.empty() ? ExitStatus::Done : ExitStatus::BadNews;
}

}  // namespace guapai::cli
