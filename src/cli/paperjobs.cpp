#include "cli/paperjobs.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "cli/complaint.h"
#include "cli/output.h"
#include "core/error.h"
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

/// The border of a unit of work: what the world refuses concerns this paper alone.
template <typename Work>
ExitStatus attempt(const Context& context, const std::string& name, const Work& work) {
  try {
    work();
    return ExitStatus::Done;
  } catch (const core::Error& error) {
    context.console.err << onOneLine(name) << ": " << onOneLine(context.messages().sentence(error)) << '\n';
    return statusOf(error.code());
  }
}

/// Says once which fonts stand in for those that official papers ought to have.
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
  context.console.err << context.messages().sentence("cli.substituted_fonts", arguments) << '\n';
}

ExitStatus bind(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs,
                const fs::path& file) {
  ExitStatus status = ExitStatus::Done;
  std::vector<render::BoundPaper> papers;
  for (const PaperJob& job : jobs) {
    status = graver(status, attempt(context, job.name, [&] {
                      papers.push_back({.title = QString::fromStdString(job.name), .pdf = job.make()});
                    }));
  }
  const forms::FormDefinition& form = context.definitions.form(*line.value("form"));
  if (!papers.empty()) render::writePdf(render::boundPdf(QString::fromStdString(form.title), papers), file);
  return status;
}

}  // namespace

ExitStatus writePapers(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs) {
  const auto [output, folder] = outputNamed(*line.value("o"));
  const bool bound = line.has("bound") && !folder;
  if (!bound && (folder ? !stemsDiffer(jobs) : jobs.size() > 1)) {
    context.console.err << context.messages().sentence("usage.one_paper_each") << '\n';
    return ExitStatus::BadInput;
  }
  tellSubstitutions(context);
  if (bound) return bind(line, context, jobs, output);
  std::error_code refused;
  if (folder) fs::create_directories(output, refused);
  if (refused) throw core::Error(core::ErrorCode::FileUnwritable, *line.value("o"));
  ExitStatus status = ExitStatus::Done;
  for (const PaperJob& job : jobs) {
    const fs::path file = folder ? output / pathOf(job.stem + ".pdf") : output;
    status = graver(status, attempt(context, job.name, [&] { render::writePdf(job.make(), file); }));
  }
  return status;
}

}  // namespace guapai::cli
