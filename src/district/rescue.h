#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include <QtCore/QString>

namespace guapai::district {

class DistrictSession;

/// A file outside of the library that keeps what the library refused, when the program is ended and nobody can be asked
/// what to do. One file serves all libraries of a user; only this user can read it. The texts of a library with a
/// passphrase are encrypted in it with the key of that library. Of files that the library refused it keeps only the
/// names, because the disk may be full.
class Rescue {
public:
  /// A file of which only the name was kept.
  struct LostFile {
    QString center;  ///< the name of the center
    QString name;  ///< its blank and the file, as the user calls them: 第4项 · 申请表 年诊疗人次数：佐证 合同.pdf
  };

  /// @param file  need not exist.
  explicit Rescue(std::filesystem::path file) : m_file(std::move(file)) {}

  /// Writes the texts in `district.unsaved()` to the file, in place of what it had of this library. Does nothing where
  /// there are none.
  /// @return false where the file cannot be written.
  [[nodiscard]] bool keep(DistrictSession& district) const;
  /// Hands the texts of this library to the district, to be kept as drafts. Removes them from the file where the
  /// library takes all of them in this call. A text whose case or field does not exist any more is lost, and so is one
  /// that was encrypted with a key that the library does not have any more.
  /// @return the files that the user has to choose again. The name of one that was to be an answer is kept as a draft,
  /// too.
  std::vector<LostFile> takeUp(DistrictSession& district) const;

private:
  std::filesystem::path m_file;
};

}  // namespace guapai::district
