#include "workspace/ledgerfilter.h"

#include <algorithm>

#include "workspace/pinyin.h"

namespace guapai::workspace {
namespace {

/// Full-width letters as half-width ones, and no difference of case.
QString folded(const QString& text) {
  return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

}  // namespace

LedgerFilter::LedgerFilter(LedgerModel& ledger, QObject* parent)
    : QSortFilterProxyModel(parent), m_ledger(&ledger), m_collator(QLocale(QLocale::Chinese, QLocale::China)) {
  m_collator.setNumericMode(true);
  setSourceModel(&ledger);
  setDynamicSortFilter(true);
  sort(LedgerModel::Name);
}

void LedgerFilter::setText(const QString& text) {
  m_words.clear();
  const QStringList words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& word : words) {
    Word& added = m_words.emplace_back();
    added.text = word;
    if (m_paperSearch) added.cases = m_paperSearch(word);
  }
  invalidateFilter();
}

void LedgerFilter::setStage(std::optional<std::string> stage) {
  m_stage = std::move(stage);
  invalidateFilter();
}

void LedgerFilter::setOutcome(std::optional<rules::Outcome> outcome) {
  m_outcome = outcome;
  invalidateFilter();
}

bool LedgerFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const {
  const LedgerLine& line = m_ledger->lines()[static_cast<std::size_t>(row)];
  if (m_stage && line.stage != *m_stage) return false;
  if (m_outcome && line.outcome != *m_outcome) return false;
  if (m_words.empty()) return true;
  const QString names = line.name + QLatin1Char('\n') + line.subdistrict;
  const QString searched = folded(names) + QLatin1Char('\n') + pinyinInitials(line.name) + QLatin1Char('\n') +
                           pinyinInitials(line.subdistrict);
  return std::ranges::all_of(
      m_words, [&](const Word& word) { return searched.contains(word.text) || word.cases.contains(line.head.id); });
}

/// Equal cells leave the centers in the order of their names, then of their rounds.
bool LedgerFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant a = left.data(LedgerModel::SortRole);
  const QVariant b = right.data(LedgerModel::SortRole);
  const int order =
      a.typeId() == QMetaType::QString ? m_collator.compare(a.toString(), b.toString()) : a.toInt() - b.toInt();
  if (order != 0) return order < 0;
  const LedgerLine& first = m_ledger->lines()[static_cast<std::size_t>(left.row())];
  const LedgerLine& second = m_ledger->lines()[static_cast<std::size_t>(right.row())];
  const int names = m_collator.compare(first.name, second.name);
  return names != 0 ? names < 0 : first.head.round < second.head.round;
}

}  // namespace guapai::workspace
