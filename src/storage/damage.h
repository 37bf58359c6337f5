#pragma once

#include <cstdint>
#include <string>

namespace guapai::storage {

/// Something in a library that is not as Guapai left it.
struct Damage {
  enum class Kind {
    Database,   ///< the file itself; `place` is what SQLite says of it
    Reference,  ///< a row refers to a row that is not there
    Head,      ///< the last state is not sealed by this library's key: `seal_head` was changed or is of another library
    Trail,     ///< an entry of the audit trail was changed, inserted or removed; `number` is the entry
    TrailEnd,  ///< entries behind the last sealed one were removed or inserted; `number` is the last sealed entry
    Case,      ///< a case does not have the content that was stored; `place` is its center and round
    Content,   ///< rows of a table that belongs to no case were changed; `place` is the table
    Seals,     ///< the seals themselves were changed, and no content is known to differ
    File,      ///< a stored file has other bytes; `place` is its SHA-256
    Numbering,  ///< a number of a case, an entry or an issued paper could be given out again, or be left out
    Result,     ///< a kept result was not computed by this program; `place` is its center and round
  };
  Kind kind = Kind::Database;
  std::string place = {};
  std::int64_t number = 0;  ///< 0 where the kind has none
};

}  // namespace guapai::storage
