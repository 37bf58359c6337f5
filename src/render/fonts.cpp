#include "render/fonts.h"

#include <array>

#include <QtGui/QFontDatabase>

namespace guapai::render {
namespace {

const QString kBody = QStringLiteral("AR PL UMing CN");
const QString kSerif = QStringLiteral("Noto Serif CJK SC");

QStringList wanted(forms::FontRole role) {
  const QStringList free{kBody, QStringLiteral("WenQuanYi Zen Hei"), QStringLiteral("LXGW WenKai")};
  switch (role) {
    case forms::FontRole::Body:
      return QStringList{QStringLiteral("FangSong_GB2312"), QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong"),
                         QStringLiteral("仿宋")} +
             free;
    case forms::FontRole::Head:
      return QStringList{QStringLiteral("SimHei"), QStringLiteral("黑体"), QStringLiteral("WenQuanYi Zen Hei")} + free;
    case forms::FontRole::Title:
      return QStringList{QStringLiteral("FZXiaoBiaoSong-B05S"), QStringLiteral("方正小标宋简体"),
                         QStringLiteral("FZXiaoBiaoSong-B05"), QStringLiteral("方正小标宋_GBK"), kSerif} +
             free;
    case forms::FontRole::Mark:
      // The free fonts for Chinese have no ☑; that of DejaVu is as large as the □ of WenQuanYi.
      return {QStringLiteral("WenQuanYi Zen Hei"), QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI Symbol"),
              QStringLiteral("SimSun"), kBody};
  }
  return free;
}

QStringList installedOf(forms::FontRole role) {
  const QStringList installed = QFontDatabase::families();
  QStringList chain;
  for (const QString& family : wanted(role)) {
    if (installed.contains(family) && !chain.contains(family)) chain.append(family);
  }
  return chain;
}

/// The face of the title, whose punctuation is of the mainland.
QFont punctuationFont(forms::Length em) {
  QFont font = fontFor(forms::FontRole::Title, em);
  font.setBold(false);
  return font;
}

}  // namespace

const QStringList& familiesFor(forms::FontRole role) {
  static const std::array<QStringList, 4> kFamilies{
      installedOf(forms::FontRole::Body), installedOf(forms::FontRole::Head), installedOf(forms::FontRole::Title),
      installedOf(forms::FontRole::Mark)};
  return kFamilies[static_cast<std::size_t>(role)];
}

QFont fontFor(forms::FontRole role, forms::Length em) {
  QFont font;
  if (const QStringList& families = familiesFor(role); !families.isEmpty()) font.setFamilies(families);
  font.setPixelSize(em);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setKerning(false);
  // Qt forms no ligatures where letters are spaced. 1/64 of 1/100 mm is its smallest unit, and none that can be seen.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
  // The only heavy face of the free fonts stands in for 小标宋, which is heavy by itself.
  if (font.families().value(0) == kSerif) font.setBold(true);
  return font;
}

std::vector<FontRun> fontRuns(const QString& text, forms::FontRole role, forms::Length em) {
  const bool swaps = familiesFor(role).value(0) == kBody && familiesFor(forms::FontRole::Title).contains(kSerif);
  std::vector<FontRun> runs;
  bool swapped = false;
  for (const QChar character : text) {
    const bool swap = swaps && (character == u'。' || character == u'、');
    if (runs.empty() || swap != swapped) runs.push_back({QString(), swap ? punctuationFont(em) : fontFor(role, em)});
    runs.back().text.append(character);
    swapped = swap;
  }
  return runs;
}

}  // namespace guapai::render
