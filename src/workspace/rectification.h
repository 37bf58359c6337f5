#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "workspace/definitions.h"
#include "workspace/progressfields.h"

namespace guapai::workspace {

/// What a case is to put right: 整改事项, each with its deadline, its re-check and its result.
///
/// Reads the answers when it is asked; both arguments must live as long.
class Rectification {
public:
  Rectification(const Definitions& definitions, const core::Answers& answers);

  /// Not known to be put right, as they are written.
  [[nodiscard]] std::vector<std::string> open() const;
  /// What the evaluation finds that is on no open item yet: 第6项 全科医生：每万人1.87名，还差1名. Criteria, then
  /// conditions, that are not met or not decided.
  [[nodiscard]] std::vector<std::string> found(const rules::Evaluation& evaluation) const;

  /// The list with these items behind its own, to be put right by the same day.
  /// @param setBy  a code of progress.rectification.set_by.
  [[nodiscard]] core::List with(const std::vector<std::string>& items, const std::string& setBy,
                                const std::optional<core::Date>& deadline, std::int64_t& lastRow) const;
  /// The list without what this authority set and nobody looked at again; for who takes back that it was set.
  [[nodiscard]] core::List without(const std::string& setBy) const;

private:
  [[nodiscard]] const core::Value& cell(const core::Row& row, core::FieldId column) const;
  [[nodiscard]] const std::vector<core::Row>& rows() const;
  [[nodiscard]] bool isFinished() const;

  const Definitions* m_definitions;
  const core::Answers* m_answers;
  ProgressFields m_fields;
};

}  // namespace guapai::workspace
