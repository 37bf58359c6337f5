#pragma once

#include <string>
#include <vector>

namespace guapai::storage {

/// A column that is encrypted in a library with a passphrase. It holds bytes (BLOB) then.
struct SecretColumn {
  const char* table;
  const char* column;
  std::vector<const char*> keys;  ///< columns of the row that name its place, in this order (`secretPlace`)
};

/// Everything that persons have entered, and what was made from it. Kept results of the ledger are among it.
///
/// In the clear stays what the library itself needs for finding its rows: ids, which fields are filled in, times,
/// events, the checksums of files; license numbers and names of centers; what the district has set for itself.
[[nodiscard]] const std::vector<SecretColumn>& secretColumns();

}  // namespace guapai::storage
