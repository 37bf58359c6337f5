#include "cli/casepaper.h"

#include "cli/offset.h"
#include "core/error.h"
#include "papers/embeddedcase.h"
#include "papers/filledpaper.h"
#include "papers/opinionoverprint.h"
#include "papers/printablepictures.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"

namespace guapai::cli {
namespace {

using Warn = std::function<void(const core::Problem&)>;

QByteArray overprint(const CommandLine& line, const Context& context, const core::Answers& answers, const Warn& warn) {
  const forms::Offset offset = line.has("offset") ? *offsetOf(*line.value("offset")) : forms::Offset{};
  const forms::Pages pages = line.has("test-sheet") ? papers::overprintTestSheet(context.definitions, answers, offset)
                                                    : papers::overprintOf(context.definitions, answers, offset);
  if (pages.pages.empty())
    throw core::Error(core::ErrorCode::NothingToOverprint, context.definitions.form("annex4").title);
  for (const core::Problem& problem : papers::unprintableOn(pages)) warn(problem);
  context.console.err << pages.title << '\n';  // the title says which sheet of the original goes into the printer
  return render::pdfOf(pages);
}

}  // namespace

std::string_view faultOf(const CommandLine& line) {
  const std::string form = *line.value("form");
  const bool overprint = line.has("overprint");
  if (overprint && form != "annex4") return "usage.overprint_only_annex4";
  if (overprint && line.has("issue")) return "usage.overprint_is_not_issued";
  if (!overprint && (line.has("offset") || line.has("test-sheet"))) return "usage.needs_overprint";
  if (line.has("offset") && !offsetOf(*line.value("offset"))) return "usage.not_an_offset";
  if (line.has("achieved") && form != "annex3") return "usage.achieved_only_annex3";
  if (line.has("issue") && !line.has("library")) return "usage.issue_from_library";
  if (line.has("issue") && line.on) return "usage.issue_on_a_day";
  if (line.has("confirm-clock") && !line.has("issue")) return "usage.confirm_clock_to_issue";
  if (line.has("trail-head") && !line.has("issue")) return "usage.trail_head_to_issue";
  return "";
}

QByteArray casePaper(const CommandLine& line, const Context& context, const core::Answers& answers,
                     const attachments::CaseFiles& files, const Warn& warn) {
  if (line.has("overprint")) return overprint(line, context, answers, warn);
  const render::PaperTime time;
  const auto& definitions = context.definitions;
  const std::string form = *line.value("form");
  const auto evaluation = rules::evaluate(definitions.standard(), answers, line.on, context.clock.today());
  papers::PaperOptions shown;
  shown.outside = !line.has("no-outside");
  shown.pictures = attachments::picturesOf(definitions.form(form), answers, files);
  render::PrintedPictures printed;
  const forms::Pages pages = papers::composedPrintable(
      shown.pictures, printed, [&] { return papers::paperOf(definitions, form, answers, evaluation, shown); });
  for (const core::Problem& problem : attachments::problemsOfPictures(answers, files, shown.pictures)) warn(problem);
  render::PdfOptions options;
  if (!line.has("no-attachment")) options.embeddedFile = papers::embeddedCaseOf(definitions, form, answers);
  for (const core::Problem& problem : papers::unprintableOn(pages)) warn(problem);
  return render::pdfOf(pages, printed, options);
}

}  // namespace guapai::cli
