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

/// Text as it is searched: full-width letters as half-width ones, and no difference of case.
[[nodiscard]] QString foldedText(const QString& text);

/// Everything that the cases say in words: persons, addresses, document numbers, notes. A text is found by a part of
/// it, or by the first letters of its pinyin, in every reading. What it holds never leaves it: an answer names fields,
/// no content.
class SearchIndex {
public:
  /// Words without a Chinese character need so many letters: fewer occur everywhere.
  static constexpr qsizetype kLeastLetters = 3;

  /// @param catalogue  must live longer.
  explicit SearchIndex(const core::FieldCatalogue& catalogue) : m_catalogue(&catalogue) {}

  /// All answers of the case in place of what it had.
  void set(core::CaseId id, const core::Answers& answers);
  void remove(core::CaseId id) { m_cases.erase(id); }
  void clear() { m_cases.clear(); }

  /// @param word  folded.
  /// @return the official label of the first field in which the case has the word, a list's before its column's;
  /// nothing where it has it nowhere.
  [[nodiscard]] std::optional<QString> find(core::CaseId id, const QString& word) const;

private:
  struct Text {
    core::FieldId field;
    QString folded;
    PinyinInitials initials;  ///< none where there is no Chinese character
  };

  static void take(core::FieldId field, const core::Value& value, std::vector<Text>& texts);

  const core::FieldCatalogue* m_catalogue;
  std::map<core::CaseId, std::vector<Text>> m_cases;
};

}  // namespace guapai::district
