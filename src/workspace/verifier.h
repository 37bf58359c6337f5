#pragma once

#include <string>
#include <vector>

#include "core/change.h"
#include "workspace/casesession.h"
#include "workspace/verification.h"

namespace guapai::workspace {

/// Who verifies, and on which day: said once at the desk, and offered to what is verified after it.
///
/// A verified figure that is entered where its criterion's record names nobody takes over the reviewer and the day that
/// were entered last, or, before any was, those of the last criterion that has both. It is part of the same undo step
/// and stands in the record's own blanks, where it can be changed. Rulings are signed by hand, each of them.
class Verifier {
public:
  /// @param verification  must live longer.
  explicit Verifier(const core::FieldCatalogue& catalogue, const Verification& verification);

  /// What else is edited when this answer is entered. Heeds reviewers and days.
  [[nodiscard]] core::Changes companions(const core::Answers& answers, const Place& place, const core::Value& value);

private:
  struct Record {
    core::FieldId by;
    core::FieldId on;
  };

  [[nodiscard]] core::Changes signatures(const core::Answers& answers, core::FieldId verified) const;

  const Verification* m_verification;
  std::vector<Record> m_records;  ///< by criterion
  core::Value m_by;
  core::Value m_on;
};

}  // namespace guapai::workspace
