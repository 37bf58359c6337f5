#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/standardcontent.h"
#include "terms/definitions.h"

namespace guapai::terms {

/// A fact on which a criterion turns, and the blanks in which the papers state it.
struct FactOutline {
  std::size_t fact = 0;                    ///< index into the standard's facts
  std::string label;                       ///< 机构年诊疗人次数
  std::optional<core::FieldId> verified;   ///< absent where it is only looked at: 年门诊人次数
  std::optional<core::FieldId> context;    ///< the blank that says what the figure is of: the name of the department
  std::vector<core::FieldId> application;  ///< blanks of Annex 4, in the order of the standard's file
  /// Blanks of Annex 2; for 第1项, of the register. A list's column stands for its cells in all rows.
  std::vector<core::FieldId> informationOrRegister;
};

/// The facts that the criterion's conditions look at. Those that decide its basis are in the order of the standard's
/// file; a fact that is only looked at stands behind the first of them.
[[nodiscard]] std::vector<FactOutline> factOutlines(const Definitions& definitions,
                                                    const rules::CriterionContent& criterion);

/// What the blanks of one paper say of the fact, as written and with units: 58.4人次; 中医科 58.4人次、口腔科 36人次;
/// 名单14名. An empty blank says 未填, and a list that is not finished says 未录完.
///
/// @param blanks  `application` or `informationOrRegister` of the outline. Where it is empty, the paper does not ask
/// for the fact, and the text is —.
[[nodiscard]] std::string statementText(const Definitions& definitions, const FactOutline& outline,
                                        const std::vector<core::FieldId>& blanks, const core::Answers& answers);

}  // namespace guapai::terms
