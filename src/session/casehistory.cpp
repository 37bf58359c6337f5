#include "session/casehistory.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "session/editcommand.h"
#include "session/merge.h"

namespace guapai::session {
namespace {

using Steps = std::vector<std::unique_ptr<EditCommand>>;

const EditCommand& stepAt(const QUndoStack& steps, int at) {
  return *static_cast<const EditCommand*>(steps.command(at));
}

/// Whether the changes add, remove or move rows to which entries of the other one may point by their positions.
bool movesRows(const core::FieldCatalogue& catalogue, const core::Changes& changes) {
  return std::ranges::any_of(changes, [&catalogue](const core::Change& change) {
    return core::isOfList(change) && !namesPositions(catalogue, core::fieldOf(change));
  });
}

/// Goes along the steps in one direction, on two ways at once: as they were made, and as they are to be made in the
/// case that somebody else has edited.
class Walk {
public:
  Walk(core::Answers before, core::Answers now) : m_before(std::move(before)), m_now(std::move(now)) {}

  /// Makes the changes on both ways.
  /// @return the changes as they are made in the case as it is now, and those that take them back; nothing where they
  /// do not fit it. They are then made on the first way alone.
  std::optional<std::pair<core::Changes, core::Changes>> go(const core::Changes& changes) {
    // Every number of these rows was given out by the library at one time, so that no row is new.
    constexpr std::int64_t kNoRowIsNew = std::numeric_limits<std::int64_t>::max();
    MergedEdit merge = merged(m_before, changes, m_now, kNoRowIsNew);
    const bool fits =
        !merge.contested && !merge.changes.empty() && !(movesRows(m_before.catalogue(), changes) && haveOtherEntries());
    core::applyChanges(m_before, changes);
    if (!fits) return std::nullopt;
    core::Changes back = core::applyChanges(m_now, merge.changes);
    return std::pair(std::move(merge.changes), std::move(back));
  }

private:
  /// Whether the two ways differ in entries that point to rows by their positions.
  [[nodiscard]] bool haveOtherEntries() const {
    const core::FieldCatalogue& catalogue = m_before.catalogue();
    return std::ranges::any_of(catalogue.fields(), [&](const core::Field& field) {
      return field.type == core::FieldType::List && namesPositions(catalogue, field.id) &&
             !isSameList(m_before.list(field.id), m_now.list(field.id));
    });
  }

  core::Answers m_before;
  core::Answers m_now;
};

}  // namespace

std::size_t CaseHistory::follow(const core::Answers& before, const core::Answers& now) {
  const int count = steps.count();
  const int made = steps.index();
  Steps fitting;
  Walk backwards(before, now);
  for (int at = made - 1; at >= 0; --at) {
    const EditCommand& step = stepAt(steps, at);
    if (auto found = backwards.go(step.back()))
      fitting.push_back(std::make_unique<EditCommand>(std::move(found->second), std::move(found->first), step.text()));
  }
  std::ranges::reverse(fitting);
  const int index = static_cast<int>(fitting.size());
  Walk forwards(before, now);
  for (int at = made; at < count; ++at) {
    const EditCommand& step = stepAt(steps, at);
    if (auto found = forwards.go(step.forth()))
      fitting.push_back(std::make_unique<EditCommand>(std::move(found->first), std::move(found->second), step.text()));
  }
  const std::size_t dropped = static_cast<std::size_t>(count) - fitting.size();
  steps.clear();
  for (auto& step : fitting) steps.push(step.release());
  steps.setIndex(index);
  return dropped;
}

}  // namespace guapai::session
