#include "workspace/verifier.h"

#include <algorithm>

namespace guapai::workspace {

Verifier::Verifier(const core::FieldCatalogue& catalogue, const Verification& verification)
    : m_verification(&verification) {
  for (std::size_t i = 0; i < verification.outlines().size(); ++i) {
    const std::string record = "worksheets.verification.C" + std::to_string(i + 1) + ".";
    m_records.push_back(
        {.by = catalogue.require(record + "verified_by"), .on = catalogue.require(record + "verified_on")});
  }
}

core::Changes Verifier::companions(const core::Answers& answers, const Place& place, const core::Value& value) {
  for (const Record& record : m_records) {
    if (place.field == record.by) m_by = value;
    if (place.field == record.on) m_on = value;
  }
  return core::isKnown(value) ? signatures(answers, place.field) : core::Changes();
}

core::Changes Verifier::signatures(const core::Answers& answers, core::FieldId verified) const {
  core::Value by = m_by;
  core::Value on = m_on;
  for (auto record = m_records.rbegin(); record != m_records.rend() && !core::isKnown(by) && !core::isKnown(on);
       ++record) {
    if (!core::isKnown(answers.value(record->by)) || !core::isKnown(answers.value(record->on))) continue;
    by = answers.value(record->by);
    on = answers.value(record->on);
  }
  core::Changes changes;
  for (std::size_t i = 0; i < m_records.size(); ++i) {
    const auto& outlines = m_verification->outlines()[i];
    if (std::ranges::find(outlines, verified, &FactOutline::verified) == outlines.end()) continue;
    const auto offer = [&](core::FieldId field, const core::Value& value) {
      if (core::isKnown(value) && !core::isKnown(answers.value(field)))
        changes.emplace_back(core::SetValue{.field = field, .value = value});
    };
    offer(m_records[i].by, by);
    offer(m_records[i].on, on);
  }
  return changes;
}

}  // namespace guapai::workspace
