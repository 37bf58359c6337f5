#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/problem.h"
#include "terms/placename.h"
#include "terms/table.h"

namespace guapai::annotations {

/// One line of the 补正 list: what the center is to hand in or to confirm.
struct SupplementItem {
  core::Place place;
  std::string paper;                 ///< 申请表; one paper's items stand together
  std::string name;                  ///< 全科医生情况 第2行 执业证书编号
  std::vector<std::string> reasons;  ///< 未填; 纸面空白; 存疑（…）; what `check` says. Never personal data
};

/// Finds what a center is to hand in: blanks that a criterion rests on, on a paper that was begun; what was marked
/// 纸面空白 or 存疑; and what `check` doubts on the two papers. Evaluation knows nothing of it.
class Supplements {
public:
  /// @param definitions  must live longer.
  explicit Supplements(const terms::Definitions& definitions);

  /// In the order of the papers.
  /// @param problems  of `check`, for these answers.
  [[nodiscard]] std::vector<SupplementItem> listOf(const core::Answers& answers, const core::Problems& problems) const;

private:
  void rank(const forms::FormDefinition& form);
  void rank(const forms::Row& row);
  void rank(core::FieldId field);

  const terms::Definitions* m_definitions;
  std::set<core::FieldId> m_deciding;
  std::map<core::FieldId, std::size_t> m_ranks;  ///< of lists, their columns and blanks, in the order of the papers
};

/// The list for the notice to the center, numbered through, a heading for each paper.
[[nodiscard]] std::string supplementText(const terms::Definitions& definitions, const core::Answers& answers,
                                         const std::vector<SupplementItem>& items, core::Date day);

/// The same as a table, for paper.
[[nodiscard]] terms::Table supplementTable(const terms::Definitions& definitions, const core::Answers& answers,
                                           const std::vector<SupplementItem>& items);

}  // namespace guapai::annotations
