#include "cli/issuedpapers.h"

#include <array>
#include <optional>

#include "cli/columns.h"
#include "cli/libraryoption.h"
#include "cli/output.h"
#include "core/jsonwriter.h"
#include "core/visibletext.h"
#include "files/filewriter.h"
#include "papers/issuing.h"
#include "platform/datetext.h"
#include "render/pdfwriter.h"
#include "storage/timetext.h"

namespace guapai::cli {
namespace {

using papers::ComparedPaper;

/// Of number, paper, state, fingerprint, time of issue and round. The name of the center stands behind them.
constexpr std::array<std::size_t, 6> kWidths{6, 12, 12, 12, 18, 10};

std::string jsonOf(const ComparedPaper& paper) {
  core::JsonWriter json;
  json.beginObject().key("format").text("guapai.paper/1").key("number").number(paper.number);
  json.key("form").text(paper.form).key("center_id").text(paper.centerId);
  json.key("center").text(paper.centerName).key("round").number(paper.round);
  json.key("issued_at").text(storage::timeText(paper.issuedAt));
  json.key("standard").text(paper.standard).key("standard_checksum").text(paper.standardChecksum);
  json.key("fingerprint").text(paper.fingerprint).key("sha256").text(paper.fileSha256);
  json.key("attachment").flag(paper.embeddedCase).key("out_of_date");
  if (paper.caseRemoved) {
    json.null();
  } else {
    json.flag(paper.outOfDate);
  }
  return core::visibleJson(json.endObject().take()) + "\n";
}

std::string formName(const Context& context, const ComparedPaper& paper) {
  const forms::FormDefinition& form = context.definitions.form(paper.form);
  return form.annex.empty() ? form.title : form.annex;
}

std::string lineOf(const Context& context, const ComparedPaper& paper) {
  const core::Messages& messages = context.messages();
  return inColumns(kWidths,
                   {std::to_string(paper.number), formName(context, paper), messages.sentence(papers::stateWord(paper)),
                    paper.fingerprint, platform::isoMinuteText(platform::localTime(paper.issuedAt)).toStdString(),
                    messages.sentence("word.round", {{"number", std::to_string(paper.round)}}),
                    core::visibleLine(paper.centerName)}) +
         "\n" + std::string(kWidths.front(), ' ') + "SHA-256 " + paper.fileSha256 + "\n";
}

std::string headOf(const core::Messages& messages) {
  return inColumns(kWidths, {messages.sentence("word.issued.number"), messages.sentence("word.issued.paper"),
                             messages.sentence("word.issued.state"), messages.sentence("word.issued.fingerprint"),
                             messages.sentence("word.issued.issued_at"), messages.sentence("cli.table.round"),
                             messages.sentence("cli.table.center")}) +
         "\n";
}

ExitStatus say(const Context& context, std::string_view sentence, ExitStatus status) {
  context.console.err << context.messages().sentence(sentence) << '\n';
  return status;
}

}  // namespace

ExitStatus listPapers(const CommandLine& line, const Context& context) {
  const auto number = line.number("number");
  const auto fingerprint = line.value("fingerprint");
  const auto output = line.value("o");
  if (fingerprint && !papers::mayBeFingerprint(*fingerprint))
    return say(context, "usage.not_a_fingerprint", ExitStatus::BadInput);
  if (output && !number) return say(context, "usage.output_of_which_paper", ExitStatus::BadInput);

  const auto library = openLibrary(line, context);
  const papers::Issuing issuing(context.definitions, *library, context.clock);
  std::vector<ComparedPaper> papers = fingerprint ? issuing.withFingerprint(*fingerprint) : issuing.papers();
  if (number) std::erase_if(papers, [&](const ComparedPaper& paper) { return paper.number != *number; });
  if (papers.empty() && (number || fingerprint)) return say(context, "cli.papers.none", ExitStatus::BadNews);
  if (output) {
    const ComparedPaper& paper = papers.front();
    const QByteArray pdf = issuing.pdf(paper.number);
    const auto target = outputNamed(*output).path;
    files::refuseUnwritable(target);  // what is refused is not handed out, and is not noted
    const storage::Print print{.caseId = paper.caseId, .form = paper.form, .what = paper.fingerprint};
    tellUnnoted(library->notePrints({print}), context);
    render::writePdf(pdf, target);
    return ExitStatus::Done;
  }
  const bool json = line.has("json");
  if (!json) context.console.out << headOf(context.messages());
  for (const ComparedPaper& paper : papers) context.console.out << (json ? jsonOf(paper) : lineOf(context, paper));
  return ExitStatus::Done;
}

}  // namespace guapai::cli
