#pragma once

#include "forms/formcontent.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Adds what 验收核查表 says of a case beyond the rows of Annex 1: `condition.D1.number`, `.text`, `.reason`, `.result`
/// and `.remark` for the conditions of application (`disqualifiers`); `criterion.C1.reason`, `.source` (申报, 核实,
/// 裁定) and `.remark`; `outcome`, absent where it is open or a pass that nobody verified, and `outcome.basis`;
/// `round`.
void addChecklist(forms::FormContent& content, const terms::Definitions& definitions,
                  const rules::Evaluation& evaluation);

}  // namespace guapai::papers
