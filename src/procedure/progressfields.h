#pragma once

#include <optional>

#include "core/fieldcatalogue.h"
#include "core/value.h"

namespace guapai::procedure {

/// The fields of `progress`: what was done with a case, by whom and when.
struct ProgressFields {
  explicit ProgressFields(const core::FieldCatalogue& catalogue);

  struct MoveFields {
    core::FieldId list, to, on, person, documentNo, note;
  };
  MoveFields moves;
  MoveFields withdrawn;
  core::FieldId reason;  ///< this and the next two: columns of the withdrawn moves
  core::FieldId takenBackOn;
  core::FieldId takenBackBy;

  struct {
    core::FieldId list, item, deadline, recheckedOn, result, note, setBy, setIn, earlierDeadlines;
  } rectification;
  struct {
    core::FieldId list, decision, decidedOn, person, documentNo, standard, checksum, results, answers, takenBackOn;
  } acceptances;
  core::FieldId acceptedOn;  ///< `review.accepted_on`: the day of the on-site acceptance
};

/// The day that such a field tells: the first one, where it tells only a month or a year.
[[nodiscard]] std::optional<core::Date> dateOf(const core::Value& value);
/// The day as such a field keeps it; not known where it is absent.
[[nodiscard]] core::Value dateValue(const std::optional<core::Date>& date);

}  // namespace guapai::procedure
