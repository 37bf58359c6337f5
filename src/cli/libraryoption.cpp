#include "cli/libraryoption.h"

#include "cli/complaint.h"
#include "cli/libraryunlocking.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "district/integrityreport.h"
#include "files/filename.h"
#include "files/process.h"
#include "papers/clockcheck.h"
#include "platform/librarylocation.h"
#include "platform/personname.h"

namespace guapai::cli {

std::filesystem::path libraryOf(const CommandLine& line) {
  const auto named = line.value("library");
  return platform::libraryLocation(named ? std::optional(pathOf(*named)) : std::nullopt);
}

storage::Actor actorHere() {
  return {.account = files::accountName(), .person = platform::personOfEnvironment()};
}

std::unique_ptr<storage::Library> openLibrary(const CommandLine& line, const Context& context) {
  const std::filesystem::path file = libraryOf(line);
  const auto open = [&] { return storage::Library::open(file, context.definitions.catalogue(), context.clock); };
  auto library = withKeyOf(file, context, open);
  library->setActor(actorHere());
  const core::Messages& messages = context.messages();
  const auto tell = [&](const char* sentence, const core::Arguments& arguments) {
    context.console.err << core::visibleLine(messages.sentence(sentence, arguments)) << '\n';
  };
  if (const auto& copy = library->upgradedFrom()) tell("library.upgraded", {{"copy", files::shownPath(*copy)}});
  if (const auto last = papers::eventAhead(*library, context.clock)) tell("library.clock_behind", {{"last", *last}});
  if (line.command != "verify")
    if (const std::string end = district::endReport(*library, messages); !end.empty())
      context.console.err << core::visibleLine(end) << '\n';
  if (line.command != "verify" && line.command != "backup") library->noteOpening();
  return library;
}

void tellUnnoted(bool noted, const Context& context) {
  if (!noted) context.console.err << context.messages().sentence("trail.unnoted") << '\n';
}

}  // namespace guapai::cli
