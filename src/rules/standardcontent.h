#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// The words that explain a condition: `met`, `not_met`, `unknown`, `none`; {places} are filled with the figures
/// compared.
using Say = std::map<std::string, std::string, std::less<>>;

/// What reviewers can verify and each source can state. A verified fact takes the place of the stated one in every
/// source.
struct Fact {
  std::string name;   ///< as under `review.verified`
  std::string label;  ///< official words, for "…未填"
  std::optional<core::FieldId> verified;
  std::optional<core::FieldId> application;
  std::optional<core::FieldId> information;
  std::optional<core::FieldId> registerEntry;
  /// Another way to state the same part of a criterion (the ratio instead of the head count): index of that fact.
  std::size_t standsFor = 0;
  /// Annex 2 states it by rows: their number, the same known text of this column counted once.
  std::optional<core::FieldId> distinctRows;
};

/// What a condition looks at: a fact (wherever the reading's source has it), one field, or a cell of the row at hand.
struct Operand {
  enum class Kind { Fact, Field, Cell };
  Kind kind = Kind::Fact;
  std::size_t fact = 0;  ///< index into the standard's facts; also names what a field or cell states
  core::FieldId field;   ///< of Field and Cell
};

/// The closed set of conditions. Three-valued where something may be missing; there is no scripting.
struct Condition {
  enum class Kind {
    AtLeast,       ///< operand >= threshold
    RatioAtLeast,  ///< operand x per >= threshold x population; unknown for a population of 0
    OneOf,         ///< the operand's code or number is listed
    IsTrue,
    NotRefuted,  ///< met unless the operand is known to be false
    Known,       ///< never unknown itself
    AllOf,
    AnyOf,
    Unless,           ///< met unless its part is met
    AnyRow,           ///< of a list; unknown without the list
    FirstKnown,       ///< the first part that is not unknown
    WhenVerified,     ///< the first part if reviewers verified the fact, else the second
    Sufficient,       ///< falling short of it proves nothing: not met becomes unknown
    ByEvaluationDay,  ///< a date not after the day of evaluation
    AfterEvaluation,  ///< the four below are never unknown: an absent date is nowhere
    BeforeEvaluation,
    InWindow,
    BeforeWindow,
  };
  Kind kind = Kind::AllOf;
  Operand operand;
  core::Decimal threshold;
  core::Decimal per;
  std::vector<std::string> values;  ///< of OneOf
  std::optional<core::FieldId> by;  ///< of OneOf: the values depend on the code of this field
  std::map<std::string, std::vector<std::string>> valuesBy;
  core::FieldId list;  ///< of AnyRow
  std::vector<Condition> parts;
  Say say;
};

struct Example {
  core::Answers answers;
  std::string result;
  std::string why;
  std::optional<std::vector<Shortfall>> shortfalls;
};

struct CriterionContent {
  Standard::CriterionText text;
  std::vector<std::size_t> facts;  ///< for the basis
  Source secondSource = Source::Information;
  Condition application;
  Condition second;
  std::vector<Example> examples;
};

/// A line of a disqualifier: the first whose condition is met decides the record.
struct Line {
  std::optional<Condition> when;  ///< absent: always
  DisqualifierResult then = DisqualifierResult::Undetermined;
  std::string say;
};

struct DisqualifierContent {
  Standard::DisqualifierText text;
  core::FieldId records;
  bool dated = false;  ///< it passes with time: the result carries the two dates
  std::vector<Line> lines;
  Say say;
  std::vector<Example> examples;
};

/// The population that a figure is compared with, in persons (contract: evaluation.md, "Population of the
/// application").
struct PopulationFields {
  core::FieldId verified;
  core::FieldId persons;
  core::FieldId wan;
};

/// The fields that rule over a result.
struct RulingFields {
  core::FieldId result, reason, ruledBy, ruledOn;
};

struct StandardContent {
  const core::FieldCatalogue* catalogue = nullptr;
  std::string id, title, source, note;
  int windowYears = 0;
  Standard::Settings settings;
  std::map<std::string, std::string, std::less<>> phrases;
  std::vector<Standard::PlanStage> plan;
  Stages stages;
  std::vector<Fact> facts;
  PopulationFields population;
  std::vector<CriterionContent> criteria;
  std::vector<DisqualifierContent> disqualifiers;
  std::vector<Standard::CriterionText> criterionTexts;
  std::vector<Standard::DisqualifierText> disqualifierTexts;
  std::vector<RulingFields> criterionRulings;
  std::vector<RulingFields> disqualifierRulings;
  core::FieldId appliedOn;
  core::FieldId acceptedOn;

  /// @pre the standard has the phrase; loading saw to it.
  [[nodiscard]] const std::string& phrase(std::string_view key) const;
};

}  // namespace guapai::rules
