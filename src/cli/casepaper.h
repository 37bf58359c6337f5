#pragma once

#include <functional>
#include <string_view>

#include <QtCore/QByteArray>

#include "attachments/casefiles.h"
#include "cli/context.h"
#include "core/answers.h"
#include "core/problem.h"

namespace guapai::cli {

/// What is wrong with the options of `render` taken together, as the name of a sentence; empty where nothing is.
[[nodiscard]] std::string_view faultOf(const CommandLine& line);

/// The PDF of a case's form as the options of `render` want it: a draft, or with `--overprint` what goes onto the
/// signed original. Needs a QGuiApplication. @pre `faultOf` finds nothing.
/// @param warn  is told of pictures and characters that the paper cannot show; it says so too.
/// @throws core::Error{NothingToOverprint, OverprintTooLong}
[[nodiscard]] QByteArray casePaper(const CommandLine& line, const Context& context, const core::Answers& answers,
                                   const attachments::CaseFiles& files,
                                   const std::function<void(const core::Problem&)>& warn);

}  // namespace guapai::cli
