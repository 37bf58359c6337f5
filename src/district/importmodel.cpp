#include "district/importmodel.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/error.h"
#include "district/aside.h"
#include "files/filename.h"
#include "platform/shown.h"
#include "transfer/caseimport.h"
#include "transfer/comingcases.h"
#include "transfer/ledgermapping.h"
#include "workbooks/opening.h"

namespace guapai::district {
namespace {

using transfer::ComingCase;

constexpr std::array kHeads{"preview.head.center", "preview.head.state", "preview.head.changes",
                            "preview.head.problems"};

/// Whether the other question is about another cell, and is answered with the same reading.
bool isAlike(const transfer::ComingQuestion& question, const std::optional<transfer::ComingQuestion>& other) {
  return other && other->cell != question.cell && other->field == question.field && other->doubt == question.doubt &&
         other->readings.size() == question.readings.size();
}

}  // namespace

struct ImportModel::Answered {
  std::size_t file;  ///< as in transfer::ComingCase, as `line` is
  std::size_t line;
  transfer::ComingProblem problem;  ///< that asked
  std::size_t reading;
};

/// What somebody has said about the files.
struct ImportModel::Said {
  transfer::LedgerMapping columns;
  std::vector<Answered> answers;
  std::vector<std::filesystem::file_time_type> times;  ///< of the files, when they were read
};

/// A row of the problems of a line.
struct ImportModel::Listed {
  const transfer::ComingProblem* problem;
  const Answered* answered;  ///< null where it has no answer
};

ImportModel::ImportModel(DistrictSession& district, const std::vector<std::filesystem::path>& files, QObject* parent)
    : QAbstractTableModel(parent),
      m_district(&district),
      m_definitions(&district.definitions()),
      m_files(files),
      m_said(std::make_unique<Said>()) {
  read({});
}

void ImportModel::read(Said said) {
  std::vector<std::filesystem::file_time_type> times;
  for (const std::filesystem::path& file : m_files) {
    std::error_code unknown;
    times.push_back(std::filesystem::last_write_time(file, unknown));
  }
  // A row may have come in above the cell that was asked about.
  std::erase_if(said.answers, [&](const Answered& each) { return said.times[each.file] != times[each.file]; });
  said.times = std::move(times);
  std::map<std::size_t, transfer::Chosen> chosen;
  for (const Answered& each : said.answers) chosen[each.file][each.problem.question->cell] = each.reading;

  // Asked before, because the library belongs to this thread.
  transfer::LedgerKnowledge known;
  if (std::ranges::any_of(m_files, [](const auto& file) { return workbooks::isTableName(files::shownName(file)); }))
    known = transfer::ledgerKnowledge(m_definitions->catalogue(), m_district->library());
  known.mappings.given = said.columns;
  auto import = std::make_unique<transfer::CaseImport>(*m_definitions);
  import->knowFrom([&known] { return known; });
  import->choose(std::move(chosen));
  // Files that are read again change what is shown, and are read and compared to the end.
  const bool isFirst = m_import == nullptr;
  doAside({.kind = Work::Kind::ReadFiles, .canBeCancelled = isFirst}, [&] {
    for (std::size_t done = 0; done < m_files.size(); ++done) {
      LongWork::ofProgram().step(done, m_files.size());
      import->addFile(m_files[done], files::shownName(m_files[done]));
    }
    LongWork::ofProgram().step(m_files.size(), m_files.size());
  });
  std::vector<ComingCase> cases;
  doHere({.kind = Work::Kind::Compare, .canBeCancelled = isFirst}, [&](const core::Step& step) {
    cases = transfer::comingCases(*m_definitions, *import, m_district->library(), step);
  });
  const std::set<core::CaseIdentity> before = takeable();
  m_import = std::move(import);
  *m_said = std::move(said);
  show(std::move(cases));
  for (const core::CaseIdentity& each : takeable())
    if (!before.contains(each)) m_chosen.insert(each);
  Q_EMIT chosenChanged();
}

std::set<core::CaseIdentity> ImportModel::takeable() const {
  std::set<core::CaseIdentity> identities;
  for (const ComingCase& each : m_cases)
    if (each.canBeTaken()) identities.insert(*each.identity);
  return identities;
}

std::vector<ImportColumn> ImportModel::columns() const {
  return importColumns(m_import->heads());
}

std::vector<ImportField> ImportModel::fields() const {
  return importFields(*m_definitions);
}

void ImportModel::setColumns(const std::vector<ImportColumn>& columns) {
  Said said = *m_said;
  const std::vector<ImportColumn> before = this->columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool isSame = columns[i].field == before[i].field && columns[i].isUnderstood == before[i].isUnderstood;
    if (isSame || !columns[i].isUnderstood) continue;
    said.columns.insert_or_assign(transfer::headingText(columns[i].heading), columns[i].field);
    // The answers about its cells were about another field.
    std::erase_if(said.answers, [&](const Answered& each) { return each.problem.question->field == before[i].field; });
  }
  read(std::move(said));
}

std::vector<ImportModel::Listed> ImportModel::listed(int row) const {
  const ComingCase& line = at(row);
  std::vector<Listed> all;
  for (const transfer::ComingProblem& each : line.problems)
    if (each.keepsOut) all.push_back({.problem = &each, .answered = nullptr});
  for (const Answered& each : m_said->answers)
    if (each.file == line.fileNumber && each.line == line.line)
      all.push_back({.problem = &each.problem, .answered = &each});
  for (const transfer::ComingProblem& each : line.problems)
    if (!each.keepsOut) all.push_back({.problem = &each, .answered = nullptr});
  return all;
}

std::optional<ImportModel::Question> ImportModel::question(int row, int problem) const {
  const std::vector<Listed> all = listed(row);
  if (problem < 0 || problem >= static_cast<int>(all.size())) return std::nullopt;
  const auto& [asking, answered] = all[static_cast<std::size_t>(problem)];
  if (!asking->question) return std::nullopt;
  Question question{.place = asking->place, .sentence = asking->sentence, .readings = asking->question->readings};
  if (answered != nullptr) question.chosen = answered->reading;
  for (const ComingCase& other : m_cases)
    if (other.fileNumber == at(row).fileNumber)
      question.alike += static_cast<std::size_t>(std::ranges::count_if(
          other.problems, [&](const auto& each) { return isAlike(*asking->question, each.question); }));
  return question;
}

std::optional<int> ImportModel::openQuestion(int row) const {
  const std::vector<Listed> all = listed(row);
  const auto open =
      std::ranges::find_if(all, [](const Listed& each) { return each.problem->question && each.answered == nullptr; });
  if (open == all.end()) return std::nullopt;
  return static_cast<int>(open - all.begin());
}

void ImportModel::answer(int row, int problem, std::size_t reading, bool alike) {
  const Listed asked = listed(row)[static_cast<std::size_t>(problem)];
  const std::size_t file = at(row).fileNumber;
  Said said = *m_said;
  if (asked.answered != nullptr)
    said.answers[static_cast<std::size_t>(asked.answered - m_said->answers.data())].reading = reading;
  else
    said.answers.push_back({.file = file, .line = at(row).line, .problem = *asked.problem, .reading = reading});
  for (const ComingCase& other : m_cases)
    for (const transfer::ComingProblem& each : other.problems)
      if (alike && other.fileNumber == file && isAlike(*asked.problem->question, each.question))
        said.answers.push_back({.file = file, .line = other.line, .problem = each, .reading = reading});
  read(std::move(said));
}

bool ImportModel::waitsForAnswers(int row) const {
  return at(row).waitsForAnswers();
}

bool ImportModel::isOfRefusedTable(int row) const {
  return at(row).isOfRefusedTable;
}

ImportModel::~ImportModel() = default;

void ImportModel::show(std::vector<ComingCase> cases) {
  beginResetModel();
  m_cases = std::move(cases);
  endResetModel();
}

const ComingCase& ImportModel::at(int row) const {
  return m_cases[static_cast<std::size_t>(row)];
}

std::string ImportModel::say(std::string_view key, const core::Arguments& arguments) const {
  return m_definitions->messages().sentence(key, arguments);
}

bool ImportModel::canBeTaken(int row) const {
  return at(row).canBeTaken();
}

bool ImportModel::isChosen(int row) const {
  return canBeTaken(row) && m_chosen.contains(*at(row).identity);
}

void ImportModel::choose(int row, bool chosen) {
  if (!canBeTaken(row)) return;
  if (chosen)
    m_chosen.insert(*at(row).identity);
  else
    m_chosen.erase(*at(row).identity);
  announce();
}

void ImportModel::chooseAll(bool chosen) {
  m_chosen.clear();
  for (const ComingCase& each : m_cases)
    if (chosen && each.canBeTaken()) m_chosen.insert(*each.identity);
  announce();
}

void ImportModel::announce() {
  if (!m_cases.empty()) Q_EMIT dataChanged(index(0, Center), index(rowCount() - 1, Center), {Qt::CheckStateRole});
  Q_EMIT chosenChanged();
}

int ImportModel::chosen() const {
  int count = 0;
  for (int row = 0; row < rowCount(); ++row) count += isChosen(row) ? 1 : 0;
  return count;
}

int ImportModel::chosenChanges() const {
  int count = 0;
  for (int row = 0; row < rowCount(); ++row) count += isChosen(row) ? static_cast<int>(at(row).changes.size()) : 0;
  return count;
}

QString ImportModel::name(int row) const {
  return platform::shownLine(nameOf(at(row)));
}

/// The center, with its round where that is not the first; where the file does not name it, the place in the file.
std::string ImportModel::nameOf(const ComingCase& each) const {
  if (each.center.empty())
    return each.line == 1 ? each.file : each.file + " " + say("preview.line", {{"line", std::to_string(each.line)}});
  if (!each.identity || each.identity->round == 1) return each.center;
  const std::string round = say("word.round", {{"number", std::to_string(each.identity->round)}});
  return say("preview.center", {{"center", each.center}, {"round", round}});
}

std::string ImportModel::stateOf(const ComingCase& each) const {
  if (each.isOfRefusedTable) return say("preview.state.table");
  if (each.waitsForAnswers()) return say("preview.state.asked");
  if (!each.canBeTaken()) return say("preview.state.refused");
  if (each.state == ComingCase::State::NewCenter) return say("preview.state.new_center");
  if (each.state == ComingCase::State::NewRound) return say("preview.state.new_round");
  return say(each.changes.empty() ? "preview.state.same" : "preview.state.known");
}

std::string ImportModel::text(int row, int column) const {
  const ComingCase& each = at(row);
  switch (column) {
    case Center:
      return nameOf(each);
    case State:
      return stateOf(each);
    case Changes:
      return std::to_string(each.changes.size());
    default:
      return std::to_string(each.problems.size());
  }
}

terms::Table ImportModel::changes(std::optional<int> row) const {
  terms::Table table{.title = say("preview.changes"),
                     .head = {say("preview.head.item"), say("preview.head.before"), say("preview.head.after")},
                     .rows = {},
                     .numbers = {}};
  if (!row) table.head.insert(table.head.begin(), say("preview.head.center"));
  for (int each = row.value_or(0); each < (row ? *row + 1 : rowCount()); ++each) {
    for (const transfer::CaseChange& change : at(each).changes) {
      table.rows.push_back({change.item, change.before, change.after});
      if (!row) table.rows.back().insert(table.rows.back().begin(), nameOf(at(each)));
    }
  }
  return table;
}

/// What stands in the column 读作; empty where nothing is asked.
std::string ImportModel::readingOf(const Listed& listed) const {
  if (!listed.problem->question) return {};
  return listed.answered == nullptr ? say("preview.reading.open")
                                    : listed.problem->question->readings[listed.answered->reading];
}

terms::Table ImportModel::problems(std::optional<int> row) const {
  terms::Table table{.title = say("preview.problems"),
                     .head = {say("preview.head.place"), say("preview.head.sentence"), say("preview.reading")},
                     .rows = {},
                     .numbers = {}};
  bool asks = false;
  if (!row) table.head.insert(table.head.begin(), say("preview.head.center"));
  for (int each = row.value_or(0); each < (row ? *row + 1 : rowCount()); ++each) {
    for (const Listed& problem : listed(each)) {
      const std::string& sentence = problem.problem->sentence;
      const bool isDoubt = !problem.problem->keepsOut;
      table.rows.push_back({problem.problem->place, isDoubt ? say("preview.doubt", {{"doubt", sentence}}) : sentence,
                            readingOf(problem)});
      if (!row) table.rows.back().insert(table.rows.back().begin(), nameOf(at(each)));
      asks = asks || problem.problem->question;
    }
  }
  if (asks) return table;
  table.head.pop_back();
  for (std::vector<std::string>& each : table.rows) each.pop_back();
  return table;
}

std::vector<terms::Table> ImportModel::tables() const {
  terms::Table lines{.title = say("preview.title"), .head = {}, .rows = {}, .numbers = {Changes, Problems}};
  for (const char* const head : kHeads) lines.head.push_back(say(head));
  for (int row = 0; row < rowCount(); ++row) {
    lines.rows.emplace_back();
    for (int column = 0; column < columnCount(); ++column) lines.rows.back().push_back(text(row, column));
  }
  std::vector<terms::Table> all{std::move(lines)};
  for (terms::Table& each : std::vector{changes(std::nullopt), problems(std::nullopt)})
    if (!each.rows.empty()) all.push_back(std::move(each));
  return all;
}

std::optional<DistrictSession::Imported> ImportModel::take() {
  storage::Library& library = m_district->library();
  std::set<core::CaseIdentity> wanted;
  for (int row = 0; row < rowCount(); ++row)
    if (isChosen(row)) wanted.insert(*at(row).identity);
  std::optional<std::vector<ComingCase>> others;
  library.together([&] {
    std::vector<ComingCase> now;
    doHere({.kind = Work::Kind::Compare, .canBeCancelled = true},
           [&](const core::Step& step) { now = transfer::comingCases(*m_definitions, *m_import, library, step); });
    if (now != m_cases) {
      others = std::move(now);
      return;
    }
    m_import->keepOnly(wanted);
    doHere({.kind = Work::Kind::Import, .canBeCancelled = true},
           [&](const core::Step& step) { m_import->into(library, step); });
  });
  if (others) {
    show(*std::move(others));
    Q_EMIT chosenChanged();
    return std::nullopt;
  }
  m_district->showImported();
  return DistrictSession::Imported{.cases = m_import->size(), .problems = {}, .warnings = m_import->warnings()};
}

int ImportModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kHeads.size());
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool isFigure = index.column() == Changes || index.column() == Problems;
  switch (role) {
    case Qt::DisplayRole:
      return platform::shownLine(text(index.row(), index.column()));
    case Qt::ToolTipRole:
      return name(index.row());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::CheckStateRole:
      if (index.column() != Center || !canBeTaken(index.row())) return {};
      return isChosen(index.row()) ? Qt::Checked : Qt::Unchecked;
    default:
      return {};
  }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
  return QString::fromStdString(say(kHeads[static_cast<std::size_t>(section)]));
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !index.isValid() || !canBeTaken(index.row())) return false;
  choose(index.row(), value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags own = QAbstractTableModel::flags(index);
  const bool hasTick = index.isValid() && index.column() == Center && canBeTaken(index.row());
  return hasTick ? own | Qt::ItemIsUserCheckable : own;
}

}  // namespace guapai::district
