#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/problem.h"
#include "terms/placename.h"

namespace guapai::annotations {

enum class CorrectionKind {
  Keying,      ///< 更正录入: the paper says otherwise than what was keyed in
  Supplement,  ///< 补正: the center hands in another answer
};

/// One answer that is put right, and on what ground.
struct Correction {
  CorrectionKind kind = CorrectionKind::Keying;
  core::Place place;
  core::Value value;     ///< of 更正录入 also none: what was keyed in does not stand on the paper
  std::string document;  ///< what the center handed in, or where the paper says so
  std::optional<core::Date> on;
  std::string person;
};

/// Only a blank of the papers is corrected, and no file: that is chosen anew at its blank.
[[nodiscard]] bool canCorrect(const core::Field& field);

/// Why it cannot be recorded; nothing where it can.
[[nodiscard]] std::optional<core::Problem> faultOf(const core::Answers& answers, const Correction& correction,
                                                   core::Date today);

/// The answer, its entry in the history, and the end of any mark on it: one act. @pre it has no fault.
[[nodiscard]] core::Changes changesOf(const core::Answers& answers, const Correction& correction);

/// Whoever made the case's last correction; empty where there is none.
[[nodiscard]] std::string lastCorrector(const core::Answers& answers);

/// One line of the history.
struct CorrectionLine {
  std::string kind;    ///< 更正录入, 补正
  std::string name;    ///< 申请表 年诊疗人次数
  std::string before;  ///< as on the paper, with its unit; 未填; masked where the answer is personal data
  std::string after;
  std::string document;
  std::string on;
  std::string person;
};

/// In the order in which they were made.
[[nodiscard]] std::vector<CorrectionLine> correctionLines(const terms::Definitions& definitions,
                                                          const core::Answers& answers);

/// As on the paper, with its unit; 未填 where there is none.
[[nodiscard]] std::string answerText(const terms::Definitions& definitions, const core::Field& field,
                                     const core::Value& value);

}  // namespace guapai::annotations
