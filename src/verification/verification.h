#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/problem.h"
#include "rules/breakdown.h"
#include "terms/definitions.h"
#include "terms/factoutline.h"
#include "terms/resultmark.h"

namespace guapai::verification {

/// A fact as it stands now.
struct FactLine {
  std::optional<terms::ResultMark::Shape> part;  ///< what its own part of the criterion says; none where it has none
  std::string application;  ///< as written, with its unit; 未填, or — where the paper has no blank for it
  std::string second;
  std::string verified;  ///< 未核实 where it is not known
  std::string hint;  ///< 申请表：152318人次: what counts as long as it is not verified; empty where nothing is stated
};

/// What is to be seen of one criterion beside the blanks.
struct CriterionSheet {
  std::vector<FactLine> facts;           ///< in the order of the outlines
  std::vector<std::string> differences;  ///< between the papers: shown, never corrected
  std::string computed;                  ///< the computed result in one sentence, whatever was ruled
  std::string readings;                  ///< 申请表：达标；信息表：不明（…）
};

/// Where the reviewers found something else than was claimed.
struct VerifiedCorrection {
  std::string label;
  std::string claimed;   ///< 申请表296种、信息表305种
  std::string verified;  ///< 300种
  /// 第5项由不达标变为达标: by this figure alone, before rulings. Empty where no result changed.
  std::vector<std::string> changes;
};

/// What a criterion or condition is ruled to be, and whether that holds.
struct RulingState {
  bool inForce = false;
  bool incomplete = false;  ///< written down, but not in force
  std::string text;         ///< one sentence; says what is missing
};

/// What is claimed, what is implied, what was found: the reviewers' sheet, made from the standard's conditions.
class Verification {
public:
  /// @param definitions  must live longer.
  explicit Verification(const terms::Definitions& definitions);

  /// Of each criterion, in the standard's order.
  [[nodiscard]] const std::vector<std::vector<terms::FactOutline>>& outlines() const { return m_outlines; }

  [[nodiscard]] CriterionSheet sheet(std::size_t criterion, const core::Answers& answers,
                                     const rules::Evaluation& evaluation, const core::Problems& problems) const;

  /// The computed result of a condition in one sentence, whatever was ruled.
  [[nodiscard]] std::string computed(std::size_t disqualifier, const core::Answers& answers,
                                     const rules::Evaluation& evaluation) const;

  /// Those that changed a result first, else in the order of the criteria; a fact of two criteria once.
  [[nodiscard]] std::vector<VerifiedCorrection> corrections(const core::Answers& answers,
                                                            const rules::Evaluation& evaluation) const;

  [[nodiscard]] RulingState rulingOn(std::size_t criterion, const core::Answers& answers,
                                     const rules::Finding& finding) const;
  [[nodiscard]] RulingState rulingOn(std::size_t disqualifier, const core::Answers& answers,
                                     const rules::DisqualifierFinding& finding) const;

private:
  [[nodiscard]] FactLine line(const terms::FactOutline& outline, rules::Source second, const rules::Readings& readings,
                              const core::Answers& answers) const;
  [[nodiscard]] std::string hint(const terms::FactOutline& outline, rules::Source second, const FactLine& line,
                                 const core::Answers& answers) const;
  [[nodiscard]] std::optional<terms::ResultMark::Shape> part(const terms::FactOutline& outline,
                                                             const rules::Readings& readings,
                                                             const core::Answers& answers) const;
  [[nodiscard]] std::vector<std::string> changesBy(core::FieldId verified, const core::Answers& answers,
                                                   const rules::Evaluation& evaluation) const;
  [[nodiscard]] RulingState ruling(const rules::RulingFields& fields, const core::Answers& answers, bool ruled,
                                   const std::string& computed, const std::string& computedWord) const;
  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments = {}) const;

  const terms::Definitions* m_definitions;
  std::vector<std::vector<terms::FactOutline>> m_outlines;
};

}  // namespace guapai::verification
