#include "transfer/knowncenters.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/caseidentity.h"
#include "core/text.h"

namespace guapai::transfer {

std::vector<annotations::CenterNames> centersOf(const storage::Library& library) {
  std::vector<annotations::CenterNames> centers;
  for (const KnownCenter& center : knownCenters(library)) centers.push_back({.id = center.id, .name = center.name});
  return centers;
}

bool isNumberOfCenter(const core::Field& field) {
  return field.name == "application.practice_license_no" || field.name == "information.legal_entity_certificate_no";
}

std::vector<KnownCenter> knownCenters(const storage::Library& library) {
  std::map<std::string, KnownCenter> known;
  // Rounds are visited in their order: the last one's name stays.
  library.visit([&known](const storage::CaseHead& head, const core::Answers& answers) {
    KnownCenter& center = known[head.centerId];
    center.id = head.centerId;
    center.name = core::centerName(answers);
    center.kind = answers.value(answers.catalogue().require("center.kind"));
    center.lastRound = std::max(center.lastRound, head.round);
    for (const core::Field& field : answers.catalogue().fields())
      if (isNumberOfCenter(field))
        if (const std::string number = core::comparable(core::valueText(answers.value(field.id))); !number.empty())
          center.numbers.emplace(field.name, number);
  });
  std::vector<KnownCenter> centers;
  for (auto& [id, center] : known) centers.push_back(std::move(center));
  return centers;
}

}  // namespace guapai::transfer
