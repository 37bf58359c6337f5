#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "render/pdfarchive.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Whether the PDF of this form can carry its case file: only a center's own papers do, Annex 2 and Annex 4.
[[nodiscard]] bool mayCarryCase(const std::string& form);

/// The case file that the PDF of a form carries: what is printed on it and nothing else of the case, as
/// `guapai.case/1`. Nothing for forms that carry none.
/// @pre the case has a name and a kind.
[[nodiscard]] std::optional<render::PdfAttachment> attachedCaseOf(const terms::Definitions& definitions,
                                                                  const std::string& form,
                                                                  const core::Answers& answers);

/// The forms that may have carried these answers, because they print all of them: one, or two where no blank was filled
/// in; none where there is more in it than a paper carries.
[[nodiscard]] std::vector<std::string> formsCarrying(const terms::Definitions& definitions,
                                                     const core::Answers& answers);

}  // namespace guapai::papers
