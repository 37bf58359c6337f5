#include "cli/render.h"

#include <algorithm>
#include <array>

#include "cli/casewalk.h"
#include "cli/complaint.h"
#include "cli/libraryrender.h"
#include "cli/paperjobs.h"
#include "exchange/casereader.h"
#include "render/pdfwriter.h"
#include "workspace/attachedcase.h"
#include "workspace/casefiles.h"
#include "workspace/paper.h"

namespace guapai::cli {
namespace {

constexpr std::array<std::string_view, 3> kForms{"annex1", "annex2", "annex4"};

/// A case that is to become a PDF.
struct Paper {
  core::Answers answers;
  std::string stem;              ///< of the PDF's name in a folder
  std::string file;              ///< as the user called it
  std::filesystem::path folder;  ///< where the files are that the case names
  std::size_t complaintLine = 0;
};

std::string stemOf(const LocatedCase& found) {
  const std::string stem = found.file == "-" ? "stdin" : pathOf(found.file).stem().string();
  return found.oneALine ? stem + "-" + std::to_string(found.text.line) : stem;
}

/// The good cases; the bad ones have been told.
std::vector<Paper> readAll(const CommandLine& line, const Context& context, bool& allGood) {
  const exchange::CaseReader reader(context.definitions.catalogue());
  CaseWalk cases(line.files, false, context.console);
  std::vector<Paper> papers;
  while (const auto found = cases.next()) {
    exchange::CaseResult result = reader.read(found->text.text);
    for (const core::Problem& problem : result.problems)
      context.console.err << complaint(context.messages(), found->file, found->complaintLine(), problem);
    if (result.answers) {
      papers.push_back({.answers = std::move(*result.answers),
                        .stem = stemOf(*found),
                        .file = found->file,
                        .folder = pathOf(found->file).parent_path(),
                        .complaintLine = found->complaintLine()});
    }
    allGood = allGood && result.answers;
  }
  return papers;
}

/// Warns of pictures that the paper cannot show; it says so too.
forms::Pages pagesOf(const Paper& paper, const std::string& form, const rules::Evaluation& evaluation,
                     const Context& context) {
  const workspace::FilesBeside files(paper.folder);
  workspace::PaperOptions options;
  options.pictures = workspace::picturesOf(context.definitions.form(form), paper.answers, files);
  for (const core::Problem& problem : workspace::problemsOfPictures(paper.answers, files, options.pictures))
    context.console.err << complaint(context.messages(), paper.file, paper.complaintLine, problem);
  return workspace::paperOf(context.definitions, form, paper.answers, evaluation, options);
}

QByteArray pdfOf(const Paper& paper, const CommandLine& line, const Context& context) {
  const std::string form = *line.value("form");
  const auto evaluation =
      rules::evaluate(context.definitions.standard(), paper.answers, line.on, context.clock.today());
  render::PdfOptions options;
  if (!line.has("no-attachment"))
    options.attachment = workspace::attachedCaseOf(context.definitions, form, paper.answers);
  return render::pdfOf(pagesOf(paper, form, evaluation, context), options);
}

ExitStatus refuse(const Context& context, std::string_view sentence, const core::Arguments& arguments = {}) {
  context.console.err << context.messages().sentence(sentence, arguments) << '\n';
  return ExitStatus::BadInput;
}

}  // namespace

ExitStatus renderPapers(const CommandLine& line, const Context& context) {
  const std::string form = *line.value("form");
  if (std::ranges::find(kForms, form) == kForms.end()) return refuse(context, "usage.unknown_form");
  if (line.has("library")) {
    if (!line.files.empty()) return refuse(context, "usage.needless_file", {{"command", "render --library"}});
    return renderLibrary(line, context);
  }
  if (line.files.empty()) return refuse(context, "usage.missing_file", {{"command", "render"}});
  if (line.has("issue")) return refuse(context, "usage.issue_from_library");
  bool allGood = true;
  const std::vector<Paper> papers = readAll(line, context, allGood);
  if (!allGood) return ExitStatus::BadInput;
  std::vector<PaperJob> jobs;
  for (const Paper& paper : papers) {
    jobs.push_back({.stem = paper.stem, .name = paper.file, .make = [&] { return pdfOf(paper, line, context); }});
  }
  return writePapers(line, context, jobs);
}

}  // namespace guapai::cli
