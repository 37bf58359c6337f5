#pragma once

#include <optional>
#include <string>

namespace guapai::storage {

/// Who works with the library.
struct Actor {
  std::string account;                ///< of the system; empty where the system names none
  std::optional<std::string> person;  ///< the name that the person has set in the program; absent where none is set
};

}  // namespace guapai::storage
