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

/// The ledger sorted by a column and narrowed to the cases that match a text, a stage and an outcome.
///
/// A case matches a word of the text where one of these contains it: the center's name or sub-district, in characters
/// or by the first letters of their pinyin; the fingerprint of a paper issued from the case; an answer of the case.
class LedgerFilter : public QSortFilterProxyModel {
  Q_OBJECT

public:
  /// @param ledger  must outlive the filter.
  explicit LedgerFilter(LedgerModel& ledger, QObject* parent = nullptr);

  [[nodiscard]] const LedgerModel& ledger() const { return *m_ledger; }

  /// Returns the cases that have an issued paper whose fingerprint contains the word.
  using PaperSearch = std::function<std::set<core::CaseId>(const QString& word)>;
  /// `setText` calls it once for each word of the text. Without it no fingerprint is searched.
  void setPaperSearch(PaperSearch search) { m_paperSearch = std::move(search); }

  /// Returns the official label of a field of the case whose answer contains the word; nothing where no answer does.
  using TextSearch = std::function<std::optional<QString>(core::CaseId id, const QString& word)>;
  /// Called for words that are neither in the names nor in a fingerprint. Without it no answers are searched.
  void setTextSearch(TextSearch search) { m_textSearch = std::move(search); }

  /// Where the words were found that are not in the names: 在“备注”中找到. Empty where all are in the names. The tool
  /// tip of the name's column says it as well.
  static constexpr int kFoundRole = Qt::UserRole + 100;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  /// Shows only the cases that match every word of the text; an empty text shows all.
  /// @param text  words separated by spaces. Full-width and half-width, upper and lower case are alike.
  void setText(const QString& text);
  /// Shows only the cases at the stage with this id. An absent stage shows all.
  void setStage(std::optional<std::string> stage);
  /// Shows only the cases with this outcome. An absent outcome shows all.
  void setOutcome(std::optional<rules::Outcome> outcome);

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
  struct Word {
    QString text;                  ///< folded (foldedText)
    std::set<core::CaseId> cases;  ///< the cases whose papers have the word in their fingerprint
  };

  /// Whether the center's name or sub-district contains the word.
  [[nodiscard]] bool isInNames(const LedgerLine& line, const Word& word) const;
  /// The text of kFoundRole.
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
