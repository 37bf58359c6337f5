#pragma once

#include <filesystem>
#include <utility>

namespace guapai::district {

class DistrictSession;

/// A file outside of the library that keeps what the library refused, when the program is ended and nobody can be asked
/// what to do. One file serves all libraries of a user; only this user can read it. The texts of a library with a
/// passphrase are encrypted in it with the key of that library.
class Rescue {
public:
  /// @param file  need not exist.
  explicit Rescue(std::filesystem::path file) : m_file(std::move(file)) {}

  /// Writes the texts in `district.unsaved()` to the file, in place of what it had of this library. Does nothing where
  /// there are none.
  /// @return false where the file cannot be written.
  [[nodiscard]] bool keep(DistrictSession& district) const;
  /// Hands the texts of this library to the district, to be kept as drafts. Removes them from the file where the
  /// library takes all of them in this call. A text whose case or field does not exist any more is lost, and so is one
  /// that was encrypted with a key that the library does not have any more.
  void takeUp(DistrictSession& district) const;

private:
  std::filesystem::path m_file;
};

}  // namespace guapai::district
