#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/answers.h"
#include "core/problem.h"
#include "forms/pagemodel.h"
#include "forms/picture.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// What tells an issued paper from all others.
struct PaperStamp {
  std::int64_t number = 0;  ///< running, within the library
  std::string fingerprint;  ///< first 10 hexadecimal digits
};

struct PaperOptions {
  /// Stands in the footer of every page. Without one the footer says 草稿, or, where the paper is for signature, that
  /// its number is yet to come.
  std::optional<PaperStamp> stamp;
  /// Annex 1 ticks only what is verified or ruled. Otherwise every result is ticked, and where one rests only on the
  /// center's word the page is headed 自评（草稿）. A paper with a stamp is for signature in any case.
  bool forSignature = false;
  /// Annex 1 says above its table whose it is and of which day (表外附注).
  bool outside = true;
  /// What the form shows of the case's files (`picturesOf`); it says of the others that they are missing.
  forms::Pictures pictures = {};
};

/// An official paper filled from a case, measured in the fonts that it will be painted with.
///
/// Needs a QGuiApplication. @pre `form` as for Definitions::form.
[[nodiscard]] forms::Pages paperOf(const terms::Definitions& definitions, const std::string& form,
                                   const core::Answers& answers, const rules::Evaluation& evaluation,
                                   const PaperOptions& options = {});

/// A warning that names the private-use characters on the pages, which are printed as 〓; nothing where there are none.
[[nodiscard]] std::optional<core::Problem> privateUseOn(const forms::Pages& pages);

/// The form has places for the results of criteria or conditions.
[[nodiscard]] bool saysResults(const forms::FormDefinition& form);

/// The form says results of a case, and nothing that they rest on is verified or ruled.
[[nodiscard]] bool isUnverified(const terms::Definitions& definitions, const std::string& form,
                                const core::Answers& answers, const rules::Evaluation& evaluation);

}  // namespace guapai::papers
