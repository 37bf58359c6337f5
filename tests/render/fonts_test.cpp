#include "render/fonts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sys/resource.h>
#include <unistd.h>

#include <QtGui/QFontDatabase>
#include <QtGui/QRawFont>
#include <gtest/gtest.h>

#include "core/error.h"

namespace guapai::render {
namespace {

using forms::FontRole;

TEST(Fonts, HaveAFamilyForEveryRole) {
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark})
    EXPECT_FALSE(familiesFor(role).isEmpty()) << static_cast<int>(role);
}

TEST(Fonts, HaveEveryMark) {
  for (const QChar mark : {u'□', u'☑', u'√'}) {
    const QStringList& families = familiesFor(FontRole::Mark);
    const bool has = std::ranges::any_of(
        families, [mark](const QString& family) { return QRawFont::fromFont(QFont(family)).supportsCharacter(mark); });
    EXPECT_TRUE(has) << static_cast<int>(mark.unicode());
  }
}

TEST(Fonts, SetInTheFirstFamilyThatHasTheText) {
  const QString first = familiesFor(FontRole::Body).value(0);
  EXPECT_EQ(fittingFont(QStringLiteral("院"), FontRole::Body, 423).font.families().value(0), first);
  const FittingFont rare = fittingFont(QStringLiteral("𪨊"), FontRole::Body, 423);
  EXPECT_TRUE(rare.hasAll);
  EXPECT_NE(rare.font.families().value(0), first);
}

TEST(Fonts, HaveEveryCharacterThatANameMayCarry) {
  // GB 18030-2022: the Chinese characters of Unicode up to extension F.
  constexpr std::array<std::pair<char32_t, char32_t>, 6> kBlocks{{{0x4E00, 0x9FFF},
                                                                  {0x3400, 0x4DBF},
                                                                  {0x20000, 0x2A6DF},
                                                                  {0x2A700, 0x2B739},
                                                                  {0x2B740, 0x2B81D},
                                                                  {0x2B820, 0x2EBE0}}};
  for (const FontRole role : {FontRole::Body, FontRole::Head}) {
    for (const auto& [first, last] : kBlocks) {
      int missing = 0;
      for (char32_t character = first; character <= last; ++character) {
        if (QChar::category(character) == QChar::Other_NotAssigned) continue;
        if (!fittingFont(QString::fromUcs4(&character, 1), role, 423).hasAll) ++missing;
      }
      EXPECT_EQ(missing, 0) << std::hex << static_cast<unsigned>(first);
    }
  }
}

/// Each font has something else there: that of another code page, a logo, nothing.
TEST(Fonts, AreNeverAskedForAPrivateUseCharacter) {
  for (const char32_t character : {U'\uE000', U'\uE863', U'\uF8FF', U'\U000F0001', U'\U0010FFFD'}) {
    const FittingFont none = fittingFont(QString::fromUcs4(&character, 1), FontRole::Body, 423);
    EXPECT_FALSE(none.hasAll) << std::hex << static_cast<unsigned>(character);
    EXPECT_TRUE(QRawFont::fromFont(none.font).supportsCharacter(kMissingCharacter));
  }
}

TEST(Fonts, HaveNoneForACharacterThatIsNotOne) {
  const FittingFont none = fittingFont(QStringLiteral("\U000F1234"), FontRole::Body, 423);
  EXPECT_FALSE(none.hasAll);
  EXPECT_EQ(none.font.families().size(), 1);
}

TEST(Fonts, AreRequiredToHaveACharacter) {
  EXPECT_NO_THROW(requireFonts(QStringLiteral("社区医院 □☑√"), FontRole::Body));
  try {
    requireFonts(QStringLiteral("社区\u0378"), FontRole::Body);  // which Unicode has not assigned
    ADD_FAILURE() << "no font has it";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::FontMissing);
    EXPECT_EQ(error.detail(), "\u0378");
  }
}

/// While an object of this class lives, the process gets only so much more memory.
class ShortMemory {
public:
  explicit ShortMemory(rlim_t more) {
    rlim_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    ::getrlimit(RLIMIT_AS, &m_before);
    rlimit limit = m_before;
    limit.rlim_cur = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + more;
    ::setrlimit(RLIMIT_AS, &limit);
  }
  ShortMemory(const ShortMemory&) = delete;
  ShortMemory& operator=(const ShortMemory&) = delete;
  ~ShortMemory() { ::setrlimit(RLIMIT_AS, &m_before); }

private:
  rlimit m_before{};
};

TEST(Fonts, AreNotOpenedWhereTheMemoryIsNearlyFull) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer has memory of its own";
#endif
  constexpr rlim_t kMegabyte = 1'024 * 1'024;
  std::optional<core::ErrorCode> refusal;
  {
    const ShortMemory memory(16 * kMegabyte);
    try {
      requireMemoryForFonts();
    } catch (const core::Error& error) {
      refusal = error.code();
    }
  }
  EXPECT_EQ(refusal, core::ErrorCode::MemoryFull);
  EXPECT_NO_THROW(requireMemoryForFonts());
}

TEST(Fonts, AreMeasuredAndPaintedWithoutHinting) {
  const QFont font = fittingFont(QStringLiteral("院"), FontRole::Body, 423).font;
  EXPECT_EQ(font.pixelSize(), 423);
  EXPECT_EQ(font.hintingPreference(), QFont::PreferNoHinting);
  EXPECT_FALSE(font.kerning());
}

TEST(Fonts, AreOnlySuchAsADocumentCanCarry) {
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark}) {
    for (const QString& family : familiesFor(role)) {
      const QRawFont face = QRawFont::fromFont(QFont(family));
      EXPECT_NE(face.fontTable("CFF ").isEmpty(), face.fontTable("glyf").isEmpty()) << family.toStdString();
    }
  }
}

TEST(Fonts, HaveNoImitatedWeight) {
  const QFont font = fittingFont(QStringLiteral("院"), FontRole::Title, 564).font;
  const QStringList styles = QFontDatabase::styles(font.families().value(0));
  EXPECT_TRUE(!font.bold() || styles.contains(QStringLiteral("Bold")));
}

TEST(Fonts, TellWhatStandsInForAnOfficialOne) {
  for (const FontSubstitution& each : fontSubstitutions()) {
    EXPECT_FALSE(each.wanted.isEmpty());
    EXPECT_EQ(each.used, familiesFor(each.role).value(0));
    EXPECT_FALSE(QFontDatabase::families().contains(each.wanted));
  }
}

}  // namespace
}  // namespace guapai::render
