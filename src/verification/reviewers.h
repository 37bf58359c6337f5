#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "terms/definitions.h"
#include "terms/resultmark.h"

namespace guapai::verification {

/// One of the two who verify a case, each on a sheet of their own.
enum class Reviewer { First, Second };

/// A verified fact, and where each reviewer notes it.
struct ReviewedFact {
  std::string key;                      ///< annual_visits: its name within `review.verified`
  std::string label;                    ///< 第4项 机构年诊疗人次数, by the first criterion that turns on it
  std::array<core::FieldId, 2> found;   ///< by reviewer
  core::FieldId verified;               ///< the one that evaluation reads
  core::FieldId reason;                 ///< why a difference is about to be settled as it is
  std::vector<core::FieldId> signedIn;  ///< who verified: in the record of each criterion that turns on it
};

enum class Agreement {
  Neither,
  One,
  Same,
  Differ,
  Settled  ///< they differ, and what stands was settled between just these two findings
};

/// How it is with one fact.
struct ReviewedLine {
  Agreement agreement = Agreement::Neither;
  std::optional<terms::ResultMark> mark;  ///< none while neither has found anything
  std::string standing;                   ///< 151906人次; 未核实
  std::string state;                      ///< 一致，尚未采用
  std::array<std::string, 2> found;       ///< as text with unit, by reviewer; empty where nothing was found
  /// Makes what both found, or the only one, the verified fact. Empty where it is that already, and where they differ.
  core::Changes adoption;
};

/// What comes of taking one side of a difference.
struct Settling {
  core::Changes changes;                 ///< empty where it is refused, or there is nothing to settle
  std::string refusal;                   ///< one sentence; empty where it is not refused
  std::optional<core::FieldId> missing;  ///< the first blank that is to be filled in for it
};

/// Two reviewers beside each other: where they agree, where they differ, and how that is settled.
///
/// Evaluation reads `review.verified` alone. A finding gets there by an act of its own, and a difference only with
/// reason, name and date, which stay in `worksheets.settlements` for good, also when it is settled anew.
class Reviewers {
public:
  /// @param definitions  must live longer.
  explicit Reviewers(const terms::Definitions& definitions);

  /// Each verified fact once, in the order of the criteria.
  [[nodiscard]] const std::vector<ReviewedFact>& facts() const { return m_facts; }

  [[nodiscard]] ReviewedLine line(const ReviewedFact& fact, const core::Answers& answers) const;
  /// Of all facts that both found alike; what one of them alone looked at is taken over by itself.
  [[nodiscard]] core::Changes adoptions(const core::Answers& answers) const;
  [[nodiscard]] Settling settle(const ReviewedFact& fact, Reviewer taken, const core::Answers& answers) const;

  [[nodiscard]] std::string summary(const core::Answers& answers) const;
  /// Every settlement in its order, one sentence each.
  [[nodiscard]] std::vector<std::string> settlements(const core::Answers& answers) const;

private:
  struct Columns {
    core::FieldId list, field, first, second, value, reason, settledBy, settledOn;
  };

  [[nodiscard]] Agreement agreement(const ReviewedFact& fact, const core::Answers& answers) const;
  /// The last settlement of the fact; null where there is none.
  [[nodiscard]] const core::Row* settlementOf(const ReviewedFact& fact, const core::Answers& answers) const;
  [[nodiscard]] bool holds(const core::Row& settlement, const ReviewedFact& fact, const core::Answers& answers) const;
  [[nodiscard]] std::string stateText(const ReviewedFact& fact, Agreement agreement,
                                      const core::Answers& answers) const;
  [[nodiscard]] core::Changes adoption(const ReviewedFact& fact, Agreement agreement,
                                       const core::Answers& answers) const;
  /// The names of those who found it, where a criterion's record has nobody yet.
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
