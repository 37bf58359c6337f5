#pragma once

#include <string>
#include <string_view>

#include "terms/definitions.h"

namespace guapai::terms {

/// How a fact of the standard is called, apart from where it stands.
struct FactName {
  std::string label;  ///< 机构年诊疗人次数
  std::string unit;   ///< 人次; empty where there is none
};

/// Of the blank in which reviewers verify it, without the word for that; else of Annex 4's or Annex 2's own blank.
[[nodiscard]] FactName factName(const Definitions& definitions, std::string_view fact);

/// Without the word that tells a verified figure from a declared one: 核实 全科医生人数 → 全科医生人数.
[[nodiscard]] std::string labelOfVerified(const Definitions& definitions, const core::Field& field);

}  // namespace guapai::terms
