#include "district/ledgerfilter.h"

#include <algorithm>

#include "district/pinyin.h"
#include "district/searchindex.h"

namespace guapai::district {
LedgerFilter::LedgerFilter(LedgerModel& ledger, QObject* parent)
    : QSortFilterProxyModel(parent), m_ledger(&ledger), m_collator(QLocale(QLocale::Chinese, QLocale::China)) {
  m_collator.setNumericMode(true);
  setSourceModel(&ledger);
  setDynamicSortFilter(true);
  sort(LedgerModel::Name);
}

void LedgerFilter::setText(const QString& text) {
  m_words.clear();
  const QStringList words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
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
  return std::ranges::all_of(m_words, [&](const Word& word) {
    return isInNames(line, word) || word.cases.contains(line.head.id) ||
           (m_textSearch && m_textSearch(line.head.id, word.text));
  });
}

bool LedgerFilter::isInNames(const LedgerLine& line, const Word& word) const {
  const QString names = line.name + QLatin1Char('\n') + line.subdistrict;
  return foldedText(names).contains(word.text) || PinyinInitials(line.name).contains(word.text) ||
         PinyinInitials(line.subdistrict).contains(word.text);
}

QVariant LedgerFilter::data(const QModelIndex& index, int role) const {
  const bool asksWhy = role == kFoundRole || (role == Qt::ToolTipRole && index.column() == LedgerModel::Name);
  if (!asksWhy || m_words.empty() || !index.isValid())
    return role == kFoundRole ? QVariant(QString()) : QSortFilterProxyModel::data(index, role);
  const QString found = whereFound(m_ledger->lines()[static_cast<std::size_t>(mapToSource(index).row())]);
  if (role == kFoundRole) return found;
  const QString tip = QSortFilterProxyModel::data(index, role).toString();
  return found.isEmpty() ? tip : tip + QLatin1Char('\n') + found;
}

QString LedgerFilter::whereFound(const LedgerLine& line) const {
  const terms::ResultWords words(m_ledger->definitions().messages());
  QStringList labels;
  for (const Word& word : m_words) {
    if (isInNames(line, word)) continue;
    std::optional<QString> label;
    if (word.cases.contains(line.head.id)) {
      label = QString::fromStdString(words.sentence("word.issued.fingerprint"));
    } else if (m_textSearch) {
      label = m_textSearch(line.head.id, word.text);
    }
    if (label && !labels.contains(*label)) labels.append(*label);
  }
  if (labels.isEmpty()) return {};
  return QString::fromStdString(
      words.sentence("ledger.found", {{"fields", labels.join(QStringLiteral("”、“")).toStdString()}}));
}

/// Lines with equal cells are ordered by the centers' names, then by their rounds.
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

}  // namespace guapai::district
