#include "storage/cipher.h"

#include <gtest/gtest.h>

namespace guapai::storage {
namespace {

SecretKey keyOf(std::uint8_t byte) {
  SecretKey key;
  for (std::size_t i = 0; i < SecretKey::kSize; ++i) key.data()[i] = byte;
  return key;
}

TEST(Cipher, GivesBackWhatItWasGiven) {
  const Cipher cipher(SecretKey::random());
  for (const std::string& text :
       {std::string(), std::string("示例"), std::string("a\0b", 3), std::string(70000, 'x')}) {
    const std::string stored = cipher.encrypted("answer.value 1 center.name 0", text);
    EXPECT_EQ(stored.size(), text.size() + Cipher::kOverhead);
    EXPECT_EQ(cipher.decrypted("answer.value 1 center.name 0", stored), text);
    if (text.size() > 2) {
      EXPECT_EQ(stored.find(text), std::string::npos);
    }
  }
}

TEST(Cipher, RefusesWhatWasChangedMovedOrMadeWithAnotherKey) {
  const Cipher cipher(keyOf(1));
  const std::string stored = cipher.encrypted("draft.text 1 a 0", "示例");
  for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
    std::string changed = stored;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_FALSE(cipher.decrypted("draft.text 1 a 0", changed)) << bit;
  }
  for (std::size_t size = 0; size < stored.size(); ++size)
    EXPECT_FALSE(cipher.decrypted("draft.text 1 a 0", stored.substr(0, size))) << size;
  EXPECT_FALSE(cipher.decrypted("draft.text 1 a 1", stored));
  EXPECT_FALSE(Cipher(keyOf(2)).decrypted("draft.text 1 a 0", stored));
}

TEST(Cipher, HasTheSameBytesForTheSameTextAtTheSamePlaceOnly) {
  const Cipher cipher(keyOf(1));
  EXPECT_EQ(cipher.encrypted("a 1", "x"), Cipher(keyOf(1)).encrypted("a 1", "x"));
  const auto tail = [&](const char* place, const char* text) { return cipher.encrypted(place, text).substr(24); };
  EXPECT_NE(cipher.encrypted("a 1", "x").substr(0, 24), cipher.encrypted("a 1", "y").substr(0, 24));
  EXPECT_NE(cipher.encrypted("a 1", "x").substr(0, 24), cipher.encrypted("a 2", "x").substr(0, 24));
  EXPECT_NE(cipher.encrypted("a 1", "").substr(0, 24), cipher.encrypted("a ", "1").substr(0, 24))
      << "where the place ends";
  EXPECT_NE(tail("a 1", "x"), tail("a 2", "x"));
}

/// Whoever changes how keys are made, or how a text is encrypted, can read no library any more that was made before.
TEST(Cipher, ReadsWhatWasEncryptedByTheFirstVersion) {
  const Cipher cipher(keyOf(7));
  EXPECT_EQ(cipher.keyName(), "179f120316013f8f53442882a085716e");
  const auto hex = [](const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) {
      constexpr const char* kDigits = "0123456789abcdef";
      text += kDigits[static_cast<unsigned char>(byte) >> 4];
      text += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
  };
  EXPECT_EQ(hex(cipher.encrypted("answer.value 1 center.name 0", "示例")),
            "c83e879b9af425a57ad9cd745e500074222336eb56d9ef152e3842342dbb7388ba9d3449e2c9508d9f121ee2ba84");
}

TEST(SecretPlace, NamesColumnAndKeys) {
  EXPECT_EQ(secretPlace("answer.value", std::int64_t{12}, std::string("center.name"), std::int64_t{0}),
            "answer.value 12 center.name 0");
  EXPECT_EQ(secretPlace("audit.before", std::int64_t{-1}), "audit.before -1");
}

}  // namespace
}  // namespace guapai::storage
