#include "annotations/lookalikes.h"

#include <algorithm>
#include <utility>

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

/// @param find  gives the first of the others, told by its id, that has the same text to the eye; null where none has.
/// Its arguments are what the text is and how the text looks, which is not empty.
template <typename Find>
core::Problems doubts(const CenterNames& center, const Find& find) {
  core::Problems problems;
  const auto ask = [&](const char* part, std::string CenterNames::*text) {
    const std::string look = core::lookOf(center.*text);
    if (look.empty()) return;
    if (const CenterNames* const found = find(text, look)) problems.push_back(doubt(part, center, *found));
  };
  ask("name", &CenterNames::name);
  // The id of a center that was given none is its name, so a doubt about the id would only repeat that about the name.
  if (problems.empty()) ask("id", &CenterNames::id);
  return problems;
}

}  // namespace

core::Problems lookalikes(const CenterNames& center, const std::vector<CenterNames>& others) {
  return doubts(center, [&](std::string CenterNames::*text, const std::string& look) {
    const auto found = std::ranges::find_if(
        others, [&](const CenterNames& other) { return other.id != center.id && core::lookOf(other.*text) == look; });
    return found == others.end() ? nullptr : &*found;
  });
}

Lookalikes::Lookalikes(std::vector<CenterNames> others) : m_others(std::move(others)) {
  for (std::size_t i = 0; i < m_others.size(); ++i) {
    m_byName[core::lookOf(m_others[i].name)].push_back(i);
    m_byId[core::lookOf(m_others[i].id)].push_back(i);
  }
}

core::Problems Lookalikes::of(const CenterNames& center) const {
  return doubts(center, [&](std::string CenterNames::*text, const std::string& look) -> const CenterNames* {
    const ByLook& alike = text == &CenterNames::name ? m_byName : m_byId;
    const auto found = alike.find(look);
    if (found == alike.end()) return nullptr;
    const auto other = std::ranges::find_if(found->second, [&](std::size_t i) { return m_others[i].id != center.id; });
    return other == found->second.end() ? nullptr : &m_others[*other];
  });
}

}  // namespace guapai::annotations
