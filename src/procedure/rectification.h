#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "procedure/progressfields.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// What a case is to put right: 整改事项, each with its deadline, its re-check and its result.
///
/// Reads the answers when it is asked; both arguments must live as long.
class Rectification {
public:
  Rectification(const terms::Definitions& definitions, const core::Answers& answers);

  /// Not known to be put right, as they are written.
  [[nodiscard]] std::vector<std::string> open() const;
  /// Something is open whose day this authority can set: its own, or set by nobody that is known.
  [[nodiscard]] bool hasOpenFor(const std::string& setBy) const;
  /// What the evaluation finds that is on no open item yet: 第6项 全科医生：每万人1.87名，还差1名. Criteria, then
  /// conditions, that are not met or not decided.
  [[nodiscard]] std::vector<std::string> found(const rules::Evaluation& evaluation) const;

  /// A step of the way after which items are to be put right.
  struct Step {
    std::int64_t number = 0;  ///< from 1; the moves of the way are counted
    std::string setBy;        ///< a code of progress.rectification.set_by
    bool isFirst = true;      ///< of this authority
  };

  /// The list with these items behind its own. They, and what this authority has open already, are to be put right by
  /// this day; each row remembers what the step did to it.
  [[nodiscard]] core::List with(const std::vector<std::string>& items, const Step& step,
                                const std::optional<core::Date>& deadline, std::int64_t& lastRow) const;
  /// The list as it was before the step, but for what was looked at again since. Where no row remembers the step (files
  /// of an earlier edition), what the authority set goes with its first step, and stays with a later one.
  /// @pre no later step sets items. @return nothing where nothing is left on it.
  [[nodiscard]] std::optional<core::List> without(const Step& step) const;

private:
  /// How a row remembers it: `7 2021-12-31`, without a day where it had none.
  struct EarlierDay {
    std::int64_t step = 0;
    std::string day;
    std::string before;  ///< what is remembered of the steps before
  };

  [[nodiscard]] const core::Value& cell(const core::Row& row, core::FieldId column) const;
  [[nodiscard]] const std::vector<core::Row>& rows() const;
  [[nodiscard]] bool isFinished() const;
  [[nodiscard]] bool isOpen(const core::Row& row) const;
  [[nodiscard]] bool isOpenFor(const std::string& setBy, const core::Row& row) const;
  [[nodiscard]] bool isLookedAtAgain(const core::Row& row) const;
  [[nodiscard]] bool isAddedBy(const core::Row& row, std::int64_t step) const;
  /// Of the last step that moved its day.
  [[nodiscard]] std::optional<EarlierDay> earlierDay(const core::Row& row) const;

  const terms::Definitions* m_definitions;
  const core::Answers* m_answers;
  ProgressFields m_fields;
};

}  // namespace guapai::procedure
