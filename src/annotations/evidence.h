#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "terms/placename.h"

namespace guapai::annotations {

/// What a file of evidence (佐证, a row of `evidence.files`) stands for.
struct EvidenceTarget {
  std::string about;  ///< the criterion or disqualifier: C3, D1; empty where it is about none
  std::optional<core::Place> place = std::nullopt;  ///< a blank, or a list and a row for a record as a whole
  [[nodiscard]] friend bool operator==(const EvidenceTarget&, const EvidenceTarget&) = default;
};

/// Finds the files of evidence that stand for a place, a criterion or a disqualifier. A file is named by the id of its
/// row in `evidence.files`. The answers are read when the object is made; after an edit, make another one.
class Evidence {
public:
  explicit Evidence(const core::Answers& answers);

  /// The files that stand for the place, in the order of the list; empty where none does.
  [[nodiscard]] const std::vector<core::RowId>& of(const core::Place& place) const;
  /// The files about a criterion or disqualifier, those of its blanks and records included.
  /// @param id  C3, D1.
  [[nodiscard]] const std::vector<core::RowId>& about(const std::string& id) const;

private:
  std::map<std::pair<core::FieldId, core::RowId>, std::vector<core::RowId>> m_places;
  std::map<std::string, std::vector<core::RowId>> m_about;
};

/// What a file that is put at the place stands for: the place, and the first criterion or disqualifier that it decides.
/// A cell of a list stands for its record as a whole.
[[nodiscard]] EvidenceTarget evidenceTarget(const terms::Definitions& definitions, const core::Place& place);

/// The target in words: 第4项 · 申请表 年诊疗人次数; empty where it is nothing in particular.
[[nodiscard]] std::string evidenceName(const terms::Definitions& definitions, const core::Answers& answers,
                                       const EvidenceTarget& target);

/// The changes that add a row for each file at the end of `evidence.files`: target, place in words, day and receiver.
/// The receiver is the person who verified the criterion; if nobody has, the person who received the last file; else
/// the person with the latest verification. Empty if `files` is empty.
/// @param files  the names under which the case keeps them.
/// @param day  the day on which they were received.
[[nodiscard]] core::Changes evidenceChanges(const terms::Definitions& definitions, const core::Answers& answers,
                                            const EvidenceTarget& target, const std::vector<std::string>& files,
                                            core::Date day);

/// The cells of a new row that are known beforehand: day and receiver.
[[nodiscard]] std::vector<std::pair<core::FieldId, core::Value>> evidenceDefaults(const core::Answers& answers,
                                                                                  core::Date day);

/// The changes that remove the file's link to a blank or row; the link to its criterion or disqualifier stays. Empty if
/// the file has no such link.
/// @param file  the id of its row.
[[nodiscard]] core::Changes evidenceLetGo(const core::Answers& answers, core::RowId file);

/// What an edit does to the files. When a record moves, its files follow it. When a record is removed, its files lose
/// their place, and words that named the record then name its list. Empty where no file is concerned, and where the
/// edit changes `evidence.files` itself.
/// @param answers  as they are before the edit.
[[nodiscard]] core::Changes evidenceFollowing(const terms::Definitions& definitions, const core::Answers& answers,
                                              const core::Changes& edit);

}  // namespace guapai::annotations
