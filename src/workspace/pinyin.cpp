#include "workspace/pinyin.h"

#include <algorithm>
#include <vector>

#include <QtCore/QCollator>
#include <QtCore/QHash>

namespace guapai::workspace {
namespace {

/// Characters sorted by their reading, as Chinese lists are: those between two of these begin with the former's letter.
class Boundaries {
public:
  Boundaries() : m_collator(QLocale(QLocale::Chinese, QLocale::China)) {
    // The first common character of each letter; none begins with i, u or v.
    const QString characters = QStringLiteral("阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀");
    const QString letters = QStringLiteral("abcdefghjklmnopqrstwxyz");
    for (qsizetype i = 0; i < characters.size(); ++i)
      m_letters.push_back({.key = m_collator.sortKey(characters.mid(i, 1)), .letter = letters.at(i)});
  }

  [[nodiscard]] QChar letter(QChar character) {
    const auto known = m_known.constFind(character);
    if (known != m_known.constEnd()) return *known;
    return *m_known.insert(character, found(character));
  }

private:
  struct Letter {
    QCollatorSortKey key;
    QChar letter;
  };

  [[nodiscard]] QChar found(QChar character) const {
    const QCollatorSortKey key = m_collator.sortKey(QString(character));
    const auto behind = std::ranges::find_if(m_letters, [&key](const Letter& each) { return key < each.key; });
    return behind == m_letters.begin() ? QChar() : std::prev(behind)->letter;
  }

  QCollator m_collator;
  std::vector<Letter> m_letters;
  QHash<QChar, QChar> m_known;  ///< a list is searched with every key that is pressed
};

}  // namespace

QString pinyinInitials(const QString& text) {
  thread_local Boundaries boundaries;
  QString initials;
  for (const QChar character : text) {
    if (character.script() == QChar::Script_Han) {
      const QChar letter = boundaries.letter(character);
      if (!letter.isNull()) initials.append(letter);
    } else if (character.isLetterOrNumber()) {
      initials.append(character.toCaseFolded());
    }
  }
  return initials;
}

}  // namespace guapai::workspace
