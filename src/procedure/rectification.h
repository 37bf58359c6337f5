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

/// Whether the re-check has found this row of the rectification list (整改事项) put right. An item whose re-check found
/// it not done is not put right: it still prevents the case from passing and keeps its deadline.
[[nodiscard]] bool isPutRight(const core::Answers& answers, const ProgressFields& fields, const core::Row& row);

/// What a case is to put right: 整改事项, each with its deadline, its re-check and its result.
///
/// The answers are read each time something is asked. Definitions and answers must outlive this object.
class Rectification {
public:
  Rectification(const terms::Definitions& definitions, const core::Answers& answers);

  /// The items that are not known to be put right, as they are written.
  [[nodiscard]] std::vector<std::string> open() const;
  /// Whether an item is open whose deadline this authority can set: an item of its own, or one of no known authority.
  /// @param setBy  a code of progress.rectification.set_by.
  [[nodiscard]] bool hasOpenFor(const std::string& setBy) const;
  /// An item for each criterion, then for each disqualifier, that the evaluation finds not met or undetermined and that
  /// no open item is about yet: 第6项 全科医生：每万人1.87名，还差1名.
  [[nodiscard]] std::vector<std::string> found(const rules::Evaluation& evaluation) const;

  /// A move after which items are to be put right.
  struct Step {
    std::int64_t number = 0;  ///< position of the move on the way, from 1
    std::string setBy;        ///< a code of progress.rectification.set_by
    bool isFirst = true;      ///< no earlier move of this authority set items
  };

  /// The list with `items` added at its end. The deadline is set for them and for what this authority has open already.
  /// Each row remembers what the step did to it, so that `without` can undo that.
  /// @param deadline  where it is absent, no deadline is set or changed.
  /// @param lastRow  the largest row id so far; raised by one for each item.
  [[nodiscard]] core::List with(const std::vector<std::string>& items, const Step& step,
                                const std::optional<core::Date>& deadline, std::int64_t& lastRow) const;
  /// The list as it was before the step, except that items which were looked at again since stay on it. Where no row
  /// remembers the step (in files of an earlier edition), the items of the authority go when its first step is undone
  /// and stay when a later one is.
  /// @pre no later step sets items.
  /// @return nothing where no item is left.
  [[nodiscard]] std::optional<core::List> without(const Step& step) const;

private:
  /// The deadline that a step replaced, as the row remembers it: `7 2021-12-31`, or `7` where it had none.
  struct EarlierDay {
    std::int64_t step = 0;
    std::string day;     ///< empty where it had none
    std::string before;  ///< what the row remembers of earlier steps
  };

  [[nodiscard]] const core::Value& cell(const core::Row& row, core::FieldId column) const;
  [[nodiscard]] const std::vector<core::Row>& rows() const;
  [[nodiscard]] bool isFinished() const;
  [[nodiscard]] bool isOpen(const core::Row& row) const;
  [[nodiscard]] bool isOpenFor(const std::string& setBy, const core::Row& row) const;
  [[nodiscard]] bool isLookedAtAgain(const core::Row& row) const;
  [[nodiscard]] bool isAddedBy(const core::Row& row, std::int64_t step) const;
  /// The deadline of the row that was replaced last; nothing where none was.
  [[nodiscard]] std::optional<EarlierDay> earlierDay(const core::Row& row) const;

  const terms::Definitions* m_definitions;
  const core::Answers* m_answers;
  ProgressFields m_fields;
};

}  // namespace guapai::procedure
