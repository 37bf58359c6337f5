#include "papers/filledpaper.h"

#include <algorithm>

#include "core/privateuse.h"
#include "forms/composer.h"
#include "papers/checklist.h"
#include "papers/formanswers.h"
#include "papers/printedhead.h"
#include "render/qttextmeasure.h"
#include "verification/verificationsteps.h"

namespace guapai::papers {
namespace {

std::string trailHeadLine(const core::Messages& messages, const std::optional<PaperStamp>& stamp) {
  if (!stamp) return messages.sentence("paper.trail_head_to_come");
  const PrintedHead head = printedHead(stamp->trailHead);
  return messages.sentence("paper.trail_head",
                           {{"entry", std::to_string(head.entry)}, {"digits", groupedDigits(head)}});
}

std::string footerOf(const core::Messages& messages, const PaperOptions& options) {
  const auto& stamp = options.stamp;
  if (!stamp && !options.forSignature) return messages.sentence("paper.draft");
  std::string footer = stamp ? messages.sentence("paper.stamp", {{"number", std::to_string(stamp->number)},
                                                                 {"fingerprint", stamp->fingerprint}})
                             : messages.sentence("paper.stamp_to_come");
  if (options.trailHead) footer += "\n" + trailHeadLine(messages, stamp);
  return footer;
}

}  // namespace

forms::Pages paperOf(const terms::Definitions& definitions, const std::string& form, const core::Answers& answers,
                     const rules::Evaluation& evaluation, const PaperOptions& options) {
  const forms::FormDefinition& definition = definitions.form(form);
  const bool forSignature = options.forSignature || options.stamp || !definition.selfAssessed;
  forms::FormContent content =
      formContent(definitions.standard(), answers, evaluation, forSignature ? Ticks::Verified : Ticks::Determined);
  addChecklist(content, definitions, evaluation);
  content.pictures = options.pictures;
  content.outside = options.outside;
  content.footer = footerOf(definitions.messages(), options);
  if (!forSignature && restsOnDeclaration(evaluation))
    content.mark = definitions.messages().sentence("paper.self_assessment");
  return forms::compose(definition, content, render::QtTextMeasure(definition));
}

std::optional<core::Problem> privateUseOn(const forms::Pages& pages) {
  std::string all;
  for (const forms::Page& page : pages.pages)
    for (const forms::PageText& text : page.texts) all += text.text;
  const std::vector<char32_t> codes = core::privateUseIn(all);
  if (codes.empty()) return std::nullopt;
  const bool isKnown =
      std::ranges::any_of(codes, [](char32_t code) { return core::privateUseMeaning(code).has_value(); });
  return core::Problem{.severity = core::Severity::Warning,
                       .code = "text.private_use",
                       .path = {},
                       .sentence = isKnown ? "paper.private_use.known" : "paper.private_use",
                       .arguments = {{"characters", core::namesOfPrivateUse(codes)}}};
}

bool saysResults(const forms::FormDefinition& form) {
  const auto isResult = [](const forms::Piece& piece) { return piece.name.starts_with("result."); };
  const auto hasResult = [&isResult](const forms::Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.pieces, isResult);
  };
  return std::ranges::any_of(form.rows, [&hasResult](const forms::Row& row) {
    return std::ranges::any_of(
        row.cells, [&hasResult](const forms::Cell& cell) { return std::ranges::any_of(cell.paragraphs, hasResult); });
  });
}

bool isNothingVerified(const terms::Definitions& definitions, const std::string& form, const core::Answers& answers,
                       const rules::Evaluation& evaluation) {
  if (!saysResults(definitions.form(form))) return false;
  const auto steps =
      verification::verificationSteps(definitions, verification::Verification(definitions), answers, evaluation);
  return std::ranges::all_of(steps, [](const verification::VerificationStep& step) {
    return step.state == verification::VerificationState::Open;
  });
}

}  // namespace guapai::papers
