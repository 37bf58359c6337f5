#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <QtGui/QUndoStack>

#include "core/change.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::session {

/// A trial (试算): the record that figures are tried against, which stays fixed for the whole trial, and the answers
/// that are tried, with their undo steps.
class WhatIf {
public:
  /// @param record  the answers as the library has them.
  /// @param results  the evaluation of these answers.
  WhatIf(core::Answers record, rules::Evaluation results);

  [[nodiscard]] const core::Answers& record() const { return m_record; }
  [[nodiscard]] const core::Answers& tried() const { return m_tried; }
  [[nodiscard]] core::Answers& tried() { return m_tried; }
  [[nodiscard]] const QUndoStack& steps() const { return m_steps; }
  [[nodiscard]] QUndoStack& steps() { return m_steps; }
  /// The evaluation of the record.
  [[nodiscard]] const rules::Evaluation& results() const { return m_results; }

  /// The edits that turn the record into `tried`, one a field; a trial is adopted by making them. Rows keep their ids.
  [[nodiscard]] core::Changes changes(const core::Answers& tried) const;
  /// One sentence for each criterion or disqualifier whose result the trial changes: 第4项由不达标变为达标.
  /// @param tried  the evaluation of the tried answers.
  [[nodiscard]] std::vector<std::string> effects(const terms::Definitions& definitions,
                                                 const rules::Evaluation& tried) const;

private:
  core::Answers m_record;
  rules::Evaluation m_results;
  core::Answers m_tried;
  QUndoStack m_steps;
};

/// Why these changes cannot be tried: the key of the sentence. Absent where they can. A trial takes neither moves nor
/// corrections (更正录入, 补正): they record what somebody has done, which cannot be tried.
[[nodiscard]] std::optional<std::string> refusalOfTrial(const core::FieldCatalogue& catalogue,
                                                        const core::Changes& changes);

/// The edits that turn one state of a case into another state of the same case, in the order of the catalogue: one for
/// each field that differs. A list that differs is set as a whole.
[[nodiscard]] core::Changes changesBetween(const core::Answers& from, const core::Answers& to);

}  // namespace guapai::session
