#pragma once

#include <set>
#include <vector>

#include <QtCore/QIdentityProxyModel>

#include "district/ledgerfilter.h"

namespace guapai::district {

/// The cases of the ledger as a list with a tick before each center's name. The list has a filter and an order of its
/// own, apart from the ledger's.
///
/// A ticked case stays ticked while the filter hides it.
class CaseChoice : public QIdentityProxyModel {
  Q_OBJECT

public:
  enum Role {
    StateRole = Qt::UserRole + 101,  ///< 已申请 · 未达标（据申报）
  };

  /// @param ledger  must outlive the model.
  explicit CaseChoice(LedgerModel& ledger, QObject* parent = nullptr);

  [[nodiscard]] LedgerFilter& filter() { return m_filter; }

  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  void choose(core::CaseId id, bool chosen = true);
  /// Ticks or unticks all cases that the filter shows. Hidden ones stay as they are.
  void chooseShown(bool chosen);
  /// All ticked cases, also those that the filter hides, in the order of the centers' names.
  [[nodiscard]] std::vector<core::CaseId> chosen() const;
  /// How many ticked cases the filter hides.
  [[nodiscard]] std::size_t hiddenChosen() const;

Q_SIGNALS:
  void chosenChanged();

private:
  [[nodiscard]] core::CaseId caseAt(const QModelIndex& index) const;
  [[nodiscard]] QString stateAt(int row) const;
  void announce();

  LedgerFilter m_everyone;  ///< the whole ledger in the order of the names; never narrowed
  LedgerFilter m_filter;
  std::set<core::CaseId> m_chosen;
};

}  // namespace guapai::district
