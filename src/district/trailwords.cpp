#include "district/trailwords.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/masking.h"
#include "core/text.h"
#include "papers/issuing.h"
#include "platform/datetext.h"
#include "terms/answerwords.h"
#include "terms/placename.h"

namespace guapai::district {
namespace {

using storage::TrailEntry;

/// The forms that Definitions::form knows. What stands in a library may be anything.
constexpr std::array kForms{"annex1", "annex2", "annex3", "annex4", "checklist"};

/// The parts of a text of the trail, which are separated by spaces; the last part may hold spaces itself.
std::vector<std::string> partsOf(const std::string& text, std::size_t most) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (parts.size() + 1 < most) {
    const std::size_t space = text.find(' ', at);
    if (space == std::string::npos) break;
    parts.push_back(text.substr(at, space - at));
    at = space + 1;
  }
  parts.push_back(text.substr(at));
  return parts;
}

/// Whether the event's earlier value names the heads of trails that are not continued (storage::TrailHeads::text).
bool namesHeads(const TrailEntry& entry) {
  static constexpr std::array kEvents{"restored", "passphrase_set", "passphrase_removed", "backups_rewritten"};
  return entry.before && !entry.before->empty() && std::ranges::count(kEvents, entry.event) > 0;
}

}  // namespace

std::string TrailWords::at(const TrailEntry& entry) {
  return platform::localTime(entry.at).toString(QStringLiteral("yyyy年M月d日 hh:mm:ss")).toStdString();
}

std::string TrailWords::who(const TrailEntry& entry) const {
  if (entry.person && entry.account)
    return core::masked(say("trail.person", {{"person", *entry.person}, {"account", *entry.account}}));
  if (!entry.person && !entry.account) return say("trail.unknown_person");
  return core::masked(entry.person ? *entry.person : *entry.account);
}

std::string TrailWords::what(const TrailEntry& entry, const core::Answers* now) const {
  return core::masked(entry.event == "edited" && entry.field ? fieldName(entry, now) : act(entry));
}

std::string TrailWords::before(const TrailEntry& entry) const {
  if (entry.event == "edited") return core::masked(value(entry, entry.before));
  return core::masked(namesHeads(entry) ? trailsGivenUp(*entry.before) : entry.before.value_or(""));
}

std::string TrailWords::after(const TrailEntry& entry) const {
  if (entry.event != "edited") return core::masked(result(entry));
  const std::string text = value(entry, entry.after);
  const bool isMoved = entry.before && entry.after && entry.before != entry.after && text == value(entry, entry.before);
  const auto field = entry.field ? m_definitions->catalogue().find(*entry.field) : std::nullopt;
  const bool isList = field && m_definitions->catalogue()[*field].type == core::FieldType::List;
  return core::masked(isMoved && isList ? say("trail.list.moved", {{"list", text}}) : text);
}

std::string TrailWords::reason(const TrailEntry& entry) {
  return core::masked(entry.reason.value_or(""));
}

std::string TrailWords::say(std::string_view key, const core::Arguments& arguments) const {
  return m_definitions->messages().sentence(key, arguments);
}

std::string TrailWords::fieldName(const TrailEntry& entry, const core::Answers* now) const {
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  const std::string paper = terms::paperName(*m_definitions, *entry.field);
  const auto id = catalogue.find(*entry.field);
  terms::WrittenPlace place{.field = *entry.field, .row = std::nullopt};
  std::string name;
  if (id && entry.row && now != nullptr) {
    place = terms::writtenPlace(*now, {.field = *id, .row = core::RowId{*entry.row}});
    const core::Field& field = catalogue[*id];
    if (!place.row && field.list)
      name = say("trail.row_gone", {{"list", catalogue[*field.list].label}, {"column", field.label}});
  }
  if (name.empty()) name = terms::placeName(*m_definitions, place);
  return paper.empty() ? name : paper + " " + name;
}

std::string TrailWords::formTitle(const std::string& form) const {
  return std::ranges::count(kForms, form) > 0 ? m_definitions->form(form).title : form;
}

std::string TrailWords::act(const TrailEntry& entry) const {
  const std::string key = "trail." + entry.event;
  const std::string name = m_definitions->messages().has(key) ? say(key) : say("trail.other", {{"event", entry.event}});
  if (entry.event == "printed" && entry.field) return name + " " + formTitle(*entry.field);
  if (entry.event == "issued" && entry.after) {
    const auto parts = partsOf(*entry.after, 3);
    if (parts.size() == 3) return name + " " + formTitle(parts[1]);
  }
  if (!entry.field) return name;
  const std::string setting = "trail.setting." + *entry.field;
  return name + " " + (m_definitions->messages().has(setting) ? say(setting) : *entry.field);
}

/// What the act led to, where it was no edit of an answer.
std::string TrailWords::result(const TrailEntry& entry) const {
  if (entry.event == "printed" && !entry.after) {
    const bool isDraft = entry.field && entry.caseId.number != 0;
    return isDraft ? say("trail.draft") : "";
  }
  if (!entry.after) return "";
  if (entry.event == "imported" || entry.event == "exported") return say("trail.cases", {{"count", *entry.after}});
  if (entry.event == "printed" && entry.field && papers::mayBeFingerprint(*entry.after))
    return say("trail.reprint", {{"fingerprint", *entry.after}});
  if (entry.event == "attached") return partsOf(*entry.after, 2).back();  // behind its SHA-256
  if (entry.event == "issued") {
    const auto parts = partsOf(*entry.after, 3);
    if (parts.size() == 3) return say("trail.issued_as", {{"number", parts[0]}, {"fingerprint", parts[2]}});
  }
  return *entry.after;
}

std::string TrailWords::value(const TrailEntry& entry, const std::optional<std::string>& text) const {
  if (!text) return say("trail.empty");
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  const auto id = entry.field ? catalogue.find(*entry.field) : std::nullopt;
  if (!id) return *text;
  const core::Field& field = catalogue[*id];
  if (field.type == core::FieldType::List) return listStatement(*text);
  const auto parsed = core::parseValue(field, *text);
  const auto* const value = std::get_if<core::Value>(&parsed);
  // What an earlier version stored may be no value of the field any more. It is shown, and masked, as a text.
  return terms::answerWords(*m_definitions, field, value == nullptr ? core::Value(*text) : *value);
}

/// A line for each trail: the number of its last entry, and its seal, which says nothing to people.
std::string TrailWords::trailsGivenUp(const std::string& heads) const {
  std::vector<std::string> entries;
  std::istringstream lines(heads);
  for (std::string entry, seal; lines >> entry >> seal;) entries.push_back(say("trail.entry", {{"number", entry}}));
  return say("trail.given_up", {{"entries", core::joined(entries, "、")}});
}

/// `finished 1 2 3`: whether the list is finished, and the numbers of its rows.
std::string TrailWords::listStatement(const std::string& text) const {
  const bool isFinished = text.starts_with("finished");
  return say("trail.list", {{"rows", std::to_string(std::ranges::count(text, ' '))},
                            {"state", say(isFinished ? "trail.list.finished" : "trail.list.unfinished")}});
}

}  // namespace guapai::district
