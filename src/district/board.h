#pragma once

#include <optional>
#include <vector>

#include <QtCore/QString>

#include "district/ledgerline.h"
#include "rules/thresholds.h"
#include "terms/definitions.h"

namespace guapai::district {

/// The district as a whole, counted from the lines of its ledger. Of each center its last round counts; what was
/// achieved counts for the first round that achieved it.
struct Board {
  /// LedgerLine::Figure::share of the threshold itself.
  static constexpr std::int64_t kThresholdShare = 100'000;

  /// How the centers stand with one criterion or one condition of application.
  struct Tally {
    QString id;      ///< C6, D1
    QString number;  ///< 第6项
    QString brief;   ///< 全科医生
    int met = 0;
    int notMet = 0;
    int undetermined = 0;
    int ruled = 0;  ///< of all these, by a reviewer's ruling
  };

  /// What a center has where a threshold is.
  struct Figure {
    core::CaseId id;
    QString center;
    LedgerLine::Figure figure;
    terms::ResultMark mark;  ///< of the criterion, which may have other parts
    /// The threshold, exactly.
    [[nodiscard]] bool reaches() const { return figure.share >= kThresholdShare; }
  };
  struct Distribution {
    rules::Threshold threshold;
    QString number;  ///< 第6项
    QString title;   ///< 第6项 每万名常住人口配置全科医生人数
    QString unit;
    std::vector<Figure> figures;  ///< the smallest first
    int unknown = 0;              ///< centers of which no figure is known
  };

  struct Year {
    int year = 0;
    int planned = 0;     ///< by the plan of the stage that ends in this year; 0 in the years before
    int plannedSum = 0;  ///< to be built by the end of this year at the latest
    int achieved = 0;
    int achievedSum = 0;
    bool begun = true;  ///< not a year to come, in which nothing can be achieved yet
    QStringList centers;
  };

  struct Todo {
    core::CaseId id;
    QString center;
    procedure::TodoItem item;
  };

  int centers = 0;
  std::vector<Tally> tallies;
  std::vector<Distribution> distributions;
  std::vector<rules::Standard::PlanStage> plan;
  std::vector<Year> years;
  std::vector<Todo> todo;  ///< most urgent first
};

/// @param plan  the district's.
[[nodiscard]] Board boardOf(const terms::Definitions& definitions, const std::vector<LedgerLine>& lines,
                            const std::vector<rules::Standard::PlanStage>& plan, core::Date today);

/// `guapai.board/1` (docs/formats.md) as one line.
[[nodiscard]] std::string boardJson(const Board& board, core::Date today);

}  // namespace guapai::district
