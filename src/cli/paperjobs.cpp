#include "cli/paperjobs.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/output.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "files/fileidentity.h"
#include "files/filewriter.h"
#include "files/placement.h"
#include "render/fonts.h"
#include "render/pdfbinding.h"
#include "render/pdfwriter.h"

namespace guapai::cli {
namespace {

namespace fs = std::filesystem;

bool stemsDiffer(const std::vector<PaperJob>& jobs) {
  std::set<std::string> stems;
  return std::ranges::all_of(jobs, [&stems](const PaperJob& job) { return stems.insert(job.stem).second; });
}

/// Does one unit of work. If something outside of the program fails (disk, file, lock), this is reported, and concerns
/// this unit alone.
/// @param issued  the numbers that have been given out when the work fails. Their papers are in the library but not in
/// the file; the message says so.
template <typename Work>
ExitStatus attempt(const Context& context, const std::string& name, const std::vector<std::int64_t>& issued,
                   const Work& work) {
  try {
    work();
    return ExitStatus::Done;
  } catch (const core::Error& error) {
    const core::Messages& messages = context.messages();
    context.console.err << core::visibleLine(name) << ": " << core::visibleLine(messages.sentence(error)) << '\n';
    for (const std::int64_t number : issued) {
      context.console.err << core::visibleLine(name) << ": "
                          << messages.sentence("cli.issued_not_written", {{"number", std::to_string(number)}}) << '\n';
    }
    return issued.empty() ? statusOf(error.code()) : ExitStatus::SystemFailed;
  }
}

ExitStatus bind(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs,
                const fs::path& file) {
  files::refuseUnwritable(file);  // before making a paper may use a number
  ExitStatus status = ExitStatus::Done;
  std::vector<render::BoundPaper> papers;
  std::vector<std::int64_t> issued;
  for (const PaperJob& job : jobs) {
    status = graver(status, attempt(context, job.name, {}, [&] {
                      JobPaper paper = job.make();
                      if (paper.issued) issued.push_back(*paper.issued);
                      papers.push_back({.title = QString::fromStdString(job.name), .pdf = std::move(paper.pdf)});
                    }));
  }
  const std::string& title = context.definitions.form(*line.value("form")).title;
  if (papers.empty()) return status;
  return graver(status, attempt(context, title, issued, [&] {
                  render::writePdf(render::boundPdf(QString::fromStdString(title), papers), file);
                }));
}

ExitStatus writeEach(const Context& context, const std::vector<PaperJob>& jobs, const std::vector<fs::path>& targets) {
  ExitStatus status = ExitStatus::Done;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    std::vector<std::int64_t> issued;
    status = graver(status, attempt(context, jobs[i].name, issued, [&] {
                      files::refuseUnwritable(targets[i]);  // before making the paper may use a number
                      const JobPaper paper = jobs[i].make();
                      if (paper.issued) issued.push_back(*paper.issued);
                      render::writePdf(paper.pdf, targets[i]);
                    }));
  }
  return status;
}

}  // namespace

void tellSubstitutions(const Context& context) {
  std::string wanted;
  std::string used;
  for (const render::FontSubstitution& each : render::fontSubstitutions()) {
    const char* const separator = wanted.empty() ? "" : "、";
    wanted += separator + each.wanted.toStdString();
    used += separator + each.used.toStdString();
  }
  if (wanted.empty()) return;
  const core::Arguments arguments{{"wanted", wanted}, {"used", used}};
  context.console.err << core::visibleLine(context.messages().sentence("cli.substituted_fonts", arguments)) << '\n';
}

ExitStatus writePapers(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs,
                       const std::vector<fs::path>& inputs, const std::function<void()>& begin) {
  const auto [output, folder] = outputNamed(*line.value("o"));
  const bool bound = line.has("bound");
  if (bound && folder) {
    context.console.err << context.messages().sentence("usage.one_file") << '\n';
    return ExitStatus::BadInput;
  }
  if (!bound && (folder ? !stemsDiffer(jobs) : jobs.size() > 1)) {
    context.console.err << context.messages().sentence("usage.one_paper_each") << '\n';
    return ExitStatus::BadInput;
  }
  std::vector<fs::path> targets;
  for (const PaperJob& job : jobs) targets.push_back(folder ? output / pathOf(job.stem + ".pdf") : output);
  for (const fs::path& target : targets) {
    files::refuseDatabases(target);
    files::refuseInputs(target, inputs);
  }
  tellSubstitutions(context);
  if (folder) files::makeFolder(output);
  if (begin) begin();
  if (bound) return bind(line, context, jobs, output);
  return writeEach(context, jobs, targets);
}

}  // namespace guapai::cli
