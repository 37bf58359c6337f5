#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "backups/protecting.h"
#include "support/district.h"

/// Libraries with a passphrase.
namespace guapai::support {

/// Nobody waits for it.
inline constexpr storage::PassphraseCost kCheap{.operations = 1, .memory = 8192};

/// Gives a library this passphrase, at the cost that nobody waits for.
inline std::vector<std::filesystem::path> protect(const std::filesystem::path& library, const std::string& passphrase) {
  const core::FixedClock clock(core::Date(2021, 10, 25));
  return backups::setPassphrase(library, passphrase, definitions()->catalogue(), clock,
                                {.account = "test", .person = std::nullopt}, kCheap);
}

/// The process does not know the key of this library any more, as if it had just begun.
inline void forget(const std::filesystem::path& library) {
  storage::forgetKey(storage::keyNameOf(library));
}

/// An environment variable that is set as long as this lives.
class Variable {
public:
  Variable(const char* name, const std::string& value) : m_name(name) { ::setenv(name, value.c_str(), 1); }
  ~Variable() { ::unsetenv(m_name); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

private:
  const char* m_name;
};

}  // namespace guapai::support
