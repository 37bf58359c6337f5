#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "annotations/lookalikes.h"
#include "core/value.h"
#include "storage/library.h"

namespace guapai::transfer {

/// The centers of a library, each once, ordered by id, with the name that their last round has.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<annotations::CenterNames> centersOf(const storage::Library& library);

/// A center of the library, by all that a ledger may call it.
struct KnownCenter {
  std::string id;
  std::string name;  ///< as its last round has it
  core::Value kind;  ///< of its last round
  /// The numbers of its licence and of its legal entity that any of its rounds has: the field's name, and the number as
  /// core::comparable gives it.
  std::set<std::pair<std::string, std::string>> numbers;
  std::int64_t lastRound = 1;
};

/// The fields whose number belongs to one center alone.
[[nodiscard]] bool isNumberOfCenter(const core::Field& field);

/// The centers of a library, each once, ordered by id.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<KnownCenter> knownCenters(const storage::Library& library);

}  // namespace guapai::transfer
