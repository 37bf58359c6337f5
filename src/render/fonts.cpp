#include "render/fonts.h"

#include <algorithm>
#include <array>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <utility>

#include <QtCore/QCoreApplication>
#include <QtGui/QFontDatabase>
#include <QtGui/QRawFont>

#include "core/error.h"
#include "core/privateuse.h"
#include "render/fontnames.h"

namespace guapai::render {
namespace {

const QString kSerif = QStringLiteral("Noto Serif CJK SC");

/// The names under which the fonts of GB/T 9704 are sold.
QStringList official(forms::FontRole role) {
  switch (role) {
    case forms::FontRole::Body:
      return {QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong_GB2312"), QStringLiteral("仿宋"),
              QStringLiteral("FangSong")};
    case forms::FontRole::Head:
      return {QStringLiteral("黑体"), QStringLiteral("SimHei")};
    case forms::FontRole::Title:
      return {QStringLiteral("方正小标宋简体"), QStringLiteral("FZXiaoBiaoSong-B05S"), QStringLiteral("方正小标宋_GBK"),
              QStringLiteral("FZXiaoBiaoSong-B05")};
    case forms::FontRole::Mark:
      return {};
  }
  return {};
}

/// The free families of Debian 12 that look best on paper, and those of the largest repertoire for rare characters.
/// Families that draw as the mainland writes come first.
QStringList freeOnes(forms::FontRole role) {
  const QString hei = QStringLiteral("Noto Sans CJK SC");
  const QString wenquanyi = QStringLiteral("WenQuanYi Zen Hei");
  const QStringList rare{QStringLiteral("SimSun"), QStringLiteral("SimSun-ExtB"), QStringLiteral("BabelStone Han"),
                         QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")};
  switch (role) {
    case forms::FontRole::Body:
    case forms::FontRole::Title:
      return QStringList{kSerif} + rare + QStringList{hei, wenquanyi};
    case forms::FontRole::Head:
      return QStringList{hei, wenquanyi, kSerif} + rare;
    case forms::FontRole::Mark:
      // The free fonts for Chinese have no ☑; that of DejaVu is as large as the □ of WenQuanYi.
      return QStringList{wenquanyi, QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI Symbol"), kSerif} + rare;
  }
  return {};
}

/// Whether the machine has the bold face. Where it has not, Qt would thicken the outlines of the plain face, and no
/// font that a PDF could embed has such outlines.
bool hasHeavySerif() {
  static const bool kHas = std::ranges::any_of(QFontDatabase::styles(kSerif),
                                               [](const QString& style) { return QFontDatabase::bold(kSerif, style); });
  return kHas;
}

QFont plainFont(const QString& family, forms::FontRole role, forms::Length em) {
  QFont font;
  font.setFamilies({family});
  font.setPixelSize(em);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setKerning(false);
  font.setStyleStrategy(QFont::NoFontMerging);
  // The only heavy face of the free fonts stands in for 小标宋, which is heavy by itself.
  font.setBold(role == forms::FontRole::Title && family == kSerif && hasHeavySerif());
  return font;
}

/// Whether the glyphs are outlines that our PDFs can carry: TrueType or CFF. Outlines of Type 1 and CFF2, and bitmaps,
/// are not.
bool hasKnownOutlines(const QRawFont& font) {
  const QByteArray profile = font.fontTable("maxp");
  if (profile.startsWith(QByteArrayView("\x00\x01\x00\x00", 4))) return !font.fontTable("loca").isEmpty();
  return profile.startsWith(QByteArrayView("\x00\x00\x50\x00", 4)) && font.fontTable("CFF2").isEmpty();
}

/// Whether the licence bits in the font (OS/2 table, fsType) let it be embedded, which PDF/A demands.
bool isFree(const QRawFont& font) {
  const QByteArray table = font.fontTable("OS/2");
  constexpr qsizetype kPlace = 8;
  if (table.size() < kPlace + 2) return true;
  const auto bits = static_cast<unsigned>(static_cast<unsigned char>(table[kPlace]) << 8U) |
                    static_cast<unsigned char>(table[kPlace + 1]);
  constexpr unsigned kRestricted = 0x2;
  constexpr unsigned kBitmapsOnly = 0x200;
  return (bits & 0xFU) != kRestricted && (bits & kBitmapsOnly) == 0;
}

/// The name of a family without its maker. Where two makers have a font of the same name, Qt adds the maker: C059
/// [urw].
QString withoutMaker(const QString& family) {
  const qsizetype maker = family.indexOf(QStringLiteral(" ["));
  return maker < 0 ? family : family.first(maker);
}

/// The faces by any name of their family. Qt finds a family by each of its names but lists it only under that of the
/// locale, and opens another family for a name that no font has.
///
/// A face is opened when it is first asked for. Its size has no meaning, because a face is only asked which characters
/// and tables it has. A family that cannot be used gives an invalid font.
class Faces {
public:
  const QRawFont& operator[](const QString& family) {
    const auto known = m_faces.find(family);
    if (known != m_faces.end()) return known->second;
    constexpr forms::Length kAnySize = 100;
    requireMemoryForFonts();
    const QRawFont face = QRawFont::fromFont(plainFont(family, forms::FontRole::Body, kAnySize));
    const bool isIt = familyNamesOf(face).contains(withoutMaker(family), Qt::CaseInsensitive);
    return m_faces.emplace(family, isIt && hasKnownOutlines(face) && isFree(face) ? face : QRawFont()).first->second;
  }

  bool hasAll(const QString& family, const QList<uint>& characters) {
    const QRawFont& face = (*this)[family];
    return face.isValid() &&
           std::ranges::all_of(characters, [&face](uint character) { return face.supportsCharacter(character); });
  }

private:
  std::map<QString, QRawFont> m_faces;
};

Faces& faces() {
  thread_local Faces known;
  // The fonts of the main thread must be destroyed before the application object is.
  static const bool kCleared = (qAddPostRoutine([] { faces() = {}; }), true);
  Q_UNUSED(kCleared)
  return known;
}

QStringList installedOf(forms::FontRole role) {
  QStringList chain;
  for (const QString& family : official(role) + freeOnes(role)) {
    if (!chain.contains(family) && faces()[family].isValid()) chain.append(family);
  }
  return chain;
}

/// All usable families of the machine, for scripts that the roles' families do not have. They are in the order of their
/// English names, because the order in which Qt lists them depends on the locale.
const QStringList& otherFamilies() {
  static const QStringList kFamilies = [] {
    std::multimap<QString, QString> families;
    for (const QString& family : QFontDatabase::families()) {
      if (!QFontDatabase::isSmoothlyScalable(family) || QFontDatabase::isPrivateFamily(family)) continue;
      if (const QRawFont& face = faces()[family]; face.isValid())
        families.emplace(familyNamesOf(face).constFirst(), family);
    }
    QStringList sorted;
    for (const auto& [name, family] : families) sorted.append(family);
    return sorted;
  }();
  return kFamilies;
}

std::optional<QString> familyWith(const QString& text, forms::FontRole role) {
  const QList<uint> characters = visibleCharacters(text);
  if (std::ranges::any_of(characters, [](uint character) { return core::isPrivateUse(character); })) return {};
  const auto hasAll = [&characters](const QString& family) { return faces().hasAll(family, characters); };
  for (const QStringList* families : {&familiesFor(role), &otherFamilies()}) {
    const auto found = std::ranges::find_if(*families, hasAll);
    if (found != families->end()) return *found;
  }
  return {};
}

bool hasFont(uint character, forms::FontRole role) {
  thread_local std::set<std::pair<forms::FontRole, uint>> found;
  if (found.contains({role, character})) return true;
  if (!familyWith(QString::fromUcs4(std::array<char32_t, 1>{character}.data(), 1), role)) return false;
  found.insert({role, character});
  return true;
}

/// Whether the system lists one of the papers' fonts and did not open it. It is there, then, and the memory did not
/// suffice. (Where Qt cannot open a font, it gives one of boxes, without tables.)
bool isListedButClosed(const QString& family) {
  constexpr forms::Length kAnySize = 100;
  if (!QFontDatabase::hasFamily(family)) return false;
  requireMemoryForFonts();
  return QRawFont::fromFont(plainFont(family, forms::FontRole::Body, kAnySize)).fontTable("head").isEmpty();
}

[[noreturn]] void refuse(uint character) {
  using forms::FontRole;
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark}) {
    const QStringList families = official(role) + freeOnes(role);
    if (std::ranges::any_of(families, isListedButClosed)) throw core::Error(core::ErrorCode::MemoryFull, {});
  }
  const std::array<char32_t, 1> text{character};
  throw core::Error(core::ErrorCode::FontMissing, QString::fromUcs4(text.data(), 1).toStdString());
}

}  // namespace

const QStringList& familiesFor(forms::FontRole role) {
  static const std::array<QStringList, 4> kFamilies{
      installedOf(forms::FontRole::Body), installedOf(forms::FontRole::Head), installedOf(forms::FontRole::Title),
      installedOf(forms::FontRole::Mark)};
  return kFamilies[static_cast<std::size_t>(role)];
}

void requireFonts(const QString& text, forms::FontRole role) {
  for (const uint character : visibleCharacters(text))
    if (!hasFont(character, role)) refuse(character);
}

std::vector<char32_t> charactersWithoutFont(const QString& text, forms::FontRole role) {
  std::vector<char32_t> lacking;
  for (const uint character : visibleCharacters(text)) {
    if (core::isPrivateUse(character) || std::ranges::find(lacking, character) != lacking.end()) continue;
    if (!hasFont(character, role)) lacking.push_back(character);
  }
  return lacking;
}

QList<uint> visibleCharacters(const QString& text) {
  QList<uint> characters = text.toUcs4();
  const auto isInvisible = [](uint character) {
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Format || category == QChar::Other_Control ||
           (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
  };
  characters.removeIf(isInvisible);
  return characters;
}

void requireMemoryForFonts() {
#ifndef __SANITIZE_ADDRESS__  // there every try takes milliseconds, and the sanitizer ends the program where memory lacks
  // The file of a large Chinese font, which is mapped as a whole, and as much again.
  constexpr qsizetype kNeeded = qsizetype{64} * 1'024 * 1'024;
  try {
    const QByteArray tried(kNeeded, Qt::Uninitialized);  // without touching it: that takes some microseconds
  } catch (const std::bad_alloc&) {
    throw core::Error(core::ErrorCode::MemoryFull, {});
  }
#endif
}

FittingFont fittingFont(const QString& text, forms::FontRole role, forms::Length em) {
  if (const auto family = familyWith(text, role)) return {plainFont(*family, role, em)};
  const auto substitute = familyWith(QString(kMissingCharacter), role);
  if (!substitute) refuse(kMissingCharacter);  // else the text would be boxes or white paper
  return {plainFont(*substitute, role, em), false};
}

std::vector<FontSubstitution> fontSubstitutions() {
  std::vector<FontSubstitution> substitutions;
  for (const forms::FontRole role : {forms::FontRole::Body, forms::FontRole::Head, forms::FontRole::Title}) {
    const std::optional<QString> used = familyWith(QString(kMissingCharacter), role);
    const QStringList names = official(role);
    if (used && !names.contains(*used)) substitutions.push_back({role, names.constFirst(), *used});
  }
  return substitutions;
}

}  // namespace guapai::render
