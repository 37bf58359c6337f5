#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "procedure/move.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The record of a decision (验收记录), as a row of `progress.acceptances`: the decision with the results, the answers
/// and the standard's checksum of its moment. Whatever is edited later, the row stays what it is.
///
/// @param answers  as they are when it is decided.
/// @param move  leads to a stage that is a decision.
/// @param today  from which the day of evaluation follows where the case does not fix it.
/// @param id  of the new row.
[[nodiscard]] core::Row acceptanceRow(const terms::Definitions& definitions, const core::Answers& answers,
                                      const Move& move, core::Date today, core::RowId id);

/// The case file of these answers without `progress`: what was done with a case is no part of what was found.
[[nodiscard]] std::string frozenCase(const core::Answers& answers);

/// A decision on record, one row of `progress.acceptances`.
struct Acceptance {
  core::RowId row;
  std::string decision;  ///< a code of progress.acceptances.decision; empty where the row does not say
  std::optional<core::Date> decidedOn;
  std::string person;
  std::string documentNo;
  std::string standard;                   ///< the standard's id
  std::string checksum;                   ///< of the standard's file, SHA-256
  std::optional<core::Date> takenBackOn;  ///< the day on which it was taken back; it then decides nothing
};

/// The decisions of a case, in the order in which they were recorded.
[[nodiscard]] std::vector<Acceptance> acceptancesOf(const core::Answers& answers);

/// The last decision that was not taken back; nothing where there is none. It is what the commission has decided,
/// whatever the evaluation says by now.
[[nodiscard]] std::optional<Acceptance> decisionInForce(const core::Answers& answers);
/// The official word for a code of progress.acceptances.decision: 验收合格. Empty where it is no such code.
[[nodiscard]] std::string decisionName(const core::FieldCatalogue& catalogue, const std::string& decision);

/// What has changed in a case since its decision was recorded.
struct SinceAcceptance {
  struct Answer {
    std::string label;  ///< the field's official label
    std::string then;   ///< as shown; empty where not known, for a list and for personal data
    std::string now;
  };
  struct Result {
    std::string id;    ///< C6, D1
    std::string then;  ///< the word that the contract has for it: `met`
    std::string now;
  };
  std::vector<Answer> answers;  ///< only those of the papers and of the evaluation, in the catalogue's order
  std::vector<Result> results;
  bool standard = false;  ///< the standard's file is not the one of that time
  bool readable = true;   ///< false where what was stored cannot be read; then nothing is compared

  [[nodiscard]] bool differs() const { return !readable || standard || !answers.empty() || !results.empty(); }
};

/// Compares a recorded decision with the case as it is now.
/// @param evaluation  of these answers.
/// @pre `acceptance` is a row of the case's acceptances.
[[nodiscard]] SinceAcceptance sinceAcceptance(const terms::Definitions& definitions, const core::Answers& answers,
                                              core::RowId acceptance, const rules::Evaluation& evaluation);

/// One sentence that says what differs, that nothing does, or that what was stored cannot be read.
[[nodiscard]] std::string sinceText(const terms::Definitions& definitions, const SinceAcceptance& since);

}  // namespace guapai::procedure
