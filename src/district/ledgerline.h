#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QtCore/QString>

#include "core/date.h"
#include "procedure/todo.h"
#include "rules/evaluation.h"
#include "storage/library.h"
#include "terms/resultmark.h"

namespace guapai::district {

/// What the ledger shows of a case; enough to be kept as a cached result and shown without reading the answers.
struct LedgerLine {
  struct Result {
    terms::ResultMark mark;
    QString reason;
  };
  /// What the case has where a threshold of the standard is.
  struct Figure {
    QString text;
    std::int64_t share = 0;  ///< rules::ThresholdFigure::share, at most kMostShare
    bool verified = false;
    [[nodiscard]] friend bool operator==(const Figure&, const Figure&) = default;
  };
  static constexpr std::int64_t kMostShare = 1'000'000'000'000;

  storage::CaseHead head;
  QString name;
  QString subdistrict;
  std::string stage = "entry";  ///< the id of a stage of the standard
  std::optional<core::Date> since;
  std::string decision;  ///< what the commission has decided, a code of progress.acceptances.decision; or empty
  std::optional<core::Date> decidedOn;
  rules::Outcome outcome = rules::Outcome::Undetermined;
  rules::Basis basis = rules::Basis::Declared;
  std::vector<Result> results;                 ///< criteria, then conditions, in the standard's order
  std::optional<std::int64_t> distance;        ///< to passing (gap.h); absent where nothing is known of the case
  std::vector<std::optional<Figure>> figures;  ///< one for each of rules::thresholds, absent where not known
  std::optional<core::Date> achievedOn;        ///< accepted on that day, as achievedCenters says
  std::vector<procedure::TodoItem> todo;
};

[[nodiscard]] LedgerLine ledgerLine(const terms::Definitions& definitions, const storage::CaseHead& head,
                                    const core::Answers& answers, const rules::Evaluation& evaluation,
                                    core::Date today);

/// For the library's cache of results; the head is not part of it.
[[nodiscard]] std::string cacheText(const LedgerLine& line);
/// Absent where the text is none that this version of the program has written: then the case is evaluated again.
/// @param standard  whose criteria, conditions and thresholds the line has a place for.
[[nodiscard]] std::optional<LedgerLine> fromCacheText(const storage::CaseHead& head, const std::string& text,
                                                      const rules::Standard& standard);

}  // namespace guapai::district
