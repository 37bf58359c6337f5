#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/answers.h"
#include "core/decimal.h"
#include "rules/evaluation.h"

namespace guapai::rules {

/// A figure of the working sheet compared with a bound: `of`, or (of − less) × per ÷ to.
struct BasicFigure {
  /// The blanks that state a figure, the first known one counts.
  using Stated = std::vector<core::FieldId>;
  Stated of;
  Stated less;  ///< empty: nothing is taken away
  Stated to;    ///< empty: no quotient
  core::Decimal per;
  std::optional<core::Decimal> atLeast;
  std::optional<core::Decimal> atMost;
  std::string before;  ///< 1∶, before the figure
};

/// One requirement of 《社区医院基本标准（试行）》. Exactly one of figure, ticked, everyRow and judged says how it is
/// found out.
struct BasicItem {
  struct Ticked {
    core::FieldId field;
    int atLeast = 0;
  };
  struct EveryRow {
    core::FieldId list;
    core::FieldId column;
    core::Decimal atLeast;
  };

  std::string id;
  std::string text;
  std::string unit;        ///< behind what is found; empty where there is none
  bool mandatory = false;  ///< 应当, 至少, 不少于; the rest is guidance
  bool confirmed = false;  ///< read in a public source; what is only recalled informs and never decides
  std::optional<BasicFigure> figure;
  std::optional<Ticked> ticked;
  std::optional<EveryRow> everyRow;
  std::optional<core::FieldId> judged;  ///< the code met, not_met, not_applicable

  [[nodiscard]] bool decides() const { return mandatory && confirmed; }
};

/// The checklist behind 第2项 (国卫办医函〔2019〕518号), from `resources/standards/basic-standard-2019.json`.
/// Immutable.
struct BasicStandard {
  struct Group {
    std::string title;
    std::vector<BasicItem> items;
  };
  std::string title;
  std::vector<Group> groups;

  /// @throws core::Error{ResourceDamaged} naming the entry.
  [[nodiscard]] static BasicStandard load(std::string_view document, const core::FieldCatalogue& catalogue);
};

struct BasicFinding {
  const BasicItem* item = nullptr;  ///< of the checklist, which must live as long
  Reading result = Reading::Unknown;
  bool applies = true;  ///< false: judged as not applicable, counts for nothing
  std::string have;     ///< 76.25%, 3个科室; empty where it is unknown or judged. Never contradicts the result
  std::vector<core::FieldId> missing;  ///< blanks without which it stays unknown
};

/// What the working sheet proposes for 第2项. The reviewer's tick decides, not this.
struct BasicProposal {
  Reading result = Reading::Unknown;     ///< by the items that decide
  std::vector<BasicFinding> findings;    ///< in the order of the checklist
  int met = 0, notMet = 0, unknown = 0;  ///< of the items that decide
};

[[nodiscard]] BasicProposal propose(const BasicStandard& standard, const core::Answers& answers);

}  // namespace guapai::rules
