#include "cli/casecommands.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "backups/backupfolder.h"
#include "cli/columns.h"
#include "cli/columnsoption.h"
#include "cli/complaint.h"
#include "cli/libraryoption.h"
#include "cli/output.h"
#include "cli/workbookoutput.h"
#include "core/error.h"
#include "core/jsonwriter.h"
#include "core/visibletext.h"
#include "district/keptlines.h"
#include "district/ledgertables.h"
#include "files/filename.h"
#include "files/filewriter.h"
#include "files/placement.h"
#include "procedure/acceptance.h"
#include "rules/evaluationjson.h"
#include "storage/journal.h"
#include "storage/library.h"
#include "terms/resultwords.h"
#include "transfer/caseexport.h"
#include "transfer/caseimport.h"
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

std::string listJson(const district::LedgerLine& line) {
  const auto day = [](core::JsonWriter& json, const std::optional<core::Date>& date) {
    date ? json.text(date->iso()) : json.null();
  };
  core::JsonWriter json;
  json.beginObject().key("format").text("guapai.list/1").key("center_id").text(line.head.centerId);
  json.key("round").number(line.head.round).key("center").text(line.name.toStdString());
  json.key("stage").text(line.stage).key("stage_since");
  day(json, line.since);
  json.key("decision");
  line.decision.empty() ? json.null() : json.text(line.decision);
  json.key("decided_on");
  day(json, line.decidedOn);
  json.key("outcome").text(rules::word(line.outcome)).key("basis").text(rules::word(line.basis));
  json.key("distance");
  line.distance ? json.number(*line.distance) : json.null();
  return core::visibleJson(json.endObject().take()) + "\n";
}

std::string listLine(const terms::Definitions& definitions, const district::LedgerLine& line) {
  const terms::ResultWords words(definitions.messages());
  const rules::Stage* const stage = definitions.standard().stages().find(line.stage);
  const std::string round = words.sentence("word.round", {{"number", std::to_string(line.head.round)}});
  const std::string decided =
      line.decision.empty() ? "—" : procedure::decisionName(definitions.catalogue(), line.decision);
  return inColumns(kWidths,
                   {stage == nullptr ? line.stage : stage->label, decided, words.outcome(line.outcome, line.basis),
                    round, core::visibleLine(line.name.toStdString())}) +
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
  const core::Date today = context.clock.today();
  if (line.has("o"))
    return writeWorkbook(district::ledgerTables(context.definitions, *library, today), *library, line, context);
  const bool json = line.has("json");
  if (!json) context.console.out << listHead(context.messages());
  district::visitLines(context.definitions, *library, today, district::LineExtent::Brief,
                       [&](const district::LedgerLine& each) {
                         context.console.out << (json ? listJson(each) : listLine(context.definitions, each));
                       });
  return ExitStatus::Done;
}

}  // namespace guapai::cli
