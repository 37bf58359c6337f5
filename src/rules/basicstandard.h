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

/// A figure of the working sheet that is compared with one or two bounds. The figure is (of − less) × per ÷ to; without
/// `less` nothing is taken away, and without `to` there is no quotient.
struct BasicFigure {
  /// The blanks that can state one quantity. They are asked in this order, and the first that is known counts.
  using Stated = std::vector<core::FieldId>;
  Stated of;
  Stated less;                           ///< empty: nothing is taken away
  Stated to;                             ///< empty: no quotient
  core::Decimal per;                     ///< 1 where the file gives none
  std::optional<core::Decimal> atLeast;  ///< the bound is included; at least one of the two bounds is there
  std::optional<core::Decimal> atMost;   ///< the bound is included
  std::string before;                    ///< text shown before the figure (1∶); empty where there is none
};

/// One requirement of 《社区医院基本标准（试行）》. Exactly one of `figure`, `ticked`, `everyRow` and `judged` is
/// there; it says how the sheet finds out whether the requirement is met.
struct BasicItem {
  /// At least so many boxes of the field must be ticked.
  struct Ticked {
    core::FieldId field;
    int atLeast = 0;
  };
  /// The column must reach the bound in every row of the list.
  struct EveryRow {
    core::FieldId list;
    core::FieldId column;
    core::Decimal atLeast;
  };

  std::string id;
  std::string text;
  std::string unit;        ///< shown behind the figure that is found; empty where there is none
  bool mandatory = false;  ///< the text says 应当, 至少 or 不少于; every other item is guidance
  bool confirmed = false;  ///< the text was read in a public source; an item that is only recalled never decides
  std::optional<BasicFigure> figure;
  std::optional<Ticked> ticked;
  std::optional<EveryRow> everyRow;
  std::optional<core::FieldId> judged;  ///< the field in which a reviewer says met, not_met or not_applicable

  /// Whether the item counts for the proposal. Every other item is only shown.
  [[nodiscard]] bool decides() const { return mandatory && confirmed; }
};

/// The checklist behind 第2项 (国卫办医函〔2019〕518号), read from `resources/standards/basic-standard-2019.json`. It
/// is not changed after loading.
struct BasicStandard {
  struct Group {
    std::string title;
    std::vector<BasicItem> items;
  };
  std::string title;
  std::vector<Group> groups;

  /// @throws core::Error{ResourceDamaged}, which names the entry.
  [[nodiscard]] static BasicStandard load(std::string_view document, const core::FieldCatalogue& catalogue);
};

/// What the working sheet says about one item.
struct BasicFinding {
  const BasicItem* item = nullptr;  ///< points into the checklist, which must outlive the finding
  Reading result = Reading::Unknown;
  bool applies = true;  ///< false: a reviewer judged the item as not applicable, and it counts for nothing
  std::string have;  ///< what was found (76.25%, 3个科室), never in contradiction to `result`; empty where nothing was
  std::vector<core::FieldId> missing;  ///< the blanks that keep the result unknown
};

/// What the working sheet proposes for 第2项. The proposal decides nothing: the reviewer's tick does.
struct BasicProposal {
  Reading result = Reading::Unknown;     ///< follows from the items that decide and apply
  std::vector<BasicFinding> findings;    ///< one for every item, in the order of the checklist
  int met = 0, notMet = 0, unknown = 0;  ///< numbers of items that decide and apply, by their result
};

/// @param standard  must outlive the proposal, whose findings point into it.
[[nodiscard]] BasicProposal propose(const BasicStandard& standard, const core::Answers& answers);

}  // namespace guapai::rules
