#pragma once

#include <utility>

#include <QtCore/QString>

namespace guapai::district {

class DistrictSession;

/// A file of the person's own that takes what a library refused when the program is ended and nobody can be asked. Only
/// they can read it.
class Rescue {
public:
  /// @param file  need not be there.
  explicit Rescue(QString file) : m_file(std::move(file)) {}

  /// Everything that `district.unsaved()` holds now. @return false where this file cannot be written either.
  [[nodiscard]] bool keep(DistrictSession& district) const;
  /// Hands it to the district as drafts, and forgets it as soon as the library has them.
  void takeUp(DistrictSession& district) const;

private:
  QString m_file;
};

}  // namespace guapai::district
