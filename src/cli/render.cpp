#include "cli/render.h"

#include <algorithm>
#include <array>
#include <optional>

#include "attachments/casefiles.h"
#include "cli/casepaper.h"
#include "cli/casewalk.h"
#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "cli/libraryrender.h"
#include "cli/output.h"
#include "cli/paperjobs.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "exchange/casereader.h"
#include "files/filewriter.h"
#include "papers/annex3paper.h"
#include "papers/filledpaper.h"
#include "papers/paperrequest.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "storage/library.h"

namespace guapai::cli {
namespace {

constexpr std::array<std::string_view, 5> kForms{"annex1", "annex2", "annex3", "annex4", "checklist"};

/// A case that is to become a PDF.
struct Paper {
  core::Answers answers;
  std::string stem;               ///< the PDF's name in a folder, without `.pdf`
  std::string file;               ///< the case file's name as the user wrote it; empty where there is no case
  std::filesystem::path folder;   ///< the folder of the files that the case names
  std::size_t complaintLine = 0;  ///< LocatedCase::complaintLine
};

std::string stemOf(const LocatedCase& found) {
  const std::string stem = found.file == "-" ? "stdin" : pathOf(found.file).stem().native();
  return found.oneALine ? stem + "-" + std::to_string(found.text.line) : stem;
}

/// Reads all cases and tells the problems of bad ones on standard error.
/// @param allGood  becomes false where a case is bad.
/// @return the good cases.
/// @throws core::Error{FileTooLarge} where the cases together are larger than exchange::kMostCaseText.
std::vector<Paper> readAll(const CommandLine& line, const Context& context, bool& allGood) {
  const exchange::CaseReader reader(context.definitions.catalogue());
  CaseWalk cases(line.files, false, context.console);
  std::vector<Paper> papers;
  std::size_t bytes = 0;
  while (const auto found = cases.next()) {
    bytes += found->text.text.size();
    if (bytes > exchange::kMostCaseText) throw core::Error(core::ErrorCode::FileTooLarge, found->file);
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

JobPaper pdfOf(const Paper& paper, const CommandLine& line, const Context& context) {
  const attachments::FilesBeside files(paper.folder);
  return {casePaper(line, context, paper.answers, files, [&](const core::Problem& problem) {
    context.console.err << complaint(context.messages(), paper.file, paper.complaintLine, problem);
  })};
}

/// The files that the papers are made from, so that none of them is written over.
std::vector<std::filesystem::path> inputsOf(const std::vector<Paper>& papers) {
  std::vector<std::filesystem::path> inputs;
  for (const Paper& paper : papers) {
    if (!paper.file.empty()) inputs.push_back(paper.file == "-" ? "/dev/stdin" : pathOf(paper.file));
    const attachments::FilesBeside beside(paper.folder);
    for (const attachments::NamedFile& file : attachments::namedFiles(paper.answers)) {
      if (beside.state(file.name) == attachments::CaseFiles::State::There) inputs.push_back(beside.pathOf(file.name));
    }
  }
  return inputs;
}

ExitStatus refuse(const Context& context, std::string_view sentence, const core::Arguments& arguments = {}) {
  context.console.err << core::visibleLine(context.messages().sentence(sentence, arguments)) << '\n';
  return ExitStatus::BadInput;
}

/// Makes Annex 3, which is the district's and takes no case.
ExitStatus renderPlan(const CommandLine& line, const Context& context) {
  if (!line.files.empty()) return refuse(context, "usage.plan_takes_no_case");
  const auto [output, folder] = outputNamed(*line.value("o"));
  if (folder) return refuse(context, "usage.one_file");
  std::optional<std::vector<papers::AchievedCenter>> achieved;
  papers::DistrictPlan plan = context.definitions.standard().plan();
  std::unique_ptr<storage::Library> library;
  if (line.has("achieved") || line.has("library")) {
    library = openLibrary(line, context);
    plan = papers::districtPlan(context.definitions, *library);
    if (line.has("achieved")) achieved = papers::achievedCenters(context.definitions, *library, context.clock.today());
  }
  const forms::Pages pages = papers::annex3Of(context.definitions, plan, achieved);
  tellSubstitutions(context);
  for (const core::Problem& problem : papers::unprintableOn(pages))
    context.console.err << core::visibleLine(pages.title + ": " + context.messages().sentence(problem)) << '\n';
  files::refuseUnwritable(output);  // what is refused is not handed out, and is not noted
  if (library != nullptr) tellUnnoted(library->notePrints({{.form = std::string(papers::kPlanForm)}}), context);
  render::writePdf(pages, output);
  return ExitStatus::Done;
}

}  // namespace

ExitStatus renderPapers(const CommandLine& line, const Context& context) {
  const std::string form = *line.value("form");
  if (std::ranges::find(kForms, form) == kForms.end()) return refuse(context, "usage.unknown_form");
  if (const std::string_view fault = faultOf(line); !fault.empty()) return refuse(context, fault);
  if (form == "annex3") return renderPlan(line, context);
  const render::SharedTime time;  // slow pictures leave less time to later ones, so that the command ends
  if (line.has("library")) {
    if (!line.files.empty()) return refuse(context, "usage.needless_file", {{"command", "render --library"}});
    return renderLibrary(line, context);
  }
  // A test sheet shows no answers. Without a case it is made from the blank form.
  const bool needsNoCase = line.has("test-sheet");
  if (line.files.empty() && !needsNoCase) return refuse(context, "usage.missing_file", {{"command", "render"}});
  bool allGood = true;
  std::vector<Paper> papers = readAll(line, context, allGood);
  if (line.files.empty())
    papers.push_back(
        {.answers = core::Answers(context.definitions.catalogue()), .stem = "test-sheet", .file = {}, .folder = {}});
  if (!allGood) return ExitStatus::BadInput;
  std::vector<PaperJob> jobs;
  jobs.reserve(papers.size());
  for (const Paper& paper : papers) {
    jobs.push_back({.stem = paper.stem, .name = paper.file, .make = [&] { return pdfOf(paper, line, context); }});
  }
  return writePapers(line, context, jobs, inputsOf(papers));
}

}  // namespace guapai::cli
