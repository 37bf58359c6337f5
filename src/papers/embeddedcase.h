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

/// The case file (`guapai.case/1`) that is embedded in the PDF of a form. It holds the answers that the form prints,
/// what identifies the case, and nothing else.
/// @return nothing where `mayCarryCase` is false for the form.
/// @pre `answers` has the center's name and kind.
[[nodiscard]] std::optional<render::PdfEmbeddedFile> embeddedCaseOf(const terms::Definitions& definitions,
                                                                    const std::string& form,
                                                                    const core::Answers& answers);

/// The forms whose PDF may have carried these answers, because the form prints all of them.
/// @return one form; two where no blank was filled in; none where `answers` holds more than any of the forms prints.
[[nodiscard]] std::vector<std::string> formsCarrying(const terms::Definitions& definitions,
                                                     const core::Answers& answers);

}  // namespace guapai::papers
