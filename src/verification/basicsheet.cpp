#include "verification/basicsheet.h"

#include <algorithm>

#include "core/given.h"
#include "terms/resultwords.h"

namespace guapai::verification {
namespace {

using rules::BasicFinding;
using rules::BasicItem;
using rules::Reading;

std::string foundText(const terms::Definitions& definitions, const BasicFinding& finding) {
  const core::Messages& messages = definitions.messages();
  if (!finding.applies) return messages.sentence("basic.not_applicable");
  if (finding.missing.empty()) return finding.have;
  if (finding.item->judged) return messages.sentence("basic.not_judged");
  std::string blanks;
  for (auto field = finding.missing.begin(); field != finding.missing.end(); ++field) {
    if (std::find(finding.missing.begin(), field, *field) != field) continue;
    if (!blanks.empty()) blanks += messages.sentence("basic.joint");
    blanks += definitions.catalogue()[*field].label;
  }
  return messages.sentence(finding.have.empty() ? "basic.missing" : "basic.missing.some",
                           {{"have", finding.have}, {"fields", blanks}});
}

std::string remarkOn(const core::Messages& messages, const BasicItem& item) {
  if (!item.confirmed) return messages.sentence("basic.recalled");
  return item.mandatory ? "" : messages.sentence("basic.guidance");
}

std::string proposalText(const core::Messages& messages, const rules::BasicProposal& proposal) {
  const core::Arguments arguments{{"met", std::to_string(proposal.met)},
                                  {"not_met", std::to_string(proposal.notMet)},
                                  {"unknown", std::to_string(proposal.unknown)}};
  switch (proposal.result) {
    case Reading::Met:
      return messages.sentence("basic.proposal.met", arguments);
    case Reading::NotMet:
      return messages.sentence("basic.proposal.not_met", arguments);
    case Reading::Unknown:
      break;
  }
  return messages.sentence("basic.proposal.unknown", arguments);
}

/// The item's id and a few of its words: those before the first comma, colon, semicolon or bracket.
std::string leadTo(const BasicItem& item) {
  std::size_t end = item.text.size();
  for (const char* const stop : {"，", "：", "；", "（"}) end = std::min(end, item.text.find(stop));
  return item.id + " " + item.text.substr(0, end);
}

core::FieldId placeOf(const BasicFinding& finding) {
  const BasicItem& item = *finding.item;
  if (item.judged) return *item.judged;
  if (item.ticked) return item.ticked->field;
  if (item.everyRow) return item.everyRow->list;
  return finding.missing.empty() ? item.figure->of.front() : finding.missing.front();
}

/// A reviewer may know better than the proposal; then the record of the verification should say why.
std::string differenceText(const terms::Definitions& definitions, const core::Answers& answers, Reading proposed) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  const auto* tick = core::known<bool>(answers.value(catalogue.require("review.verified.meets_basic_standard")));
  if (tick == nullptr || proposed == Reading::Unknown || *tick == (proposed == Reading::Met)) return "";
  const bool reasoned = core::isGiven(answers.value(catalogue.require("worksheets.verification.C2.note")));
  return definitions.messages().sentence(reasoned ? "basic.differs.reasoned" : "basic.differs");
}

rules::Source sourceOf(const core::Field& field) {
  if (field.name.starts_with("information.")) return rules::Source::Information;
  return field.name.starts_with("review.") ? rules::Source::Verified : rules::Source::Application;
}

/// Where a blank of the sheet is empty, a blank elsewhere that states the same figure counts instead.
void addHints(const terms::Definitions& definitions, const core::Answers& answers, BasicSheet& sheet) {
  const auto isStated = [&answers](core::FieldId field) { return core::isKnown(answers.value(field)); };
  const auto add = [&](const rules::BasicFigure::Stated& stated) {
    const auto counts = std::ranges::find_if(stated, isStated);
    if (counts == stated.begin() || counts == stated.end()) return;
    const core::Field& field = definitions.catalogue()[*counts];
    const std::string source = terms::ResultWords(definitions.messages()).source(sourceOf(field));
    sheet.hints[stated.front()] = definitions.messages().sentence(
        "basic.hint", {{"source", source}, {"value", core::displayText(field, answers.value(*counts)) + field.unit}});
  };
  for (const auto& group : definitions.basicStandard().groups)
    for (const BasicItem& item : group.items)
      if (item.figure)
        for (const auto* stated : {&item.figure->of, &item.figure->less, &item.figure->to}) add(*stated);
}

}  // namespace

BasicSheet basicSheetOf(const terms::Definitions& definitions, const core::Answers& answers) {
  const rules::BasicProposal proposal = rules::propose(definitions.basicStandard(), answers);
  BasicSheet sheet{.mark = {.shape = terms::shapeOf(proposal.result)},
                   .proposal = proposalText(definitions.messages(), proposal),
                   .difference = differenceText(definitions, answers, proposal.result)};
  addHints(definitions, answers, sheet);
  sheet.lines.reserve(proposal.findings.size());
  for (const BasicFinding& finding : proposal.findings) {
    const bool decides = finding.item->decides() && finding.applies;
    if (decides && finding.result == Reading::Unknown && !sheet.open) sheet.open = sheet.lines.size();
    const bool fails = decides && finding.result == Reading::NotMet;
    sheet.lines.push_back({.item = finding.item,
                           .mark = {.shape = terms::shapeOf(finding.result)},
                           .text = foundText(definitions, finding),
                           .remark = remarkOn(definitions.messages(), *finding.item),
                           .lead = fails ? leadTo(*finding.item) : "",
                           .place = placeOf(finding)});
  }
  if (sheet.open) {
    BasicLine& open = sheet.lines[*sheet.open];
    open.lead = definitions.messages().sentence("basic.open", {{"item", leadTo(*open.item)}});
  }
  return sheet;
}

std::vector<core::FieldId> coreSystems(const core::FieldCatalogue& catalogue) {
  std::vector<core::FieldId> systems;
  for (const core::Field& field : catalogue.fields())
    if (field.name.starts_with("worksheets.core_systems.") && field.name.ends_with(".found"))
      systems.push_back(field.id);
  return systems;
}

std::string coreSystemsText(const terms::Definitions& definitions, const core::Answers& answers) {
  const std::vector<core::FieldId> systems = coreSystems(definitions.catalogue());
  std::size_t complete = 0;
  std::size_t beside = 0;
  for (const core::FieldId system : systems) {
    const auto* found = core::known<core::CodeSet>(answers.value(system));
    if (found == nullptr) continue;
    if (found->contains("not_applicable")) {
      ++beside;
    } else if (found->contains("written") && found->contains("trained") && found->contains("practised")) {
      ++complete;
    }
  }
  return definitions.messages().sentence("basic.core_systems",
                                         {{"all", std::to_string(systems.size())},
                                          {"complete", std::to_string(complete)},
                                          {"beside", std::to_string(beside)},
                                          {"open", std::to_string(systems.size() - complete - beside)}});
}

}  // namespace guapai::verification
