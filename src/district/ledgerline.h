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

/// What ledger and board show of a case. The library caches it, so that they can be shown without reading the answers.
struct LedgerLine {
  /// One criterion or one disqualifier.
  struct Result {
    terms::ResultMark mark;
    QString reason;
  };
  /// The case's figure for a threshold of the standard.
  struct Figure {
    QString text;            ///< rules::ThresholdFigure::text
    std::int64_t share = 0;  ///< rules::ThresholdFigure::share (100,000 is the threshold), at most kMostShare
    bool verified = false;   ///< found by reviewers, not stated by the center
    [[nodiscard]] friend bool operator==(const Figure&, const Figure&) = default;
  };
  static constexpr std::int64_t kMostShare = 1'000'000'000'000;

  storage::CaseHead head;
  QString name;
  QString subdistrict;
  std::string stage = "entry";      ///< the id of a stage of the standard
  std::optional<core::Date> since;  ///< when the case reached the stage; absent where that is not known
  /// The commission's decision in force (验收结论), a code of progress.acceptances.decision; empty where there is none.
  std::string decision;
  std::optional<core::Date> decidedOn;  ///< the day of that decision
  rules::Outcome outcome = rules::Outcome::Undetermined;
  rules::Basis basis = rules::Basis::Declared;
  std::vector<Result> results;                 ///< criteria, then disqualifiers, in the standard's order
  std::optional<std::int64_t> distance;        ///< 距达标 (verification::distance); absent where nothing is known
  std::vector<std::optional<Figure>> figures;  ///< one for each of rules::thresholds; absent where it is not known
  std::optional<core::Date> achievedOn;        ///< when the center became a community hospital (procedure::achievedOn)
  std::vector<procedure::TodoItem> todo;       ///< most urgent first
};

/// The line without results, figures, to-do items and the day on which the center became a community hospital.
/// @param evaluation  of these answers.
[[nodiscard]] LedgerLine briefLine(const terms::Definitions& definitions, const storage::CaseHead& head,
                                   const core::Answers& answers, const rules::Evaluation& evaluation);
/// The whole line.
[[nodiscard]] LedgerLine ledgerLine(const terms::Definitions& definitions, const storage::CaseHead& head,
                                    const core::Answers& answers, const rules::Evaluation& evaluation,
                                    core::Date today);

/// The line as text (JSON) for the library's cache of results (storage::Library::cacheResults), without its head.
[[nodiscard]] std::string cacheText(const LedgerLine& line);
/// Reads what `cacheText` wrote. Absent where the text has another form, for example that of another version of the
/// program; the caller then evaluates the case again.
/// @param standard  its criteria, disqualifiers and thresholds are the ones that the line must have a place for.
[[nodiscard]] std::optional<LedgerLine> fromCacheText(const storage::CaseHead& head, const std::string& text,
                                                      const rules::Standard& standard);

}  // namespace guapai::district
