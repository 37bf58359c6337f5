#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/problem.h"
#include "forms/pagemodel.h"
#include "forms/picture.h"
#include "rules/evaluation.h"
#include "storage/trailhead.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// What tells an issued paper from all others: it is printed in the footer.
struct PaperStamp {
  std::int64_t number = 0;            ///< runs over the whole library
  std::string fingerprint;            ///< 10 hexadecimal digits, as `fingerprintOf` makes them
  storage::TrailHead trailHead = {};  ///< where the library's audit trail stood when the paper was issued
};

/// How `paperOf` fills a form.
struct PaperOptions {
  /// Number and fingerprint for the footer of every page. Without a stamp the footer says 草稿, or, where the paper is
  /// for signature, that they are given when it is issued.
  std::optional<PaperStamp> stamp;
  /// A second line of the footer names the head of the audit trail (修改记录校验码), or says of a paper for signature
  /// that it is given when the paper is issued. A draft has none.
  bool trailHead = false;
  /// True: only results that are verified or ruled are ticked. False: Annex 1 ticks every determined result, and its
  /// first page is marked 自评（草稿） where one of them rests only on the center's word. A paper with a stamp, and
  /// every form but Annex 1, is ticked as if this were true.
  bool forSignature = false;
  /// The form prints its 表外附注: Annex 1 says above its table which center it is of and for which day.
  bool outside = true;
  /// The pictures that the form shows (attachments::picturesOf). For a file that the case names and that is not among
  /// them, the form says that it is missing.
  forms::Pictures pictures = {};
};

/// Fills an official paper from a case and lays it out, measured in the fonts that it will be painted with. Needs a
/// QGuiApplication.
/// @pre `form` is an id that Definitions::form takes.
/// @throws core::Error as render::QtTextMeasure does, where the machine lacks fonts.
[[nodiscard]] forms::Pages paperOf(const terms::Definitions& definitions, const std::string& form,
                                   const core::Answers& answers, const rules::Evaluation& evaluation,
                                   const PaperOptions& options = {});

/// Warns of the characters on the pages that are printed as 〓 and names them: those of private use, and those that no
/// font of the machine has. Empty where the pages have none. Needs a QGuiApplication.
[[nodiscard]] core::Problems unprintableOn(const forms::Pages& pages);

/// The labels of the blanks of the form in whose answers a character is printed as 〓 (as `unprintableOn` says), each
/// once, in the order of the papers. Empty where there are none. Needs a QGuiApplication.
[[nodiscard]] std::vector<std::string> unprintableBlanks(const terms::Definitions& definitions, const std::string& form,
                                                         const core::Answers& answers);

/// Whether the form has a place where a result of a criterion (`result.C1`) is printed or ticked.
[[nodiscard]] bool saysResults(const forms::FormDefinition& form);

/// Whether the form prints results, and none of the criteria and disqualifiers of the case is even partly verified or
/// ruled.
[[nodiscard]] bool isNothingVerified(const terms::Definitions& definitions, const std::string& form,
                                     const core::Answers& answers, const rules::Evaluation& evaluation);

}  // namespace guapai::papers
