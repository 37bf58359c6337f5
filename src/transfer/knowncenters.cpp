#include "transfer/knowncenters.h"

#include <map>
#include <string>

#include "core/caseidentity.h"

namespace guapai::transfer {

std::vector<annotations::CenterNames> centersOf(const storage::Library& library) {
  std::map<std::string, std::string> names;  // the last round's: rounds are visited in their order
  library.visit([&names](const storage::CaseHead& head, const core::Answers& answers) {
    names[head.centerId] = core::centerName(answers);
  });
  std::vector<annotations::CenterNames> centers;
  for (const auto& [id, name] : names) centers.push_back({.id = id, .name = name});
  return centers;
}

}  // namespace guapai::transfer
