#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/context.h"
#include "core/error.h"

namespace guapai::cli {

/// Makes the key of a library known, so that a command can open it. Its passphrase is that of the environment variable
/// GUAPAI_PASSPHRASE, else what the person at the terminal types. A library without a passphrase is left as it is.
/// @throws core::Error{PassphraseNeeded, PassphraseWrong}; others as storage::keyNameOf and storage::unlock.
void unlock(const std::filesystem::path& library, const Context& context);

/// What `open` returns, which opens the library. Where the library has a passphrase, `open` is called a second time,
/// with its key. Most libraries have none, and are opened once.
/// @throws core::Error as `unlock` and `open`
template <typename Open>
auto withKeyOf(const std::filesystem::path& library, const Context& context, const Open& open) {
  try {
    return open();
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::PassphraseNeeded) throw;
  }
  unlock(library, context);
  return open();
}

/// `unlock` for a file that may be damaged, no library, or not there. Whoever opens it afterwards says so.
/// @return whether the file could be read.
/// @throws core::Error{PassphraseNeeded, PassphraseWrong}
bool unlockIfReadable(const std::filesystem::path& library, const Context& context);

/// The passphrase in an environment variable; absent where the variable is not set, or empty.
[[nodiscard]] std::optional<std::string> passphraseIn(const char* variable);

/// What the person at the terminal types, which is not shown; absent where there is no terminal, or no answer.
/// @param question  the key of a sentence with the place `file`.
[[nodiscard]] std::optional<std::string> askPassphrase(const char* question, const std::filesystem::path& library,
                                                       const Context& context);

}  // namespace guapai::cli
