#include "app/looseends.h"

#include <algorithm>
#include <utility>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "findings/findingspanel.h"

namespace guapai::ui {

LooseEnds::LooseEnds(DistrictPage& district, QObject* parent) : QObject(parent), m_district(&district) {
  connect(&district, &DistrictPage::sessionChanged, this, [this] {
    m_last.reset();
    m_seen.clear();
    m_contested.reset();
  });
  connect(&district, &DistrictPage::contested, this,
          [this](const QString&, const std::optional<core::Place>& place) { m_contested = place; });
  connect(&district.casePage(), &CasePage::unsavedChanged, this, &LooseEnds::forgetSettled);
}

std::vector<LooseEnds::End> LooseEnds::ends() const {
  std::vector<End> all;
  for (const core::Place& place : m_district->casePage().openPlaces()) all.push_back({.unsaved = place});
  for (const int row : m_district->findings().unsettledRows()) all.push_back({.finding = row});
  return all;
}

/// Where the user is in `ends`; -1 before the first. For a finding that is settled by now, it is the place before the
/// next one in the panel.
std::ptrdiff_t LooseEnds::at(const std::vector<End>& ends) const {
  const int chosen = m_district->findings().chosenRow();
  const bool isUnsaved = m_last && m_last->unsaved;
  const auto here = std::ranges::find(ends, isUnsaved ? *m_last : End{.unsaved = std::nullopt, .finding = chosen});
  if (here != ends.end()) return here - ends.begin();
  if (isUnsaved) return -1;
  const auto behind = std::ranges::find_if(ends, [chosen](const End& end) { return end.finding > chosen; });
  return behind == ends.end() ? -1 : behind - ends.begin() - 1;
}

/// A place that was settled is new when a text stands there again.
void LooseEnds::forgetSettled() {
  if (m_seen.empty() && !m_contested) return;
  const auto open = m_district->casePage().openPlaces();
  const auto isSettled = [&open](const core::Place& place) { return std::ranges::count(open, place) == 0; };
  std::erase_if(m_seen, isSettled);
  if (m_contested && isSettled(*m_contested)) m_contested.reset();
}

void LooseEnds::goOn() {
  const auto all = ends();
  if (all.empty()) return sayNone();
  const auto isOpen = [&all](const core::Place& place) { return std::ranges::count(all, End{.unsaved = place}) > 0; };
  const auto here = m_district->casePage().focusedPlace();
  if (here && isOpen(*here)) {
    m_last = End{.unsaved = here};
    m_seen.push_back(*here);
  }
  if (m_contested && m_contested != here && isOpen(*m_contested))
    return go({.unsaved = std::exchange(m_contested, std::nullopt)});
  const auto isNew = [this](const End& end) { return end.unsaved && !std::ranges::count(m_seen, *end.unsaved); };
  if (const auto found = std::ranges::find_if(all, isNew); found != all.end()) return go(*found);
  go(all[static_cast<std::size_t>(at(all) + 1) % all.size()]);
}

void LooseEnds::goBack() {
  const auto all = ends();
  if (all.empty()) return sayNone();
  const auto here = at(all);
  go(all[here <= 0 ? all.size() - 1 : static_cast<std::size_t>(here - 1)]);
}

void LooseEnds::sayNone() {
  m_district->hint(tr("Nothing is open here: everything is saved, and every result is settled."));
}

void LooseEnds::go(const End& end) {
  m_last = end;
  if (!end.unsaved) return m_district->findings().goTo(end.finding);
  m_seen.push_back(*end.unsaved);
  m_district->casePage().focusFirstOf({*end.unsaved});
}

}  // namespace guapai::ui
