#pragma once

#include <string>
#include <string_view>

#include "terms/definitions.h"

namespace guapai::terms {

/// What a fact of the standard is called, whichever paper states it.
struct FactName {
  std::string label;  ///< 机构年诊疗人次数
  std::string unit;   ///< 人次; empty where the fact has no unit
};

/// Names the fact after the blank in which reviewers verify it, without the word 核实; where there is no such blank,
/// after the fact's blank on Annex 4, else on Annex 2. A fact without any of these keeps its name in the standard's
/// file and has no unit.
///
/// @param fact  the fact's name in the standard's file: `annual_visits`.
[[nodiscard]] FactName factName(const Definitions& definitions, std::string_view fact);

/// The field's label without the word that marks a verified figure: 核实 全科医生人数 → 全科医生人数.
[[nodiscard]] std::string labelOfVerified(const Definitions& definitions, const core::Field& field);

}  // namespace guapai::terms
