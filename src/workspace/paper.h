#pragma once

#include <string>

#include "core/answers.h"
#include "forms/pagemodel.h"
#include "forms/picture.h"
#include "rules/evaluation.h"
#include "workspace/definitions.h"

namespace guapai::workspace {

struct PaperOptions {
  /// What the form shows of the case's files (`picturesOf`); it says of the others that they are missing.
  forms::Pictures pictures = {};
};

/// An official paper filled from a case, measured in the fonts that it will be painted with.
///
/// Needs a QGuiApplication. @pre `form` as for Definitions::form.
[[nodiscard]] forms::Pages paperOf(const Definitions& definitions, const std::string& form,
                                   const core::Answers& answers, const rules::Evaluation& evaluation,
                                   const PaperOptions& options = {});

}  // namespace guapai::workspace
