#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// The sentences that explain a condition, by their key: `met`, `not_met`, `unknown`, `none`. The {places} in them are
/// filled with the figures that were compared.
using Say = std::map<std::string, std::string, std::less<>>;

/// What reviewers can verify and a source can state (事实). A verified fact takes the place of the stated one in every
/// source. Each of the four fields is absent where nothing states the fact there.
struct Fact {
  std::string name;   ///< as under `review.verified`
  std::string label;  ///< official words for the fact, as in "…未填"
  std::optional<core::FieldId> verified;
  std::optional<core::FieldId> application;
  std::optional<core::FieldId> information;
  std::optional<core::FieldId> registerEntry;
  /// Index of the fact whose part of a criterion this one states in another way (the ratio instead of the head count);
  /// the index of this fact itself where it stands for no other.
  std::size_t standsFor = 0;
  /// Present where Annex 2 states the fact by the rows of the list `information`. The fact is then their number, rows
  /// with the same known text in this column counted once.
  std::optional<core::FieldId> distinctRows;
};

/// What a condition looks at: a fact (wherever the source of the reading states it), one field, or a cell of the row
/// that is being read.
struct Operand {
  enum class Kind { Fact, Field, Cell };
  Kind kind = Kind::Fact;
  std::size_t fact = 0;  ///< index of the fact that is looked at, or that the field or cell states; see `Part::fact`
  core::FieldId field;   ///< the field or column that is looked at; without meaning for Fact
};

/// A test on the answers (条件). The set of kinds is closed; there is no scripting. A condition is unknown where an
/// answer that it needs is missing, unless its kind says otherwise.
struct Condition {
  enum class Kind {
    AtLeast,       ///< operand >= threshold
    RatioAtLeast,  ///< operand x per >= threshold x population; unknown for a population of 0
    OneOf,         ///< the operand's code or number is among the values
    IsTrue,
    NotRefuted,  ///< met unless the operand is known to be false
    Known,       ///< met if there is an answer, else not met; never unknown
    AllOf,
    AnyOf,
    Unless,           ///< met unless its part is met; never unknown
    AnyRow,           ///< met if one row of the list meets the part; unknown without a finished list
    FirstKnown,       ///< as the first part that is not unknown
    WhenVerified,     ///< as the first part if reviewers verified the fact, else as the second
    Sufficient,       ///< as its part, but not met becomes unknown: falling short proves nothing
    ByEvaluationDay,  ///< the date is not after the day of evaluation
    AfterEvaluation,  ///< this and the next three are never unknown: an absent date meets none of them
    BeforeEvaluation,
    InWindow,
    BeforeWindow,
  };
  Kind kind = Kind::AllOf;
  Operand operand;
  core::Decimal threshold;          ///< for AtLeast and RatioAtLeast
  core::Decimal per;                ///< for RatioAtLeast
  std::vector<std::string> values;  ///< for OneOf without `by`
  std::optional<core::FieldId> by;  ///< for OneOf: the values depend on the code of this field
  /// The values for each code of `by`.
  std::map<std::string, std::vector<std::string>, std::less<>> valuesBy;
  core::FieldId list;  ///< for AnyRow
  std::vector<Condition> parts;
  Say say;
};

/// A worked example of the standard's file. The tests execute it (tests/rules/linter.h).
struct Example {
  core::Answers answers;
  std::string result;
  std::string why;
  std::optional<std::vector<Shortfall>> shortfalls;  ///< absent where the example claims nothing about them
};

struct CriterionContent {
  Standard::CriterionText text;
  /// Indexes of the facts. The result counts as verified when all of them are verified.
  std::vector<std::size_t> facts;
  Source secondSource = Source::Information;
  Condition application;
  Condition second;
  std::vector<Example> examples;
};

/// A line of a disqualifier. The first line whose condition is met decides a record.
struct Line {
  std::optional<Condition> when;  ///< absent: the line fits every record
  DisqualifierResult then = DisqualifierResult::Undetermined;
  std::string say;
};

struct DisqualifierContent {
  Standard::DisqualifierText text;
  core::FieldId records;
  bool dated = false;  ///< the disqualifier passes with time, so that the finding carries the two dates
  std::vector<Line> lines;
  Say say;
  std::vector<Example> examples;
};

/// The fields that can state the population of a ratio (contract: evaluation.md, "Population of the application").
struct PopulationFields {
  core::FieldId verified;
  core::FieldId persons;  ///< Annex 2, in persons
  core::FieldId wan;      ///< Annex 4, in 万人
};

/// The fields of the ruling (裁定) on one criterion or disqualifier.
struct RulingFields {
  core::FieldId result, reason, ruledBy, ruledOn;
};

/// Every phrase that the program asks for when it puts an explanation together.
enum class Phrase {
  Met,
  NotMet,
  Conflict,
  Missing,
  MissingEither,
  MissingBoth,
  Ruled,
  RuledWithoutReason,
  UnknownAnswer,
  UnknownUnfinished,
  UnknownPopulation,
  UnknownPopulationZero,
  SourceApplication,
  SourceInformation,
  SourceRegister,
  SourceVerified,
  SourceBoth,
  NameInformation,
  NameRegister,
  ResultMet,
  ResultNotMet,
  ResultClear,
  ResultTriggered,
  Joint,
};
inline constexpr std::size_t kPhraseCount = static_cast<std::size_t>(Phrase::Joint) + 1;

/// All that the file of a standard says. The vectors of texts and rulings run parallel to those of the criteria and the
/// disqualifiers.
struct StandardContent {
  const core::FieldCatalogue* catalogue = nullptr;  ///< outlives the standard
  std::string id, title, source, note;
  int windowYears = 0;
  Standard::Settings settings;
  std::array<std::string, kPhraseCount> phrases;
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

  [[nodiscard]] const std::string& phrase(Phrase which) const { return phrases[static_cast<std::size_t>(which)]; }
};

}  // namespace guapai::rules
