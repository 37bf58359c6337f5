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

/// An answer that is put right, and the ground for it.
struct Correction {
  CorrectionKind kind = CorrectionKind::Keying;
  core::Place place;
  core::Value value;     ///< the new answer; 更正录入 may leave it absent: the paper does not say what was keyed in
  std::string document;  ///< what the center handed in (补正), or where the paper says so (更正录入)
  std::optional<core::Date> on;
  std::string person;
};

/// Whether the field can be corrected. Only blanks of Annex 4 and Annex 2 can, but no list as a whole and no file: a
/// file is chosen anew at its blank.
[[nodiscard]] bool canCorrect(const core::Field& field);

/// Why the correction cannot be recorded; nothing where it can.
/// @param today  a correction of a later day is refused.
[[nodiscard]] std::optional<core::Problem> faultOf(const core::Answers& answers, const Correction& correction,
                                                   core::Date today);

/// The changes that make the correction as one act: they set the answer, add an entry to the history, and end any mark
/// (纸面空白, 存疑, 核对无误) on the place.
/// @pre `faultOf` finds nothing.
[[nodiscard]] core::Changes changesOf(const core::Answers& answers, const Correction& correction);

/// The person who made the last correction of the case; empty where there is none.
[[nodiscard]] std::string lastCorrector(const core::Answers& answers);

/// One line of the history of corrections, as text.
struct CorrectionLine {
  std::string kind;    ///< 更正录入, 补正
  std::string name;    ///< 申请表 年诊疗人次数
  std::string before;  ///< as on the paper, with its unit; 未填; masked where the answer is personal data
  std::string after;   ///< the new answer, as `before`
  std::string document;
  std::string on;
  std::string person;
};

/// The history of corrections, in the order in which they were made.
[[nodiscard]] std::vector<CorrectionLine> correctionLines(const terms::Definitions& definitions,
                                                          const core::Answers& answers);

/// The answer as on the paper, with its unit; 未填 where it is not known.
[[nodiscard]] std::string answerText(const terms::Definitions& definitions, const core::Field& field,
                                     const core::Value& value);

}  // namespace guapai::annotations
