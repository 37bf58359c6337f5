#include "district/importmodel.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/error.h"
#include "district/aside.h"
#include "files/filename.h"
#include "platform/shown.h"
#include "transfer/caseimport.h"
#include "transfer/comingcases.h"
#include "workbooks/opening.h"

namespace guapai::district {
namespace {

using transfer::ComingCase;

constexpr std::array kHeads{"preview.head.center", "preview.head.state", "preview.head.changes",
                            "preview.head.problems"};

}  // namespace

ImportModel::ImportModel(DistrictSession& district, const std::vector<std::filesystem::path>& files, QObject* parent)
    : QAbstractTableModel(parent),
      m_district(&district),
      m_definitions(&district.definitions()),
      m_import(std::make_unique<transfer::CaseImport>(*m_definitions)) {
  // Asked before, because the library belongs to this thread.
  transfer::LedgerKnowledge known;
  if (std::ranges::any_of(files, [](const auto& file) { return workbooks::isTableName(files::shownName(file)); }))
    known = transfer::ledgerKnowledge(m_definitions->catalogue(), m_district->library());
  m_import->knowFrom([&known] { return known; });
  doAside([&] {
    for (const std::filesystem::path& file : files) m_import->addFile(file, files::shownName(file));
  });
  show(transfer::comingCases(*m_definitions, *m_import, m_district->library()));
  for (const ComingCase& each : m_cases)
    if (each.canBeTaken()) m_chosen.insert(*each.identity);
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

terms::Table ImportModel::problems(std::optional<int> row) const {
  terms::Table table{.title = say("preview.problems"),
                     .head = {say("preview.head.place"), say("preview.head.sentence")},
                     .rows = {},
                     .numbers = {}};
  if (!row) table.head.insert(table.head.begin(), say("preview.head.center"));
  for (int each = row.value_or(0); each < (row ? *row + 1 : rowCount()); ++each) {
    for (const bool keepsOut : {true, false}) {
      for (const transfer::ComingProblem& problem : at(each).problems) {
        if (problem.keepsOut != keepsOut) continue;
        const std::string sentence = keepsOut ? problem.sentence : say("preview.doubt", {{"doubt", problem.sentence}});
        table.rows.push_back({problem.place, sentence});
        if (!row) table.rows.back().insert(table.rows.back().begin(), nameOf(at(each)));
      }
    }
  }
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
    auto now = transfer::comingCases(*m_definitions, *m_import, library);
    if (now != m_cases) {
      others = std::move(now);
      return;
    }
    m_import->keepOnly(wanted);
    m_import->into(library);
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
