#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "terms/placename.h"

namespace guapai::annotations {

/// What a file of `evidence.files` stands for.
struct EvidenceTarget {
  std::string about;                                ///< C3, D1; empty where it is about none of them
  std::optional<core::Place> place = std::nullopt;  ///< a blank, or by list and row a record as a whole
  [[nodiscard]] friend bool operator==(const EvidenceTarget&, const EvidenceTarget&) = default;
};

/// Which files stand for a place of a case, as the rows of `evidence.files`.
class Evidence {
public:
  explicit Evidence(const core::Answers& answers);

  /// In the order of the list.
  [[nodiscard]] const std::vector<core::RowId>& of(const core::Place& place) const;
  /// Of a criterion or condition, with those of its blanks and records.
  [[nodiscard]] const std::vector<core::RowId>& about(const std::string& id) const;

private:
  std::map<std::pair<core::FieldId, core::RowId>, std::vector<core::RowId>> m_places;
  std::map<std::string, std::vector<core::RowId>> m_about;
};

/// With the criterion or condition that the place decides; of a column of a list, its record as a whole.
[[nodiscard]] EvidenceTarget evidenceTarget(const terms::Definitions& definitions, const core::Place& place);

/// 第4项 · 申请表 年诊疗人次数; empty where it is nothing in particular.
[[nodiscard]] std::string evidenceName(const terms::Definitions& definitions, const core::Answers& answers,
                                       const EvidenceTarget& target);

/// A row for each file, at the end: for what it stands, its words, the day, and whoever verified the criterion, or else
/// received the last file, or else verified on the latest day.
/// @param files  the names under which the case keeps them.
[[nodiscard]] core::Changes evidenceChanges(const terms::Definitions& definitions, const core::Answers& answers,
                                            const EvidenceTarget& target, const std::vector<std::string>& files,
                                            core::Date day);

/// Cells of a new row that are known beforehand: day and receiver.
[[nodiscard]] std::vector<std::pair<core::FieldId, core::Value>> evidenceDefaults(const core::Answers& answers,
                                                                                  core::Date day);

/// The file does not stand for its place any more, only for its criterion or condition. Empty where it never did.
[[nodiscard]] core::Changes evidenceLetGo(const core::Answers& answers, core::RowId file);

/// What an edit does to the files: those of a record follow it where it moves, and let it go where it is removed, with
/// the words that named it.
[[nodiscard]] core::Changes evidenceFollowing(const terms::Definitions& definitions, const core::Answers& answers,
                                              const core::Changes& edit);

}  // namespace guapai::annotations
