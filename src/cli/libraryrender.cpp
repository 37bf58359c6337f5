#include "cli/libraryrender.h"

#include <algorithm>
#include <optional>
#include <set>

#include "attachments/casefiles.h"
#include "cli/casepaper.h"
#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "cli/paperjobs.h"
#include "core/error.h"
#include "core/invisible.h"
#include "core/masking.h"
#include "core/text.h"
#include "core/visibletext.h"
#include "papers/filledpaper.h"
#include "papers/issuing.h"
#include "render/picturedesk.h"
#include "storage/library.h"
#include "verification/verificationsteps.h"

namespace guapai::cli {
namespace {

using storage::CaseHead;

/// The cases that `--center` and `--round` ask for. A center without an id of its own is asked for by its name.
class Choice {
public:
  explicit Choice(const CommandLine& line) : m_center(line.value("center")), m_round(line.number("round")) {}

  [[nodiscard]] bool takes(const CaseHead& head) const {
    const bool center = !m_center || head.centerId == *m_center || head.centerId == core::comparable(*m_center);
    return center && (!m_round || head.round == *m_round);
  }

private:
  std::optional<std::string> m_center;
  std::optional<std::int64_t> m_round;
};

/// The center id and the round, such as `center-2`; characters that a file system does not take or that cannot be seen
/// become `_`. Where the center id holds a person's identity number, `case-` and the library's number of the case stand
/// for it.
std::string stemOf(const CaseHead& head) {
  const bool isPerson = core::holdsIdentityNumber(head.centerId);
  std::u32string stem = core::codePoints(isPerson ? "case-" + std::to_string(head.id.number) : head.centerId);
  constexpr std::u32string_view kForbidden = UR"(/\:*?"<>|)";
  std::ranges::replace_if(
      stem,
      [&](char32_t c) {
        return core::isInvisible(c) || core::isLineBreak(c) || kForbidden.find(c) != std::u32string_view::npos;
      },
      U'_');
  return core::utf8(stem) + "-" + std::to_string(head.round);
}

std::string nameOf(const Context& context, const CaseHead& head) {
  return core::masked(head.centerId) + " " +
         context.messages().sentence("word.round", {{"number", std::to_string(head.round)}});
}

/// Makes the papers of one call, issued or as drafts.
class Renderer {
public:
  Renderer(const CommandLine& line, const Context& context, storage::Library& library)
      : m_line(line),
        m_context(context),
        m_library(library),
        m_issuing(context.definitions, library, context.clock),
        m_form(*line.value("form")) {}

  [[nodiscard]] JobPaper make(core::CaseId id) { return m_line.has("issue") ? issue(id) : JobPaper{draft(id)}; }

private:
  JobPaper issue(core::CaseId id) {
    const render::PaperTime time;  // for the warnings and the paper together
    const core::Answers answers = m_library.answers(id);
    tellMissingPictures(id, answers);
    tellUnverified(id, answers);
    const papers::FreshPaper fresh = m_issuing.issue(id, m_form,
                                                     {.embeddedCase = !m_line.has("no-attachment"),
                                                      .outside = !m_line.has("no-outside"),
                                                      .trailHead = m_line.has("trail-head"),
                                                      .clockConfirmed = m_line.has("confirm-clock")});
    m_context.console.out << core::visibleLine(m_context.messages().sentence(
                                 "cli.issued", {{"number", std::to_string(fresh.paper.number)},
                                                {"fingerprint", fresh.paper.fingerprint},
                                                {"center", fresh.paper.centerName}}))
                          << '\n';
    for (const core::Problem& problem : papers::unprintableOn(fresh.pages)) warn(id, problem);
    return {.pdf = fresh.pdf, .issued = fresh.paper.number};
  }

  QByteArray draft(core::CaseId id) {
    return casePaper(m_line, m_context, m_library.answers(id), attachments::FilesInLibrary(m_library, id),
                     [this, id](const core::Problem& problem) { warn(id, problem); });
  }

  /// Warns of every missing picture, with its cause. Called before the issuing, which stops at the first one.
  void tellMissingPictures(core::CaseId id, const core::Answers& answers) {
    const attachments::FilesInLibrary files(m_library, id);
    const auto pictures = attachments::picturesOf(m_context.definitions.form(m_form), answers, files);
    for (const core::Problem& problem : attachments::problemsOfPictures(answers, files, pictures)) warn(id, problem);
  }

  /// Warns where nothing that the paper's results rest on is verified, so that its boxes will stay empty. Called before
  /// the issuing, so that the user may still see it in time.
  void tellUnverified(core::CaseId id, const core::Answers& answers) const {
    const auto& definitions = m_context.definitions;
    const auto evaluation = papers::evaluatedOnFixedDay(definitions.standard(), answers, m_context.clock.today());
    if (!papers::isNothingVerified(definitions, m_form, answers, evaluation)) return;
    m_context.console.err << core::visibleLine(m_context.messages().sentence(
                                 "cli.unverified", {{"case", nameOf(m_context, m_library.head(id))}}))
                          << '\n';
  }

  void warn(core::CaseId id, const core::Problem& problem) {
    m_context.console.err << complaint(m_context.messages(), nameOf(m_context, m_library.head(id)), 0, problem);
  }

  const CommandLine& m_line;
  const Context& m_context;
  storage::Library& m_library;
  papers::Issuing m_issuing;
  std::string m_form;
};

ExitStatus refuse(const Context& context, std::string_view sentence) {
  context.console.err << context.messages().sentence(sentence) << '\n';
  return ExitStatus::BadInput;
}

}  // namespace

ExitStatus renderLibrary(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  Renderer renderer(line, context, *library);
  const Choice choice(line);
  std::vector<PaperJob> jobs;
  std::vector<storage::Print> prints;
  std::set<std::string> stems;
  for (const CaseHead& head : library->cases()) {
    if (!choice.takes(head)) continue;
    // Two ids may differ only in characters that a file name cannot have; the library's number tells their files apart.
    std::string stem = stemOf(head);
    while (!stems.insert(stem).second) stem += "-" + std::to_string(head.id.number);
    jobs.push_back(
        {.stem = stem, .name = nameOf(context, head), .make = [&renderer, id = head.id] { return renderer.make(id); }});
    prints.push_back(
        {.caseId = head.id,
         .form = *line.value("form"),
         .what = line.has("overprint") ? std::optional(context.messages().sentence("trail.overprint")) : std::nullopt});
  }
  if (jobs.empty()) return refuse(context, "cli.render.no_case");
  // The issue of a paper is noted by itself.
  if (line.has("issue")) return writePapers(line, context, jobs, {});
  return writePapers(line, context, jobs, {}, [&] { tellUnnoted(library->notePrints(prints), context); });
}

}  // namespace guapai::cli
