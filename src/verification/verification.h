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

/// What is shown of one fact as it stands now.
struct FactLine {
  /// The result of the part of the criterion that is about this fact; absent where no part is.
  std::optional<terms::ResultMark::Shape> part;
  std::string application;  ///< as Annex 4 states it, with its unit; 未填, or — where there is no blank for it
  std::string second;       ///< likewise of Annex 2 or, for 第1项, of the register
  std::string verified;     ///< with its unit; 未核实 where it is not known
  /// What counts as long as the fact is not verified: 申请表：152318人次. Empty where it is verified or nothing is
  /// stated.
  std::string hint;
};

/// What is shown of one criterion beside its blanks.
struct CriterionSheet {
  std::vector<FactLine> facts;           ///< in the order of `outlines()`
  std::vector<std::string> differences;  ///< what `check` says of its blanks: shown, never corrected
  std::string computed;                  ///< the computed result in one sentence, whatever was ruled
  std::string readings;                  ///< 申请表：达标；信息表：不明（…）
};

/// A fact of which the reviewers found something else than a paper claims.
struct VerifiedCorrection {
  std::string label;
  std::string claimed;   ///< 申请表296种、信息表305种
  std::string verified;  ///< 300种
  /// The results that this figure alone changed, before rulings: 第5项由不达标变为达标. Empty where none changed.
  std::vector<std::string> changes;
};

/// The ruling on a criterion or disqualifier, and whether it is in force.
struct RulingState {
  bool inForce = false;
  bool incomplete = false;  ///< something of it was written down, but it is not in force
  std::string text;         ///< one sentence; of an incomplete ruling it says what is missing
};

/// The reviewers' sheet (核实), made from the standard's conditions: what the papers claim, what follows from that, and
/// what the reviewers found.
class Verification {
public:
  /// @param definitions  must outlive this object.
  explicit Verification(const terms::Definitions& definitions);

  /// The facts of each criterion, in the standard's order.
  [[nodiscard]] const std::vector<std::vector<terms::FactOutline>>& outlines() const { return m_outlines; }

  /// @param criterion  its index in the standard's order.
  /// @param evaluation  of these answers.
  /// @param problems  of `check`, for these answers.
  [[nodiscard]] CriterionSheet sheet(std::size_t criterion, const core::Answers& answers,
                                     const rules::Evaluation& evaluation, const core::Problems& problems) const;

  /// The computed result of a disqualifier in one sentence, whatever was ruled.
  /// @param disqualifier  its index in the standard's order.
  [[nodiscard]] std::string computed(std::size_t disqualifier, const core::Answers& answers,
                                     const rules::Evaluation& evaluation) const;

  /// Corrections that changed a result come first, then the others, both in the order of the criteria. A fact of two
  /// criteria appears once.
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
