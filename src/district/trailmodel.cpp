#include "district/trailmodel.h"

#include <array>
#include <iterator>
#include <utility>

#include "core/error.h"
#include "platform/shown.h"

namespace guapai::district {
namespace {

constexpr std::array kHeads{"trail.head.at",     "trail.head.who",   "trail.head.what",
                            "trail.head.before", "trail.head.after", "trail.head.reason"};
constexpr std::size_t kPage = 200;
/// Longer texts, such as the case that a record of an acceptance keeps, would only slow the table down.
constexpr qsizetype kLongest = 2000;

}  // namespace

TrailModel::TrailModel(const terms::Definitions& definitions, const storage::Library& library, core::CaseId id, Now now,
                       QObject* parent)
    : QAbstractTableModel(parent),
      m_definitions(&definitions),
      m_library(&library),
      m_id(id),
      m_now(std::move(now)),
      m_words(definitions) {}

void TrailModel::setPlace(const std::optional<core::Place>& place) {
  beginResetModel();
  m_place = place;
  m_entries.clear();
  m_isWhole = true;
  endResetModel();
  m_isWhole = false;
  m_hasFailed = false;
  readPage();
}

void TrailModel::readToEnd() {
  m_hasFailed = false;
  while (!m_isWhole) readPage();
}

storage::TrailQuery TrailModel::query() const {
  storage::TrailQuery query{.caseId = m_id, .most = kPage};
  if (!m_place) return query;
  query.field = m_definitions->catalogue()[m_place->field].name;
  if (m_place->row) query.row = m_place->row->number;
  return query;
}

void TrailModel::readPage() {
  storage::TrailQuery older = query();
  if (!m_entries.empty()) older.olderThan = m_entries.back().number;
  auto page = m_library->history(older);
  m_isWhole = page.size() < kPage;
  if (page.empty()) return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
  std::ranges::move(page, std::back_inserter(m_entries));
  endInsertRows();
}

void TrailModel::readNewer() {
  if (m_entries.empty()) return setPlace(m_place);
  storage::TrailQuery newer = query();
  newer.newerThan = m_entries.front().number;
  newer.most = std::numeric_limits<std::int32_t>::max();
  auto found = m_library->history(newer);
  if (!found.empty()) {
    beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
    m_entries.insert(m_entries.begin(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    endInsertRows();
  }
  // Rows of lists may stand elsewhere now, or be gone.
  Q_EMIT dataChanged(index(0, What), index(rowCount() - 1, What));
}

QString TrailModel::text(int row, int column) const {
  const storage::TrailEntry& shown = entry(row);
  std::string text;
  switch (column) {
    case At:
      text = TrailWords::at(shown);
      break;
    case Who:
      text = m_words.who(shown);
      break;
    case What:
      text = m_words.what(shown, &m_now());
      break;
    case Before:
      text = m_words.before(shown);
      break;
    case After:
      text = m_words.after(shown);
      break;
    default:
      text = TrailWords::reason(shown);
  }
  const QString whole = QString::fromStdString(text);
  return whole.size() <= kLongest ? whole : whole.left(kLongest) + QStringLiteral("…");
}

int TrailModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TrailModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kHeads.size());
}

QVariant TrailModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return platform::shownLine(text(index.row(), index.column()));
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
  return QString::fromStdString(m_definitions->messages().sentence(kHeads[static_cast<std::size_t>(section)]));
}

bool TrailModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_isWhole && !m_hasFailed;
}

void TrailModel::fetchMore(const QModelIndex& /*parent*/) {
  try {
    readPage();
  } catch (const core::Error& error) {
    m_hasFailed = true;
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(error)));
  }
}

}  // namespace guapai::district
