#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/messages.h"
#include "papers/printedhead.h"
#include "storage/library.h"

namespace guapai::district {

/// The sentence about something that is wrong with a library.
[[nodiscard]] std::string sentenceOf(const storage::Damage& damage, const core::Messages& messages);

/// What is wrong with a library: `damages`, and the backups of it whose audit trail it does not continue.
/// @param damages  what storage::Library::verify has found.
/// @return a line each, as it may be shown; empty where the library is as Guapai left it.
/// @throws core::Error as storage::Library
[[nodiscard]] std::vector<std::string> integrityReport(const storage::Library& library,
                                                       const std::vector<storage::Damage>& damages,
                                                       const core::Messages& messages);

/// How many things are missing in a library or were changed. Where the seals themselves cannot be read, they are one.
[[nodiscard]] std::size_t damageCount(const storage::Library& library);

/// Whether the audit trail of a library has the head that stands on an issued paper. The seal is taken from the library
/// as it is: whether it agrees with the entries, `integrityReport` says.
/// @return the sentence that says why it is not found; empty where it is.
/// @throws core::Error as storage::Library
[[nodiscard]] std::string printedHeadReport(const storage::Library& library, const papers::PrintedHead& printed,
                                            const core::Messages& messages);

/// Whether the end of a library is as it was left: the quick part of it, for each opening.
/// @return the sentence for the user; empty where the end is as it was left.
[[nodiscard]] std::string endReport(const storage::Library& library, const core::Messages& messages);

}  // namespace guapai::district
