#include "workspace/basicsheet.h"

#include <algorithm>

namespace guapai::workspace {
namespace {

using rules::BasicFinding;
using rules::BasicItem;
using rules::Reading;

ResultMark::Shape shapeOf(Reading reading) {
  switch (reading) {
    case Reading::Met:
      return ResultMark::Shape::Met;
    case Reading::NotMet:
      return ResultMark::Shape::NotMet;
    case Reading::Unknown:
      break;
  }
  return ResultMark::Shape::Unknown;
}

std::string textOf(const Definitions& definitions, const BasicFinding& finding) {
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
  std::string failed;
  for (const BasicFinding& finding : proposal.findings) {
    if (!finding.item->decides() || finding.result != Reading::NotMet) continue;
    if (!failed.empty()) failed += messages.sentence("basic.joint");
    failed += finding.item->id;
  }
  const core::Arguments arguments{{"met", std::to_string(proposal.met)},
                                  {"not_met", std::to_string(proposal.notMet)},
                                  {"unknown", std::to_string(proposal.unknown)},
                                  {"items", failed}};
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

/// The reviewer may know better; then the paper trail should say why.
std::string differenceText(const Definitions& definitions, const core::Answers& answers, Reading proposed) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  const auto* tick = core::known<bool>(answers.value(catalogue.require("review.verified.meets_basic_standard")));
  if (tick == nullptr || proposed == Reading::Unknown || *tick == (proposed == Reading::Met)) return "";
  const bool reasoned = core::isKnown(answers.value(catalogue.require("worksheets.verification.C2.note")));
  return definitions.messages().sentence(reasoned ? "basic.differs.reasoned" : "basic.differs");
}

}  // namespace

BasicSheet basicSheetOf(const Definitions& definitions, const core::Answers& answers) {
  const rules::BasicProposal proposal = rules::propose(definitions.basicStandard(), answers);
  BasicSheet sheet{.mark = {.shape = shapeOf(proposal.result)},
                   .proposal = proposalText(definitions.messages(), proposal),
                   .difference = differenceText(definitions, answers, proposal.result)};
  sheet.lines.reserve(proposal.findings.size());
  for (const BasicFinding& finding : proposal.findings) {
    sheet.lines.push_back({.item = finding.item,
                           .mark = {.shape = shapeOf(finding.result)},
                           .text = textOf(definitions, finding),
                           .remark = remarkOn(definitions.messages(), *finding.item)});
  }
  return sheet;
}

std::string coreSystemsText(const Definitions& definitions, const core::Answers& answers) {
  constexpr int kSystems = 18;
  int complete = 0;
  int beside = 0;
  for (int system = 1; system <= kSystems; ++system) {
    const std::string name = "worksheets.core_systems.S" + std::to_string(system) + ".found";
    const auto* found = core::known<core::CodeSet>(answers.value(definitions.catalogue().require(name)));
    if (found == nullptr) continue;
    if (found->contains("not_applicable")) {
      ++beside;
    } else if (found->contains("written") && found->contains("trained") && found->contains("practised")) {
      ++complete;
    }
  }
  return definitions.messages().sentence("basic.core_systems",
                                         {{"complete", std::to_string(complete)},
                                          {"beside", std::to_string(beside)},
                                          {"open", std::to_string(kSystems - complete - beside)}});
}

}  // namespace guapai::workspace
