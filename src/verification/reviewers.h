#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "terms/definitions.h"
#include "terms/resultmark.h"

namespace guapai::verification {

/// One of the two people who verify a case (双人核查), each on a sheet of their own: 甲 is the first, 乙 the second.
enum class Reviewer { First, Second };

/// A fact that is verified, and the blanks in which each reviewer notes it.
struct ReviewedFact {
  std::string key;                      ///< annual_visits: its name within `review.verified`
  std::string label;                    ///< 第4项 机构年诊疗人次数; the first criterion that turns on it
  std::array<core::FieldId, 2> found;   ///< what a reviewer found, by Reviewer
  core::FieldId verified;               ///< the blank under `review.verified` that evaluation reads
  core::FieldId reason;                 ///< why a difference is about to be settled as it is
  std::vector<core::FieldId> signedIn;  ///< `verified_by` of each criterion that turns on it
};

/// How the two findings on one fact stand to each other. Figures are compared by value.
enum class Agreement {
  Neither,  ///< nobody has found anything yet
  One,      ///< only one reviewer has
  Same,
  Differ,  ///< and no settlement holds
  Settled  ///< they differ, and what is verified was settled between just these two findings
};

/// What is shown of one fact.
struct ReviewedLine {
  Agreement agreement = Agreement::Neither;
  std::optional<terms::ResultMark> mark;  ///< absent while neither has found anything
  std::string standing;                   ///< the verified fact: 151906人次; 未核实
  std::string state;                      ///< how the findings stand: 一致，尚未采用
  std::array<std::string, 2> found;       ///< with its unit, by Reviewer; empty where nothing was found
  /// The changes that make the common finding, or the only finding, the verified fact and sign it. Empty if the fact
  /// already has this value, if the two findings differ, or if there is no finding.
  core::Changes adoption;
};

/// What comes of taking one reviewer's side in a difference.
struct Settling {
  core::Changes changes;                 ///< empty where it is refused, or there is nothing to settle
  std::string refusal;                   ///< one sentence that says what is missing; empty where nothing is
  std::optional<core::FieldId> missing;  ///< the first blank to be filled in before it can be settled
};

/// Compares what the two reviewers found: where they agree, where they differ, and how a difference is settled.
///
/// Evaluation reads `review.verified` alone. A finding gets there only by an act of its own (采用). A difference is
/// settled only with reason, name and date. A settlement stays in `worksheets.settlements` for good, also when the fact
/// is settled anew.
class Reviewers {
public:
  /// @param definitions  must outlive this object.
  explicit Reviewers(const terms::Definitions& definitions);

  /// Every fact that can be verified, once, in the order of the criteria.
  [[nodiscard]] const std::vector<ReviewedFact>& facts() const { return m_facts; }

  [[nodiscard]] ReviewedLine line(const ReviewedFact& fact, const core::Answers& answers) const;
  /// Adopts every fact that both found alike. What only one of them looked at is left out: it is adopted by itself.
  [[nodiscard]] core::Changes adoptions(const core::Answers& answers) const;
  /// Settles a difference with the finding of the reviewer `taken`. A difference that was settled with the other
  /// finding can be settled anew.
  [[nodiscard]] Settling settle(const ReviewedFact& fact, Reviewer taken, const core::Answers& answers) const;

  /// One sentence that counts the facts by their agreement.
  [[nodiscard]] std::string summary(const core::Answers& answers) const;
  /// Every settlement in the order of the list, one sentence each, former ones included.
  [[nodiscard]] std::vector<std::string> settlements(const core::Answers& answers) const;

private:
  struct Columns {
    core::FieldId list, field, first, second, value, reason, settledBy, settledOn;
  };

  [[nodiscard]] Agreement agreement(const ReviewedFact& fact, const core::Answers& answers) const;
  /// The last settlement of the fact; null where there is none.
  [[nodiscard]] const core::Row* settlementOf(const ReviewedFact& fact, const core::Answers& answers) const;
  /// Whether the settlement is still about what both found and what is verified now.
  [[nodiscard]] bool holds(const core::Row& settlement, const ReviewedFact& fact, const core::Answers& answers) const;
  [[nodiscard]] std::string stateText(const ReviewedFact& fact, Agreement agreement,
                                      const core::Answers& answers) const;
  [[nodiscard]] core::Changes adoption(const ReviewedFact& fact, Agreement agreement,
                                       const core::Answers& answers) const;
  /// Writes the names of the reviewers `by` into the record of each criterion that turns on the fact, where the record
  /// names nobody yet.
  void addSignatures(core::Changes& changes, const ReviewedFact& fact, const std::vector<Reviewer>& by,
                     const core::Answers& answers) const;
  [[nodiscard]] const core::Value& cell(const core::Row& row, core::FieldId column) const;
  [[nodiscard]] std::string shown(const ReviewedFact* fact, const core::Value& written) const;
  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments = {}) const;

  const terms::Definitions* m_definitions;
  std::vector<ReviewedFact> m_facts;
  std::array<core::FieldId, 2> m_names;
  Columns m_columns;
  core::FieldId m_settledBy;
  core::FieldId m_settledOn;
};

}  // namespace guapai::verification
