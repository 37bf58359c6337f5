#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QString>

#include "core/answers.h"
#include "district/pinyin.h"
#include "storage/casehead.h"

namespace guapai::district {

/// The form in which texts are compared: full-width letters become half-width ones, capitals become small letters.
[[nodiscard]] QString foldedText(const QString& text);

/// All answers of the cases that are texts: persons, addresses, document numbers, notes. A text is found by a part of
/// it, or by its pinyin initials in every reading. The index tells in which field a word was found and never gives out
/// the text itself.
class SearchIndex {
public:
  /// The least length of a word without a Chinese character. Shorter ones find nothing, since they occur everywhere.
  static constexpr qsizetype kLeastLetters = 3;

  /// @param catalogue  must outlive the index.
  explicit SearchIndex(const core::FieldCatalogue& catalogue) : m_catalogue(&catalogue) {}

  /// Takes up the texts of the case, in place of those that it had before.
  void set(core::CaseId id, const core::Answers& answers);
  void remove(core::CaseId id) { m_cases.erase(id); }
  void clear() { m_cases.clear(); }

  /// @param word  as foldedText makes it.
  /// @return the official label of the first field whose answer contains the word; for a column, the list's label and
  /// then the column's. Nothing where no answer contains it.
  [[nodiscard]] std::optional<QString> find(core::CaseId id, const QString& word) const;

private:
  struct Text {
    core::FieldId field;
    QString folded;
    PinyinInitials initials;  ///< empty where the text has no Chinese character
  };

  /// Adds the value to `texts` where it is a text.
  static void take(core::FieldId field, const core::Value& value, std::vector<Text>& texts);

  const core::FieldCatalogue* m_catalogue;
  std::map<core::CaseId, std::vector<Text>> m_cases;
};

}  // namespace guapai::district
