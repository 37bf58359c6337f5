#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/place.h"
#include "verification/verification.h"

namespace guapai::verification {

/// Fills in who verified or ruled and on which day, so that reviewers type it only once.
///
/// When a verified fact, the method, the document or, for 第2项, a blank of its working sheet is entered, the record of
/// its criterion or disqualifier is signed: its blanks for reviewer and day are filled in where they are empty. Remarks
/// sign nothing. Name and day are copied from the record whose signature blanks were filled in last since this object
/// was made. If none were, they are copied from the record with the latest day among those that have name and day. A
/// ruling copies them from the last ruling in the same way, or from the records if no ruling is signed.
///
/// A signature is part of the same undo step as the entry and stands in its own blanks, where it can be changed. A name
/// that is there is never replaced, and gets no day of somebody else.
class ReviewerSignatures {
public:
  ReviewerSignatures(const terms::Definitions& definitions, const Verification& verification);

  /// The signatures to be filled in when `value` is entered at `place`; empty where it signs nothing, and where `value`
  /// is absent. Also remembers where a reviewer or a day was entered last.
  [[nodiscard]] core::Changes companions(const core::Answers& answers, const core::Place& place,
                                         const core::Value& value);

private:
  /// The two blanks of a signature: who, and on which day.
  struct Signature {
    core::FieldId by;
    core::FieldId on;
  };
  /// What those two blanks say.
  struct Signed {
    core::Value by;
    core::Value on;
    [[nodiscard]] bool isEmpty() const { return !core::isKnown(by) && !core::isKnown(on); }
  };
  /// All signatures of one kind: those of the records, or those of the rulings.
  struct Kind {
    std::vector<Signature> all;     ///< of the criteria, then of the disqualifiers
    std::optional<Signature> last;  ///< the one that was entered last; absent before any was
    /// For each blank, the indexes into `all` of the signatures that are filled in when it is entered.
    std::multimap<core::FieldId, std::size_t> signs;

    /// Remembers the signature to which the field belongs, if it is a blank of one.
    void heed(core::FieldId field);
    /// The signature to offer; empty where there is none.
    [[nodiscard]] Signed usual(const core::Answers& answers) const;
  };

  /// Adds what `usual` fills in of the signatures that the field `entered` signs.
  static void offer(const Kind& kind, core::FieldId entered, const Signed& usual, const core::Answers& answers,
                    core::Changes& changes);

  Kind m_records;
  Kind m_rulings;
};

}  // namespace guapai::verification
