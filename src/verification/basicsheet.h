#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/basicstandard.h"
#include "terms/definitions.h"
#include "terms/resultmark.h"

namespace guapai::verification {

/// What the working sheet shows of one requirement beside its blanks.
struct BasicLine {
  const rules::BasicItem* item = nullptr;  ///< of the checklist in the definitions
  terms::ResultMark mark;
  std::string text;    ///< what was found or is missing: 28张; 未填：注册护士; 不适用
  std::string remark;  ///< why this requirement has no effect on the proposal; empty if it can have one
  /// The words of the button that leads to the blank: B1 实际开放床位数不少于30张. They are set where a requirement
  /// that decides is not met, and for the first one that is open; else empty.
  std::string lead;
  core::FieldId place;  ///< the blank to go to: the first that is missing, else the first that decides it
};

/// The working sheet of 第2项 as it stands now.
struct BasicSheet {
  terms::ResultMark mark;  ///< the result that is proposed
  std::string proposal;    ///< the proposal as one sentence
  /// Says that the reviewer's tick differs from the proposal. Empty where it agrees, and where there is no tick or no
  /// proposal yet.
  std::string difference;
  std::vector<BasicLine> lines;  ///< in the order of the checklist
  /// For an empty blank whose figure another blank states: what counts meanwhile, and its source (信息表：40张).
  std::map<core::FieldId, std::string> hints;
  /// Index of the first of `lines` that decides the proposal and is open; absent where none is.
  std::optional<std::size_t> open;
};

/// The lines of the sheet point into `definitions`, which must outlive it.
[[nodiscard]] BasicSheet basicSheetOf(const terms::Definitions& definitions, const core::Answers& answers);

/// The fields that say what was found of each core system (核心制度), in the catalogue's order.
[[nodiscard]] std::vector<core::FieldId> coreSystems(const core::FieldCatalogue& catalogue);

/// One sentence on how far the core systems are recorded. They never change the result of 第2项.
[[nodiscard]] std::string coreSystemsText(const terms::Definitions& definitions, const core::Answers& answers);

}  // namespace guapai::verification
