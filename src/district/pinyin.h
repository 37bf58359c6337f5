#pragma once

#include <vector>

#include <QtCore/QString>

namespace guapai::district {

/// The pinyin initials (拼音首字母) of a text, which find a name without an input method: 大溪沟街道 is found by dxgjd.
/// Letters and digits of the text stand for themselves; everything else is left out.
///
/// A Chinese character stands for the first letters of all its readings, since nothing tells which reading the name
/// has: 重庆 is found by cq and by zq (resources/characters/initials.txt).
class PinyinInitials {
public:
  PinyinInitials() = default;
  explicit PinyinInitials(const QString& text);

  /// Whether the word occurs in the initials. A letter matches a character that has it among its first letters; no
  /// combinations of readings are built.
  /// @param word  in small letters and half width.
  [[nodiscard]] bool contains(const QString& word) const;

private:
  /// One place of the text: a letter or digit, or, marked by `kChinese`, a set of first letters.
  using Reading = char32_t;

  std::vector<Reading> m_readings;
};

}  // namespace guapai::district
