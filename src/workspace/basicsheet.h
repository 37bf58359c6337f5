#pragma once

#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/basicstandard.h"
#include "workspace/definitions.h"
#include "workspace/resultmark.h"

namespace guapai::workspace {

/// What is seen of one requirement beside its blanks.
struct BasicLine {
  const rules::BasicItem* item = nullptr;
  ResultMark mark;
  std::string text;    ///< 28张；未填：注册护士；不适用
  std::string remark;  ///< why it does not decide; empty where it does
};

/// The working sheet of 第2项 as it stands now.
struct BasicSheet {
  ResultMark mark;       ///< of the proposal
  std::string proposal;  ///< one sentence
  /// Where the reviewer's tick says otherwise than the proposal; empty where it does not.
  std::string difference;
  std::vector<BasicLine> lines;  ///< in the order of the checklist
};

[[nodiscard]] BasicSheet basicSheetOf(const Definitions& definitions, const core::Answers& answers);

/// How far the 18 core systems are recorded, in one sentence. They never change 第2项.
[[nodiscard]] std::string coreSystemsText(const Definitions& definitions, const core::Answers& answers);

}  // namespace guapai::workspace
