#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/place.h"
#include "verification/verification.h"

namespace guapai::verification {

/// Who verifies, and on which day: said once, and offered to what is verified or ruled after it.
///
/// Whatever is entered of a criterion or condition whose record names nobody (a verified fact, how it was verified, the
/// working sheet of 第2项) takes over the reviewer and the day of the record that was signed last, or, before any was
/// in this sitting, of the latest that has both. Remarks sign nothing. A ruling takes those of the last ruling, else
/// those of the records. It is part of the same undo step and stands in its own blanks, where it can be changed; a name
/// that is there is never replaced.
class ReviewerSignatures {
public:
  ReviewerSignatures(const terms::Definitions& definitions, const Verification& verification);

  /// What else is edited when this answer is entered. Heeds reviewers and days.
  [[nodiscard]] core::Changes companions(const core::Answers& answers, const core::Place& place,
                                         const core::Value& value);

private:
  /// Two blanks: who, and when.
  struct Signature {
    core::FieldId by;
    core::FieldId on;
  };
  struct Signed {
    core::Value by;
    core::Value on;
    [[nodiscard]] bool isEmpty() const { return !core::isKnown(by) && !core::isKnown(on); }
  };
  /// Signatures of one kind, by criterion, then condition; and where one was entered last.
  struct Kind {
    std::vector<Signature> all;
    std::optional<Signature> last;
    /// What is signed by which of them when it is entered.
    std::multimap<core::FieldId, std::size_t> signs;

    void heed(core::FieldId field);
    [[nodiscard]] Signed usual(const core::Answers& answers) const;
  };

  static void offer(const Kind& kind, core::FieldId entered, const Signed& usual, const core::Answers& answers,
                    core::Changes& changes);

  Kind m_records;
  Kind m_rulings;
};

}  // namespace guapai::verification
