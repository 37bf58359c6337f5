#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "procedure/move.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The fixed act: decision, results, answers and the standard's checksum as they are at this moment. Whatever is edited
/// later, the row stays what it is.
///
/// @param answers  as they are when it is decided.
[[nodiscard]] core::Row acceptanceRow(const terms::Definitions& definitions, const core::Answers& answers,
                                      const Move& move, core::Date today, core::RowId id);

/// The case file of the moment without what was done with it: moves are no findings.
[[nodiscard]] std::string frozenCase(const core::Answers& answers);

struct Acceptance {
  core::RowId row;
  std::string decision;  ///< a code of progress.acceptances.decision; empty where the row does not say
  std::optional<core::Date> decidedOn;
  std::string person;
  std::string documentNo;
  std::string standard;
  std::string checksum;
  std::optional<core::Date> takenBackOn;  ///< a wrong one that was taken back; it decides nothing
};

/// In the order in which they were recorded.
[[nodiscard]] std::vector<Acceptance> acceptancesOf(const core::Answers& answers);

/// The last that was not taken back: what the commission has decided, whatever the evaluation says by now.
[[nodiscard]] std::optional<Acceptance> decisionInForce(const core::Answers& answers);
/// 验收合格, of a code of progress.acceptances.decision; empty for none.
[[nodiscard]] std::string decisionName(const core::FieldCatalogue& catalogue, const std::string& decision);

/// What is no longer as it was when it was decided.
struct SinceAcceptance {
  struct Answer {
    std::string label;  ///< 信息表's or whichever field's official label
    std::string then;   ///< as shown; empty for a list and for personal data
    std::string now;
  };
  struct Result {
    std::string id;    ///< C6, D1
    std::string then;  ///< the contract's word, `met`
    std::string now;
  };
  std::vector<Answer> answers;  ///< of the papers and of the evaluation, in the order of the catalogue
  std::vector<Result> results;
  bool standard = false;  ///< another edition of the standard, or the edition was mended
  bool readable = true;   ///< false: what was stored cannot be read, and nothing is compared

  [[nodiscard]] bool differs() const { return !readable || standard || !answers.empty() || !results.empty(); }
};

/// @pre the row is one of the case's acceptances.
[[nodiscard]] SinceAcceptance sinceAcceptance(const terms::Definitions& definitions, const core::Answers& answers,
                                              core::RowId acceptance, const rules::Evaluation& evaluation);

/// What differs as one sentence; that nothing does, where it does not.
[[nodiscard]] std::string sinceText(const terms::Definitions& definitions, const SinceAcceptance& since);

}  // namespace guapai::procedure
