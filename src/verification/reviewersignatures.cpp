#include "verification/reviewersignatures.h"

#include <algorithm>
#include <optional>

namespace guapai::verification {

ReviewerSignatures::ReviewerSignatures(const terms::Definitions& definitions, const Verification& verification) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  const auto add = [&](const std::string& id) {
    const std::size_t at = m_records.all.size();
    const auto record = [&](const char* name) {
      return catalogue.require("worksheets.verification." + id + "." + name);
    };
    const auto ruling = [&](const char* name) { return catalogue.require("review.rulings." + id + "." + name); };
    m_records.all.push_back({.by = record("verified_by"), .on = record("verified_on")});
    m_rulings.all.push_back({.by = ruling("ruled_by"), .on = ruling("ruled_on")});
    for (const char* name : {"methods", "document"}) m_records.signs.emplace(record(name), at);
    m_rulings.signs.emplace(ruling("result"), at);
  };
  const auto& criteria = definitions.standard().criteria();
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    add(criteria[i].id);
    for (const terms::FactOutline& fact : verification.outlines()[i])
      if (fact.verified) m_records.signs.emplace(*fact.verified, i);
  }
  for (const auto& disqualifier : definitions.standard().disqualifiers()) add(disqualifier.id);
  // 第2项 is verified by its working sheet, so every blank of the sheet signs the record of 第2项.
  const auto second = m_records.signs.find(catalogue.require("review.verified.meets_basic_standard"))->second;
  for (const core::Field& field : catalogue.fields())
    if (field.name.starts_with("worksheets.basic_standard.")) m_records.signs.emplace(field.id, second);
}

void ReviewerSignatures::Kind::heed(core::FieldId field) {
  const auto found = std::ranges::find_if(
      all, [field](const Signature& signature) { return field == signature.by || field == signature.on; });
  if (found != all.end()) last = *found;
}

/// The signature is read from the answers each time: one that was taken back, or entered only in a trial (试算), is not
/// in them and is never offered.
ReviewerSignatures::Signed ReviewerSignatures::Kind::usual(const core::Answers& answers) const {
  const auto signedBy = [&answers](const Signature& signature) {
    return Signed{answers.value(signature.by), answers.value(signature.on)};
  };
  if (last && !signedBy(*last).isEmpty()) return signedBy(*last);
  Signed latest;
  for (const Signature& signature : all) {
    const Signed each = signedBy(signature);
    const auto day = [](const Signed& of) {
      const auto* const on = core::known<core::WrittenDate>(of.on);
      return on == nullptr ? std::nullopt : std::optional(on->firstDay());
    };
    if (core::isKnown(each.by) && day(each) && (!day(latest) || *day(each) >= *day(latest))) latest = each;
  }
  return latest;
}

void ReviewerSignatures::offer(const Kind& kind, core::FieldId entered, const Signed& usual,
                               const core::Answers& answers, core::Changes& changes) {
  const auto [first, end] = kind.signs.equal_range(entered);
  for (auto each = first; each != end; ++each) {
    const Signature& signature = kind.all[each->second];
    const auto fill = [&](core::FieldId field, const core::Value& value) {
      if (core::isKnown(value) && !core::isKnown(answers.value(field)))
        changes.emplace_back(core::SetValue{.field = field, .value = value});
    };
    fill(signature.by, usual.by);
    // A day is when somebody verified or ruled: it is not put beside the name of somebody else.
    const core::Value& by = answers.value(signature.by);
    if (!core::isKnown(by) || core::sameAsWritten(by, usual.by)) fill(signature.on, usual.on);
  }
}

core::Changes ReviewerSignatures::companions(const core::Answers& answers, const core::Place& place,
                                             const core::Value& value) {
  m_records.heed(place.field);
  m_rulings.heed(place.field);
  core::Changes changes;
  if (!core::isKnown(value)) return changes;
  const Signed verified = m_records.usual(answers);
  const Signed ruled = m_rulings.usual(answers);
  offer(m_records, place.field, verified, answers, changes);
  offer(m_rulings, place.field, ruled.isEmpty() ? verified : ruled, answers, changes);
  return changes;
}

}  // namespace guapai::verification
