#include "district/casechoice.h"

namespace guapai::district {

CaseChoice::CaseChoice(LedgerModel& ledger, QObject* parent)
    : QIdentityProxyModel(parent), m_everyone(ledger), m_filter(ledger) {
  setSourceModel(&m_filter);
}

int CaseChoice::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1;
}

QVariant CaseChoice::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  switch (role) {
    case Qt::CheckStateRole:
      return m_chosen.contains(caseAt(index)) ? Qt::Checked : Qt::Unchecked;
    case StateRole:
      return stateAt(index.row());
    case Qt::AccessibleTextRole:
      return QIdentityProxyModel::data(index, Qt::DisplayRole).toString() + QLatin1Char(' ') + stateAt(index.row());
    default:
      return QIdentityProxyModel::data(index, role);
  }
}

bool CaseChoice::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !index.isValid()) return false;
  choose(caseAt(index), value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags CaseChoice::flags(const QModelIndex& index) const {
  return QIdentityProxyModel::flags(index) | Qt::ItemIsUserCheckable;
}

void CaseChoice::choose(core::CaseId id, bool chosen) {
  if (chosen)
    m_chosen.insert(id);
  else
    m_chosen.erase(id);
  announce();
}

void CaseChoice::chooseShown(bool chosen) {
  for (int row = 0; row < rowCount(); ++row) {
    if (chosen)
      m_chosen.insert(caseAt(index(row, 0)));
    else
      m_chosen.erase(caseAt(index(row, 0)));
  }
  announce();
}

std::vector<core::CaseId> CaseChoice::chosen() const {
  std::vector<core::CaseId> ids;
  for (int row = 0; row < m_everyone.rowCount(); ++row) {
    const auto id = m_everyone.index(row, 0).data(LedgerModel::CaseRole).value<core::CaseId>();
    if (m_chosen.contains(id)) ids.push_back(id);
  }
  return ids;
}

std::size_t CaseChoice::hiddenChosen() const {
  std::size_t shown = 0;
  for (int row = 0; row < rowCount(); ++row) shown += m_chosen.contains(caseAt(index(row, 0))) ? 1 : 0;
  return chosen().size() - shown;
}

core::CaseId CaseChoice::caseAt(const QModelIndex& index) const {
  return QIdentityProxyModel::data(index, LedgerModel::CaseRole).value<core::CaseId>();
}

QString CaseChoice::stateAt(int row) const {
  const QString stage = m_filter.index(row, LedgerModel::Stage).data().toString();
  return stage + QStringLiteral(" · ") + m_filter.index(row, LedgerModel::Outcome).data().toString();
}

void CaseChoice::announce() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
  Q_EMIT chosenChanged();
}

}  // namespace guapai::district
