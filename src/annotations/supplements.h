#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/problem.h"
#include "terms/placename.h"
#include "terms/table.h"

namespace guapai::annotations {

/// One line of the list of supplements (补正清单): what the center is to hand in or to confirm.
struct SupplementItem {
  core::Place place;
  std::string paper;                 ///< 申请表; the items of one paper stand together
  std::string name;                  ///< 全科医生情况 第2行 执业证书编号
  std::vector<std::string> reasons;  ///< 未填; 纸面空白; 存疑（…）; what `check` says; never personal data
};

/// Finds what a center is to hand in or to confirm: blanks that a criterion needs and that are empty, on papers that
/// somebody has begun to key in; places marked 纸面空白 or 存疑; and answers on Annex 4 and Annex 2 that `check`
/// doubts. Evaluation knows nothing of the list.
class Supplements {
public:
  /// @param definitions  must outlive this object.
  explicit Supplements(const terms::Definitions& definitions);

  /// The items in the order of the papers, Annex 4 first.
  /// @param problems  of `check`, for these answers.
  [[nodiscard]] std::vector<SupplementItem> listOf(const core::Answers& answers, const core::Problems& problems) const;

  /// Whether somebody has keyed in something of Annex 4 or Annex 2. Before, the list can only hold marks.
  [[nodiscard]] static bool isBegun(const core::Answers& answers);

private:
  void rank(const forms::FormDefinition& form);
  void rank(const forms::FormRow& row);
  void rank(core::FieldId field);

  const terms::Definitions* m_definitions;
  std::set<core::FieldId> m_deciding;            ///< blanks, columns and lists on which a criterion rests
  std::map<core::FieldId, std::size_t> m_ranks;  ///< the order of lists, columns and blanks on the papers
};

/// The list as text for the notice to the center: numbered throughout, with a heading for each paper.
/// @param day  the day that the text names.
[[nodiscard]] std::string supplementText(const terms::Definitions& definitions, const core::Answers& answers,
                                         const std::vector<SupplementItem>& items, core::Date day);

/// The same list as a table, for paper.
[[nodiscard]] terms::Table supplementTable(const terms::Definitions& definitions, const core::Answers& answers,
                                           const std::vector<SupplementItem>& items);

}  // namespace guapai::annotations
