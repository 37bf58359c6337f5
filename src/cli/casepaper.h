#pragma once

#include <functional>
#include <string_view>

#include <QtCore/QByteArray>

#include "attachments/casefiles.h"
#include "cli/context.h"
#include "core/answers.h"
#include "core/problem.h"

namespace guapai::cli {

/// The key of the sentence that says what is wrong with the options of `render` taken together; empty where nothing is
/// wrong.
[[nodiscard]] std::string_view faultOf(const CommandLine& line);

/// The PDF of a case's form as the options of `render` want it: a draft, or with `--overprint` only what is printed
/// onto the signed original (套打). An overprint's title also goes to standard error. Needs a QGuiApplication.
/// @pre `faultOf` finds nothing wrong.
/// @param files  the files that the case names.
/// @param warn  is called for each picture, and once for characters, that the paper cannot show.
/// @throws core::Error{NothingToOverprint, OverprintTooLong}, and as attachments::picturesOf
[[nodiscard]] QByteArray casePaper(const CommandLine& line, const Context& context, const core::Answers& answers,
                                   const attachments::CaseFiles& files,
                                   const std::function<void(const core::Problem&)>& warn);

}  // namespace guapai::cli
