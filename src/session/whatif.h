#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/change.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::session {

/// Figures that are tried out (试算), beside the record that they are tried against.
class WhatIf {
public:
  /// @param record  the case as it is; kept.
  /// @param results  its evaluation.
  WhatIf(core::Answers record, rules::Evaluation results);

  [[nodiscard]] const core::Answers& record() const { return m_record; }

  /// The edits that turn the record into what is tried, field by field: what is adopted by one act. Rows keep their
  /// ids.
  [[nodiscard]] core::Changes changes(const core::Answers& tried) const;
  /// What they come to: 第4项由不达标变为达标. Empty where no result is another one.
  [[nodiscard]] std::vector<std::string> effects(const terms::Definitions& definitions,
                                                 const rules::Evaluation& tried) const;

private:
  core::Answers m_record;
  rules::Evaluation m_results;
};

/// The edits that turn one state of a case into another one of the same case.
[[nodiscard]] core::Changes changesBetween(const core::Answers& from, const core::Answers& to);

}  // namespace guapai::session
