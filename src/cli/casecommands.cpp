#include "cli/casecommands.h"

#include <algorithm>
#include <array>
#include <system_error>

#include <QtCore/QString>

#include "backups/backupfolder.h"
#include "cli/columns.h"
#include "cli/columnsoption.h"
#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "cli/output.h"
#include "cli/workbookoutput.h"
#include "core/caseidentity.h"
#include "core/error.h"
#include "core/jsonwriter.h"
#include "core/visibletext.h"
#include "district/ledgertables.h"
#include "files/filename.h"
#include "files/filewriter.h"
#include "files/placement.h"
#include "procedure/acceptance.h"
#include "procedure/progress.h"
#include "rules/evaluationjson.h"
#include "storage/journal.h"
#include "storage/library.h"
#include "terms/resultwords.h"
#include "transfer/caseexport.h"
#include "transfer/caseimport.h"
#include "verification/distancetopass.h"
#include "workbooks/opening.h"

namespace guapai::cli {
namespace {

using storage::Library;
namespace fs = std::filesystem;

/// A new library that is made under another name and gets its own only once it has its cases. Where that fails, nothing
/// of it stays on the disk.
class UnfinishedLibrary {
public:
  explicit UnfinishedLibrary(const fs::path& file) : m_file(file), m_unfinished(files::unfinishedName(file)) {
    clear();
  }
  ~UnfinishedLibrary() { clear(); }
  UnfinishedLibrary(const UnfinishedLibrary&) = delete;
  UnfinishedLibrary& operator=(const UnfinishedLibrary&) = delete;

  void take(transfer::CaseImport& cases, const Context& context) {
    if (storage::hasForeignJournal(m_file))
      throw core::Error(core::ErrorCode::JournalForeign, files::shownName(files::behindLinks(m_file)));
    try {
      {
        const auto library = Library::create(m_unfinished, context.definitions.catalogue(), context.clock);
        library->setActor(actorHere());
        cases.into(*library);
      }
      files::putInPlace(m_unfinished, m_file);
      backups::BackupFolder(m_file).setAside(context.clock.today());
    } catch (const core::Error& error) {
      // The error may name the unfinished file; the user knows only the name that the library is to have. Where there
      // is no room for it, no change of a library is lost: there is none.
      const bool own = error.detail() == files::shownName(m_unfinished);
      throw core::Error(files::isDiskFull(error.code()) ? core::ErrorCode::OutputDiskFull : error.code(),
                        own ? files::shownName(m_file) : error.detail());
    }
  }

private:
  /// Removes the unfinished file, also one that a program left behind when it died.
  void clear() const {
    std::error_code ignored;
    fs::remove(m_unfinished, ignored);
    fs::path journal = m_unfinished;
    journal += "-journal";
    fs::remove(journal, ignored);
  }

  fs::path m_file;
  fs::path m_unfinished;
};

/// Reads all cases of the files on the command line. What keeps them out is then in `cases.problems()`.
/// @throws core::Error naming the file that cannot be read.
void readInto(transfer::CaseImport& cases, const CommandLine& line, const Context& context) {
  for (const std::string& name : line.files) {
    try {
      if (name == "-") {
        cases.addStream(context.console.in, name, false);
      } else {
        cases.addFile(pathOf(name), name);
      }
    } catch (const core::Error& error) {
      throw core::Error(error.code(), name);
    }
  }
}

/// Of stage, decision, outcome and round in the list of cases. The name of the center stands behind them.
constexpr std::array<std::size_t, 4> kWidths{12, 12, 22, 10};

std::string listJson(const procedure::CaseStage& stage, const storage::CaseHead& head, const core::Answers& answers,
                     const rules::Evaluation& evaluation) {
  core::JsonWriter json;
  json.beginObject().key("format").text("guapai.list/1").key("center_id").text(head.centerId);
  json.key("round").number(head.round).key("center").text(core::centerName(answers));
  json.key("stage").text(stage.stage->id).key("stage_since");
  stage.since ? json.text(stage.since->iso()) : json.null();
  const auto decision = procedure::decisionInForce(answers);
  json.key("decision");
  decision ? json.text(decision->decision) : json.null();
  json.key("decided_on");
  decision && decision->decidedOn ? json.text(decision->decidedOn->iso()) : json.null();
  json.key("outcome").text(rules::word(evaluation.outcome)).key("basis").text(rules::word(evaluation.basis));
  json.key("distance");
  if (const auto distance = verification::distance(evaluation)) {
    json.number(*distance);
  } else {
    json.null();
  }
  return core::visibleJson(json.endObject().take()) + "\n";
}

std::string listLine(const terms::ResultWords& words, const procedure::CaseStage& stage, const storage::CaseHead& head,
                     const core::Answers& answers, const rules::Evaluation& evaluation) {
  const std::string round = words.sentence("word.round", {{"number", std::to_string(head.round)}});
  const auto decision = procedure::decisionInForce(answers);
  const QString decided = decision
                              ? QString::fromStdString(procedure::decisionName(answers.catalogue(), decision->decision))
                              : QStringLiteral("—");
  return inColumns(kWidths,
                   {stage.stage->label, decided.toStdString(), words.outcome(evaluation.outcome, evaluation.basis),
                    round, core::visibleLine(core::centerName(answers))}) +
         "\n";
}

std::string listHead(const core::Messages& messages) {
  return inColumns(kWidths, {messages.sentence("word.column.stage"), messages.sentence("word.column.decision"),
                             messages.sentence("word.column.outcome"), messages.sentence("cli.table.round"),
                             messages.sentence("cli.table.center")}) +
         "\n";
}

/// Backs the library up before it gets many cases. Where there is no room for a backup, the import goes on: it is one
/// transaction, and the audit trail has the earlier values.
void backUpFirst(const Library& library, const Context& context) {
  try {
    backups::BackupFolder(library.file()).add(library, backups::Occasion::Import, backups::localTime(context.clock));
  } catch (const core::Error& error) {
    const std::string cause = refusal(context.messages(), error);
    context.console.err << core::visibleLine(context.messages().sentence("backup.not_made", {{"cause", cause}}))
                        << '\n';
  }
}

}  // namespace

ExitStatus importCases(const CommandLine& line, const Context& context) {
  const auto columns = columnsOption(line, context);
  if (const auto* const status = std::get_if<ExitStatus>(&columns)) return *status;
  const fs::path file = libraryOf(line);
  std::error_code ignored;
  std::unique_ptr<Library> library;
  const auto open = [&] {
    if (!library && fs::exists(file, ignored)) library = openLibrary(line, context);
  };
  // What is wrong with the library is not to be said of a table.
  if (std::ranges::any_of(line.files, workbooks::isTableName)) open();
  transfer::CaseImport cases(context.definitions);
  cases.knowFrom([&] {
    open();
    const core::FieldCatalogue& catalogue = context.definitions.catalogue();
    transfer::LedgerKnowledge known =
        library ? transfer::ledgerKnowledge(catalogue, *library) : transfer::LedgerKnowledge();
    known.mappings.given = std::get<transfer::LedgerMapping>(columns);
    return known;
  });
  readInto(cases, line, context);
  for (const core::Problem& problem : cases.problems())
    context.console.err << complaint(context.messages(), problem.arguments.at("file"), 0, problem);
  if (!cases.problems().empty()) return ExitStatus::BadInput;

  // The program makes the folder of its default library. The folder of `--library` is the user's to make.
  if (!line.has("library")) files::makeFolder(file.parent_path());
  if (fs::exists(file, ignored)) {
    open();
    if (cases.size() > 1) backUpFirst(*library, context);
    cases.into(*library);
  } else {
    files::refuseUnwritable(file);
    UnfinishedLibrary(file).take(cases, context);
  }
  for (const core::Problem& warning : cases.warnings())
    context.console.err << complaint(context.messages(), warning.arguments.at("file"), 0, warning);
  context.console.err << context.messages().sentence("cli.imported", {{"count", std::to_string(cases.size())}}) << '\n';
  return ExitStatus::Done;
}

ExitStatus exportLibrary(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  const auto [output, folder] = outputNamed(*line.value("o"));
  const core::FieldCatalogue& catalogue = context.definitions.catalogue();
  const transfer::Exported exported = folder ? transfer::exportWithFiles(*library, catalogue, output / "cases.jsonl")
                                             : transfer::exportCases(*library, catalogue, output);
  tellUnnoted(exported.noted, context);
  context.console.err << context.messages().sentence("cli.exported", {{"count", std::to_string(exported.cases)}})
                      << '\n';
  return ExitStatus::Done;
}

ExitStatus listLibrary(const CommandLine& line, const Context& context) {
  const auto library = openLibrary(line, context);
  const terms::ResultWords words(context.messages());
  const core::Date today = context.clock.today();
  if (line.has("o"))
    return writeWorkbook(district::ledgerTables(context.definitions, *library, today), *library, line, context);
  const bool json = line.has("json");
  if (!json) context.console.out << listHead(context.messages());
  library->visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const rules::Standard& standard = context.definitions.standard();
    const auto evaluation = rules::evaluate(standard, answers, std::nullopt, today);
    const auto stage = procedure::stageOf(standard, answers);
    context.console.out << (json ? listJson(stage, head, answers, evaluation)
                                 : listLine(words, stage, head, answers, evaluation));
  });
  return ExitStatus::Done;
}

}  // namespace guapai::cli
