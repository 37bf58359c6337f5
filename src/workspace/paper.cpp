#include "workspace/paper.h"

#include <algorithm>

#include "forms/composer.h"
#include "render/textmeasure.h"
#include "workspace/formanswers.h"

namespace guapai::workspace {
namespace {

std::string footerOf(const core::Messages& messages, const std::optional<PaperStamp>& stamp) {
  if (!stamp) return messages.sentence("paper.draft");
  return messages.sentence("paper.stamp",
                           {{"number", std::to_string(stamp->number)}, {"fingerprint", stamp->fingerprint}});
}

bool printsResults(const forms::FormDefinition& form) {
  return std::ranges::any_of(form.rows, [](const forms::Row& row) { return row.repeat == "criteria"; });
}

}  // namespace

forms::Pages paperOf(const Definitions& definitions, const std::string& form, const core::Answers& answers,
                     const rules::Evaluation& evaluation, const PaperOptions& options) {
  const bool forSignature = options.forSignature || options.stamp;
  const forms::FormDefinition& definition = definitions.form(form);
  forms::FormContent content =
      formContent(definitions.standard(), answers, evaluation, forSignature ? Ticks::Verified : Ticks::Determined);
  content.pictures = options.pictures;
  content.outside = options.outside;
  content.footer = footerOf(definitions.messages(), options.stamp);
  if (!forSignature && printsResults(definition) && restsOnDeclaration(evaluation))
    content.mark = definitions.messages().sentence("paper.self_assessment");
  return forms::compose(definition, content, render::QtTextMeasure());
}

}  // namespace guapai::workspace
