#pragma once

#include <set>
#include <vector>

#include <QtCore/QIdentityProxyModel>

#include "district/ledgerfilter.h"

namespace guapai::district {

/// The centers of the ledger with a tick before each name, filtered and sorted on their own.
///
/// A ticked center stays ticked while a filter hides it.
class CenterChoice : public QIdentityProxyModel {
  Q_OBJECT

public:
  enum Role {
    StateRole = Qt::UserRole + 101,  ///< 已申请 · 未达标（据申报）
  };

  /// @param ledger  must live longer.
  explicit CenterChoice(LedgerModel& ledger, QObject* parent = nullptr);

  [[nodiscard]] LedgerFilter& filter() { return m_filter; }

  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  void choose(core::CaseId id, bool chosen = true);
  /// Ticks, or unticks, what the filter shows; the others stay as they are.
  void chooseShown(bool chosen);
  /// In the order of their names, whatever is shown.
  [[nodiscard]] std::vector<core::CaseId> chosen() const;
  /// How many of the chosen the filter hides.
  [[nodiscard]] std::size_t hiddenChosen() const;

Q_SIGNALS:
  void chosenChanged();

private:
  [[nodiscard]] core::CaseId caseAt(const QModelIndex& index) const;
  [[nodiscard]] QString stateAt(int row) const;
  void announce();

  LedgerFilter m_everyone;  ///< sorted like the filter, and never narrowed
  LedgerFilter m_filter;
  std::set<core::CaseId> m_chosen;
};

}  // namespace guapai::district
