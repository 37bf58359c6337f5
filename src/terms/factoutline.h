#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/standardcontent.h"
#include "terms/definitions.h"

namespace guapai::terms {

/// A fact of a criterion, and the blanks in which the papers state it.
struct FactOutline {
  std::size_t fact = 0;                    ///< index into the standard's facts
  std::string label;                       ///< 机构年诊疗人次数
  std::optional<core::FieldId> verified;   ///< none where it is only looked at: 年门诊人次数
  std::optional<core::FieldId> context;    ///< what the fact is told of: the name of the department
  std::vector<core::FieldId> application;  ///< in the order of the standard's file
  std::vector<core::FieldId> second;  ///< of Annex 2, for 第1项 of the register; a column stands for all its rows
};

/// The facts that the criterion's conditions look at, those that decide its basis first.
[[nodiscard]] std::vector<FactOutline> factOutlines(const Definitions& definitions,
                                                    const rules::CriterionContent& criterion);

/// What the blanks of one paper say of the fact, as written and with units: 58.4人次; 中医科 58.4人次、口腔科 36人次;
/// 名单14名. 未填 where they are empty, — where the paper has none.
[[nodiscard]] std::string statementText(const Definitions& definitions, const FactOutline& outline,
                                        const std::vector<core::FieldId>& blanks, const core::Answers& answers);

}  // namespace guapai::terms
