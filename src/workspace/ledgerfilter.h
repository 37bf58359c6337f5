#pragma once

#include <optional>

#include <QtCore/QCollator>
#include <QtCore/QSortFilterProxyModel>

#include "workspace/ledgermodel.h"

namespace guapai::workspace {

/// The ledger sorted by a column and narrowed to the centers whose name or sub-district contains a text, in characters
/// or by the first letters of their pinyin.
class LedgerFilter : public QSortFilterProxyModel {
  Q_OBJECT

public:
  /// @param ledger  must live longer.
  explicit LedgerFilter(LedgerModel& ledger, QObject* parent = nullptr);

  /// White space separates words that must all occur; full-width and half-width, upper and lower case are alike. Empty
  /// text shows all.
  void setText(const QString& text);
  /// Only cases at this stage; nothing shows all.
  void setStage(std::optional<Stage> stage);
  /// Only cases with this outcome; nothing shows all.
  void setOutcome(std::optional<rules::Outcome> outcome);

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
  LedgerModel* m_ledger;
  QStringList m_words;
  std::optional<Stage> m_stage;
  std::optional<rules::Outcome> m_outcome;
  QCollator m_collator;
};

}  // namespace guapai::workspace
