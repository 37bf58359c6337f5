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

/// What is seen of one requirement beside its blanks.
struct BasicLine {
  const rules::BasicItem* item = nullptr;
  terms::ResultMark mark;
  std::string text;    ///< 28张；未填：注册护士；不适用
  std::string remark;  ///< why it does not decide; empty where it does
  std::string lead;  ///< B1 实际开放床位数不少于30张: of what is not met, and of the first that is open; else empty
  core::FieldId place;  ///< its blank, or the first of those that it is computed from
};

/// The working sheet of 第2项 as it stands now.
struct BasicSheet {
  terms::ResultMark mark;  ///< of the proposal
  std::string proposal;    ///< one sentence
  /// Where the reviewer's tick says otherwise than the proposal; empty where it does not.
  std::string difference;
  std::vector<BasicLine> lines;  ///< in the order of the checklist
  /// Of blanks that are empty: what counts instead, and where it is from (信息表40张).
  std::map<core::FieldId, std::string> hints;
  /// The first of the lines that decides and is open; absent where none is.
  std::optional<std::size_t> open;
};

[[nodiscard]] BasicSheet basicSheetOf(const terms::Definitions& definitions, const core::Answers& answers);

/// What was found of each of the core systems (核心制度), in the catalogue's order.
[[nodiscard]] std::vector<core::FieldId> coreSystems(const core::FieldCatalogue& catalogue);

/// How far the core systems are recorded, in one sentence. They never change 第2项.
[[nodiscard]] std::string coreSystemsText(const terms::Definitions& definitions, const core::Answers& answers);

}  // namespace guapai::verification
