#pragma once

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <QtCore/QCollator>
#include <QtCore/QSortFilterProxyModel>

#include "district/ledgermodel.h"

namespace guapai::district {

/// The ledger sorted by a column and narrowed to the centers whose name or sub-district contains a text, in characters
/// or by the first letters of their pinyin, that have an issued paper with this fingerprint, or that have the text in
/// an answer.
class LedgerFilter : public QSortFilterProxyModel {
  Q_OBJECT

public:
  /// @param ledger  must live longer.
  explicit LedgerFilter(LedgerModel& ledger, QObject* parent = nullptr);

  [[nodiscard]] const LedgerModel& ledger() const { return *m_ledger; }

  /// The cases of the papers whose fingerprint holds a word.
  using PaperSearch = std::function<std::set<core::CaseId>(const QString& word)>;
  /// Asked once for each word of a text, when it is set. Without it no fingerprint is found.
  void setPaperSearch(PaperSearch search) { m_paperSearch = std::move(search); }

  /// The official label of what has a word of the case's answers; nothing where none has.
  using TextSearch = std::function<std::optional<QString>(core::CaseId id, const QString& word)>;
  /// Asked for words that neither name nor sub-district has. Without it only these are searched.
  void setTextSearch(TextSearch search) { m_textSearch = std::move(search); }

  /// Why a line is there although its name does not say so: 在“备注”中找到. Empty where the name says it.
  static constexpr int kFoundRole = Qt::UserRole + 100;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  /// White space separates words that must all occur; full-width and half-width, upper and lower case are alike. Empty
  /// text shows all.
  void setText(const QString& text);
  /// Only cases at the stage with this id; nothing shows all.
  void setStage(std::optional<std::string> stage);
  /// Only cases with this outcome; nothing shows all.
  void setOutcome(std::optional<rules::Outcome> outcome);

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
  struct Word {
    QString text;
    std::set<core::CaseId> cases;  ///< whose papers it finds
  };

  [[nodiscard]] bool isInNames(const LedgerLine& line, const Word& word) const;
  [[nodiscard]] QString whereFound(const LedgerLine& line) const;

  LedgerModel* m_ledger;
  PaperSearch m_paperSearch;
  TextSearch m_textSearch;
  std::vector<Word> m_words;
  std::optional<std::string> m_stage;
  std::optional<rules::Outcome> m_outcome;
  QCollator m_collator;
};

}  // namespace guapai::district
