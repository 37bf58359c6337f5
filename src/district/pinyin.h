#pragma once

#include <vector>

#include <QtCore/QString>

namespace guapai::district {

/// The first letters of a text's syllables, as one types them to find a name without an input method: 大溪沟街道 is
/// found by dxgjd. Letters and digits stay, everything else is left out.
///
/// A character stands for the first letter of each of its readings, whichever of them the name has: 重庆 is found by cq
/// and by zq (resources/characters/initials.txt).
class PinyinInitials {
public:
  PinyinInitials() = default;
  explicit PinyinInitials(const QString& text);

  /// @param word  in small letters and half width.
  /// @return whether the word stands somewhere in them; each of its letters is compared with all of one place, so that
  /// readings do not multiply.
  [[nodiscard]] bool contains(const QString& word) const;

private:
  /// A letter or digit, or a set of first letters with `kChinese`.
  using Reading = char32_t;

  std::vector<Reading> m_readings;
};

}  // namespace guapai::district
