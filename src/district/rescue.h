#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include <QtCore/QString>

#include "storage/cipher.h"

namespace guapai::district {

class DistrictSession;

/// A file outside of the library that keeps what the library refused, when the program is ended and nobody can be asked
/// what to do. One file serves all libraries of a user; only this user can read it. The texts of a library with a
/// passphrase are encrypted in it with the key of that library. Of files that the library refused it keeps only the
/// names, because the disk may be full.
///
/// Another program may have put another file in the place of the library (DistrictSession::isReplaced). The texts are
/// then written for that file: in the clear where it has no passphrase, encrypted where the program knows its key. Of a
/// library whose key it does not know, only the blanks are kept, so that nothing personal lies in the clear beside it.
class Rescue {
public:
  /// What the user has to enter once more, because it could not be kept or cannot be read any more.
  struct Lost {
    QString center;  ///< the name of the center
    /// Its blank, and the name of the file if it is one and that could be kept: 申请表 年诊疗人次数：佐证 合同.pdf
    QString name;
    bool isFile = false;
  };

  /// @param file  need not exist.
  explicit Rescue(std::filesystem::path file) : m_file(std::move(file)) {}

  /// Writes the texts in `district.unsaved()` to the file, in place of what it had of this library. Does nothing where
  /// there are none.
  /// @return false where the file cannot be written.
  [[nodiscard]] bool keep(DistrictSession& district) const;
  /// Hands the texts of this library to the district, to be kept as drafts. Removes them from the file where the
  /// library takes all of them in this call. A text whose case or field does not exist any more is lost.
  /// @return what the user has to enter once more: the files, and texts that were not kept or were encrypted with a key
  /// that the library does not have any more. The name of a file that was to be an answer is kept as a draft, too.
  std::vector<Lost> takeUp(DistrictSession& district) const;
  /// Writes the texts of this library anew: encrypted where it has got a passphrase, in the clear where it has lost it.
  /// The library need not be open; the process knows its key. A text that was encrypted with another key stays as it
  /// is.
  /// @param before  the cipher that the library had before; null where it had no passphrase.
  /// @return false where the file cannot be written. The texts are then as they were.
  [[nodiscard]] bool rewrite(const std::filesystem::path& library, const storage::Cipher* before) const;

private:
  std::filesystem::path m_file;
};

/// Hands what `before` has in `unsaved` to `now`, which has the same library open again, and stores it there. Nothing
/// is written but into the library, which may have got a passphrase meanwhile. Where the library has another answer now
/// than the one that was typed upon, the text becomes a draft. What belongs to a case that the library does not have
/// any more is lost.
void handOver(DistrictSession& before, DistrictSession& now);

}  // namespace guapai::district
