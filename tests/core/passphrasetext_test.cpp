#include "core/passphrasetext.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(NormalizedPassphrase, HasTheSameBytesWhateverHasTypedIt) {
  EXPECT_EQ(normalizedPassphrase("cafe\u0301 au lait"), "caf\u00E9 au lait");
  EXPECT_EQ(normalizedPassphrase("caf\u00E9 au lait"), "caf\u00E9 au lait");
}

TEST(NormalizedPassphrase, KeepsWidthCaseAndSpaces) {
  EXPECT_EQ(normalizedPassphrase(" Ａb　马厩 电池 "), " Ａb　马厩 电池 ");
}

TEST(NormalizedPassphrase, HasEightCharactersOrMore) {
  EXPECT_EQ(normalizedPassphrase("一二三四五六七八"), "一二三四五六七八");
  EXPECT_FALSE(normalizedPassphrase("一二三四五六七"));
  EXPECT_FALSE(normalizedPassphrase("e\u0301abcdef")) << "composed, these are seven";
  EXPECT_FALSE(normalizedPassphrase("1234567"));
  EXPECT_FALSE(normalizedPassphrase(""));
}

TEST(NormalizedPassphrase, IsText) {
  EXPECT_FALSE(normalizedPassphrase("12345678\xFF"));
}

}  // namespace
}  // namespace guapai::core
