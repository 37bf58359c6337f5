#pragma once

#include <filesystem>

namespace guapai::storage {

/// Says whether the journal that lies beside a library was written for another library. SQLite cannot tell: it would
/// roll any journal of this name back into the library and so destroy it. Such a journal gets there when somebody
/// copies files by hand.
///
/// The first page of a library holds a number that was drawn at random when the library was made, and a count of its
/// changes. A transaction that takes pages, gives pages back or ends writes this page into its journal before it
/// changes the library, so that both must agree. Of one that has come less far, the number of pages must agree, and the
/// library must be as it was sealed once the journal is rolled back, which is tried on a copy.
///
/// A journal where there is no library yet counts as another library's, too. A write-ahead log (`-wal`) counts as
/// another library's whenever it has content: Guapai writes none, and SQLite would take over any. So does what is no
/// file, such as a pipe under the journal's name.
/// @param named  the library, or a link that leads to it.
/// @return false where there is no journal, where it holds nothing, and where another program is just writing it.
/// @pre this process holds no lock on the library. Closing the file here would release the lock (POSIX).
[[nodiscard]] bool hasForeignJournal(const std::filesystem::path& named);

}  // namespace guapai::storage
