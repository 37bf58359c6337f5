#pragma once

#include <optional>
#include <vector>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "district/ledgerline.h"
#include "rules/thresholds.h"
#include "terms/definitions.h"

namespace guapai::district {

/// The district as a whole, counted from the lines of its ledger. Each center counts with its last round; only among
/// the years it counts with the first round in which it became a community hospital.
struct Board {
  /// The value of LedgerLine::Figure::share at which a figure equals its threshold.
  static constexpr std::int64_t kThresholdShare = 100'000;

  /// How many centers have which result for one criterion or one disqualifier.
  struct Tally {
    QString id;      ///< C6, D1
    QString number;  ///< 第6项
    QString brief;   ///< 全科医生
    int met = 0;     ///< for a disqualifier: clear
    int notMet = 0;  ///< for a disqualifier: triggered
    int undetermined = 0;
    int ruled = 0;  ///< how many of the three counts above rest on a reviewer's ruling
  };

  /// One center's figure for a threshold.
  struct Figure {
    core::CaseId id;
    QString center;
    LedgerLine::Figure figure;
    terms::ResultMark mark;  ///< the criterion's result, which may depend on more than this figure
    /// Whether the figure is at least the threshold. Exact, although `share` is cut.
    [[nodiscard]] bool reaches() const { return figure.share >= kThresholdShare; }
  };
  /// All centers' figures for one threshold.
  struct Distribution {
    rules::Threshold threshold;
    QString number;  ///< 第6项
    QString title;   ///< 第6项 每万名常住人口配置全科医生人数
    QString unit;
    std::vector<Figure> figures;  ///< the smallest first
    int unknown = 0;              ///< how many centers have no known figure
  };

  /// How many community hospitals were planned (建设规划) and achieved in one year.
  struct Year {
    int year = 0;
    int planned = 0;     ///< what the plan's stages that end in this year demand; 0 in a stage's earlier years
    int plannedSum = 0;  ///< how many are to be built by the end of this year
    int achieved = 0;
    int achievedSum = 0;
    bool begun = true;    ///< false for a future year, in which nothing can have been achieved
    QStringList centers;  ///< the names of the centers that became community hospitals in this year
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

/// @param lines  all lines of the ledger, earlier rounds included.
/// @param plan  the district's plan (papers::districtPlan).
[[nodiscard]] Board boardOf(const terms::Definitions& definitions, const std::vector<LedgerLine>& lines,
                            const std::vector<rules::Standard::PlanStage>& plan, core::Date today);

/// The board as `guapai.board/1` (docs/formats.md), in one line without a line break.
[[nodiscard]] std::string boardJson(const Board& board, core::Date today);

}  // namespace guapai::district
