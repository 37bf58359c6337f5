#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/fieldcatalogue.h"
#include "core/problem.h"
#include "storage/library.h"

namespace guapai::transfer {

/// What somebody has said about the columns of a ledger: by the heading in the form of `headingText`, the field, or
/// nothing where the column is to be passed over.
using LedgerMapping = std::map<std::string, std::optional<core::FieldId>>;

/// What is known about the columns of ledgers besides their headings.
struct LedgerMappings {
  LedgerMapping given;                              ///< said with this import
  std::map<std::string, LedgerMapping> remembered;  ///< by the fingerprint of the headings
};

/// Whether a column of a ledger may hold the field: what the register, Annex 2 and Annex 4 ask, without lists, files
/// and the opinion of the district.
[[nodiscard]] bool isOfLedger(const core::Field& field);

/// A form of the heading that is equal for headings that say the same: without white space, punctuation and brackets,
/// and in half width.
[[nodiscard]] std::string headingText(std::string_view heading);

/// The fingerprint by which the headings of a ledger are known again, in 16 hexadecimal digits. Empty headings count,
/// but for those at the end.
[[nodiscard]] std::string fingerprintOf(std::vector<std::string> headings);

/// Reads a mapping from JSON: an object of headings, each with the name of a field (`application.annual_visits`) or
/// null.
/// @return the mapping, or what is wrong with it; the sentence names the heading.
[[nodiscard]] std::variant<LedgerMapping, core::Problem> mappingFrom(const core::FieldCatalogue& catalogue,
                                                                     std::string_view json);
[[nodiscard]] std::string mappingText(const core::FieldCatalogue& catalogue, const LedgerMapping& mapping);

/// The mappings that the library remembers. What this version of the program does not understand of them is left out.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::map<std::string, LedgerMapping> rememberedMappings(const core::FieldCatalogue& catalogue,
                                                                      const storage::Library& library);
/// Adds to what the library remembers of ledgers with these headings. A heading that it remembers gets its new meaning.
/// @throws core::Error, as storage::Library
void rememberMapping(const core::FieldCatalogue& catalogue, storage::Library& library, const std::string& fingerprint,
                     const LedgerMapping& mapping);

}  // namespace guapai::transfer
