#include "cli/passphrasecommand.h"

#include <optional>
#include <string>

#include "backups/protecting.h"
#include "cli/libraryoption.h"
#include "cli/libraryunlocking.h"
#include "core/passphrasetext.h"
#include "core/visibletext.h"
#include "district/rescue.h"
#include "files/filename.h"
#include "platform/librarylocation.h"
#include "storage/passphrase.h"

namespace guapai::cli {
namespace {

namespace fs = std::filesystem;

void tell(const char* sentence, const fs::path& file, const Context& context) {
  context.console.err << core::visibleLine(context.messages().sentence(sentence, {{"file", files::shownPath(file)}}))
                      << '\n';
}

/// Absent, with a sentence that says why, where there is none.
std::optional<std::string> newPassphrase(const fs::path& library, const Context& context) {
  const auto variable = passphraseIn("GUAPAI_NEW_PASSPHRASE");
  const auto given = variable ? variable : askPassphrase("cli.passphrase.ask_new", library, context);
  const auto normalized = given ? core::normalizedPassphrase(*given) : std::nullopt;
  const char* refusal = nullptr;
  if (!given) {
    refusal = "cli.passphrase.no_new";
  } else if (!normalized) {
    refusal = "cli.passphrase.short";
  } else if (!variable && askPassphrase("cli.passphrase.ask_again", library, context) != given) {
    refusal = "cli.passphrase.differs";
  }
  if (refusal == nullptr) return normalized;
  tell(refusal, library, context);
  return std::nullopt;
}

}  // namespace

ExitStatus protectLibrary(const CommandLine& line, const Context& context) {
  const fs::path library = libraryOf(line);
  const bool remove = line.has("remove");
  const bool hasOne = !storage::keyNameOf(library).empty();
  unlock(library, context);
  if (remove && !hasOne) {
    tell("cli.passphrase.none", library, context);
    return ExitStatus::Done;
  }
  const auto passphrase = remove ? std::nullopt : newPassphrase(library, context);
  if (!remove && !passphrase) return ExitStatus::BadInput;
  const auto before = hasOne ? storage::knownLibraryKey(library).cipher : nullptr;
  auto left = backups::setPassphrase(library, passphrase, context.definitions.catalogue(), context.clock, actorHere());
  const fs::path unsaved = platform::unsavedLocation();
  if (!district::Rescue(unsaved).rewrite(library, before.get())) left.push_back(unsaved);
  const char* const done = hasOne ? "cli.passphrase.changed" : "cli.passphrase.set";
  tell(remove ? "cli.passphrase.removed" : done, library, context);
  for (const fs::path& file : left)
    tell(remove ? "cli.passphrase.still_locked" : "cli.passphrase.still_clear", file, context);
  return ExitStatus::Done;
}

}  // namespace guapai::cli
