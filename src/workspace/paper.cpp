#include "workspace/paper.h"

#include "forms/composer.h"
#include "render/textmeasure.h"
#include "workspace/formanswers.h"

namespace guapai::workspace {

forms::Pages paperOf(const Definitions& definitions, const std::string& form, const core::Answers& answers,
                     const rules::Evaluation& evaluation, const PaperOptions& options) {
  forms::FormContent content = formContent(definitions.standard(), answers, evaluation);
  content.pictures = options.pictures;
  return forms::compose(definitions.form(form), content, render::QtTextMeasure());
}

}  // namespace guapai::workspace
