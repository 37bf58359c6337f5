#include "annotations/lookalikes.h"

#include <algorithm>

#include "core/invisible.h"
#include "core/masking.h"

namespace guapai::annotations {
namespace {

core::Problem doubt(const char* part, const CenterNames& center, const CenterNames& other) {
  return {.severity = core::Severity::Warning,
          .code = "center.lookalike",
          .path = std::string("/center/") + part,
          .sentence = std::string("center.lookalike.") + part,
          .arguments = {{"name", core::masked(center.name)}, {"other", core::masked(other.name)}}};
}

}  // namespace

core::Problems lookalikes(const CenterNames& center, const std::vector<CenterNames>& others) {
  core::Problems problems;
  const auto find = [&](const char* part, std::string CenterNames::*text) {
    const std::string look = core::lookOf(center.*text);
    const auto found = std::ranges::find_if(others, [&](const CenterNames& other) {
      return other.id != center.id && !look.empty() && core::lookOf(other.*text) == look;
    });
    if (found != others.end()) problems.push_back(doubt(part, center, *found));
  };
  find("name", &CenterNames::name);
  // The id of a center that was given none is its name, so a doubt about the id would only repeat that about the name.
  if (problems.empty()) find("id", &CenterNames::id);
  return problems;
}

}  // namespace guapai::annotations
