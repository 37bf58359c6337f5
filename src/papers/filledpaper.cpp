#include "papers/filledpaper.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/privateuse.h"
#include "forms/composer.h"
#include "papers/checklist.h"
#include "papers/formanswers.h"
#include "papers/printedcontent.h"
#include "papers/printedhead.h"
#include "render/fonts.h"
#include "render/qttextmeasure.h"
#include "rules/everyanswer.h"
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

core::Problem unprintable(const std::string& code, const std::string& sentence, const std::vector<char32_t>& codes) {
  return {.severity = core::Severity::Warning,
          .code = "text." + code,
          .path = {},
          .sentence = sentence,
          .arguments = {{"characters", core::namesOfCodes(codes)}}};
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

core::Problems unprintableOn(const forms::Pages& pages) {
  std::string all;
  std::map<forms::FontRole, QString> byRole;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& text : page.texts) {
      all += text.text;
      byRole[text.font] += QString::fromStdString(text.text);
    }
  }
  core::Problems problems;
  if (const std::vector<char32_t> codes = core::privateUseIn(all); !codes.empty()) {
    const bool isKnown =
        std::ranges::any_of(codes, [](char32_t code) { return core::privateUseMeaning(code).has_value(); });
    problems.push_back(unprintable("private_use", isKnown ? "paper.private_use.known" : "paper.private_use", codes));
  }
  std::vector<char32_t> lacking;
  for (const auto& [role, text] : byRole)
    for (const char32_t code : render::charactersWithoutFont(text, role))
      if (std::ranges::find(lacking, code) == lacking.end()) lacking.push_back(code);
  if (!lacking.empty()) problems.push_back(unprintable("without_font", "paper.without_font", lacking));
  return problems;
}

std::vector<std::string> unprintableBlanks(const terms::Definitions& definitions, const std::string& form,
                                           const core::Answers& answers) {
  const std::set<core::FieldId> printed = printedFields(definitions.form(form));
  std::vector<std::string> labels;
  rules::visitAnswers(answers, [&](const core::Field& field, const core::Value& value, std::optional<std::size_t>) {
    const auto* const text = core::known<std::string>(value);
    // What is printed of a file is its picture.
    if (text == nullptr || field.type == core::FieldType::File || !printed.contains(field.id)) return;
    if (std::ranges::find(labels, field.label) != labels.end()) return;
    // Whatever the blank's own font lacks is printed in any other that has it.
    const bool isWhole = core::privateUseIn(*text).empty() &&
                         render::charactersWithoutFont(QString::fromStdString(*text), forms::FontRole::Body).empty();
    if (!isWhole) labels.push_back(field.label);
  });
  return labels;
}

bool saysResults(const forms::FormDefinition& form) {
  const auto isResult = [](const forms::Piece& piece) { return piece.name.starts_with("result."); };
  const auto hasResult = [&isResult](const forms::Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.pieces, isResult);
  };
  return std::ranges::any_of(form.rows, [&hasResult](const forms::FormRow& row) {
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
