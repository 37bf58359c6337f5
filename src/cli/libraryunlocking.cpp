#include "cli/libraryunlocking.h"

#include <cstdlib>

#include "core/error.h"
#include "core/passphrasetext.h"
#include "core/visibletext.h"
#include "files/filename.h"
#include "storage/passphrase.h"

namespace guapai::cli {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

void unlock(const fs::path& library, const Context& context) {
  const std::string key = storage::keyNameOf(library);
  if (key.empty() || storage::knownKey(key)) return;
  auto given = passphraseIn("GUAPAI_PASSPHRASE");
  if (!given) given = askPassphrase("cli.passphrase.ask", library, context);
  if (!given) throw Error(ErrorCode::PassphraseNeeded, files::shownName(library));
  // One that can be no passphrase is tried like any other, so that it is refused no sooner.
  const std::string passphrase = core::normalizedPassphrase(*given).value_or(std::string());
  if (!storage::unlock(library, passphrase)) throw Error(ErrorCode::PassphraseWrong, files::shownName(library));
}

bool unlockIfReadable(const fs::path& library, const Context& context) {
  try {
    unlock(library, context);
    return true;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::PassphraseNeeded || error.code() == ErrorCode::PassphraseWrong) throw;
    return false;
  }
}

std::optional<std::string> passphraseIn(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

std::optional<std::string> askPassphrase(const char* question, const fs::path& library, const Context& context) {
  if (!context.console.askHidden) return std::nullopt;
  const core::Arguments file{{"file", files::shownName(library)}};
  return context.console.askHidden(core::visibleLine(context.messages().sentence(question, file)));
}

}  // namespace guapai::cli
