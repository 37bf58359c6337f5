#include "district/pinyin.h"

#include <algorithm>
#include <cassert>

#include <QtCore/QFile>
#include <QtCore/QHash>

namespace guapai::district {
namespace {

/// Marks a Reading that is a set of letters: bit 0 stands for a, bit 1 for b, and so on. No code point is so large.
constexpr char32_t kChinese = 0x8000'0000;

constexpr bool isLetter(char32_t code) {
  return code >= U'a' && code <= U'z';
}

constexpr char32_t bitOf(char32_t letter) {
  return char32_t{1} << (letter - U'a');
}

/// Reads the table from the program's resources. Each line has letters, a space, and the characters whose readings
/// begin with these letters. @return for each character its Reading.
QHash<char32_t, char32_t> readTable() {
  QFile file(QStringLiteral(":/characters/initials.txt"));
  [[maybe_unused]] const bool isThere = file.open(QIODevice::ReadOnly);
  assert(isThere);
  QHash<char32_t, char32_t> table;
  const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
  for (const QString& line : lines) {
    if (line.startsWith(u'#')) continue;
    const qsizetype space = line.indexOf(u' ');
    char32_t letters = kChinese;
    for (const QChar letter : line.first(space)) letters |= bitOf(letter.unicode());
    for (const uint character : line.sliced(space + 1).toUcs4()) table.insert(character, letters);
  }
  return table;
}

/// 0 where no reading of the character is known.
char32_t initialsOf(char32_t character) {
  static const QHash<char32_t, char32_t> kTable = readTable();
  return kTable.value(character, 0);
}

bool matches(char32_t place, char32_t wanted) {
  if ((place & kChinese) == 0) return place == wanted;
  return isLetter(wanted) && (place & bitOf(wanted)) != 0;
}

}  // namespace

PinyinInitials::PinyinInitials(const QString& text) {
  const QList<uint> characters = text.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
  for (const uint character : characters) {
    if (const char32_t letters = initialsOf(character); letters != 0) {
      m_readings.push_back(letters);
    } else if (QChar::isLetterOrNumber(character) && QChar::script(character) != QChar::Script_Han) {
      m_readings.push_back(character);
    }
  }
}

bool PinyinInitials::contains(const QString& word) const {
  const QList<uint> wanted = word.toUcs4();
  return std::search(m_readings.begin(), m_readings.end(), wanted.begin(), wanted.end(), matches) != m_readings.end();
}

}  // namespace guapai::district
