#pragma once

#include "forms/formcontent.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Adds to `content` what 验收核查表 says about a case beyond the rows of Annex 1, by the names that the form uses:
///
/// - `condition.D1.number`, `.text`, `.reason`, `.result` and `.remark` for each disqualifier, and the repeated rows
///   `disqualifiers`; `.result` is absent where the disqualifier is undetermined;
/// - `criterion.C1.reason`, `.source` (申报, 核实 or 裁定; empty where the result has no basis) and `.remark`;
/// - `outcome`, absent where the outcome is undetermined or is a pass that was not verified, and `outcome.basis`, the
///   sentence that gives the outcome, its basis and the counts of results;
/// - `round`.
void addChecklist(forms::FormContent& content, const terms::Definitions& definitions,
                  const rules::Evaluation& evaluation);

}  // namespace guapai::papers
